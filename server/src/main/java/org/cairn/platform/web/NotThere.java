package org.cairn.platform.web;

/** The thing does not exist for this person; always 404, whether it exists for others or not. */
public final class NotThere extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotThere() {
        super("not there", null, false, false);
    }
}
