package org.cairn.openbadges.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.key.ControllerDocument;
import org.cairn.openbadges.key.EcKey;
import org.cairn.openbadges.key.Ed25519Key;
import org.cairn.openbadges.key.KeyType;
import org.cairn.openbadges.key.Multikey;
import org.cairn.openbadges.verify.Documents.Answer;
import org.junit.jupiter.api.Test;

/** What is said when a site does not answer, and only a copy or the signature itself can speak. */
class SilentWebTest {

    private static final String KEY = "https://harbormesa.example/keys/1";
    private static final String ASSERTION = "https://badges.example/1";
    private static final String BADGE = "https://badges.example/class";
    private static final String ISSUER = "https://badges.example/issuer";
    private static final Instant SEEN = Instant.parse("2026-11-20T10:00:00Z");

    private final Web web =
            TestIssuer.web().with(KEY, new Answer.Unreachable("the network is cut"));

    @Test
    void aKeyWhoseAddressIsSilentIsFoundAmongThoseThatTheIssuerLists() {
        assertThat(verify(jws(TestIssuer.KEY)).verdict()).isEqualTo(Verdict.GENUINE);
        assertThat(verify(jws(TestIssuer.key(2))).verdict()).isEqualTo(Verdict.NOT_GENUINE);
    }

    /** The keys 3, 4 … of the issuer, and behind them the one that is usual here. */
    @Test
    void whereNotAllKeysWereTriedNothingIsSaidForCertain() {
        publish(30);

        Report report = verify(jws(TestIssuer.KEY));

        assertThat(report.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(report.finding("signature").orElseThrow().summary().key())
                .isEqualTo("signature.keys-left");
        assertThat(report.finding("issuer").orElseThrow().summary().key())
                .isEqualTo("issuer.keys-left");
        assertThat(verify(jws(TestIssuer.key(22))).verdict()).isEqualTo(Verdict.GENUINE);
        assertThat(verify(jws(TestIssuer.key(23))).verdict()).isEqualTo(Verdict.INCOMPLETE);
        publish(19);
        assertThat(verify(jws(TestIssuer.KEY)).verdict()).isEqualTo(Verdict.GENUINE);
        assertThat(verify(jws(TestIssuer.key(2))).verdict()).isEqualTo(Verdict.NOT_GENUINE);
    }

    @Test
    void keysThatCannotHaveSignedTakeNobodysTurn() {
        List<Multikey> keys = new ArrayList<>();
        for (int i = 1; i <= 30; i++) {
            keys.add(EcKey.of(KeyType.P256, new byte[] {(byte) i}).publicKey());
        }
        keys.add(TestIssuer.KEY.publicKey());
        web.with(TestIssuer.DID_URL, ControllerDocument.of(TestIssuer.DID, keys).toJson());

        assertThat(verify(jws(TestIssuer.KEY)).verdict()).isEqualTo(Verdict.GENUINE);
        assertThat(verify(jws(TestIssuer.key(2))).verdict()).isEqualTo(Verdict.NOT_GENUINE);
    }

    private void publish(int others) {
        List<Multikey> keys = new ArrayList<>();
        for (int i = 0; i < others; i++) {
            keys.add(TestIssuer.key(3 + i).publicKey());
        }
        keys.add(TestIssuer.KEY.publicKey());
        web.with(TestIssuer.DID_URL, ControllerDocument.of(TestIssuer.DID, keys).toJson());
    }

    @Test
    void aCopyOfBadgeAndIssuerIsDated() {
        web.with(ASSERTION, new Answer.Unreachable("the network is cut"))
                .with(BADGE, kept(BADGE, "BadgeClass", "\"issuer\": \"" + ISSUER + '"'))
                .with(ISSUER, kept(ISSUER, "Issuer", "\"url\": \"https://badges.example\""));
        String assertion =
                json(ASSERTION, "Assertion", "\"badge\": \"" + BADGE + "\", \"recipient\": {}");

        Finding badge = verify(assertion).finding("badge").orElseThrow();

        assertThat(badge.outcome()).isEqualTo(Outcome.PASSED);
        assertThat(badge.notices()).extracting(Message::key).containsExactly("badge.kept");
        assertThat(badge.notices().getFirst().arguments()).containsEntry("date", SEEN.toString());
        assertThat(verify(assertion).verdict()).isNotEqualTo(Verdict.GENUINE);
    }

    private Report verify(String given) {
        return new Verifier(web).verify(given.getBytes(StandardCharsets.UTF_8), TestIssuer.NOW);
    }

    private static Answer kept(String id, String type, String more) {
        return new Answer.Found(bytes(json(id, type, more)), "application/json", Optional.of(SEEN));
    }

    private static String json(String id, String type, String more) {
        return """
        {"@context": "https://w3id.org/openbadges/v2", "id": "%s", "type": "%s", "name": "Elsewhere", %s}
        """
                .formatted(id, type, more);
    }

    private static String jws(Ed25519Key key) {
        String signed =
                url(bytes("{\"alg\": \"EdDSA\", \"kid\": \"" + KEY + "\"}"))
                        + '.'
                        + url(StrictJson.write(TestIssuer.draft()));
        return signed + '.' + url(key.sign(bytes(signed)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** As a map answers that does not know the address. */
    @Test
    @SuppressWarnings("NullAway")
    void noAnswerAtAllIsASilence() {
        Documents none = _ -> null;

        assertThat(
                        new Verifier(none)
                                .verify(StrictJson.write(TestIssuer.badge()), TestIssuer.NOW)
                                .verdict())
                .isEqualTo(Verdict.INCOMPLETE);
    }
}
