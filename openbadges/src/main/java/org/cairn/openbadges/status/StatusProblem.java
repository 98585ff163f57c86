package org.cairn.openbadges.status;

/** Says what is wrong with a status list, an entry in one, or a reference to one. */
public final class StatusProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StatusProblem(String message) {
        super(message);
    }
}
