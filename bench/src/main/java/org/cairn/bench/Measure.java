package org.cairn.bench;

import java.util.List;

/** One thing that is measured, in rounds, beside something that it can be compared with. */
interface Measure {

    /** How often everything is measured; the median of the rounds counts. */
    int ROUNDS = 5;

    /** What the table is about, in words. */
    String title();

    List<Line> run() throws Exception;

    /** What one must know of what was measured, once it was. */
    default List<String> notes() {
        return List.of();
    }
}
