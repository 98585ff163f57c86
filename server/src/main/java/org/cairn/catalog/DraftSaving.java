package org.cairn.catalog;

import java.util.List;

/** What became of what was typed on a page of a draft. */
public sealed interface DraftSaving {

    /**
     * It is kept.
     *
     * @param added the page or place of what a step has added; empty where nothing was
     */
    record Saved(SheetView view, String added) implements DraftSaving {}

    /**
     * The page was changed elsewhere since; nothing was overwritten.
     *
     * @param view the page as it is now; with what was typed in its fields where these still are
     *     the same fields
     * @param fits whether they still are
     */
    record Conflict(SheetView view, boolean fits, List<Difference> differences)
            implements DraftSaving {

        public Conflict {
            differences = List.copyOf(differences);
        }
    }

    /** A field in which what was typed is not what is there. */
    record Difference(String field, String typed, String there) {}
}
