package org.cairn.catalog.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairn.catalog.Criterion;
import org.cairn.catalog.Judgement.Outcome;
import org.cairn.catalog.Level;
import org.cairn.catalog.Rubric;
import org.cairn.catalog.Rule;
import org.cairn.catalog.Section;
import org.junit.jupiter.api.Test;

/**
 * Whatever ratings are tried, the bench says what a count by hand says: every combination of four
 * criteria with three levels, "does not apply" and no rating, for each rule.
 */
class RubricBenchTest {

    private static final List<String> RATINGS =
            List.of("", "low", "mid", "high", RubricBench.NOT_APPLICABLE);
    private static final int[] WEIGHTS = {1, 2, 3, 5};

    @Test
    void allCriteriaThatApplyMustBeMet() {
        tryAll(new Rule.All(), (met, missed, weight) -> missed == 0 && met > 0);
    }

    @Test
    void someOfThemMustBeMetOrAllWhenFewerApply() {
        for (int n = 1; n <= 4; n++) {
            int needed = n;
            tryAll(
                    new Rule.NOfM(n),
                    (met, missed, weight) -> met > 0 && (met >= needed || missed == 0));
        }
    }

    @Test
    void theMetOnesMustCarryTheWeight() {
        for (int percent : new int[] {1, 50, 51, 67, 73, 100}) {
            tryAll(
                    new Rule.Weighted(percent),
                    (met, missed, weight) -> met > 0 && weight >= percent / 100.0 - 1e-9);
        }
    }

    @Test
    void theOverallCriterionDecidesAlone() {
        Rubric rubric = rubric(new Rule.Holistic("c0"));
        for (Map<String, String> sample : samples()) {
            boolean open = sample.size() < 4;
            boolean applies = !sample.getOrDefault("c0", "").equals(RubricBench.NOT_APPLICABLE);
            boolean met = List.of("mid", "high").contains(sample.getOrDefault("c0", ""));
            if (applies) {
                assertThat(RubricBench.of(rubric, sample).judgement().outcome())
                        .as(sample.toString())
                        .isEqualTo(
                                open ? Outcome.UNFINISHED : met ? Outcome.MEETS : Outcome.NOT_YET);
            }
        }
    }

    @Test
    void ratingsThatTheRubricDoesNotHaveAreLeftOut() {
        RubricBench bench =
                RubricBench.of(
                        rubric(new Rule.All()),
                        Map.of("c0", "splendid", "gone", "high", "c1", "high"));
        assertThat(bench.chosen()).isEqualTo(Map.of("c1", "high"));
        assertThat(bench.judgement().open()).containsExactlyInAnyOrder("c0", "c2", "c3");
    }

    /** Counts by hand: how many are met and missed, and which share of the weight is met. */
    private interface Count {
        boolean meets(int met, int missed, double weight);
    }

    private static void tryAll(Rule rule, Count count) {
        Rubric rubric = rubric(rule);
        int tried = 0;
        for (Map<String, String> sample : samples()) {
            int met = 0;
            int missed = 0;
            double metWeight = 0;
            double weight = 0;
            for (int i = 0; i < WEIGHTS.length; i++) {
                String rating = sample.getOrDefault("c" + i, "");
                boolean above = rating.equals("mid") || rating.equals("high");
                met += above ? 1 : 0;
                missed += rating.equals("low") ? 1 : 0;
                metWeight += above ? WEIGHTS[i] : 0;
                weight += above || rating.equals("low") ? WEIGHTS[i] : 0;
            }
            boolean meets = count.meets(met, missed, weight == 0 ? 0 : metWeight / weight);
            assertThat(RubricBench.of(rubric, sample).judgement().outcome())
                    .as(rule + " " + sample)
                    .isEqualTo(
                            sample.size() < WEIGHTS.length
                                    ? Outcome.UNFINISHED
                                    : meets ? Outcome.MEETS : Outcome.NOT_YET);
            tried++;
        }
        assertThat(tried).isEqualTo(625);
    }

    private static List<Map<String, String>> samples() {
        List<Map<String, String>> samples = new ArrayList<>();
        for (int code = 0; code < 625; code++) {
            Map<String, String> sample = new LinkedHashMap<>();
            int rest = code;
            for (int i = 0; i < WEIGHTS.length; i++) {
                String rating = RATINGS.get(rest % 5);
                rest /= 5;
                if (!rating.isEmpty()) {
                    sample.put("c" + i, rating);
                }
            }
            samples.add(sample);
        }
        return samples;
    }

    private static Rubric rubric(Rule rule) {
        List<Level> levels =
                List.of(
                        new Level("low", "Low", "a"),
                        new Level("mid", "Mid", "b"),
                        new Level("high", "High", "c"));
        List<Criterion> criteria = new ArrayList<>();
        for (int i = 0; i < WEIGHTS.length; i++) {
            criteria.add(
                    new Criterion("c" + i, "Criterion " + i, "", WEIGHTS[i], true, "mid", levels));
        }
        return new Rubric(rule, levels, "mid", List.of(new Section("s", "Section", criteria)));
    }
}
