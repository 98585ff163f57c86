package org.cairn.openbadges.bake;

import org.cairn.openbadges.OpenBadgesProblem;

/** Tells the person who gave a picture why nothing can be baked into it or read from it. */
public final class BakeProblem extends OpenBadgesProblem {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    BakeProblem(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** What is wrong, as a stable word for programs and translations. */
    public Reason reason() {
        return reason;
    }

    /** The kinds of problem a picture can have. */
    public enum Reason {
        /** The bytes are no PNG, or no SVG. */
        WRONG_FORMAT,
        /** The file ends before it should. */
        CUT_SHORT,
        /** A checksum or a structure inside the file does not fit. */
        BROKEN,
        /** The file, or what it would unpack to, is larger than is accepted. */
        TOO_LARGE,
        /** The text inside is not UTF-8. */
        NOT_UTF8,
        /** The file uses something that is refused for safety, such as XML entities. */
        UNSAFE,
        /** The picture already carries a record and replacing it was not asked for. */
        ALREADY_BAKED,
        /** The text to bake cannot stand in the place it was meant for. */
        UNSUITABLE_TEXT
    }
}
