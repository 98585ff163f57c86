package org.cairn.catalog.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.catalog.Criterion;
import org.cairn.catalog.Judgement;
import org.cairn.catalog.Rubric;
import org.cairn.catalog.Rule;
import org.cairn.catalog.Score;
import org.cairn.platform.web.Frame;

/**
 * Tries a rubric out: with these ratings, what does its rule decide, and why.
 *
 * @param chosen the level by criterion id; one that is not rated is missing
 */
public record RubricBench(Rubric rubric, Map<String, String> chosen, Judgement judgement) {

    /** Stands for "does not apply" where a level id stands. */
    public static final String NOT_APPLICABLE = "not-applicable";

    private static final String FIELD = "sample.";

    public RubricBench {
        chosen = Map.copyOf(chosen);
    }

    /** The ratings among the fields of a form. */
    static Map<String, String> typed(Map<String, String> form) {
        Map<String, String> sample = new LinkedHashMap<>();
        form.forEach((name, value) -> {
            if (name.startsWith(FIELD) && !value.isEmpty()) {
                sample.put(name.substring(FIELD.length()), value);
            }
        });
        return sample;
    }

    /** Whatever the rubric does not have, because it was changed meanwhile, is left out. */
    static RubricBench of(Rubric rubric, Map<String, String> sample) {
        Map<String, String> chosen = new LinkedHashMap<>();
        Map<String, Score> scores = new LinkedHashMap<>();
        for (Criterion criterion : rubric.criteria()) {
            String level = sample.getOrDefault(criterion.id(), "");
            boolean skipped = criterion.notApplicable() && level.equals(NOT_APPLICABLE);
            if (skipped || criterion.level(level).isPresent()) {
                chosen.put(criterion.id(), level);
                scores.put(
                        criterion.id(),
                        skipped ? new Score.NotApplicable() : new Score.Reached(level));
            }
        }
        return new RubricBench(rubric, chosen, rubric.judge(scores));
    }

    public String field(Criterion criterion) {
        return FIELD + criterion.id();
    }

    public boolean is(Criterion criterion, String level) {
        return level.equals(chosen.get(criterion.id()));
    }

    public boolean isTried() {
        return !chosen.isEmpty();
    }

    public boolean isFinished() {
        return judgement.outcome() != Judgement.Outcome.UNFINISHED;
    }

    public boolean meets() {
        return judgement.outcome() == Judgement.Outcome.MEETS;
    }

    public int number(Criterion criterion) {
        return rubric.criteria().indexOf(criterion) + 1;
    }

    /** Why, in one sentence with the numbers that the rule looks at. */
    public String why(Frame frame) {
        if (!isFinished()) {
            return frame.t("catalog.bench.open", judgement.open().size());
        }
        int met = judgement.met().size();
        int base = met + judgement.notYet().size();
        return switch (rubric.rule()) {
            case Rule.All() -> frame.t("catalog.bench.all", met, base);
            case Rule.NOfM(int n) -> frame.t("catalog.bench.n-of-m", met, base, Math.min(n, base));
            case Rule.Weighted(int percent) -> weighted(frame, percent);
            case Rule.Holistic(String id) ->
                    frame.t(
                            judgement.met().contains(id)
                                    ? "catalog.bench.holistic.met"
                                    : "catalog.bench.holistic.not",
                            rubric.criterion(id).map(Criterion::title).orElse(id));
        };
    }

    private String weighted(Frame frame, int percent) {
        int met = weight(judgement.met());
        int base = met + weight(judgement.notYet());
        double reached = base == 0 ? 0 : Math.floor(1000.0 * met / base) / 10;
        return frame.t("catalog.bench.weighted", met, base, reached, percent);
    }

    private int weight(Set<String> ids) {
        return rubric.criteria().stream()
                .filter(criterion -> ids.contains(criterion.id()))
                .mapToInt(Criterion::weight)
                .sum();
    }

    /** The criteria that were rated below the level that meets. */
    public List<Criterion> below() {
        return rubric.criteria().stream()
                .filter(criterion -> judgement.notYet().contains(criterion.id()))
                .toList();
    }
}
