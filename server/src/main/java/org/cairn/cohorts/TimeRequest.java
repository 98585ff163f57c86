package org.cairn.cohorts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.cairn.people.PersonId;

/**
 * Somebody asks for more time for an artifact.
 *
 * @param until the day that is wished
 * @param words what the facilitator said to it, or empty
 */
public record TimeRequest(
        TimeRequestId id,
        CohortId cohort,
        String part,
        PersonId person,
        LocalDate until,
        String why,
        Instant askedAt,
        State state,
        String words) {

    /** What came of it. */
    public enum State {
        ASKED,
        GRANTED,
        REFUSED,
        TAKEN_BACK;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    public boolean isOpen() {
        return state == State.ASKED;
    }

    public boolean isRefused() {
        return state == State.REFUSED;
    }
}
