package org.cairn.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cairn.people.PersonId;

/** Named people are asked to approve a draft. */
public record ApprovalAsked(
        DraftId draft,
        String title,
        PersonId by,
        List<PersonId> asked,
        String note,
        Optional<LocalDate> wished,
        Instant at) {

    public ApprovalAsked {
        asked = List.copyOf(asked);
    }
}
