package org.cairn.review;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.cairn.awards.AwardId;
import org.cairn.catalog.Rubric;
import org.cairn.people.PersonId;

/** The assessor has spoken; the issuer decides. */
public record Recommended(
        Facts facts, Promise promise, Instant begunAt, Recommendation recommendation)
        implements Submission {

    /** How long an assessor has to look again at what came back. */
    static final Duration SECOND_LOOK = Duration.ofHours(48);

    /** Rules on the recommendation; the verdict's own step takes the decision from here. */
    public Decision rule(PersonId who, Verdict verdict, Ruling ruling, Rubric rubric, Instant now) {
        facts.mayBeDecidedBy(who);
        return Decision.on(recommendation, who, verdict, ruling, rubric, now);
    }

    public Awarded award(Decision decision, AwardId award) {
        return new Awarded(ruledOn(decision, Verdict.AWARD), award, decision.at());
    }

    /** In a pilot there is nothing to rule on: what the assessor says is the result. */
    Piloted conclude() {
        return new Piloted(facts, recommendation.at());
    }

    /** Back to the educator with feedback; what is met stays met. */
    public Returned sendBack(Decision decision) {
        return new Returned(ruledOn(decision, Verdict.NOT_YET), decision.at());
    }

    public Incomplete sendBackIncomplete(Decision decision) {
        return new Incomplete(
                ruledOn(decision, Verdict.INCOMPLETE), decision.conditions(), decision.at());
    }

    /** Back to the same assessor, with the reason and time for a second look. */
    public UnderAssessment returnToAssessor(Decision decision) {
        return new UnderAssessment(
                ruledOn(decision, Verdict.BACK_TO_ASSESSOR),
                promise,
                begunAt,
                Lease.of(recommendation.assessor(), SECOND_LOOK, decision.at()));
    }

    /** The decision will come later than promised. */
    public Recommended postpone(PersonId by, Instant newDueAt) {
        facts.mayBeDecidedBy(by);
        return new Recommended(facts, promise.movedTo(newDueAt), begunAt, recommendation);
    }

    private Facts ruledOn(Decision decision, Verdict expected) {
        if (decision.verdict() != expected) {
            throw new IllegalArgumentException("the decision says " + decision.verdict());
        }
        return facts.decidedBy(decision.approver());
    }

    @Override
    public Stage stage() {
        return Stage.RECOMMENDED;
    }

    @Override
    public WaitingFor waitingFor() {
        return WaitingFor.APPROVER;
    }

    @Override
    public Optional<Instant> dueAt() {
        return Optional.of(promise.dueAt());
    }
}
