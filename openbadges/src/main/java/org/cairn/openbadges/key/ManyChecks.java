package org.cairn.openbadges.key;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Checks signatures by a key that is met often: R has to be written just as {@code [S]B - [k]A}
 * (RFC 8032, section 5.1.7, without the cofactor). As key and base point are in the group that keys
 * are made in, so is that sum, and R needs no look of its own.
 */
final class ManyChecks implements Ed25519Way.Checker {

    /** The order of the group. */
    private static final BigInteger ORDER =
            BigInteger.ONE
                    .shiftLeft(252)
                    .add(new BigInteger("27742317777372353535851937790883648493"));

    private static final int POINT_BYTES = 32;

    /** R of a signature that was made without a secret: the neutral point. */
    private static final byte[] NEUTRAL = new byte[POINT_BYTES];

    static {
        NEUTRAL[0] = 1;
    }

    private final byte[] key;
    private final Multiples negativeKey;

    /** Worked out when the first key is met often. */
    private static final class Base {

        static final Multiples POINT =
                Multiples.of(HexFormat.of().parseHex("58" + "66".repeat(31)));
    }

    /**
     * @param key a point of the group that keys are made in
     */
    ManyChecks(byte[] key) {
        this.key = key.clone();
        this.negativeKey = Multiples.ofNegative(key);
    }

    @Override
    public boolean verifies(byte[] message, byte[] signature) {
        var scalar = number(Arrays.copyOfRange(signature, POINT_BYTES, signature.length));
        if (scalar.compareTo(ORDER) >= 0) {
            return false;
        }
        var r = Arrays.copyOf(signature, POINT_BYTES);
        return !Arrays.equals(r, NEUTRAL)
                && Arrays.equals(r, Base.POINT.times(scalar, negativeKey, challenge(r, message)));
    }

    private BigInteger challenge(byte[] r, byte[] message) {
        try {
            var digest = MessageDigest.getInstance("SHA-512");
            digest.update(r);
            digest.update(key);
            return number(digest.digest(message)).mod(ORDER);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-512 is part of every JDK", e);
        }
    }

    /** From its bytes, the least first, which are turned around. */
    private static BigInteger number(byte[] bytes) {
        for (int i = 0, j = bytes.length - 1; i < j; i++, j--) {
            byte b = bytes[i];
            bytes[i] = bytes[j];
            bytes[j] = b;
        }
        return new BigInteger(1, bytes);
    }
}
