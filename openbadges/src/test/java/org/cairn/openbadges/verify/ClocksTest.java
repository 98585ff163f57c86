package org.cairn.openbadges.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.key.DidKey;
import org.cairn.openbadges.key.Ed25519Key;
import org.cairn.openbadges.proof.EddsaRdfc2022;
import org.cairn.openbadges.proof.ProofOptions;
import org.cairn.openbadges.proof.ProofOptions.Meeting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** The clocks of issuer, holder and verifier differ, so a beginning may lie a little ahead. */
class ClocksTest {

    private static final Instant NOW = TestIssuer.NOW;
    private static final String METHOD = TestIssuer.DID + "#" + TestIssuer.KEY.publicKey().text();

    private final Web web = TestIssuer.web();

    @ParameterizedTest
    @CsvSource({"1, dates.endless", "300, dates.endless", "301, dates.not-yet"})
    void aBadgeMayBeginALittleAfterTheTimeForWhichItIsAsked(int seconds, String key) {
        var badge = TestIssuer.draft().put("validFrom", NOW.plusSeconds(seconds).toString());

        assertSays(verify(TestIssuer.sign(badge, TestIssuer.KEY)), "dates", key);
    }

    @Test
    void whatHasEndedHasEnded() {
        var badge = TestIssuer.draft().put("validUntil", NOW.minusSeconds(1).toString());

        assertSays(verify(TestIssuer.sign(badge, TestIssuer.KEY)), "dates", "dates.expired");
        assertSays(verify(jws("exp", NOW.minusSeconds(1))), "signature", "signature.expired");
        assertSays(verify(proofUntil(NOW.minusSeconds(1))), "signature", "signature.expired");
    }

    @Test
    void aProofMayBeMadeALittleAfterTheTimeForWhichItIsAsked() {
        var badge =
                new EddsaRdfc2022()
                        .sign(
                                TestIssuer.draft(),
                                TestIssuer.KEY,
                                ProofOptions.assertion(METHOD, NOW.plusSeconds(2)));

        assertThat(verify(badge).verdict()).isEqualTo(Verdict.GENUINE);
    }

    @ParameterizedTest
    @CsvSource({"1, signature.passed", "300, signature.passed", "301, signature.not-yet"})
    void aJwtMayBeginALittleLater(int seconds, String key) {
        assertSays(verify(jws("nbf", NOW.plusSeconds(seconds))), "signature", key);
    }

    @ParameterizedTest
    @CsvSource({"1, shown.passed", "300, shown.passed", "301, shown.not-yet"})
    void soMayAPresentation(int seconds, String key) {
        var rosa = TestIssuer.key(7);
        var holder = DidKey.of(rosa.publicKey());
        var header = StrictJson.object().put("alg", "EdDSA").put("typ", "vp+jwt");
        header.put("kid", DidKey.verificationMethod(rosa.publicKey()));
        var payload = StrictJson.object().put("holder", holder);
        payload.putArray("@context").add("https://www.w3.org/ns/credentials/v2");
        payload.putArray("type").add("VerifiablePresentation");
        payload.put("nbf", NOW.plusSeconds(seconds).getEpochSecond());
        payload.put("aud", "https://school.example").put("nonce", "n");

        var report =
                new PresentationVerifier(web)
                        .verify(
                                jws(header, payload, rosa),
                                new Meeting("https://school.example", "n"),
                                NOW);

        assertThat(report.finding("shown").orElseThrow().summary().key()).isEqualTo(key);
    }

    private static byte[] jws(String claim, Instant time) {
        var header = StrictJson.object().put("alg", "EdDSA").put("kid", METHOD);
        var payload = TestIssuer.draft().put("iss", TestIssuer.DID);
        if (claim.equals("nbf")) {
            payload.remove("validFrom");
        }
        return jws(header, payload.put(claim, time.getEpochSecond()), TestIssuer.KEY);
    }

    private static byte[] jws(ObjectNode header, ObjectNode payload, Ed25519Key key) {
        var signed = base64(StrictJson.write(header)) + "." + base64(StrictJson.write(payload));
        var signature = key.sign(signed.getBytes(StandardCharsets.US_ASCII));
        return (signed + "." + base64(signature)).getBytes(StandardCharsets.US_ASCII);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static ObjectNode proofUntil(Instant end) {
        return new EddsaRdfc2022()
                .sign(
                        TestIssuer.draft(),
                        TestIssuer.KEY,
                        ProofOptions.assertion(METHOD, TestIssuer.ISSUED).until(end));
    }

    private Report verify(ObjectNode badge) {
        return verify(StrictJson.write(badge));
    }

    private Report verify(byte[] given) {
        return new Verifier(web).verify(given, NOW);
    }

    private static void assertSays(Report report, String rule, String key) {
        assertThat(report.finding(rule).orElseThrow().summary().key())
                .as("%s", report.findings())
                .isEqualTo(key);
    }
}
