package org.cairn.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cairn.people.PersonId;

/**
 * Somebody asks named people to approve a draft.
 *
 * @param wished the day by which an answer would help
 */
public record ApprovalRequest(
        PersonId by, Instant at, String note, Optional<LocalDate> wished, List<PersonId> asked) {

    public ApprovalRequest {
        asked = List.copyOf(asked);
    }
}
