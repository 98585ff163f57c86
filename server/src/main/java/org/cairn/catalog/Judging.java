package org.cairn.catalog;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.catalog.Judgement.Outcome;
import org.cairn.catalog.Score.NotApplicable;
import org.cairn.catalog.Score.Reached;
import org.jspecify.annotations.Nullable;

/** Applies a rubric's rule to scores. */
final class Judging {

    private final Rubric rubric;
    private final Set<String> met = new LinkedHashSet<>();
    private final Set<String> notYet = new LinkedHashSet<>();
    private final Set<String> open = new LinkedHashSet<>();

    private Judging(Rubric rubric) {
        this.rubric = rubric;
    }

    static Judgement of(Rubric rubric, Map<String, Score> scores) {
        Judging judging = new Judging(rubric);
        List<Criterion> criteria = rubric.criteria();
        criteria.forEach(criterion -> judging.sort(criterion, scores.get(criterion.id())));
        if (judging.open.size() + scores.size() != criteria.size()) {
            throw new IllegalArgumentException("scores for criteria that this rubric lacks");
        }
        return new Judgement(judging.outcome(), judging.met, judging.notYet, judging.open);
    }

    private void sort(Criterion criterion, @Nullable Score score) {
        switch (score) {
            case null -> open.add(criterion.id());
            case Reached(String level) ->
                    (criterion.meets(level) ? met : notYet).add(criterion.id());
            case NotApplicable() -> {
                if (!criterion.notApplicable()) {
                    throw new IllegalArgumentException(criterion.id() + " always applies");
                }
            }
        }
    }

    private Outcome outcome() {
        if (!open.isEmpty()) {
            return Outcome.UNFINISHED;
        }
        boolean meets =
                switch (rubric.rule()) {
                    case Rule.All() -> !met.isEmpty() && notYet.isEmpty();
                    case Rule.NOfM(int n) ->
                            !met.isEmpty() && met.size() >= Math.min(n, met.size() + notYet.size());
                    case Rule.Weighted(int atLeast) ->
                            !met.isEmpty()
                                    && 100L * weight(met)
                                            >= (long) atLeast * (weight(met) + weight(notYet));
                    case Rule.Holistic(String overall) -> met.contains(overall);
                };
        return meets ? Outcome.MEETS : Outcome.NOT_YET;
    }

    private long weight(Set<String> ids) {
        return rubric.criteria().stream()
                .filter(criterion -> ids.contains(criterion.id()))
                .mapToLong(Criterion::weight)
                .sum();
    }
}
