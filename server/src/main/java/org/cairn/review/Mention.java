package org.cairn.review;

import java.util.List;

/**
 * Names that stand somewhere in work that is not handed in yet.
 *
 * @param what the question, or the title of the piece
 * @param page of the file; 0 = it has none
 * @param names as they are written there
 * @param covered whether whoever assesses does not get to see them
 */
public record Mention(
        Slot slot, Kind kind, String what, int page, List<String> names, boolean covered) {

    /** Where in the work. */
    public enum Kind {
        ANSWER,
        TITLE,
        NOTE,
        TEXT,
        LINK,
        FILE
    }

    public Mention {
        names = List.copyOf(names);
    }
}
