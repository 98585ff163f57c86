package org.cairn.openbadges.verify;

import java.time.Duration;

/**
 * How long one verification may take, and how many documents of others it may ask for. What is left
 * when either is used up could not be checked, and the report says so; nothing becomes wrong by it.
 *
 * @param time for all of it together; 0 asks for nothing
 * @param documents at most; a badge that stands alone asks for fewer
 */
public record Patience(Duration time, int documents) {

    /** 20 seconds and 64 documents. */
    public static final Patience USUAL = new Patience(Duration.ofSeconds(20), 64);

    /**
     * So much, and no more.
     *
     * @throws IllegalArgumentException when one of them is negative
     */
    public Patience {
        if (time.isNegative() || documents < 0) {
            throw new IllegalArgumentException("Patience cannot be less than none");
        }
    }

    /** The same number of documents within another time. */
    public Patience within(Duration other) {
        return new Patience(other.isNegative() ? Duration.ZERO : other, documents);
    }
}
