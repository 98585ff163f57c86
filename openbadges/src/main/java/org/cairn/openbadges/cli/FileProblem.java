package org.cairn.openbadges.cli;

import org.cairn.openbadges.OpenBadgesProblem;

/** A file cannot be read or written. */
final class FileProblem extends OpenBadgesProblem {

    private static final long serialVersionUID = 1L;

    FileProblem(String message) {
        super(message);
    }
}
