package org.cairn.review;

import java.time.Instant;
import org.cairn.awards.AwardId;

/** The badge is issued. */
public record Awarded(Facts facts, AwardId award, Instant at) implements Submission {

    @Override
    public Stage stage() {
        return Stage.AWARDED;
    }

    @Override
    public WaitingFor waitingFor() {
        return WaitingFor.NOBODY;
    }
}
