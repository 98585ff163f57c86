package org.cairn.cohorts;

import java.time.LocalDate;
import java.util.List;
import org.cairn.platform.files.Sha256;

/**
 * How people come into a cohort by applying.
 *
 * @param firstDay of applying where the cohort is, and {@code lastDay}, both included
 * @param criteria whom it is for, in the words of the facilitator; may be empty
 * @param siteApproval whether the principal must agree before a place is offered
 * @param answerDays how many days one has to take an offer
 * @param passesOn whether a place that comes free is offered to the next on the wait list
 */
public record Admission(
        CohortId cohort,
        LocalDate firstDay,
        LocalDate lastDay,
        String criteria,
        List<Question> questions,
        boolean siteApproval,
        int answerDays,
        boolean passesOn) {

    /** One may be given two months for an answer. */
    public static final int MOST_DAYS = 60;

    public Admission {
        questions = List.copyOf(questions);
    }

    public boolean isOpen(LocalDate today) {
        return !today.isBefore(firstDay) && !today.isAfter(lastDay);
    }

    public boolean isAhead(LocalDate today) {
        return today.isBefore(firstDay);
    }

    /** Tells whether the questions are still those that were read. */
    public String mark() {
        return Sha256.ofText(questions.toString()).hex().substring(0, 16);
    }
}
