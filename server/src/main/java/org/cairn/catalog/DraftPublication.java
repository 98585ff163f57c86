package org.cairn.catalog;

/** What came of publishing a draft. */
public sealed interface DraftPublication {

    /** It is public. */
    record Published(Edition edition) implements DraftPublication {}

    /** Something is still to mend; nothing was done. */
    record Incomplete() implements DraftPublication {}

    /** Not as many have approved these words as must; nothing was done. */
    record Unapproved() implements DraftPublication {}

    /** The draft, or what is public, is no longer what was looked at; nothing was done. */
    record Moved() implements DraftPublication {}
}
