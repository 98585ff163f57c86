package org.cairn.openbadges.proof;

import java.util.Arrays;

/** Joins byte arrays, as the suites do with hashes. */
final class Bytes {

    private Bytes() {}

    static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
