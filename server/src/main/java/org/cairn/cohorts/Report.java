package org.cairn.cohorts;

import java.time.Instant;
import java.time.LocalDate;
import org.cairn.people.PersonId;

/**
 * Minutes that somebody reports of their own work; they are verified only once they are confirmed.
 *
 * @param words what was done
 * @param answer what the facilitator asks back; else empty
 */
public record Report(
        ReportId id,
        CohortId cohort,
        PersonId person,
        Cell cell,
        LocalDate day,
        int minutes,
        String words,
        Instant reportedAt,
        State state,
        String answer) {

    /** How it stands with it. */
    public enum State {
        WAITING,
        ASKED,
        CONFIRMED,
        REPLACED,
        WITHDRAWN;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(java.util.Locale.ROOT));
        }
    }

    /** Whether it can still be confirmed, asked about, changed and taken back. */
    public boolean isOpen() {
        return state == State.WAITING || state == State.ASKED;
    }

    /** Whether it says the same. */
    boolean isSameAs(Report other) {
        return cell.equals(other.cell)
                && day.equals(other.day)
                && minutes == other.minutes
                && words.equals(other.words);
    }
}
