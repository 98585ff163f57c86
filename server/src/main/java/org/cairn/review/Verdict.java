package org.cairn.review;

import java.util.Locale;
import java.util.Optional;

/** What the issuer may rule. */
public enum Verdict {
    AWARD,
    NOT_YET,
    INCOMPLETE,
    BACK_TO_ASSESSOR;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Verdict of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /**
     * The verdict that does what the assessor recommended; none where the question was left open.
     */
    public static Optional<Verdict> following(Recommendation.Value value) {
        return switch (value) {
            case AWARD -> Optional.of(AWARD);
            case NOT_YET -> Optional.of(NOT_YET);
            case INCOMPLETE -> Optional.of(INCOMPLETE);
            case REFER -> Optional.empty();
        };
    }

    /** Whether this follows what the assessor recommended; nobody is against a question. */
    boolean follows(Recommendation.Value value) {
        return switch (this) {
            case AWARD -> value == Recommendation.Value.AWARD || isReferred(value);
            case NOT_YET -> value == Recommendation.Value.NOT_YET || isReferred(value);
            case INCOMPLETE -> value == Recommendation.Value.INCOMPLETE || isReferred(value);
            case BACK_TO_ASSESSOR -> true;
        };
    }

    private static boolean isReferred(Recommendation.Value value) {
        return value == Recommendation.Value.REFER;
    }
}
