package org.cairn.review;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cairn.people.PersonId;
import org.cairn.platform.web.UserProblem;

/**
 * In the pool: waiting for an assessor.
 *
 * @param begunAt when somebody began to assess this round, if its lease has ended since
 */
public record HandedIn(Facts facts, Promise promise, Optional<Instant> begunAt)
        implements Submission {

    /** An assessor takes it for some hours. */
    public UnderAssessment claim(Assessor who, Duration length, Instant now) {
        facts.mayBeAssessedBy(who);
        return new UnderAssessment(
                facts, promise, begunAt.orElse(now), Lease.of(who.id(), length, now));
    }

    /** The completeness check before anyone rates: back to the educator, no attempt used. */
    public Incomplete sendBackIncomplete(Assessor who, List<Condition> conditions, Instant now) {
        facts.mayBeAssessedBy(who);
        return new Incomplete(facts, Incomplete.conditions(conditions), now);
    }

    /** The educator takes it back, as long as nobody has begun to assess it. */
    public Withdrawn withdraw(String reason, Instant now) {
        if (begunAt.isPresent()) {
            throw new UserProblem("review.withdraw.too-late");
        }
        return Withdrawn.because(facts, reason, now);
    }

    /** The decision will come later than promised. */
    public HandedIn postpone(PersonId by, Instant newDueAt) {
        facts.mayBeDecidedBy(by);
        return new HandedIn(facts, promise.movedTo(newDueAt), begunAt);
    }

    @Override
    public Stage stage() {
        return Stage.HANDED_IN;
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
