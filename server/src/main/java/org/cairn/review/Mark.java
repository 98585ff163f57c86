package org.cairn.review;

import java.util.Optional;
import org.cairn.catalog.Criterion;
import org.cairn.catalog.Level;
import org.cairn.catalog.Score;

/** The score of one criterion with its comment. */
public record Mark(Score score, Growth comment) {

    /** The level reached, if the criterion applies. */
    public Optional<Level> level(Criterion criterion) {
        return score instanceof Score.Reached(String level)
                ? criterion.level(level)
                : Optional.empty();
    }
}
