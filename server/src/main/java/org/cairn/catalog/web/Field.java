package org.cairn.catalog.web;

import java.util.List;
import org.cairn.catalog.Comment;

/**
 * One field of a page of a draft, ready to be shown.
 *
 * @param hint empty = none
 * @param problem what is wrong with what stands in it; empty = nothing
 * @param comments what others say about it and is open
 * @param missing whether something has to be written here and is not yet
 */
public record Field(
        String name,
        String label,
        String hint,
        String value,
        String problem,
        boolean missing,
        List<Comment> comments) {

    public Field {
        comments = List.copyOf(comments);
    }

    public String id() {
        return id(name);
    }

    public boolean isWrong() {
        return !problem.isEmpty();
    }

    /** The ids of what explains the field. */
    public String about() {
        return (hint.isEmpty() ? "" : "hint-" + id() + " ") + "err-" + id();
    }

    static String id(String name) {
        return "f-" + name.replaceAll("[^a-zA-Z0-9]+", "-");
    }
}
