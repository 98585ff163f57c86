package org.cairn.review;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cairn.catalog.Criterion;
import org.cairn.catalog.Judgement;
import org.cairn.catalog.Rubric;
import org.cairn.people.PersonId;
import org.cairn.platform.web.Text;
import org.cairn.platform.web.UserProblem;

/**
 * The assessor's proposal to the issuer, locked.
 *
 * @param proposal what the rubric's rule made of the scores; empty while criteria are open
 */
public record Recommendation(
        PersonId assessor,
        Value value,
        Optional<Value> proposal,
        Scorecard scorecard,
        List<Condition> conditions,
        String reason,
        String privateNote,
        boolean flagged,
        Instant at) {

    static final int SHORTEST_REASON = 10;

    /** The assessor's word; to refer is to leave the question to the issuer. */
    public enum Value {
        AWARD,
        NOT_YET,
        INCOMPLETE,
        REFER;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Value of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    public Recommendation {
        conditions = List.copyOf(conditions);
    }

    /** Whether the assessor said something else than the rubric's rule. */
    public boolean deviates() {
        return proposal.isPresent() && proposal.get() != value;
    }

    static Optional<Value> proposed(Judgement judgement) {
        return switch (judgement.outcome()) {
            case MEETS -> Optional.of(Value.AWARD);
            case NOT_YET -> Optional.of(Value.NOT_YET);
            case UNFINISHED -> Optional.empty();
        };
    }

    static Recommendation from(PersonId who, Advice advice, Rubric rubric, Instant now) {
        Judgement judgement = advice.scorecard().judgedBy(rubric);
        Recommendation recommendation =
                new Recommendation(
                        who,
                        advice.value(),
                        proposed(judgement),
                        advice.scorecard(),
                        advice.conditions(),
                        advice.reason(),
                        advice.privateNote(),
                        advice.flagged(),
                        now);
        switch (advice.value()) {
            case AWARD, NOT_YET -> recommendation.isScored(judgement, rubric);
            case INCOMPLETE -> Incomplete.conditions(advice.conditions());
            case REFER -> recommendation.isReasoned("review.recommend.refer-reason");
        }
        return recommendation;
    }

    private void isScored(Judgement judgement, Rubric rubric) {
        if (!judgement.open().isEmpty()) {
            throw new UserProblem("review.recommend.open", judgement.open().size());
        }
        Map<String, List<Growth.Need>> lacks = scorecard.lacks(judgement);
        if (!lacks.isEmpty()) {
            throw new UserProblem("review.recommend.comments", lacks.size(), words(lacks, rubric));
        }
        if (deviates()) {
            isReasoned("review.recommend.deviation-reason");
        }
    }

    /** Each criterion by its number and title in the rubric, with what its comment lacks. */
    private static Text words(Map<String, List<Growth.Need>> lacks, Rubric rubric) {
        List<Criterion> all = rubric.criteria();
        return IntStream.range(0, all.size())
                .filter(place -> lacks.containsKey(all.get(place).id()))
                .mapToObj(place ->
                        Text.of(
                                "review.recommend.lacks",
                                place + 1,
                                all.get(place).title(),
                                needs(lacks.getOrDefault(all.get(place).id(), List.of()))))
                .reduce((some, one) -> Text.of("review.recommend.lacks.more", some, one))
                .orElseThrow();
    }

    private static Text needs(List<Growth.Need> needs) {
        return needs.stream()
                .map(need -> Text.of("review.growth.need." + need.code(), need.least()))
                .reduce((some, one) -> Text.of("review.growth.need.more", some, one))
                .orElseThrow();
    }

    private void isReasoned(String problem) {
        if (reason.length() < SHORTEST_REASON) {
            throw new UserProblem(problem);
        }
    }
}
