package org.cairn.review;

import java.util.Locale;
import java.util.Optional;

/**
 * Why a round cannot be assessed as it is.
 *
 * @param slot what it is about; empty = the whole
 * @param says what the educator should know beyond the code's own text; may be empty
 */
public record Condition(Code code, Optional<Slot> slot, String says) {

    public static final int LONGEST = 1_000;

    /** The list of reasons; each has a text for the educator at {@code review.condition.<code>}. */
    public enum Code {
        UNREADABLE,
        NO_CONSENT,
        WRONG_FILE,
        OVER_LIMIT,
        BLANK,
        INACCESSIBLE_LINK;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Code of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    public Condition {
        says = Typed.kept(says, LONGEST);
    }
}
