package org.cairn.openbadges;

import java.util.Objects;

/** Whatever the library refuses, with a sentence for the person who brought it. */
public abstract class OpenBadgesProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With a sentence for the person who brought the thing at fault. */
    protected OpenBadgesProblem(String message) {
        super(message);
    }

    /** Never null, unlike that of other exceptions. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
