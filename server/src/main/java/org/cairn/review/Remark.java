package org.cairn.review;

/**
 * What an assessor has entered on the whole so far.
 *
 * @param overall for the educator
 * @param privateNote for the approver alone
 */
public record Remark(String overall, String privateNote, boolean flagged) {

    public static final Remark NONE = new Remark("", "", false);

    public Remark {
        overall = Typed.kept(overall, Scorecard.LONGEST);
        privateNote = Typed.kept(privateNote, Advice.LONGEST);
    }
}
