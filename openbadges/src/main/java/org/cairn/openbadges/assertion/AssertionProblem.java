package org.cairn.openbadges.assertion;

/** Says what is missing or misshapen in an Open Badges 2.0 document. */
public final class AssertionProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public AssertionProblem(String message) {
        super(message);
    }
}
