package org.cairn.cohorts;

/** So many of so many, as it may be cited. */
public record Share(int part, int of) {

    public Share {
        if (part < 0 || part > of) {
            throw new IllegalArgumentException(part + " of " + of);
        }
    }

    /**
     * In whole percent, halves upward; but 100 only where it was everybody, and 0 only where it was
     * nobody.
     */
    public int percent() {
        if (of == 0 || part == 0) {
            return 0;
        }
        int rounded = (int) ((200L * part + of) / (2L * of));
        return part == of ? 100 : Math.clamp(rounded, 1, 99);
    }
}
