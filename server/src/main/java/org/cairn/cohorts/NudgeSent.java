package org.cairn.cohorts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cairn.people.PersonId;

/**
 * Somebody who leads a cohort reminds people of something.
 *
 * @param about code of what
 * @param words that were added; may be empty
 */
public record NudgeSent(
        CohortId cohort,
        String name,
        PersonId by,
        List<PersonId> people,
        String about,
        String words,
        LocalDate day,
        Instant at) {

    public NudgeSent {
        people = List.copyOf(people);
    }
}
