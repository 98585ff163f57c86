package org.cairn.home.web;

import java.time.Instant;
import java.util.Optional;
import org.cairn.awards.Lapse;
import org.cairn.awards.Standing;
import org.cairn.review.Recommendation;
import org.cairn.review.Stage;
import org.cairn.review.WorkRow;

/**
 * A state as a word with icon and color, the same everywhere.
 *
 * @param key the message key of the word
 * @param since when it is so, where the word says that
 */
public record Pill(String key, String color, String icon, Optional<Instant> since) {

    /** Where a badge was issued, what became of it since comes before that. */
    static Pill of(WorkRow row, Optional<Lapse> lapse) {
        return lapse.map(Pill::of).orElseGet(() -> of(row));
    }

    private static Pill of(Lapse lapse) {
        Pill plain = of(lapse.standing());
        return new Pill(
                plain.key() + ".since", plain.color(), plain.icon(), Optional.of(lapse.since()));
    }

    private static Pill of(WorkRow row) {
        if (row.stage() != Stage.DRAFT || row.round() == 0) {
            return of(row.stage());
        }
        return pill(row.attempt() == 1 ? "mending" : "revising", "notyet", "back");
    }

    private static Pill of(Stage stage) {
        return switch (stage) {
            case DRAFT -> pill("draft", "neutral", "text");
            case HANDED_IN -> pill("handed-in", "action", "clock");
            case UNDER_ASSESSMENT -> pill("under-assessment", "action", "eye");
            case RECOMMENDED -> pill("recommended", "action", "scales");
            case RETURNED -> pill("returned", "notyet", "back");
            case INCOMPLETE -> pill("incomplete", "notyet", "warning");
            case AWARDED -> pill("awarded", "met", "award");
            case PILOTED -> pill("piloted", "met", "check");
            case WITHDRAWN -> pill("withdrawn", "neutral", "cross");
        };
    }

    static Pill of(Standing standing) {
        return switch (standing) {
            case VALID -> pill("valid", "met", "check");
            case REVOKED -> pill("revoked", "problem", "cross");
            case SUSPENDED -> pill("suspended", "notyet", "warning");
            case EXPIRED -> pill("expired", "notyet", "clock");
        };
    }

    static Pill of(Recommendation.Value value) {
        return switch (value) {
            case AWARD -> pill("advice-award", "met", "check");
            case NOT_YET -> pill("returned", "notyet", "back");
            case INCOMPLETE -> pill("incomplete", "notyet", "warning");
            case REFER -> pill("refer", "action", "question");
        };
    }

    private static Pill pill(String word, String color, String icon) {
        return new Pill("home.status." + word, color, icon, Optional.empty());
    }
}
