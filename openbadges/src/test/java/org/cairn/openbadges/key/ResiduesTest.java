package org.cairn.openbadges.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import org.bouncycastle.math.ec.rfc7748.X25519Field;
import org.junit.jupiter.api.Test;

/** The arithmetic of numbers agrees with that of whole numbers, at its limits and by chance. */
class ResiduesTest {

    private static final long LIMIT = 1L << 53;
    private static final long[] EDGES = {
        0, 1, -1, 19, (1L << 51) - 1, 1L << 51, (1L << 51) + 18, LIMIT - 1, -LIMIT
    };

    private final Random random = new Random(11);

    @Test
    void productsAreThoseOfWholeNumbersAndFitForTheNextOne() {
        for (int i = 0; i < 20_000; i++) {
            var a = limbs();
            var b = limbs();
            var product = new long[Residues.LIMBS];
            Residues.multiply(a, b, product);
            assertThat(value(product)).isEqualTo(value(a).multiply(value(b)).mod(EdwardsCurve.P));
            assertThat(product[0]).isBetween(-(1L << 19), (1L << 51) + (1L << 19));
            for (int limb = 1; limb < Residues.LIMBS; limb++) {
                assertThat(product[limb]).isBetween(0L, (1L << 51) - 1);
            }
        }
    }

    @Test
    void aFactorCanStandInTheMiddleOfOthersAndTheProductInThePlaceOfOne() {
        var a = limbs();
        var table = new long[4 * Residues.LIMBS];
        Arrays.setAll(table, i -> limb());
        var b = Arrays.copyOfRange(table, 7, 7 + Residues.LIMBS);
        var expected = value(a).multiply(value(b)).mod(EdwardsCurve.P);
        Residues.multiply(a, table, 7, a);
        assertThat(value(a)).isEqualTo(expected);
    }

    @Test
    void sumsDifferencesAndInversesAreThoseOfWholeNumbers() {
        for (int i = 0; i < 300; i++) {
            var a = product();
            var b = product();
            var sum = new long[Residues.LIMBS];
            var difference = new long[Residues.LIMBS];
            Residues.add(a, b, sum);
            Residues.subtract(a, b, difference);
            assertThat(value(sum)).isEqualTo(value(a).add(value(b)).mod(EdwardsCurve.P));
            assertThat(value(difference))
                    .isEqualTo(value(a).subtract(value(b)).mod(EdwardsCurve.P));
            assertThat(value(Residues.inverse(a))).isEqualTo(value(a).modInverse(EdwardsCurve.P));
        }
    }

    /** One number can be written in several ways, and is to be spelled in one. */
    @Test
    void bouncyCastlesFormIsThatOfTheLeastNumber() {
        for (int i = 0; i < 300; i++) {
            var number = product();
            assertThat(encoded(number)).isEqualTo(EdwardsCurve.littleEndian(value(number)));
            assertThat(value(Residues.of(Residues.field(number)))).isEqualTo(value(number));
        }
        long most = (1L << 51) - 1;
        for (long first : new long[] {-20, -19, -1, 0, 1, most - 19, most - 18, most, most + 19}) {
            for (long rest : new long[] {0, most}) {
                long[] number = {first, rest, rest, rest, rest};
                assertThat(encoded(number)).isEqualTo(EdwardsCurve.littleEndian(value(number)));
            }
        }
    }

    private static byte[] encoded(long[] number) {
        var bytes = new byte[32];
        X25519Field.encode(Residues.field(number), bytes);
        return bytes;
    }

    private static BigInteger value(long[] limbs) {
        var value = BigInteger.ZERO;
        for (int i = Residues.LIMBS - 1; i >= 0; i--) {
            value = value.shiftLeft(51).add(BigInteger.valueOf(limbs[i]));
        }
        return value.mod(EdwardsCurve.P);
    }

    private long[] product() {
        var product = new long[Residues.LIMBS];
        Residues.multiply(limbs(), limbs(), product);
        return product;
    }

    private long[] limbs() {
        var limbs = new long[Residues.LIMBS];
        Arrays.setAll(limbs, i -> limb());
        return limbs;
    }

    private long limb() {
        return random.nextInt(3) == 0
                ? EDGES[random.nextInt(EDGES.length)]
                : random.nextLong(-LIMIT, LIMIT);
    }
}
