package org.cairn.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.cairn.openbadges.verify.Documents.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers have fetched takes little room, and stays only if it tells who an issuer is. */
class KeptDocumentsTest {

    private static final Instant NOW = Instant.parse("2026-11-02T16:00:00Z");
    private static final String KEYS =
            "{\"id\": \"did:web:a.example\", \"assertionMethod\": [], \"filling\": \"%s\"}";

    private final KeptDocuments kept = new KeptDocuments();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\": \"did:web:a.example\", \"verificationMethod\": []}",
                "{\"type\": \"CryptographicKey\", \"publicKeyPem\": \"x\"}",
                "{\"type\": [\"Extra\", \"Profile\"], \"name\": \"Elsewhere University\"}",
                "{\"type\": \"BadgeClass\", \"name\": \"Other\"}"
            })
    void whatAnIssuerSaysOfItselfIsKept(String document) {
        keep(1, document, NOW);

        assertThat(kept.find(address(1), NOW)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": [\"VerifiableCredential\", \"BitstringStatusListCredential\"],"
                        + " \"credentialSubject\": {\"encodedList\": \"uH4s\"}}",
                "{\"type\": \"RevocationList\", \"revokedAssertions\": []}",
                "{\"type\": \"Assertion\", \"recipient\": {}}",
                "{\"credentialSubject\": {}, \"verificationMethod\": []}",
                "{\"hello\": \"world\"}",
                "<html></html>"
            })
    void listsOfRevocationsAndBadgesAndAnythingElseAreNot(String document) {
        keep(1, document, NOW);

        assertThat(kept.find(address(1), NOW)).isEmpty();
        assertThat(kept.count()).isZero();
    }

    @Test
    void aLargeOneIsNotKeptAndTakesThePlaceOfNothing() {
        keep(1, KEYS.formatted("x"), NOW);
        keep(1, KEYS.formatted("x".repeat(KeptDocuments.LARGEST)), NOW);

        assertThat(kept.find(address(1), NOW)).isEmpty();
        assertThat(kept.count()).isZero();
    }

    @Test
    void allTogetherTakeEightMegabytesAndTheLeastAskedForGoesFirst() {
        String large = KEYS.formatted("x".repeat(60 * 1024));
        int fit = KeptDocuments.MOST_BYTES / large.length();
        for (int i = 0; i < fit; i++) {
            keep(i, large, NOW);
        }
        assertThat(kept.find(address(0), NOW)).isPresent();
        keep(fit, large, NOW);

        assertThat(kept.count()).isEqualTo(fit);
        assertThat(kept.find(address(0), NOW)).as("somebody just asked for it").isPresent();
        assertThat(kept.find(address(1), NOW)).isEmpty();
        assertThat(kept.find(address(fit), NOW)).isPresent();
    }

    @Test
    void noMoreThanFiveHundredAreKept() {
        for (int i = 0; i < 600; i++) {
            keep(i, KEYS.formatted("x"), NOW);
        }

        assertThat(kept.count()).isEqualTo(KeptDocuments.MOST);
    }

    @Test
    void whatIsOlderThanAWeekIsForgotten() {
        keep(1, KEYS.formatted("x"), NOW);
        Instant late = NOW.plus(Duration.ofDays(7));
        assertThat(kept.find(address(1), late.minusSeconds(1))).isPresent();
        assertThat(kept.find(address(1), late)).isEmpty();

        keep(2, KEYS.formatted("x"), late);

        assertThat(kept.count()).isEqualTo(1);
    }

    private void keep(int number, String document, Instant now) {
        kept.keep(
                address(number),
                new Answer.Found(document.getBytes(StandardCharsets.UTF_8), "application/json"),
                now);
    }

    private static URI address(int number) {
        return URI.create("https://elsewhere.example/" + number + "/did.json");
    }
}
