package org.cairn.catalog;

/**
 * What an organization wants before something is published.
 *
 * @param needed how many people besides the last writer approve
 * @param steps whether a program waits until every step of its planning is approved
 */
public record ApprovalRule(int needed, boolean steps) {

    /** What holds where nobody has said anything. */
    public static final ApprovalRule NONE = new ApprovalRule(0, false);
}
