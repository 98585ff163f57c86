package org.cairn.cohorts;

import java.time.Instant;
import java.time.LocalDate;
import org.cairn.people.PersonId;

/** More time for one person and one artifact. */
public record Extension(
        CohortId cohort,
        PersonId person,
        String part,
        LocalDate until,
        String reason,
        PersonId givenBy,
        Instant givenAt) {

    Seat seat() {
        return new Seat(cohort, person);
    }
}
