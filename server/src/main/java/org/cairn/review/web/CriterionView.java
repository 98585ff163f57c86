package org.cairn.review.web;

import java.util.Optional;
import org.cairn.catalog.Criterion;
import org.cairn.catalog.Score;
import org.cairn.review.Mark;

/**
 * A criterion in the column beside the work.
 *
 * @param number in the whole rubric, the same everywhere
 * @param mark of the last round that was judged
 * @param attempt of that round
 * @param met whether it stays met with the work as it is
 * @param notYet whether the next attempt is about it
 */
public record CriterionView(
        int number,
        Criterion criterion,
        Optional<Mark> mark,
        int attempt,
        boolean met,
        boolean notYet) {

    public boolean isAt(String level) {
        return mark.filter(m ->
                        m.score() instanceof Score.Reached reached
                                && reached.levelId().equals(level))
                .isPresent();
    }
}
