package org.cairn.review;

import java.time.Instant;

/** The educator took it back; it stays in the history and counts for nothing. */
public record Withdrawn(Facts facts, String reason, Instant at) implements Submission {

    private static final int LONGEST = 1_000;

    static Withdrawn because(Facts facts, String reason, Instant now) {
        return new Withdrawn(facts, Typed.kept(reason, LONGEST), now);
    }

    @Override
    public Stage stage() {
        return Stage.WITHDRAWN;
    }

    @Override
    public WaitingFor waitingFor() {
        return WaitingFor.NOBODY;
    }
}
