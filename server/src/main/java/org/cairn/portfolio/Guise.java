package org.cairn.portfolio;

/** How a piece looks to somebody who must not learn whose it is. */
public sealed interface Guise {

    /** As it is: nothing in it is signed. */
    record Itself(Content content) implements Guise {}

    /** A signed PDF: the same pages without its signatures, in a copy of ours. */
    record Unsigned(FileContent copy) implements Guise {}

    /** Signed or past reading, and no copy could be made: it is not shown. */
    record Hidden() implements Guise {}

    /** Just now nobody could look into it; it is shown to nobody until somebody did. */
    record Later() implements Guise {}
}
