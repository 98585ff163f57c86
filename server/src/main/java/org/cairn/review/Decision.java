package org.cairn.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cairn.catalog.Judgement;
import org.cairn.catalog.Rubric;
import org.cairn.people.PersonId;
import org.cairn.platform.web.UserProblem;

/**
 * The issuer's ruling on a recommendation.
 *
 * @param against why it differs from the recommendation; empty when it follows
 * @param hoursOnRecord where the hours of the program are on record; empty = here, or none needed
 */
public record Decision(
        PersonId approver,
        Verdict verdict,
        Optional<Ruling.Reason> against,
        String reason,
        String letter,
        Set<String> reopened,
        List<Condition> conditions,
        String hoursOnRecord,
        Instant at) {

    static final int SHORTEST_REASON = 10;

    public Decision {
        reopened = Set.copyOf(reopened);
        conditions = List.copyOf(conditions);
    }

    static Decision on(
            Recommendation recommendation,
            PersonId who,
            Verdict verdict,
            Ruling ruling,
            Rubric rubric,
            Instant now) {
        boolean follows = verdict.follows(recommendation.value());
        if (!follows && ruling.against().isEmpty()) {
            throw new UserProblem("review.decide.code-missing");
        }
        if ((!follows || verdict == Verdict.BACK_TO_ASSESSOR)
                && ruling.reason().length() < SHORTEST_REASON) {
            throw new UserProblem("review.decide.reason-missing");
        }
        Judgement judgement = recommendation.scorecard().judgedBy(rubric);
        switch (verdict) {
            case AWARD -> mayAward(judgement);
            case NOT_YET -> mayReturn(judgement, ruling, rubric);
            case INCOMPLETE, BACK_TO_ASSESSOR -> {}
        }
        return new Decision(
                who,
                verdict,
                follows ? Optional.empty() : ruling.against(),
                ruling.reason(),
                ruling.letter(),
                verdict == Verdict.NOT_YET ? ruling.reopened() : Set.of(),
                verdict == Verdict.INCOMPLETE ? conditions(recommendation, ruling) : List.of(),
                verdict == Verdict.AWARD ? ruling.hoursOnRecord() : "",
                now);
    }

    /** What the educator has to work on after "not yet". */
    static Set<String> notYet(Judgement judgement, Set<String> reopened) {
        Set<String> all = new java.util.TreeSet<>(judgement.notYet());
        all.addAll(judgement.open());
        all.addAll(reopened);
        return all;
    }

    private static void mayAward(Judgement judgement) {
        if (!judgement.open().isEmpty()) {
            throw new UserProblem("review.decide.open", judgement.open().size());
        }
    }

    private static void mayReturn(Judgement judgement, Ruling ruling, Rubric rubric) {
        if (ruling.reopened().stream().anyMatch(id -> rubric.criterion(id).isEmpty())) {
            throw new UserProblem("review.decide.criterion-unknown");
        }
        if (notYet(judgement, ruling.reopened()).isEmpty()) {
            throw new UserProblem("review.decide.criterion-missing");
        }
        boolean saysSo =
                judgement.notYet().containsAll(notYet(judgement, ruling.reopened()))
                        || ruling.letter().length() >= Growth.ENOUGH;
        if (!saysSo) {
            throw new UserProblem("review.decide.letter-missing", Growth.ENOUGH);
        }
    }

    private static List<Condition> conditions(Recommendation recommendation, Ruling ruling) {
        return Incomplete.conditions(
                ruling.conditions().isEmpty() ? recommendation.conditions() : ruling.conditions());
    }
}
