package org.cairn.cohorts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.cairn.people.PersonId;

/**
 * Minutes that count beside attendance.
 *
 * @param day on which they were spent
 * @param missed the session for which they make up; of other sources empty
 * @param about what was done
 * @param reason why an earlier note was corrected, else empty
 * @param current whether it counts now; false = it was corrected later
 */
public record Credit(
        CreditId id,
        CohortId cohort,
        PersonId person,
        Cell cell,
        LocalDate day,
        int minutes,
        Source source,
        Optional<SessionId> missed,
        String about,
        String reason,
        Instant notedAt,
        PersonId notedBy,
        boolean current) {

    Seat seat() {
        return new Seat(cohort, person);
    }

    /** Where the minutes come from. */
    public enum Source {
        MAKE_UP,
        REPORT,
        IMPORT,
        ONLINE;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        /** The message key. */
        public String key() {
            return "cohorts.credit." + code();
        }

        static Source of(String code) {
            return valueOf(code.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
        }
    }

    Credit corrected(int to, String why, Instant at, PersonId by) {
        return new Credit(
                id, cohort, person, cell, day, to, source, missed, about, why, at, by, true);
    }
}
