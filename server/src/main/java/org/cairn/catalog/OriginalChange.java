package org.cairn.catalog;

import java.util.List;
import java.util.Locale;

/**
 * One thing in which an original is no longer what somebody adapted.
 *
 * @param path where it stands, things by their ids
 * @param isConflict whether taking it would replace or remove own words
 * @param lines its texts: one for a field, all of them for a thing as a whole
 */
public record OriginalChange(String path, Kind kind, boolean isConflict, List<Line> lines) {

    /** What the original did. */
    public enum Kind {
        /** It changed, began or emptied one field. */
        FIELD,
        /** It added a part, a criterion, a level or the like. */
        ADDED,
        /** It removed one. */
        REMOVED,
        /** It changed one that the adaptation has removed. */
        MISSED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A text as it was when it was adapted, as the original has it now, and one's own. */
    public record Line(String path, String was, String is, String mine) {

        public boolean isOwn() {
            return !mine.equals(was);
        }
    }

    public OriginalChange {
        lines = List.copyOf(lines);
    }
}
