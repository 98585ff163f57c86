package org.cairn.awards;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.cairn.openbadges.status.StatusList;

/**
 * The places of one status list in an order that only its seed tells: the first badge gets the
 * first of them, and none comes twice. So nobody has to look which places are free, however full
 * the list is, and yet a place tells nothing about when a badge was issued (Bitstring Status List
 * 1.0, section 6.2, herd privacy).
 *
 * <p>A Feistel network over the seventeen bits of a place: each round changes one part by what the
 * seed makes of the other, which can be undone, so that each number has a place of its own.
 */
final class Shuffle {

    static final int PLACES = StatusList.MIN_ENTRIES;
    static final int SEED_BYTES = 16;

    private static final int ROUNDS = 8;
    private static final int LOW_BITS = 8;
    private static final int LOW = (1 << LOW_BITS) - 1;
    private static final int HIGH = PLACES / (LOW + 1) - 1;

    private final byte[] seed;
    private final MessageDigest digest;

    Shuffle(byte[] seed) {
        this.seed = seed.clone();
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    /**
     * @param number of the badge in its list, from 0
     */
    int place(int number) {
        int high = number >> LOW_BITS;
        int low = number & LOW;
        for (int round = 0; round < ROUNDS; round += 2) {
            high ^= mixed(round, low) & HIGH;
            low ^= mixed(round + 1, high) & LOW;
        }
        return high << LOW_BITS | low;
    }

    private int mixed(int round, int part) {
        digest.update(seed);
        digest.update((byte) round);
        digest.update((byte) (part >> Byte.SIZE));
        digest.update((byte) part);
        return ByteBuffer.wrap(digest.digest()).getInt();
    }
}
