package org.cairn.openbadges.jwt;

import org.cairn.openbadges.OpenBadgesProblem;

/** Says why a document cannot be signed as a JWT. */
public final class JwtProblem extends OpenBadgesProblem {

    private static final long serialVersionUID = 1L;

    /** With a sentence for the person who brought the thing at fault. */
    public JwtProblem(String message) {
        super(message);
    }
}
