package org.cairn.catalog;

import java.time.LocalDate;

/** What came of publishing a draft. */
public sealed interface DraftPublication {

    /** It is public. */
    record Published(Edition edition) implements DraftPublication {}

    /** It will be public when that day begins. */
    record Planned(LocalDate day) implements DraftPublication {}

    /** Something is still to mend; nothing was done. */
    record Incomplete() implements DraftPublication {}

    /** Not as many have approved these words as must; nothing was done. */
    record Unapproved() implements DraftPublication {}

    /** The draft, or what is public, is no longer what was looked at; nothing was done. */
    record Moved() implements DraftPublication {}
}
