package org.cairn.cohorts;

import java.time.Instant;
import java.util.List;
import org.cairn.people.PersonId;

/**
 * Something in a community is for everybody in the cohort.
 *
 * @param words the beginning of it, without marks
 */
public record Announced(
        CohortId cohort,
        String name,
        PostId thread,
        String title,
        String words,
        PersonId by,
        List<PersonId> people,
        Instant at) {

    public Announced {
        people = List.copyOf(people);
    }
}
