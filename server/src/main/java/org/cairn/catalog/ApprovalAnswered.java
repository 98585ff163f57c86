package org.cairn.catalog;

import java.time.Instant;
import java.util.List;
import org.cairn.people.PersonId;

/**
 * Somebody approved a draft or asked for changes.
 *
 * @param to who asked and who wrote last
 * @param reason empty = approved
 */
public record ApprovalAnswered(
        DraftId draft,
        String title,
        PersonId by,
        List<PersonId> to,
        boolean approves,
        String reason,
        Instant at) {

    public ApprovalAnswered {
        to = List.copyOf(to);
    }
}
