package org.cairn.review.web;

import org.cairn.awards.Standing;
import org.cairn.review.Stage;
import org.cairn.review.Submission;

/**
 * A status as a word with icon and color, and the key of the sentence that explains it.
 *
 * @param code ends the message keys {@code review.status.<code>} and {@code ….<code>.words}
 */
public record StatusView(String code, String color, String icon) {

    public static StatusView of(Submission submission) {
        return of(submission.stage(), submission.facts().attempt(), submission.facts().round());
    }

    /** The same where a badge was issued and something became of it since. */
    static StatusView of(Stage stage, int attempt, int round, Standing standing) {
        return switch (standing) {
            case VALID -> of(stage, attempt, round);
            case REVOKED -> new StatusView("revoked", "problem", "cross");
            case SUSPENDED -> new StatusView("suspended", "notyet", "warning");
            case EXPIRED -> new StatusView("expired", "notyet", "clock");
        };
    }

    /** A draft after a first round is a revision, or the mending of an incomplete round. */
    public static StatusView of(Stage stage, int attempt, int round) {
        return switch (stage) {
            case DRAFT ->
                    round == 0
                            ? new StatusView("draft", "neutral", "text")
                            : attempt == 1
                                    ? new StatusView("mending", "notyet", "back")
                                    : new StatusView("revising", "notyet", "back");
            case HANDED_IN -> new StatusView("handed-in", "action", "clock");
            case UNDER_ASSESSMENT -> new StatusView("under-assessment", "action", "eye");
            case RECOMMENDED -> new StatusView("recommended", "action", "scales");
            case RETURNED -> new StatusView("returned", "notyet", "back");
            case INCOMPLETE -> new StatusView("incomplete", "notyet", "warning");
            case AWARDED -> new StatusView("awarded", "met", "award");
            case PILOTED -> new StatusView("piloted", "met", "check");
            case WITHDRAWN -> new StatusView("withdrawn", "neutral", "cross");
        };
    }

    public String word() {
        return "review.status." + code;
    }

    public String explanation() {
        return "review.status." + code + ".words";
    }
}
