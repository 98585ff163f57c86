package org.cairn.review;

import java.time.Instant;

/** Not yet: the educator has the feedback and may begin the next attempt. */
public record Returned(Facts facts, Instant at) implements Submission {

    public Draft reopen() {
        return new Draft(facts.nextAttempt());
    }

    @Override
    public Stage stage() {
        return Stage.RETURNED;
    }

    @Override
    public WaitingFor waitingFor() {
        return WaitingFor.EDUCATOR;
    }
}
