package org.cairn.cohorts;

import java.time.Instant;
import java.util.Optional;
import org.cairn.people.PersonId;

/**
 * One person of a cohort with the hours.
 *
 * @param attended when the last session began at which the person was; empty = at none
 */
record Row(Cohort cohort, Participant who, Ledger ledger, Optional<Instant> attended) {

    PersonId person() {
        return who.person();
    }

    Seat seat() {
        return who.seat();
    }
}
