package org.cairn.openbadges.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckTest {

    /** The same said by a pattern, which takes longer. */
    private static final Pattern FULL_ADDRESS =
            Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\x00-\\x20<>\"{}|^`\\\\]+");

    private static final String SIGNS = "aZ09+.-::/#?@é語 <>\"{}|^`\\\t_~";

    private static final List<String> BEGINNINGS = List.of("", "a", "a:", "Z9+.-:", "9:");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://badges.example/1?a=b#c",
                "urn:uuid:3f2b",
                "did:web:badges.example:issuers:north",
                "x-y.z+1:a",
                "https://例え.example/バッジ",
                "tag:🌱"
            })
    void aFullAddressIsTaken(String address) {
        assertThatCode(() -> Check.iri(address, "id")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "badge",
                "/badges/1",
                ":a",
                "https:",
                "1a:b",
                "a_b:c",
                "é:a",
                "https://a b",
                "https://a\u0000",
                "https://a<b",
                "https://a\\b"
            })
    void whatIsNoneIsRefused(String text) {
        assertThatThrownBy(() -> Check.iri(text, "id")).isInstanceOf(CredentialProblem.class);
    }

    @Test
    void textsByChanceAreTakenIfTheyHaveTheForm() {
        Random random = new Random(7);
        int taken = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(BEGINNINGS.get(i % BEGINNINGS.size()));
            for (int length = 1 + random.nextInt(6); length > 0; length--) {
                text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
            }
            boolean sound = FULL_ADDRESS.matcher(text).matches();
            taken += sound ? 1 : 0;
            assertThat(isTaken(text.toString())).as(text.toString()).isEqualTo(sound);
        }
        assertThat(taken).isBetween(100, 19_900);
    }

    private static boolean isTaken(String text) {
        try {
            Check.iri(text, "id");
            return true;
        } catch (CredentialProblem refused) {
            return false;
        }
    }
}
