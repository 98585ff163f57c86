package org.cairn.openbadges.jsonld;

import java.nio.charset.StandardCharsets;

/** What parts without an id are called in statements. */
final class Names {

    /** Letters of the longest name that the limits allow. */
    static final int LONGEST = 12;

    private static final int BASE = 10;
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

    /** The first so many places in the order of their names: 0, 1, 10, 11 and so on. */
    static int[] inOrder(int count) {
        int[] order = new int[count];
        int at = 0;
        if (count > 0) {
            order[at++] = 0;
        }
        for (int digit = 1; digit < BASE; digit++) {
            at = follow(digit, order, at);
        }
        return order;
    }

    private static int follow(int place, int[] order, int at) {
        if (place >= order.length) {
            return at;
        }
        order[at] = place;
        int next = at + 1;
        for (int digit = 0; digit < BASE; digit++) {
            next = follow(BASE * place + digit, order, next);
        }
        return next;
    }

    private static byte[] written(String beginning, int place) {
        return (beginning + place).getBytes(StandardCharsets.US_ASCII);
    }
}
