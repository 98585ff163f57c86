package org.cairn.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.catalog.Judgement.Outcome;
import org.junit.jupiter.api.Test;

/** The four rules, each against a second calculation written another way. */
class RubricTest {

    private static final List<Level> LEVELS =
            List.of(
                    new Level("low", "Low", "…"),
                    new Level("mid", "Mid", "…"),
                    new Level("high", "High", "…"));
    private static final int[] WEIGHTS = {5, 1, 2, 4};

    @Test
    void theRuleForAllAgreesWithCountingByHandOnEveryCombination() {
        everyCombination(
                new Rule.All(),
                (met, applicable) -> !applicable.isEmpty() && met.equals(applicable));
    }

    @Test
    void theRuleForSomeAgreesWithCountingByHandOnEveryCombination() {
        for (int n = 1; n <= 4; n++) {
            int needed = n;
            everyCombination(
                    new Rule.NOfM(n),
                    (met, applicable) ->
                            met.size() >= needed
                                    || !met.isEmpty() && met.size() == applicable.size());
        }
    }

    @Test
    void theWeightedRuleAgreesWithExactDecimalsOnEveryCombination() {
        for (int percent : List.of(1, 33, 50, 58, 59, 75, 83, 84, 99, 100)) {
            everyCombination(
                    new Rule.Weighted(percent),
                    (met, applicable) ->
                            !met.isEmpty()
                                    && share(met, applicable).compareTo(BigDecimal.valueOf(percent))
                                            >= 0);
        }
    }

    @Test
    void theHolisticRuleLooksAtItsOneCriterionOnly() {
        everyCombination(new Rule.Holistic("c0"), (met, applicable) -> met.contains(0));
    }

    @Test
    void aHandMadeTableOfOutcomes() {
        Rubric weighted = rubric(new Rule.Weighted(75));
        assertThat(judge(weighted, "mid", "mid", "low", "mid"))
                .isEqualTo(Outcome.MEETS); // 10 of 12
        assertThat(judge(weighted, "mid", "low", "low", "mid")).isEqualTo(Outcome.MEETS); // 9 of 12
        assertThat(judge(weighted, "mid", "mid", "mid", "low"))
                .isEqualTo(Outcome.NOT_YET); // 8 of 12
        assertThat(judge(weighted, "mid", "-", "mid", "low")).isEqualTo(Outcome.NOT_YET); // 7 of 11
        assertThat(judge(weighted, "mid", "low", "mid", "-")).isEqualTo(Outcome.MEETS); // 7 of 8
        assertThat(judge(weighted, "high", "?", "high", "high")).isEqualTo(Outcome.UNFINISHED);
        Rubric three = rubric(new Rule.NOfM(3));
        assertThat(judge(three, "mid", "mid", "mid", "low")).isEqualTo(Outcome.MEETS);
        assertThat(judge(three, "mid", "mid", "-", "low")).isEqualTo(Outcome.NOT_YET);
        assertThat(judge(three, "mid", "mid", "-", "-")).isEqualTo(Outcome.MEETS);
        assertThat(judge(rubric(new Rule.All()), "-", "-", "-", "-")).isEqualTo(Outcome.NOT_YET);
    }

    @Test
    void theJudgementNamesWhatIsMetWhatIsNotAndWhatIsOpen() {
        Judgement judgement = rubric(new Rule.All()).judge(scores("high", "low", "-", "?"));
        assertThat(judgement)
                .isEqualTo(
                        new Judgement(
                                Outcome.UNFINISHED, Set.of("c0"), Set.of("c1"), Set.of("c3")));
    }

    @Test
    void scoresThatTheRubricCannotHaveAreRefused() {
        Rubric rubric = rubric(new Rule.All());
        assertThatThrownBy(() -> rubric.judge(Map.of("c0", new Score.Reached("top"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rubric.judge(Map.of("c9", new Score.Reached("low"))))
                .isInstanceOf(IllegalArgumentException.class);
        Criterion always = new Criterion("c0", "C", "", 1, false, "mid", LEVELS);
        Rubric strict =
                new Rubric(
                        new Rule.All(),
                        LEVELS,
                        "mid",
                        List.of(new Section("s", "S", List.of(always))));
        assertThatThrownBy(() -> strict.judge(Map.of("c0", new Score.NotApplicable())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private interface SecondOpinion {
        boolean meets(Set<Integer> met, Set<Integer> applicable);
    }

    private static void everyCombination(Rule rule, SecondOpinion second) {
        String[] values = {"low", "mid", "high", "-", "?"};
        Rubric rubric = rubric(rule);
        int meets = 0;
        for (int code = 0; code < 625; code++) {
            String[] chosen = new String[4];
            Set<Integer> met = new java.util.HashSet<>();
            Set<Integer> applicable = new java.util.HashSet<>();
            boolean open = false;
            for (int i = 0, rest = code; i < 4; i++, rest /= 5) {
                chosen[i] = values[rest % 5];
                open |= chosen[i].equals("?");
                if (!chosen[i].equals("-")) {
                    applicable.add(i);
                }
                if (chosen[i].equals("mid") || chosen[i].equals("high")) {
                    met.add(i);
                }
            }
            Outcome expected =
                    open
                            ? Outcome.UNFINISHED
                            : second.meets(met, applicable) ? Outcome.MEETS : Outcome.NOT_YET;
            meets += expected == Outcome.MEETS ? 1 : 0;
            assertThat(judge(rubric, chosen)).as(rule + " " + List.of(chosen)).isEqualTo(expected);
        }
        assertThat(meets).isPositive();
    }

    private static BigDecimal share(Set<Integer> met, Set<Integer> applicable) {
        return sum(met).multiply(BigDecimal.valueOf(100))
                .divide(sum(applicable), MathContext.DECIMAL128);
    }

    private static BigDecimal sum(Set<Integer> indexes) {
        return indexes.stream()
                .map(i -> BigDecimal.valueOf(WEIGHTS[i]))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Outcome judge(Rubric rubric, String... values) {
        return rubric.judge(scores(values)).outcome();
    }

    private static Map<String, Score> scores(String... values) {
        Map<String, Score> scores = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            switch (values[i]) {
                case "?" -> {}
                case "-" -> scores.put("c" + i, new Score.NotApplicable());
                default -> scores.put("c" + i, new Score.Reached(values[i]));
            }
        }
        return scores;
    }

    private static Rubric rubric(Rule rule) {
        List<Criterion> criteria = new ArrayList<>();
        for (int i = 0; i < WEIGHTS.length; i++) {
            criteria.add(new Criterion("c" + i, "C" + i, "", WEIGHTS[i], true, "mid", LEVELS));
        }
        return new Rubric(
                rule,
                LEVELS,
                "mid",
                List.of(
                        new Section("s", "S", criteria.subList(0, 2)),
                        new Section("t", "T", criteria.subList(2, 4))));
    }
}
