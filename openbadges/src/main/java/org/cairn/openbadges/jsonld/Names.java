package org.cairn.openbadges.jsonld;

import java.nio.charset.StandardCharsets;

/** What parts without an id are called in statements. */
final class Names {

    /** Letters of the longest name that the limits allow. */
    static final int LONGEST = 12;

    private static final int USUAL = 256;
    private static final byte[][] CANONICAL = new byte[USUAL][];

    static {
        for (int i = 0; i < USUAL; i++) {
            CANONICAL[i] = written("_:c14n", i);
        }
    }

    private Names() {}

    /** The name in canonical form (RDFC-1.0, section 4.4.3). */
    static byte[] canonical(int place) {
        return place < USUAL ? CANONICAL[place] : written("_:c14n", place);
    }

    /** A name for the time until the canonical one is found. */
    static byte[] plain(int place) {
        return written("_:b", place);
    }

    private static byte[] written(String beginning, int place) {
        return (beginning + place).getBytes(StandardCharsets.US_ASCII);
    }
}
