package org.cairn.openbadges.bake;

/** Holds the limits that keep hostile pictures from using up memory. */
final class Picture {

    static final int MAX_BYTES = 32 << 20;
    static final int MAX_TEXT = 4 << 20;
    static final int MAX_RECORDS = 20;

    private Picture() {}
}
