package org.cairn.review;

/**
 * A comment that helps: what is there, where it shows, what is missing, what to do next.
 *
 * @param evidence what in the work it rests on
 */
public record Growth(String strength, String evidence, String gap, String nextStep) {

    /** Fewest characters of the gap and of the next step where a criterion is not met. */
    public static final int ENOUGH = 20;

    public static final int LONGEST = 4_000;
    public static final Growth NONE = new Growth("", "", "", "");

    public Growth {
        strength = Typed.kept(strength, LONGEST);
        evidence = Typed.kept(evidence, LONGEST);
        gap = Typed.kept(gap, LONGEST);
        nextStep = Typed.kept(nextStep, LONGEST);
    }

    /** Whether it tells an educator what is missing and how to go on. */
    public boolean leadsOn() {
        return gap.length() >= ENOUGH && nextStep.length() >= ENOUGH;
    }

    public boolean isEmpty() {
        return equals(NONE);
    }
}
