package org.cairn.openbadges.cli;

import org.cairn.openbadges.OpenBadgesProblem;

/** The words after the command make no sense together. */
final class UsageProblem extends OpenBadgesProblem {

    private static final long serialVersionUID = 1L;

    UsageProblem(String message) {
        super(message);
    }
}
