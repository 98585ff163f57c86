package org.cairn.review;

import java.time.Instant;

/** Tried in a pilot: the assessor gave a result, and that is the end; nothing is awarded. */
public record Piloted(Facts facts, Instant at) implements Submission {

    @Override
    public Stage stage() {
        return Stage.PILOTED;
    }

    @Override
    public WaitingFor waitingFor() {
        return WaitingFor.NOBODY;
    }
}
