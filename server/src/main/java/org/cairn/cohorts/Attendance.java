package org.cairn.cohorts;

import java.time.Instant;
import org.cairn.people.PersonId;

/**
 * What was noted of one person at one session.
 *
 * @param minutes that count; 0 = absent
 * @param reason why an earlier note was corrected, else empty; of a check-in it is {@link #BY_CODE}
 * @param current whether it counts now; false = it was corrected later
 */
public record Attendance(
        SessionId session,
        PersonId person,
        int minutes,
        How how,
        String reason,
        Instant notedAt,
        PersonId notedBy,
        boolean current) {

    /** Why a check-in corrects the roster: a message key. */
    public static final String BY_CODE = "cohorts.why.check-in";

    /** By whom it was noted: by a facilitator, or by the person with the code in the room. */
    public enum How {
        ROSTER,
        CHECK_IN;

        String code() {
            return this == ROSTER ? "roster" : "check-in";
        }

        /** The message key. */
        public String key() {
            return "cohorts.how." + code();
        }

        static How of(String code) {
            return code.equals("roster") ? ROSTER : CHECK_IN;
        }
    }
}
