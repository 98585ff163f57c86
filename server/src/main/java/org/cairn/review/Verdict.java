package org.cairn.review;

import java.util.Locale;

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
