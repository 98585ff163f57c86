package org.cairn.sharing.web;

import java.util.List;
import java.util.Optional;
import org.cairn.awards.AwardDetails;
import org.cairn.catalog.Criterion;
import org.cairn.catalog.Rubric;
import org.cairn.catalog.Score;

/**
 * What was reached in one criterion, and the assessor's sentence for it.
 *
 * @param level name of the level; empty = the criterion did not apply to this work
 * @param rank 1 for the lowest level
 * @param comment may be empty
 */
public record ResultLine(
        String title, Optional<String> level, int rank, int levels, boolean met, String comment) {

    /** In the order of the rubric; a criterion without a score is left out. */
    static List<ResultLine> of(Rubric rubric, AwardDetails details) {
        return rubric.criteria().stream()
                .filter(criterion -> details.results().containsKey(criterion.id()))
                .map(criterion -> line(criterion, details))
                .toList();
    }

    private static ResultLine line(Criterion criterion, AwardDetails details) {
        String comment = details.comments().getOrDefault(criterion.id(), "");
        int levels = criterion.levels().size();
        return switch (details.results().get(criterion.id())) {
            case Score.Reached(String level) when criterion.level(level).isPresent() ->
                    new ResultLine(
                            criterion.title(),
                            criterion.level(level).map(reached -> reached.name()),
                            criterion.rank(level),
                            levels,
                            criterion.meets(level),
                            comment);
            case null, default ->
                    new ResultLine(criterion.title(), Optional.empty(), 0, levels, true, comment);
        };
    }
}
