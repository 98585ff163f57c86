package org.cairn.cohorts;

import java.time.Instant;
import java.util.List;
import org.cairn.people.PersonId;

/**
 * Somebody replied in a thread.
 *
 * @param told those who wrote there, too
 */
public record PostsCame(
        CohortId cohort,
        String name,
        PostId thread,
        String title,
        PersonId by,
        List<Reader> told,
        Instant at) {

    public PostsCame {
        told = List.copyOf(told);
    }

    /** Somebody with a mark of what they had read by then: who is told it once hears no more. */
    public record Reader(PersonId person, String upTo) {}
}
