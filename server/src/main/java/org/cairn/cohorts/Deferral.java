package org.cairn.cohorts;

import java.time.Instant;
import java.util.Locale;
import org.cairn.people.PersonId;

/**
 * Somebody asks to go on in a later cohort.
 *
 * @param words what the facilitator answered; empty as long as nobody has
 */
public record Deferral(
        DeferralId id,
        CohortId cohort,
        PersonId person,
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
}
