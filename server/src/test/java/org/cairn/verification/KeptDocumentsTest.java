package org.cairn.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.cairn.CairnTest;
import org.cairn.openbadges.verify.Documents.Answer;
import org.cairn.verification.KeptDocuments.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What strangers have fetched takes little room, and stays only if it tells of an issuer. */
@CairnTest
class KeptDocumentsTest {

    private static final Instant NOW = Instant.parse("2026-11-02T16:00:00Z");
    private static final String KEYS =
            "{\"id\": \"did:web:a.example\", \"assertionMethod\": [], \"filling\": \"%s\"}";

    private final JdbcClient db;
    private final KeptDocumentStore store;
    private final KeptDocuments kept;

    KeptDocumentsTest(JdbcClient db, KeptDocumentStore store, KeptDocuments kept) {
        this.db = db;
        this.store = store;
        this.kept = kept;
    }

    @BeforeEach
    void nothingWasSeenBefore() {
        db.sql("delete from verification.kept_document").update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\": \"did:web:a.example\", \"verificationMethod\": []}",
                "{\"type\": \"CryptographicKey\", \"publicKeyPem\": \"x\"}",
                "{\"type\": [\"Extra\", \"Profile\"], \"name\": \"Elsewhere University\"}",
                "{\"type\": \"BadgeClass\", \"name\": \"Other\"}",
                "{\"name\": \"Elsewhere University\", \"url\": \"https://elsewhere.example\"}",
                "{\"name\": \"Other\", \"criteria\": \"https://e.example/c\", \"issuer\": \"https://e.example/o\"}",
                "-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----"
            })
    void whatAnIssuerSaysOfItselfIsKept(String document) {
        keep(1, document, NOW);

        assertThat(find(1, NOW)).isTrue();
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
    void badgesAndAnythingElseAreNot(String document) {
        keep(1, document, NOW);

        assertThat(find(1, NOW)).isFalse();
        assertThat(count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"credentialSubject\": {\"encodedList\": \"uH4s\"}}",
                "{\"revokedAssertions\": []}",
                "{\"qp8g1s\": \"Issued in error\"}",
                "eyJhbGciOiJFZERTQSJ9.e30.c2ln"
            })
    void aListIsKeptAsAListAndStandsForNothingElse(String list) {
        kept.keep(address(1), Kind.LIST, found(list), NOW);

        assertThat(kept.find(address(1), Kind.LIST, NOW)).isPresent();
        assertThat(find(1, NOW)).isFalse();
        kept.keep(address(1), Kind.LIST, found("<html>"), NOW);
        assertThat(kept.find(address(1), Kind.LIST, NOW)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"Assertion\", \"recipient\": {\"identity\": \"rosa@e.example\"}}",
                "{\"credentialSubject\": {\"name\": \"Rosa Delgado\"}}",
                // {"vc":{"credentialSubject":{"name":"Rosa"}}}
                "eyJhbGciOiJFZERTQSJ9.eyJ2YyI6eyJjcmVkZW50aWFsU3ViamVjdCI6eyJuYW1lIjoiUm9zYSJ9fX0.c2ln",
                "eyJhbGciOiJFZERTQSJ9.a.c2ln"
            })
    void whatSomebodysBadgeCallsItsListAndIsAnotherBadgeIsNotKept(String document) {
        kept.keep(address(1), Kind.LIST, found(document), NOW);

        assertThat(kept.find(address(1), Kind.LIST, NOW)).isEmpty();
    }

    @Test
    void aListDoesNotTakeThePlaceOfKeysAtTheSameAddress() {
        keep(1, KEYS.formatted("x"), NOW);
        kept.keep(address(1), Kind.LIST, found("{}"), NOW);
        kept.forget(address(1), Kind.LIST);

        assertThat(find(1, NOW)).isTrue();
    }

    @Test
    void aLargeOneIsNotKeptAndTakesThePlaceOfNothing() {
        keep(1, KEYS.formatted("x"), NOW);
        keep(1, KEYS.formatted("x".repeat(KeptDocuments.LARGEST)), NOW);
        kept.keep(
                address(2),
                Kind.LIST,
                found("{\"a\": \"%s\"}".formatted("x".repeat(KeptDocuments.LARGEST_LIST))),
                NOW);

        assertThat(count()).isZero();
    }

    @Test
    void whatNobodyAskedForTheLongestGoesFirstWhenThereAreTooMany() {
        for (int i = 0; i < 10; i++) {
            keep(i, KEYS.formatted("x"), NOW.plusSeconds(i));
        }
        Instant later = NOW.plus(Duration.ofHours(1));
        assertThat(find(0, later)).as("somebody asks for the eldest").isTrue();

        store.makeRoom(NOW.minusSeconds(1), 9, Long.MAX_VALUE);

        assertThat(count()).isEqualTo(9);
        assertThat(find(0, later)).isTrue();
        assertThat(find(1, later)).isFalse();
    }

    @Test
    void allTogetherTakeNoMoreThanIsAllowed() {
        String large = KEYS.formatted("x".repeat(60 * 1024));
        for (int i = 0; i < 5; i++) {
            keep(i, large, NOW.plusSeconds(i));
        }

        store.makeRoom(NOW.minusSeconds(1), 100, 3L * large.length());

        assertThat(count()).isEqualTo(3);
        assertThat(find(4, NOW)).isTrue();
        assertThat(find(1, NOW)).isFalse();
    }

    @Test
    void whatIsOlderThanAWeekIsForgotten() {
        keep(1, KEYS.formatted("x"), NOW);
        Instant late = NOW.plus(Duration.ofDays(7));
        assertThat(find(1, late.minusSeconds(1))).isTrue();
        assertThat(find(1, late)).isFalse();

        keep(2, KEYS.formatted("x"), late);

        assertThat(count()).isEqualTo(1);
    }

    private void keep(int number, String document, Instant now) {
        kept.keep(address(number), Kind.DESCRIPTION, found(document), now);
    }

    private boolean find(int number, Instant now) {
        return kept.find(address(number), Kind.DESCRIPTION, now).isPresent();
    }

    private int count() {
        return db.sql("select count(*) from verification.kept_document")
                .query(Integer.class)
                .single();
    }

    private static Answer.Found found(String document) {
        return new Answer.Found(document.getBytes(StandardCharsets.UTF_8), "application/json");
    }

    private static URI address(int number) {
        return URI.create("https://elsewhere.example/" + number + "/did.json");
    }
}
