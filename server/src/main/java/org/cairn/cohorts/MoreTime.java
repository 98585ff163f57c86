package org.cairn.cohorts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cairn.people.PersonId;

/**
 * A step about more time for an artifact, for those who are told.
 *
 * @param name of the cohort
 * @param title of the artifact
 * @param person who needs it
 * @param to who is told
 * @param until the day that is wished or given
 * @param words the reason, or what was answered
 */
public record MoreTime(
        What what,
        CohortId cohort,
        String name,
        String title,
        PersonId person,
        List<PersonId> to,
        LocalDate until,
        String words,
        Instant at) {

    public MoreTime {
        to = List.copyOf(to);
    }

    /** What happened. */
    public enum What {
        ASKED,
        GIVEN,
        REFUSED
    }
}
