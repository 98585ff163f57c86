package org.cairn.awards;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairn.platform.web.UserProblem;

/**
 * Why a badge is stopped.
 *
 * @param words for the earner and everyone who checks the badge
 */
public record Grounds(Code code, String words) {

    private static final int LONGEST = 1_000;

    /** The reason in a word that can be counted. */
    public enum Code {
        MISTAKE,
        WRONG_PERSON,
        INTEGRITY,
        UNDER_REVIEW,
        EARNER_ASKED,
        OTHER;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Code> of(String code) {
            return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
        }
    }

    public Grounds {
        words = words.strip();
        if (words.isEmpty()) {
            throw new UserProblem("awards.problem.reason");
        }
        if (words.length() > LONGEST) {
            throw new UserProblem("awards.problem.reason.long", LONGEST);
        }
    }
}
