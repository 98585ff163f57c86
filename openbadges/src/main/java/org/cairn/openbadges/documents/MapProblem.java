package org.cairn.openbadges.documents;

import org.cairn.openbadges.OpenBadgesProblem;

/** Says which line of a map of web addresses cannot be used, and why. */
public final class MapProblem extends OpenBadgesProblem {

    private static final long serialVersionUID = 1L;

    MapProblem(String message) {
        super(message);
    }
}
