package org.cairn.openbadges.key;

import org.cairn.openbadges.OpenBadgesProblem;

/** Says why a key, a DID or a controller document cannot be used. */
public final class KeyProblem extends OpenBadgesProblem {

    private static final long serialVersionUID = 1L;

    /** With a sentence for the person who brought the thing at fault. */
    public KeyProblem(String message) {
        super(message);
    }
}
