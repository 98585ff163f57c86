package org.cairn.openbadges.json;

import org.cairn.openbadges.OpenBadgesProblem;

/**
 * Says to the person who brought the JSON what is wrong with it and where.
 *
 * <p>Line and column count from 1; both are 0 where the problem has no single place.
 */
public final class JsonProblem extends OpenBadgesProblem {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    /** What is wrong with the text as a whole. */
    public JsonProblem(String message) {
        this(message, 0, 0);
    }

    /** What is wrong at a place in the text. */
    public JsonProblem(String message, int line, int column) {
        super(line > 0 ? message + " (line " + line + ", column " + column + ")" : message);
        this.line = line;
        this.column = column;
    }

    /** The line at fault, the first being 1; 0 when no place is at fault. */
    public int line() {
        return line;
    }

    /** The letter at fault in its line, the first being 1; 0 when no place is at fault. */
    public int column() {
        return column;
    }
}
