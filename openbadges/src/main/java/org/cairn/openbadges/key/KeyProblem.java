package org.cairn.openbadges.key;

/** Says why a key, a DID or a controller document cannot be used. */
public final class KeyProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public KeyProblem(String message) {
        super(message);
    }
}
