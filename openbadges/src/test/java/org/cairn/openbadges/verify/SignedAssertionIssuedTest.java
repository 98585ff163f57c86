package org.cairn.openbadges.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.openbadges.assertion.Assertion;
import org.cairn.openbadges.assertion.BadgeClass;
import org.cairn.openbadges.assertion.CryptographicKey;
import org.cairn.openbadges.assertion.IssuerProfile;
import org.cairn.openbadges.assertion.Recipient;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.jwt.AssertionJws;
import org.cairn.openbadges.jwt.JwtProblem;
import org.cairn.openbadges.key.KeyProblem;
import org.cairn.openbadges.key.RsaKey;
import org.cairn.openbadges.status.RevocationList;
import org.cairn.openbadges.verify.Documents.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Open Badges 2.0 as a JWS, made with the library alone, with all that its issuer publishes. */
class SignedAssertionIssuedTest {

    private static final String SITE = "https://badges.example";
    private static final String ISSUER = SITE + "/issuer";
    private static final String BADGE = SITE + "/badge";
    private static final String KEY = SITE + "/key";
    private static final String LIST = SITE + "/revoked";
    private static final String ID = "urn:uuid:7f0c2a52-6a6f-4f0e-9e0c-0d6f1b0f7a11";
    private static final RsaKey RSA = RsaKey.generate(2048);

    private final Web web =
            new Web()
                    .with(BADGE, badgeClass().toJson())
                    .with(ISSUER, issuer().toJson())
                    .with(KEY, CryptographicKey.of(KEY, ISSUER, RSA.publicKey()).toJson())
                    .with(LIST, new RevocationList(ISSUER, Map.of("urn:uuid:1", "")).toJson(LIST));

    @Test
    void whatIsSignedVerifies() {
        Report report = verify(AssertionJws.sign(assertion(), RSA));

        assertThat(report.findings()).allMatch(finding -> finding.outcome() == Outcome.PASSED);
        assertThat(report.verdict()).isEqualTo(Verdict.GENUINE);
    }

    @Test
    void whatIsListedIsRevoked() {
        web.with(
                LIST,
                new RevocationList(ISSUER, Map.of(ID, "Awarded by mistake", "urn:uuid:1", ""))
                        .toJson(LIST));
        Report report = verify(AssertionJws.sign(assertion(), RSA));

        assertThat(report.verdict()).isEqualTo(Verdict.REVOKED);
        assertThat(report.finding("status").orElseThrow().summary().english())
                .contains("Awarded by mistake");
    }

    @Test
    void whatAnotherKeySignedIsNotGenuine() {
        assertThat(verify(AssertionJws.sign(assertion(), RsaKey.generate(2048))).verdict())
                .isEqualTo(Verdict.NOT_GENUINE);
    }

    /** Open Badges 2.0, Profile.publicKey: the keys of an issuer, linked or written out. */
    @Test
    void theKeyMayBeOneOfSeveralAndStandInTheProfile() {
        ObjectNode older = key(SITE + "/older", RsaKey.generate(2048));
        ObjectNode nameless = key("", RSA);
        nameless.remove("id");

        for (List<JsonNode> keys :
                List.of(
                        List.<JsonNode>of(key(KEY, RSA)),
                        List.<JsonNode>of(older, key(KEY, RSA)),
                        List.<JsonNode>of(older, StringNode.valueOf(KEY)),
                        List.<JsonNode>of(older, StrictJson.object().put("id", KEY)))) {
            publish(keys);
            assertThat(verify(jws(assertion().toJson())).verdict())
                    .as("%s", keys)
                    .isEqualTo(Verdict.GENUINE);
            assertThat(verify(jws(withoutCreator())).verdict())
                    .as("no key is named: %s", keys)
                    .isEqualTo(Verdict.GENUINE);
        }
        publish(List.of(older, nameless));
        assertThat(verify(jws(withoutCreator())).verdict()).isEqualTo(Verdict.GENUINE);
    }

    @Test
    void aKeyThatTheProfileDoesNotHoldOrGivesToSomebodyElseProvesNothing() {
        ObjectNode another = key(KEY, RsaKey.generate(2048));
        publish(List.of(another));
        assertSignature(jws(assertion().toJson()), "signature.failed");
        assertSignature(jws(withoutCreator()), "signature.failed");

        publish(List.of(key(SITE + "/older", RSA)));
        assertSignature(jws(assertion().toJson()), "signature.foreign-key");

        publish(List.of(key(KEY, RSA).put("owner", "https://other.example/issuer")));
        assertSignature(jws(assertion().toJson()), "signature.foreign-key");

        publish(List.of(another, StringNode.valueOf("https://silent.example/key")));
        web.with("https://silent.example/key", new Answer.Unreachable("no answer"));
        assertSignature(jws(withoutCreator()), "signature.key-unknown");

        publish(List.of());
        assertSignature(jws(withoutCreator()), "signature.foreign-key");
    }

    @Test
    void ofVeryManyKeysTheFirstTwentyAreTriedUnlessTheBadgeNamesOne() {
        List<JsonNode> keys = new ArrayList<>();
        RsaKey other = RsaKey.generate(2048);
        for (int i = 0; i < 20; i++) {
            keys.add(key(SITE + "/older/" + i, other));
        }
        keys.add(key(KEY, RSA));
        publish(keys);
        assertSignature(jws(withoutCreator()), "signature.keys-left");
        assertThat(verify(jws(assertion().toJson())).verdict()).isEqualTo(Verdict.GENUINE);

        publish(keys.subList(1, keys.size()));
        assertThat(verify(jws(withoutCreator())).verdict()).isEqualTo(Verdict.GENUINE);
    }

    /** Open Badges 2.0, Assertion.revoked: without it, only the list decides. */
    @Test
    void whatSaysOfItselfThatItWasTakenBackIsRevoked() {
        ObjectNode revoked = assertion().toJson().put("revoked", true);
        revoked.put("revocationReason", "Awarded by mistake");

        Report report = verify(jws(revoked));

        assertThat(report.verdict()).isEqualTo(Verdict.REVOKED);
        assertThat(report.finding("status").orElseThrow().summary().english())
                .contains("Awarded by mistake");
        assertThat(verify(jws(assertion().toJson().put("revoked", false))).verdict())
                .isEqualTo(Verdict.GENUINE);
    }

    @Test
    void aHostedAssertionIsNotSignedByMistake() {
        Assertion hosted =
                Assertion.hosted(
                        ID, Recipient.hashedEmail("r@a.example", "s"), BADGE, TestIssuer.ISSUED);

        assertThatExceptionOfType(JwtProblem.class)
                .isThrownBy(() -> AssertionJws.sign(hosted, RSA));
        assertThatExceptionOfType(KeyProblem.class)
                .isThrownBy(() -> CryptographicKey.of(KEY, ISSUER, TestIssuer.KEY.publicKey()));
    }

    private static Assertion assertion() {
        return Assertion.hosted(
                        ID,
                        Recipient.hashedEmail("rosa@harbormesa.example", "s4lt"),
                        BADGE,
                        TestIssuer.ISSUED)
                .signedBy(KEY);
    }

    private static ObjectNode withoutCreator() {
        ObjectNode json = assertion().toJson();
        json.withObject("/verification").remove("creator");
        return json;
    }

    private static ObjectNode key(String id, RsaKey key) {
        return StrictJson.object()
                .put("type", "CryptographicKey")
                .put("id", id)
                .put("owner", ISSUER)
                .put(
                        "publicKeyPem",
                        CryptographicKey.of(KEY, ISSUER, key.publicKey()).publicKeyPem());
    }

    private void publish(List<? extends JsonNode> keys) {
        ObjectNode profile = issuer().toJson();
        profile.putArray("publicKey").addAll(keys);
        web.with(ISSUER, profile);
    }

    private static String jws(ObjectNode assertion) {
        String signed =
                base64("{\"alg\":\"RS256\"}".getBytes(StandardCharsets.UTF_8))
                        + "."
                        + base64(StrictJson.write(assertion));
        return signed + "." + base64(RSA.sign(signed.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private void assertSignature(String jws, String key) {
        assertThat(verify(jws).finding("signature").orElseThrow().summary().key()).isEqualTo(key);
    }

    private static BadgeClass badgeClass() {
        return new BadgeClass(
                BADGE,
                "Feedback",
                "Gives feedback",
                SITE + "/feedback.png",
                new BadgeClass.Criteria(Optional.empty(), Optional.of("Do it")),
                ISSUER,
                Optional.empty(),
                List.of(),
                List.of());
    }

    private static IssuerProfile issuer() {
        return IssuerProfile.hosting(ISSUER, "Harbor Mesa Unified", SITE, SITE + "/")
                .described(
                        Optional.of("badges@harbormesa.example"),
                        Optional.empty(),
                        Optional.empty())
                .signing(List.of(KEY), Optional.of(LIST));
    }

    private Report verify(String jws) {
        return new Verifier(web).verify(jws.getBytes(StandardCharsets.UTF_8), TestIssuer.NOW);
    }
}
