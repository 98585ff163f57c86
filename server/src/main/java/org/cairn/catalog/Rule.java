package org.cairn.catalog;

/** When the whole is met. */
public sealed interface Rule {

    /** Every criterion that applies is met. */
    record All() implements Rule {}

    /** At least n criteria are met; when fewer than n apply, all that apply. */
    record NOfM(int n) implements Rule {}

    /** The met criteria carry at least this percentage of the weight of those that apply. */
    record Weighted(int atLeast) implements Rule {}

    /** This one overall criterion decides; the others explain. */
    record Holistic(String criterion) implements Rule {}
}
