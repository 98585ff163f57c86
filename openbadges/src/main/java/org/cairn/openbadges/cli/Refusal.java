package org.cairn.openbadges.cli;

import org.cairn.openbadges.OpenBadgesProblem;

/** What was given could be read, and cannot be used for what was asked. */
final class Refusal extends OpenBadgesProblem {

    private static final long serialVersionUID = 1L;

    Refusal(String message) {
        super(message);
    }
}
