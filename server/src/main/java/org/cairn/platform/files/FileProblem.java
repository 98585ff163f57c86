package org.cairn.platform.files;

import java.io.IOException;

/** Why the bytes of a file were not taken; nothing of them is left behind. */
public final class FileProblem extends IOException {

    private static final long serialVersionUID = 1L;

    /** What went wrong. */
    public enum Kind {
        TOO_LARGE,
        NO_ROOM,
        CUT_SHORT
    }

    private final Kind kind;

    FileProblem(Kind kind, Throwable cause) {
        super(kind.name(), cause);
        this.kind = kind;
    }

    FileProblem(Kind kind) {
        super(kind.name());
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
