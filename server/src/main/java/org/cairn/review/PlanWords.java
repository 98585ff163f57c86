package org.cairn.review;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.cairn.platform.web.UserProblem;

/** What can stand in the entries of a plan. */
final class PlanWords {

    static final int LONGEST_WHY = 2_000;
    static final int LONGEST_GOAL = 300;
    private static final int YEARS_AHEAD = 10;

    private PlanWords() {}

    /**
     * The words as they are kept.
     *
     * @param started the day on which the work was started
     * @param today where the person lives
     * @throws UserProblem in a sentence about this entry
     */
    static String kept(PlanEntry entry, String words, LocalDate started, LocalDate today) {
        return switch (entry) {
            case REASONS -> Reason.kept(words);
            case WHY -> Typed.asTyped(words, LONGEST_WHY);
            case GOAL -> Typed.asTyped(words, LONGEST_GOAL).replace('\n', ' ');
            case TARGET -> target(words.strip(), started, today.plusYears(YEARS_AHEAD));
            case CHALLENGE, RESEARCH, PLAN, DOCUMENTATION -> Typed.asTyped(words);
        };
    }

    private static String target(String words, LocalDate first, LocalDate last) {
        if (words.isEmpty()) {
            return words;
        }
        try {
            LocalDate day = LocalDate.parse(words);
            if (!day.isBefore(first) && !day.isAfter(last)) {
                return day.toString();
            }
        } catch (DateTimeException noDay) {
            // said below
        }
        throw new UserProblem("review.plan.problem.target", first, last);
    }
}
