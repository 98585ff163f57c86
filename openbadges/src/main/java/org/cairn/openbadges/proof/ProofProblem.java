package org.cairn.openbadges.proof;

import org.cairn.openbadges.OpenBadgesProblem;

/** Says why a document cannot be signed. */
public final class ProofProblem extends OpenBadgesProblem {

    private static final long serialVersionUID = 1L;

    /** With a sentence for the person who brought the thing at fault. */
    public ProofProblem(String message) {
        super(message);
    }

    /** The same, and what it comes from. */
    public ProofProblem(String message, OpenBadgesProblem cause) {
        super(message);
        initCause(cause);
    }
}
