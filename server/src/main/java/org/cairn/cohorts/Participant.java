package org.cairn.cohorts;

import java.time.Instant;
import org.cairn.people.PersonId;

/** Somebody who is in a cohort, and since when. */
public record Participant(CohortId cohort, PersonId person, Instant joinedAt) {

    Seat seat() {
        return new Seat(cohort, person);
    }
}
