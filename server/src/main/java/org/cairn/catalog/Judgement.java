package org.cairn.catalog;

import java.util.Set;

/**
 * What the rubric's rule makes of the scores.
 *
 * @param met ids of the criteria at or above the level that meets
 * @param notYet ids of the criteria below it
 * @param open ids of the criteria without a score
 */
public record Judgement(Outcome outcome, Set<String> met, Set<String> notYet, Set<String> open) {

    /** Unfinished as long as one criterion has no score. */
    public enum Outcome {
        MEETS,
        NOT_YET,
        UNFINISHED
    }

    public Judgement {
        met = Set.copyOf(met);
        notYet = Set.copyOf(notYet);
        open = Set.copyOf(open);
    }
}
