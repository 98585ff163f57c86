package org.cairn.review;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.cairn.catalog.Rubric;
import org.cairn.people.PersonId;

/** One assessor has it, until the lease ends; after that it is read as {@link HandedIn} again. */
public record UnderAssessment(Facts facts, Promise promise, Instant begunAt, Lease lease)
        implements Submission {

    public UnderAssessment renew(PersonId who, Duration length, Instant now) {
        lease.heldBy(who, now);
        return new UnderAssessment(facts, promise, begunAt, Lease.of(who, length, now));
    }

    /** The assessor gives it back to the pool. */
    public HandedIn release(PersonId who, Instant now) {
        lease.heldBy(who, now);
        return new HandedIn(facts, promise, Optional.of(begunAt));
    }

    /** The assessor hands over to the issuer; from here on the scorecard is locked. */
    public Recommended recommend(PersonId who, Advice advice, Rubric rubric, Instant now) {
        lease.heldBy(who, now);
        return new Recommended(
                facts.assessedBy(who),
                promise,
                begunAt,
                Recommendation.from(who, advice, rubric, now));
    }

    /** The decision will come later than promised. */
    public UnderAssessment postpone(PersonId by, Instant newDueAt) {
        facts.mayBeDecidedBy(by);
        return new UnderAssessment(facts, promise.movedTo(newDueAt), begunAt, lease);
    }

    @Override
    public Stage stage() {
        return Stage.UNDER_ASSESSMENT;
    }

    @Override
    public WaitingFor waitingFor() {
        return WaitingFor.ASSESSOR;
    }

    @Override
    public Optional<Instant> dueAt() {
        return Optional.of(promise.dueAt());
    }
}
