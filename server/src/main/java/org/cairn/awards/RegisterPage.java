package org.cairn.awards;

import java.util.List;

/**
 * What was found in the register.
 *
 * @param total of all pages; counting stops at {@link #MOST}
 */
public record RegisterPage(List<RegisterRow> rows, int total, int page) {

    /** Beyond this many, "more than" is said. */
    public static final int MOST = 10_000;

    public RegisterPage {
        rows = List.copyOf(rows);
    }

    public boolean isMore() {
        return total > MOST;
    }

    public int pages() {
        return Math.max(1, Math.ceilDiv(total, RegisterQuery.PAGE));
    }
}
