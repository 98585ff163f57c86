package org.cairn.review;

import java.util.Optional;
import org.cairn.catalog.Score;

/**
 * What an assessor has entered for one criterion so far; a comment may come before a level.
 *
 * @param applies false = the criterion does not apply to this work
 */
public record ScoreEntry(boolean applies, Optional<String> level, Growth comment) {

    public static ScoreEntry reached(String level, Growth comment) {
        return new ScoreEntry(true, Optional.of(level), comment);
    }

    public static ScoreEntry notApplicable(Growth comment) {
        return new ScoreEntry(false, Optional.empty(), comment);
    }

    /** The score, once there is one. */
    public Optional<Score> score() {
        return applies ? level.map(Score.Reached::new) : Optional.of(new Score.NotApplicable());
    }
}
