package org.cairn.openbadges.assertion;

import org.cairn.openbadges.OpenBadgesProblem;

/** Says what is missing or misshapen in an Open Badges 2.0 document. */
public final class AssertionProblem extends OpenBadgesProblem {

    private static final long serialVersionUID = 1L;

    /** With a sentence for the person who brought the thing at fault. */
    public AssertionProblem(String message) {
        super(message);
    }
}
