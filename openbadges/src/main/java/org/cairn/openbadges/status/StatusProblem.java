package org.cairn.openbadges.status;

import org.cairn.openbadges.OpenBadgesProblem;

/** Says what is wrong with a status list, an entry in one, or a reference to one. */
public final class StatusProblem extends OpenBadgesProblem {

    private static final long serialVersionUID = 1L;

    /** With a sentence for the person who brought the thing at fault. */
    public StatusProblem(String message) {
        super(message);
    }
}
