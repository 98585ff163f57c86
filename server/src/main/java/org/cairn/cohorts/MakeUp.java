package org.cairn.cohorts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.cairn.people.PersonId;

/**
 * What one person does in place of a session that they missed or attended in part.
 *
 * @param by the session that they go to instead; empty = they do a task
 * @param task what is to be done; empty = they go to a session
 * @param minutes that it makes up at most
 * @param until the last day for it
 */
public record MakeUp(
        MakeUpId id,
        SessionId missed,
        PersonId person,
        Optional<SessionId> by,
        String task,
        int minutes,
        LocalDate until,
        Instant agreedAt,
        PersonId agreedBy,
        State state) {

    /** How it stands with it. */
    public enum State {
        OPEN,
        DONE,
        WITHDRAWN
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** Whether its last day is past and it is still open. */
    public boolean isLate(LocalDate today) {
        return isOpen() && until.isBefore(today);
    }
}
