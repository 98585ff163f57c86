package org.cairn.openbadges.key;

import java.math.BigInteger;
import org.bouncycastle.math.ec.rfc7748.X25519Field;

/**
 * A point of Ed25519 with one to 32 times each power of 64 of it, so that every multiple is a sum
 * of 43 of these. There is one formula of points, which holds for all of them (RFC 8032, section
 * 5.1.4). How long it takes depends on the numbers: for what everybody may know only.
 */
final class Multiples {

    private static final BigInteger P =
            BigInteger.ONE.shiftLeft(255).subtract(BigInteger.valueOf(19));
    private static final int DIGITS = 43;
    private static final int BITS = 6;
    private static final int MOST = 1 << BITS - 1;
    private static final int BYTES = 32;
    private static final int[] D = d();
    private static final long[] D_LIMBS = Residues.of(D);

    /** Twice that is one. */
    private static final long[] HALF = Residues.of(number(P.add(BigInteger.ONE).shiftRight(1)));

    /** Of a summand: half the sum and the difference of its coordinates, d times their product. */
    private static final int SUM = 0;

    private static final int DIFFERENCE = Residues.LIMBS;
    private static final int PRODUCT = 2 * Residues.LIMBS;
    private static final int SUMMAND = 3 * Residues.LIMBS;

    /**
     * Side by side, as each is looked up alone: the one at {@code 32 i + j} is {@code j + 1} times
     * the point times {@code 64^i}.
     */
    private final long[] summands = new long[DIGITS * MOST * SUMMAND];

    private Multiples(Sum point) {
        var power = point;
        var points = new Sum[DIGITS * MOST];
        for (int i = 0; i < DIGITS; i++) {
            long[] once = power.summand(Residues.inverse(power.z));
            for (int j = 0; j < MOST; j++) {
                if (j > 0) {
                    power.add(once, 0, false);
                }
                points[MOST * i + j] = power.copy();
            }
            power.add(power.summand(Residues.inverse(power.z)), 0, false);
        }
        summarize(points);
    }

    /** Divides by all z at once: one division, and three products for each. */
    private void summarize(Sum[] points) {
        long[][] products = new long[points.length + 1][Residues.LIMBS];
        products[0][0] = 1;
        for (int i = 0; i < points.length; i++) {
            Residues.multiply(products[i], points[i].z, products[i + 1]);
        }
        long[] inverse = Residues.inverse(products[points.length]);
        long[] own = new long[Residues.LIMBS];
        for (int i = points.length - 1; i >= 0; i--) {
            Residues.multiply(inverse, products[i], own);
            Residues.multiply(inverse, points[i].z, inverse);
            System.arraycopy(points[i].summand(own), 0, summands, SUMMAND * i, SUMMAND);
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
                sum.add(summands, SUMMAND * (MOST * i + Math.abs(digit) - 1), digit < 0);
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
        int[] x = X25519Field.create();
        int[] y = X25519Field.create();
        X25519Field.decode255(encoded, y);
        int[] above = X25519Field.create();
        int[] below = X25519Field.create();
        X25519Field.sqr(y, above);
        X25519Field.mul(D, above, below);
        X25519Field.subOne(above);
        X25519Field.addOne(below);
        if (!X25519Field.sqrtRatioVar(above, below, x)) {
            throw new KeyProblem("These bytes stand for no point of Ed25519");
        }
        X25519Field.normalize(x);
        boolean odd = (x[0] & 1) != 0;
        if (odd != encoded[BYTES - 1] < 0 ^ negative) {
            X25519Field.negate(x, x);
        }
        return new Sum(Residues.of(x), Residues.of(y));
    }

    /** Points added up. */
    private static final class Sum {

        private final long[] x;
        private final long[] y;
        private final long[] z;
        private final long[] t = new long[Residues.LIMBS];
        private final long[] a = new long[Residues.LIMBS];
        private final long[] b = new long[Residues.LIMBS];
        private final long[] c = new long[Residues.LIMBS];

        /** None to begin with. */
        Sum() {
            this(new long[Residues.LIMBS], one());
        }

        Sum(long[] x, long[] y) {
            this(x, y, one());
            Residues.multiply(x, y, t);
        }

        private Sum(long[] x, long[] y, long[] z) {
            this.x = x;
            this.y = y;
            this.z = z;
        }

        private static long[] one() {
            return new long[] {1, 0, 0, 0, 0};
        }

        /** To be made a summand. */
        Sum copy() {
            return new Sum(x.clone(), y.clone(), z.clone());
        }

        /**
         * @param inverse of z
         */
        long[] summand(long[] inverse) {
            Residues.multiply(x, inverse, a);
            Residues.multiply(y, inverse, b);
            long[] summand = new long[SUMMAND];
            Residues.add(b, a, c);
            Residues.multiply(c, HALF, c);
            System.arraycopy(c, 0, summand, SUM, Residues.LIMBS);
            Residues.subtract(b, a, c);
            Residues.multiply(c, HALF, c);
            System.arraycopy(c, 0, summand, DIFFERENCE, Residues.LIMBS);
            Residues.multiply(a, b, c);
            Residues.multiply(c, D_LIMBS, c);
            System.arraycopy(c, 0, summand, PRODUCT, Residues.LIMBS);
            return summand;
        }

        /**
         * @param at where in the table the summand begins
         * @param negative for the point on the other side
         */
        void add(long[] table, int at, boolean negative) {
            Residues.subtract(y, x, a);
            Residues.add(y, x, b);
            Residues.multiply(a, table, at + (negative ? SUM : DIFFERENCE), a);
            Residues.multiply(b, table, at + (negative ? DIFFERENCE : SUM), b);
            Residues.multiply(t, table, at + PRODUCT, c);
            Residues.subtract(b, a, x);
            Residues.add(b, a, y);
            Residues.add(z, c, negative ? a : b);
            Residues.subtract(z, c, negative ? b : a);
            Residues.multiply(x, y, t);
            Residues.multiply(x, a, x);
            Residues.multiply(y, b, y);
            Residues.multiply(a, b, z);
        }

        /** RFC 8032, section 5.1.2. */
        byte[] encoded() {
            long[] inverse = Residues.inverse(z);
            Residues.multiply(x, inverse, a);
            Residues.multiply(y, inverse, b);
            byte[] bytes = new byte[BYTES];
            X25519Field.encode(Residues.field(b), bytes);
            bytes[BYTES - 1] |= (byte) ((Residues.field(a)[0] & 1) << 7);
            return bytes;
        }
    }
}
