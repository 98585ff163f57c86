package org.cairn.openbadges.proof;

/** Says why a document cannot be signed. */
public final class ProofProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ProofProblem(String message) {
        super(message);
    }
}
