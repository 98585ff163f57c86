package org.cairn.openbadges.key;

import java.math.BigInteger;
import org.bouncycastle.math.ec.rfc7748.X25519Field;

/**
 * A point of Ed25519 with one to sixteen times each power of 32 of it, so that every multiple is a
 * sum of 51 of these. There is one formula of points, which holds for all of them (RFC 8032,
 * section 5.1.4), over BouncyCastle’s arithmetic of numbers. How long it takes depends on the
 * numbers: for what everybody may know only.
 */
final class Multiples {

    private static final BigInteger P =
            BigInteger.ONE.shiftLeft(255).subtract(BigInteger.valueOf(19));
    private static final int DIGITS = 51;
    private static final int BITS = 5;
    private static final int MOST = 1 << BITS - 1;
    private static final int BYTES = 32;
    private static final int[] D = d();
    private static final int[] HALF =
            number(P.add(BigInteger.ONE).shiftRight(1)); // twice that is one

    /** The one at {@code 16 i + j} is {@code j + 1} times the point times {@code 32^i}. */
    private final Summand[] summands = new Summand[DIGITS * MOST];

    /** Half the sum and the difference of both coordinates, and d times their product. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Summand(int[] sum, int[] difference, int[] product) {}

    private Multiples(Sum point) {
        var power = point;
        var points = new Sum[DIGITS * MOST];
        for (int i = 0; i < DIGITS; i++) {
            var once = power.summand();
            for (int j = 0; j < MOST; j++) {
                if (j > 0) {
                    power.add(once, false);
                }
                points[MOST * i + j] = power.copy();
            }
            power.add(power.summand(), false);
        }
        summarize(points);
    }

    /** Divides by all z at once: one division, and three products for each. */
    private void summarize(Sum[] points) {
        int[][] products = new int[points.length + 1][];
        products[0] = X25519Field.create();
        X25519Field.one(products[0]);
        for (int i = 0; i < points.length; i++) {
            products[i + 1] = X25519Field.create();
            X25519Field.mul(products[i], points[i].z, products[i + 1]);
        }
        int[] inverse = X25519Field.create();
        X25519Field.inv(products[points.length], inverse);
        int[] own = X25519Field.create();
        for (int i = points.length - 1; i >= 0; i--) {
            X25519Field.mul(inverse, products[i], own);
            X25519Field.mul(inverse, points[i].z, inverse);
            summands[i] = points[i].summand(own);
        }
    }

    /**
     * Of the negative of a point.
     *
     * @param encoded as RFC 8032 writes points; there must be one
     */
    static Multiples ofNegative(byte[] encoded) {
        return new Multiples(decoded(encoded, true));
    }

    /**
     * Of a point.
     *
     * @param encoded as RFC 8032 writes points; there must be one
     */
    static Multiples of(byte[] encoded) {
        return new Multiples(decoded(encoded, false));
    }

    /** The sum of this point so many times and another one so many times, as it is written. */
    byte[] times(BigInteger times, Multiples other, BigInteger otherTimes) {
        var sum = new Sum();
        addTo(sum, times);
        other.addTo(sum, otherTimes);
        return sum.encoded();
    }

    private void addTo(Sum sum, BigInteger times) {
        byte[] bytes = littleEndian(times);
        int carry = 0;
        for (int i = 0; i < DIGITS; i++) {
            int digit = digit(bytes, BITS * i) + carry;
            carry = digit > MOST ? 1 : 0;
            digit -= carry << BITS;
            if (digit != 0) {
                sum.add(summands[MOST * i + Math.abs(digit) - 1], digit < 0);
            }
        }
    }

    private static int digit(byte[] bytes, int bit) {
        int at = bit >> 3;
        int both = bytes[at] & 0xff | (at + 1 < BYTES ? (bytes[at + 1] & 0xff) << 8 : 0);
        return both >> (bit & 7) & (1 << BITS) - 1;
    }

    private static byte[] littleEndian(BigInteger number) {
        byte[] bytes = new byte[BYTES];
        byte[] big = number.toByteArray();
        for (int i = 0; i < Math.min(big.length, BYTES); i++) {
            bytes[i] = big[big.length - 1 - i];
        }
        return bytes;
    }

    private static int[] d() {
        return number(
                BigInteger.valueOf(-121_665)
                        .multiply(BigInteger.valueOf(121_666).modInverse(P))
                        .mod(P));
    }

    private static int[] number(BigInteger number) {
        int[] limbs = X25519Field.create();
        X25519Field.decode255(littleEndian(number), limbs);
        return limbs;
    }

    /** RFC 8032, section 5.1.3. */
    private static Sum decoded(byte[] encoded, boolean negative) {
        var point = new Sum();
        X25519Field.decode255(encoded, point.y);
        int[] above = X25519Field.create();
        int[] below = X25519Field.create();
        X25519Field.sqr(point.y, above);
        X25519Field.mul(D, above, below);
        X25519Field.subOne(above);
        X25519Field.addOne(below);
        if (!X25519Field.sqrtRatioVar(above, below, point.x)) {
            throw new KeyProblem("These bytes stand for no point of Ed25519");
        }
        X25519Field.normalize(point.x);
        boolean odd = (point.x[0] & 1) != 0;
        if (odd != encoded[BYTES - 1] < 0 ^ negative) {
            X25519Field.negate(point.x, point.x);
            X25519Field.normalize(point.x);
        }
        X25519Field.mul(point.x, point.y, point.t);
        return point;
    }

    /** Points added up; none to begin with. */
    private static final class Sum {

        private final int[] x = X25519Field.create();
        private final int[] y = X25519Field.create();
        private final int[] z = X25519Field.create();
        private final int[] t = X25519Field.create();
        private final int[] a = X25519Field.create();
        private final int[] b = X25519Field.create();
        private final int[] c = X25519Field.create();
        private final int[] d = X25519Field.create();

        Sum() {
            X25519Field.one(y);
            X25519Field.one(z);
        }

        Sum copy() {
            var copy = new Sum();
            X25519Field.copy(x, 0, copy.x, 0);
            X25519Field.copy(y, 0, copy.y, 0);
            X25519Field.copy(z, 0, copy.z, 0);
            return copy;
        }

        Summand summand() {
            int[] inverse = X25519Field.create();
            X25519Field.inv(z, inverse);
            return summand(inverse);
        }

        /**
         * @param inverse of z
         */
        Summand summand(int[] inverse) {
            int[] sum = X25519Field.create();
            int[] difference = X25519Field.create();
            int[] product = X25519Field.create();
            X25519Field.mul(x, inverse, a);
            X25519Field.mul(y, inverse, b);
            X25519Field.mul(a, b, product);
            X25519Field.mul(product, D, product);
            X25519Field.apm(b, a, sum, difference);
            X25519Field.mul(sum, HALF, sum);
            X25519Field.mul(difference, HALF, difference);
            return new Summand(sum, difference, product);
        }

        /**
         * @param negative for the point on the other side
         */
        void add(Summand other, boolean negative) {
            X25519Field.apm(y, x, b, a);
            X25519Field.mul(a, negative ? other.sum : other.difference, a);
            X25519Field.mul(b, negative ? other.difference : other.sum, b);
            X25519Field.mul(t, other.product, c);
            X25519Field.apm(b, a, b, a);
            X25519Field.apm(z, c, negative ? c : d, negative ? d : c);
            X25519Field.mul(a, c, x);
            X25519Field.mul(d, b, y);
            X25519Field.mul(a, b, t);
            X25519Field.mul(c, d, z);
        }

        /** RFC 8032, section 5.1.2. */
        byte[] encoded() {
            X25519Field.inv(z, a);
            X25519Field.mul(x, a, b);
            X25519Field.mul(y, a, c);
            X25519Field.normalize(b);
            X25519Field.normalize(c);
            byte[] bytes = new byte[BYTES];
            X25519Field.encode(c, bytes);
            bytes[BYTES - 1] |= (byte) ((b[0] & 1) << 7);
            return bytes;
        }
    }
}
