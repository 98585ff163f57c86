package org.cairn.review;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A comment that helps: what is there, where it shows, what is missing, what to do next.
 *
 * @param evidence what in the work it rests on
 */
public record Growth(String strength, String evidence, String gap, String nextStep) {

    /** Fewest characters of the gap and of the next step where a criterion is not met. */
    public static final int ENOUGH = 20;

    /** Fewest characters that name a place in the work, such as "Text 2". */
    public static final int NAMED = 5;

    public static final int LONGEST = 4_000;
    public static final Growth NONE = new Growth("", "", "", "");

    public Growth {
        strength = Typed.kept(strength, LONGEST);
        evidence = Typed.kept(evidence, LONGEST);
        gap = Typed.kept(gap, LONGEST);
        nextStep = Typed.kept(nextStep, LONGEST);
    }

    /** What an educator needs where a criterion is not met. */
    public enum Need {
        EVIDENCE(NAMED),
        GAP(ENOUGH),
        NEXT_STEP(ENOUGH);

        private final int least;

        Need(int least) {
            this.least = least;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The name of its field in the form. */
        public String field() {
            return this == NEXT_STEP ? "nextStep" : code();
        }

        /** Fewest characters. */
        public int least() {
            return least;
        }

        private boolean isMetBy(Growth growth) {
            String said =
                    switch (this) {
                        case EVIDENCE -> growth.evidence;
                        case GAP -> growth.gap;
                        case NEXT_STEP -> growth.nextStep;
                    };
            return said.length() >= least;
        }
    }

    /** What is still to be said before it tells an educator where to look and how to go on. */
    public List<Need> lacks() {
        return Arrays.stream(Need.values()).filter(need -> !need.isMetBy(this)).toList();
    }

    public boolean leadsOn() {
        return lacks().isEmpty();
    }

    public boolean isEmpty() {
        return equals(NONE);
    }
}
