package org.cairn.review;

import java.time.Instant;
import java.util.Optional;

/**
 * The work of one person for one micro-credential on its way from start to decision: one record for
 * each state, whose methods are the steps that this state allows and return the next one.
 */
public sealed interface Submission
        permits Draft,
                HandedIn,
                UnderAssessment,
                Recommended,
                Returned,
                Incomplete,
                Awarded,
                Piloted,
                Withdrawn {

    Facts facts();

    Stage stage();

    WaitingFor waitingFor();

    /**
     * By when the issuer promised to decide; empty while the educator is at work or all is done.
     */
    default Optional<Instant> dueAt() {
        return Optional.empty();
    }

    default SubmissionId id() {
        return facts().id();
    }
}
