package org.cairn.review.web;

import java.time.Instant;
import java.util.Optional;
import org.cairn.awards.Lapse;
import org.cairn.awards.Standing;
import org.cairn.review.Stage;
import org.cairn.review.Submission;
import org.cairn.review.Workspace;

/**
 * A status as a word with icon and color, and the key of the sentence that explains it.
 *
 * @param code ends the message keys {@code review.status.<code>} and {@code ….<code>.words}
 * @param since when it is so, where the word says that
 */
public record StatusView(String code, String color, String icon, Optional<Instant> since) {

    static StatusView of(Workspace space) {
        Submission submission = space.submission();
        return of(
                submission.stage(),
                submission.facts().attempt(),
                submission.facts().round(),
                space.lapse());
    }

    /** Where a badge was issued, what became of it since comes before that. */
    static StatusView of(Stage stage, int attempt, int round, Optional<Lapse> lapse) {
        return lapse.map(StatusView::of).orElseGet(() -> of(stage, attempt, round));
    }

    private static StatusView of(Lapse lapse) {
        boolean revoked = lapse.standing() == Standing.REVOKED;
        boolean over = lapse.standing() == Standing.EXPIRED;
        return new StatusView(
                lapse.standing().code(),
                revoked ? "problem" : "notyet",
                revoked ? "cross" : over ? "clock" : "warning",
                Optional.of(lapse.since()));
    }

    /** A draft after a first round is a revision, or the mending of an incomplete round. */
    private static StatusView of(Stage stage, int attempt, int round) {
        return switch (stage) {
            case DRAFT ->
                    round == 0
                            ? status("draft", "neutral", "text")
                            : attempt == 1
                                    ? status("mending", "notyet", "back")
                                    : status("revising", "notyet", "back");
            case HANDED_IN -> status("handed-in", "action", "clock");
            case UNDER_ASSESSMENT -> status("under-assessment", "action", "eye");
            case RECOMMENDED -> status("recommended", "action", "scales");
            case RETURNED -> status("returned", "notyet", "back");
            case INCOMPLETE -> status("incomplete", "notyet", "warning");
            case AWARDED -> status("awarded", "met", "award");
            case PILOTED -> status("piloted", "met", "check");
            case WITHDRAWN -> status("withdrawn", "neutral", "cross");
        };
    }

    private static StatusView status(String code, String color, String icon) {
        return new StatusView(code, color, icon, Optional.empty());
    }

    public String word() {
        return "review.status." + code;
    }

    public String explanation() {
        return "review.status." + code + ".words";
    }
}
