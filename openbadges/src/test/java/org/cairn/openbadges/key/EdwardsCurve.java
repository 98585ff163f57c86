package org.cairn.openbadges.key;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** The curve of Ed25519 by the book (RFC 8032, section 5.1), slow, to make what nobody makes. */
final class EdwardsCurve {

    static final BigInteger P = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));
    static final BigInteger L =
            BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
    private static final BigInteger D =
            BigInteger.valueOf(-121665).multiply(BigInteger.valueOf(121666).modInverse(P)).mod(P);
    private static final BigInteger ROOT_OF_MINUS_ONE =
            BigInteger.TWO.modPow(P.subtract(BigInteger.ONE).shiftRight(2), P);

    static final Point NEUTRAL = new Point(BigInteger.ZERO, BigInteger.ONE);
    static final Point BASE = base();

    /** A point of order 8. */
    static final Point SMALL = small();

    record Point(BigInteger x, BigInteger y) {

        Point plus(Point other) {
            var t = D.multiply(x).multiply(other.x).multiply(y).multiply(other.y).mod(P);
            return new Point(
                    x.multiply(other.y)
                            .add(y.multiply(other.x))
                            .multiply(BigInteger.ONE.add(t).modInverse(P))
                            .mod(P),
                    y.multiply(other.y)
                            .add(x.multiply(other.x))
                            .multiply(BigInteger.ONE.subtract(t).modInverse(P))
                            .mod(P));
        }

        Point times(BigInteger factor) {
            var sum = NEUTRAL;
            for (int bit = factor.bitLength() - 1; bit >= 0; bit--) {
                sum = sum.plus(sum);
                if (factor.testBit(bit)) {
                    sum = sum.plus(this);
                }
            }
            return sum;
        }

        byte[] encoded() {
            return encode(y, x.testBit(0));
        }
    }

    private EdwardsCurve() {}

    static byte[] encode(BigInteger y, boolean odd) {
        var bytes = littleEndian(y);
        bytes[31] |= (byte) (odd ? 0x80 : 0);
        return bytes;
    }

    static byte[] littleEndian(BigInteger number) {
        var bytes = new byte[32];
        var big = number.toByteArray();
        for (int i = 0; i < Math.min(32, big.length); i++) {
            bytes[i] = big[big.length - 1 - i];
        }
        return bytes;
    }

    static BigInteger number(byte[] littleEndian) {
        var big = new byte[littleEndian.length];
        for (int i = 0; i < big.length; i++) {
            big[i] = littleEndian[big.length - 1 - i];
        }
        return new BigInteger(1, big);
    }

    static byte[] sha512(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-512");
            for (var part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The secret factor of a seed. */
    static BigInteger secret(byte[] seed) {
        var bytes = Arrays.copyOf(sha512(seed), 32);
        bytes[0] &= (byte) 0xf8;
        bytes[31] &= 0x7f;
        bytes[31] |= 0x40;
        return number(bytes);
    }

    private static BigInteger x(BigInteger y, boolean odd) {
        var u = y.multiply(y).subtract(BigInteger.ONE);
        var v = D.multiply(y).multiply(y).add(BigInteger.ONE);
        var square = u.multiply(v.modInverse(P)).mod(P);
        var x = square.modPow(P.add(BigInteger.valueOf(3)).shiftRight(3), P);
        if (!x.multiply(x).mod(P).equals(square)) {
            x = x.multiply(ROOT_OF_MINUS_ONE).mod(P);
        }
        if (!x.multiply(x).mod(P).equals(square)) {
            return BigInteger.valueOf(-1);
        }
        return x.testBit(0) == odd ? x : P.subtract(x).mod(P);
    }

    private static Point base() {
        var y = BigInteger.valueOf(4).multiply(BigInteger.valueOf(5).modInverse(P)).mod(P);
        return new Point(x(y, false), y);
    }

    private static Point small() {
        for (long y = 2; ; y++) {
            var x = x(BigInteger.valueOf(y), false);
            if (x.signum() >= 0) {
                var point = new Point(x, BigInteger.valueOf(y)).times(L);
                if (!point.times(BigInteger.valueOf(4)).equals(NEUTRAL)) {
                    return point;
                }
            }
        }
    }
}
