package org.cairn.catalog;

/** How long an answer is meant to be. */
public record WordRule(int min, int max, Strength strength) {

    /** A guide advises, a limit is a rule of the hand-in. */
    public enum Strength {
        GUIDE,
        LIMIT
    }

    public WordRule {
        if (min < 0 || max < 1 || max < min) {
            throw new IllegalArgumentException("no answer has " + min + " to " + max + " words");
        }
    }

    public boolean isLimit() {
        return strength == Strength.LIMIT;
    }
}
