package org.cairn.openbadges.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Base58Test {

    private static final String ALPHABET =
            "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

    /** Every length around a group of digits and a word of bytes, with zeros in front. */
    @Test
    void bytesAreWrittenAndReadAsTheNumberThatTheyAre() {
        var random = new Random(11);
        for (int length = 0; length < 140; length++) {
            for (int zeros = 0; zeros <= Math.min(length, 6); zeros++) {
                var bytes = new byte[length];
                random.nextBytes(bytes);
                for (int i = 0; i < zeros; i++) {
                    bytes[i] = 0;
                }
                assertThat(Base58.encode(bytes)).isEqualTo(byDivision(bytes));
                assertThat(Base58.decode(Base58.encode(bytes))).isEqualTo(bytes);
            }
        }
    }

    @Test
    void whatStandsOutsideTheAlphabetIsRefused() {
        for (var text : new String[] {"0", "O", "I", "l", "z+", " z", "zé", "z😀", "z\u0000"}) {
            assertThatExceptionOfType(KeyProblem.class).isThrownBy(() -> Base58.decode(text));
        }
        assertThatExceptionOfType(KeyProblem.class)
                .isThrownBy(() -> Base58.decode("z".repeat(5_000)));
        assertThat(Base58.decode("1".repeat(4_000))).isEqualTo(new byte[4_000]);
    }

    private static String byDivision(byte[] bytes) {
        var text = new StringBuilder();
        for (var rest = new BigInteger(1, bytes); rest.signum() > 0; ) {
            var parts = rest.divideAndRemainder(BigInteger.valueOf(58));
            text.append(ALPHABET.charAt(parts[1].intValue()));
            rest = parts[0];
        }
        for (int i = 0; i < bytes.length && bytes[i] == 0; i++) {
            text.append('1');
        }
        return text.reverse().toString();
    }
}
