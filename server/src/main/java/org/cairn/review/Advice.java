package org.cairn.review;

import java.util.List;

/**
 * What an assessor says when handing over, before the rules looked at it.
 *
 * @param conditions why it cannot be scored, for {@link Recommendation.Value#INCOMPLETE}
 * @param reason for a recommendation that differs from the rubric's proposal, or for referring
 * @param privateNote to the approver; the earner never sees it
 */
public record Advice(
        Recommendation.Value value,
        Scorecard scorecard,
        List<Condition> conditions,
        String reason,
        String privateNote,
        boolean flagged) {

    public static final int LONGEST = 4_000;

    public Advice {
        conditions = List.copyOf(conditions);
        reason = Typed.kept(reason, LONGEST);
        privateNote = Typed.kept(privateNote, LONGEST);
    }
}
