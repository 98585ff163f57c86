package org.cairn.bench;

/**
 * One line of the results.
 *
 * @param ours what was measured
 * @param beside what was measured beside it in the same run
 * @param ratio ours to the other, or what else compares
 * @param n rounds and how many in each
 * @param goal what it should be; empty = nothing promised
 */
record Line(String what, String ours, String beside, String ratio, String n, String goal) {

    static final String HEAD =
            "| what | ours | beside it | ratio | n | goal |\n|---|--:|--:|--:|---|---|";

    @Override
    public String toString() {
        return "| " + String.join(" | ", what, ours, beside, ratio, n, goal) + " |";
    }
}
