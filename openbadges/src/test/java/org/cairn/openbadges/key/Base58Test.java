package org.cairn.openbadges.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Base58Test {

    private static final String LETTERS =
            "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

    @Test
    void isTheNumberInThatBaseWithItsLeadingZeros() {
        Random random = new Random(58);
        for (int length = 0; length < 140; length++) {
            for (int zeros = 0; zeros <= Math.min(length, 6); zeros++) {
                byte[] bytes = new byte[length];
                random.nextBytes(bytes);
                Arrays.fill(bytes, 0, zeros, (byte) 0);

                assertThat(Base58.encode(bytes)).isEqualTo(byDivision(bytes));
                assertThat(Base58.decode(Base58.encode(bytes))).isEqualTo(bytes);
            }
        }
    }

    @Test
    void numbersWithManyZerosInsideKeepThem() {
        for (int place = 0; place < 64; place++) {
            byte[] bytes = new byte[64];
            bytes[0] = 1;
            bytes[place] = 1;

            assertThat(Base58.encode(bytes)).isEqualTo(byDivision(bytes));
            assertThat(Base58.decode(byDivision(bytes))).isEqualTo(bytes);
        }
    }

    private static String byDivision(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        BigInteger rest = new BigInteger(1, bytes);
        while (rest.signum() > 0) {
            BigInteger[] parts = rest.divideAndRemainder(BigInteger.valueOf(58));
            text.append(LETTERS.charAt(parts[1].intValue()));
            rest = parts[0];
        }
        for (int i = 0; i < bytes.length && bytes[i] == 0; i++) {
            text.append('1');
        }
        return text.reverse().toString();
    }
}
