package org.cairn.review.web;

import java.util.Optional;
import org.cairn.platform.web.UserProblem;
import org.cairn.review.AssessorView;
import org.cairn.review.Recommendation;
import org.cairn.review.Remark;

/** What the hand-over form holds. */
public record Handover(
        String value, String reason, String overall, String privateNote, String flagged) {

    static Handover of(AssessorView view) {
        Remark remark = view.remark();
        return new Handover(
                view.proposal().map(Recommendation.Value::code).orElse(""),
                "",
                remark.overall(),
                remark.privateNote(),
                remark.flagged() ? "true" : "");
    }

    public Remark remark() {
        return new Remark(plain(overall), plain(privateNote), isFlagged());
    }

    public String because() {
        return plain(reason);
    }

    Recommendation.Value chosen() {
        return switch (plain(value)) {
            case "award" -> Recommendation.Value.AWARD;
            case "not-yet" -> Recommendation.Value.NOT_YET;
            case "refer" -> Recommendation.Value.REFER;
            default -> throw new UserProblem("review.assess.choose");
        };
    }

    /** As it was typed, also where it is too long to be kept. */
    public String overallTyped() {
        return plain(overall);
    }

    public String privateTyped() {
        return plain(privateNote);
    }

    public boolean is(String code) {
        return code.equals(value);
    }

    /** Whether the box was ticked. */
    public boolean isFlagged() {
        return "true".equals(flagged);
    }

    private static String plain(String text) {
        return Optional.ofNullable(text).orElse("");
    }
}
