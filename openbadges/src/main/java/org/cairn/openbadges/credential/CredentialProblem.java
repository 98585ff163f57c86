package org.cairn.openbadges.credential;

import org.cairn.openbadges.OpenBadgesProblem;

/** Says which part of a credential would break the standard. */
public final class CredentialProblem extends OpenBadgesProblem {

    private static final long serialVersionUID = 1L;

    /** With a sentence for the person who brought the thing at fault. */
    public CredentialProblem(String message) {
        super(message);
    }
}
