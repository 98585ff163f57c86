package org.cairn.openbadges.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import org.cairn.openbadges.bake.BakeForm;
import org.cairn.openbadges.bake.Pictures;
import org.cairn.openbadges.bake.PngBake;
import org.cairn.openbadges.bake.SvgBake;
import org.cairn.openbadges.verify.Documents.Answer;
import org.junit.jupiter.api.Test;

/** Badges of the first years that are signed: assertions of Open Badges 1.0 and 1.1 as a JWS. */
class SignedFirstVersionTest {

    private static final String SITE = "https://badges.old.example";
    private static final String KEY = SITE + "/public-key.pem";
    private static final String LIST = SITE + "/revoked.json";
    private static final KeyPair PAIR = pair(2048);

    /** As the 1.0 specification lays it out: no context, no types, seconds. */
    private static final String ASSERTION =
            """
            {"uid": "f2c20", "recipient": {"type": "email", "hashed": true, "salt": "deadsea",
              "identity": "sha256$c7ef86405ba71b85acd8e2e95166c4b111448089f2e1599f42fe1bba46e865c5"},
             "image": "https://badges.old.example/beth.png", "evidence": "https://badges.old.example/beth.html",
             "issuedOn": 1359217910, "badge": "https://badges.old.example/robotics.json",
             "verify": {"type": "signed", "url": "https://badges.old.example/public-key.pem"}}
            """;

    private static final String BADGE =
            """
            {"name": "Awesome Robotics Badge", "description": "For doing awesome things with robots.",
             "image": "https://badges.old.example/robotics.png", "criteria": "https://badges.old.example/robotics.html",
             "issuer": "https://badges.old.example/organization.json"}
            """;

    private static final String ISSUER =
            """
            {"name": "An Example Badge Issuer", "url": "https://badges.old.example",
             "revocationList": "https://badges.old.example/revoked.json"}
            """;

    private final Web web =
            new Web()
                    .with(SITE + "/robotics.json", BADGE)
                    .with(SITE + "/organization.json", ISSUER)
                    .with(KEY, pem(PAIR))
                    .with(LIST, "{\"qp8g1s\": \"Issued in error\"}");

    @Test
    void aSignedBadgeOfVersionOneIsGenuine() {
        Report report = verify(signed(ASSERTION));

        assertThat(report.findings())
                .allSatisfy(finding ->
                        assertThat(finding.outcome())
                                .as(finding.toString())
                                .isEqualTo(Outcome.PASSED));
        assertThat(report.findings())
                .extracting(Finding::rule)
                .containsExactly("signature", "record", "badge", "dates", "status", "schema");
        assertThat(report.verdict()).isEqualTo(Verdict.GENUINE);
        BadgeFacts facts = report.badge().orElseThrow();
        assertThat(facts.standard()).isEqualTo("Open Badges 1.0");
        assertThat(facts.id()).isEqualTo("f2c20");
        assertThat(facts.name()).isEqualTo("Awesome Robotics Badge");
        assertThat(facts.issuer().name()).isEqualTo("An Example Badge Issuer");
    }

    @Test
    void oneOfVersionOnePointOneTooAndItsEarnerIsCompared() {
        String context =
                "{\"@context\": \"https://w3id.org/openbadges/v1\", \"type\": \"Assertion\","
                        + " \"id\": \"urn:uuid:9b4ba8f3-0c8f-4b4a-9a0e-2f1f0b1f7f11\",";
        byte[] badge =
                signed(
                        ASSERTION
                                .replaceFirst("\\{", context)
                                .replace("1359217910", "\"2013-01-26T16:31:50Z\""));

        assertThat(verify(badge).verdict()).isEqualTo(Verdict.GENUINE);
        assertThat(verify(badge).badge().orElseThrow().standard()).isEqualTo("Open Badges 1.1");
        assertThat(
                        new Verifier(web)
                                .verify(badge, TestIssuer.NOW, "ron@harbormesa.example")
                                .verdict())
                .isEqualTo(Verdict.WRONG_RECIPIENT);
    }

    @Test
    void bakedIntoPicturesOfBothKindsAndInTheOlderPlace() {
        String jws = text(signed(ASSERTION));
        byte[] drawing =
                "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8);

        assertThat(verify(PngBake.bake(Pictures.png(), jws, BakeForm.OPEN_BADGE_2)).verdict())
                .isEqualTo(Verdict.GENUINE);
        assertThat(verify(SvgBake.bake(drawing, jws, BakeForm.OPEN_BADGE_2)).verdict())
                .isEqualTo(Verdict.GENUINE);
        byte[] older =
                Pictures.withChunk(
                        Pictures.png(),
                        "tEXt",
                        ("openbadges\0" + jws).getBytes(StandardCharsets.ISO_8859_1));
        assertThat(verify(older).verdict()).isEqualTo(Verdict.GENUINE);
    }

    @Test
    void whatTheIssuerTookBackIsRevokedWithItsReason() {
        web.with(LIST, "{\"qp8g1s\": \"Lost\", \"f2c20\": \"Issued in error\"}");

        assertRevoked(verify(signed(ASSERTION)));
    }

    @Test
    void aListInTheFormOfVersionTwoMayNameItByItsUid() {
        web.with(
                LIST,
                "{\"type\": \"RevocationList\", \"revokedAssertions\":"
                        + " [{\"uid\": \"f2c20\", \"revocationReason\": \"Issued in error\"}]}");

        assertRevoked(verify(signed(ASSERTION)));
    }

    private static void assertRevoked(Report report) {
        assertThat(report.verdict()).isEqualTo(Verdict.REVOKED);
        assertThat(report.finding("status").orElseThrow().summary().english())
                .endsWith("The reason given: Issued in error");
    }

    @Test
    void anIssuerWithoutAListHasTakenNothingBack() {
        web.with(
                SITE + "/organization.json",
                ISSUER.replaceAll(",\\s+\"revocationList\": \"[^\"]+\"", ""));

        assertThat(says(verify(signed(ASSERTION)), "status")).isEqualTo("status.none");
        assertThat(verify(signed(ASSERTION)).verdict()).isEqualTo(Verdict.GENUINE);
    }

    @Test
    void aChangedRecordAndAKeyOfSomebodyElseAreNotGenuine() {
        String[] parts = text(signed(ASSERTION)).split("\\.");
        String changed =
                parts[0] + '.' + url(ASSERTION.replace("deadsea", "redsea")) + '.' + parts[2];
        assertThat(says(verify(bytes(changed)), "signature")).isEqualTo("signature.failed");

        Report forged = verify(signed(ASSERTION, pair(2048), "RS256"));
        assertThat(says(forged, "signature")).isEqualTo("signature.failed");
        assertThat(forged.verdict()).isEqualTo(Verdict.NOT_GENUINE);
    }

    @Test
    void aKeyThatLiesOnAnotherSiteThanTheIssuersProvesNothing() {
        KeyPair forger = pair(2048);
        for (String elsewhere :
                new String[] {
                    "https://evil.example/key.pem",
                    "https://badges.old.example.evil.example/key.pem",
                    "http://badges.old.example/key.pem",
                    "https://badges.old.example@evil.example/key.pem",
                    ""
                }) {
            web.with(elsewhere, pem(forger));
            Report report = verify(signed(ASSERTION.replace(KEY, elsewhere), forger, "RS256"));

            assertThat(says(report, "signature")).as(elsewhere).isEqualTo("signature.foreign-key");
            assertThat(report.verdict()).isEqualTo(Verdict.NOT_GENUINE);
        }
    }

    @Test
    void anIssuerThatStandsOnlyInTheBadgeIsNotBelieved() {
        String key = "https://evil.example/key.pem";
        KeyPair forger = pair(2048);
        web.with(key, pem(forger));
        String issuer = ISSUER.replaceFirst("\\{", "{\"publicKey\": \"" + key + "\",");
        String badge = BADGE.replace("\"https://badges.old.example/organization.json\"", issuer);
        String assertion =
                ASSERTION
                        .replace(KEY, key)
                        .replace("\"https://badges.old.example/robotics.json\"", badge);

        Report report = verify(signed(assertion, forger, "RS256"));

        assertThat(report.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(says(report, "signature")).isEqualTo("signature.key-unknown");
    }

    @Test
    void unlessTheIssuerItselfListsIt() {
        String elsewhere = "https://keys.old.example/key.pem";
        web.with(elsewhere, pem(PAIR));
        web.with(
                SITE + "/organization.json",
                ISSUER.replaceFirst("\\{", "{\"publicKey\": \"" + elsewhere + "\","));

        assertThat(verify(signed(ASSERTION.replace(KEY, elsewhere))).verdict())
                .isEqualTo(Verdict.GENUINE);
    }

    @Test
    void aKeyThatIsGoneIsNotPublishedAndASilentSiteSaysNothing() {
        web.with(KEY, new Answer.NotFound());
        assertThat(verify(signed(ASSERTION)).verdict()).isEqualTo(Verdict.NOT_GENUINE);

        web.with(KEY, new Answer.Unreachable("no answer"));
        assertThat(says(verify(signed(ASSERTION)), "signature")).isEqualTo("signature.key-unknown");
        assertThat(verify(signed(ASSERTION)).verdict()).isEqualTo(Verdict.INCOMPLETE);

        web.with(KEY, pem(PAIR)).with(LIST, new Answer.Unreachable("no answer"));
        assertThat(says(verify(signed(ASSERTION)), "status")).isEqualTo("status.unreachable");
        assertThat(verify(signed(ASSERTION)).verdict()).isEqualTo(Verdict.INCOMPLETE);
    }

    @Test
    void aFileOfSeveralKeysAndTheOlderFormOfOneAreRead() {
        byte[] spki = PAIR.getPublic().getEncoded();
        String older = block("RSA PUBLIC KEY", Arrays.copyOfRange(spki, 24, spki.length));

        web.with(KEY, "My keys\r\n" + pem(pair(2048)) + "\n" + older);

        assertThat(verify(signed(ASSERTION)).verdict()).isEqualTo(Verdict.GENUINE);
    }

    @Test
    void whereNotAllKeysOfAFileAreTriedNothingIsSaidForCertain() {
        String others = pem(pair(2048)).repeat(9);

        web.with(KEY, others + pem(PAIR));
        assertThat(verify(signed(ASSERTION)).verdict()).isEqualTo(Verdict.GENUINE);

        web.with(KEY, others + pem(pair(2048)) + pem(PAIR));
        assertThat(says(verify(signed(ASSERTION)), "signature")).isEqualTo("signature.keys-left");

        web.with(KEY, others);
        assertThat(says(verify(signed(ASSERTION)), "signature")).isEqualTo("signature.failed");
    }

    @Test
    void aKeyThatIsTooShortIsNotBelieved() {
        KeyPair shortOne = pair(1024);
        web.with(KEY, pem(shortOne));

        Report report = verify(signed(ASSERTION, shortOne, "RS256"));

        assertThat(says(report, "signature")).isEqualTo("signature.short-key");
        assertThat(report.verdict()).isEqualTo(Verdict.INCOMPLETE);
    }

    @Test
    void whatIsNoSignatureOrNoKeyIsNotTakenForOne() {
        assertThat(says(verify(signed(ASSERTION, PAIR, "none")), "signature"))
                .isEqualTo("signature.algorithm");
        assertThat(says(verify(signed(ASSERTION, PAIR, "HS256")), "signature"))
                .isEqualTo("signature.algorithm");
        assertThat(says(verify(signed(ASSERTION, PAIR, "RS512")), "signature"))
                .isEqualTo("signature.unsupported");
        assertThat(says(verify(bytes(ASSERTION)), "hosted")).isEqualTo("hosted.no-address");

        for (String noKey : new String[] {"<html>", "{}", "-----BEGIN PUBLIC KEY-----", ""}) {
            web.with(KEY, noKey);
            assertThat(says(verify(signed(ASSERTION)), "signature"))
                    .as(noKey)
                    .isEqualTo("signature.unsupported");
        }
    }

    private Report verify(byte[] badge) {
        return new Verifier(web).verify(badge, TestIssuer.NOW);
    }

    private static String says(Report report, String rule) {
        return report.finding(rule).orElseThrow().summary().key();
    }

    private static byte[] signed(String assertion) {
        return signed(assertion, PAIR, "RS256");
    }

    private static byte[] signed(String assertion, KeyPair pair, String algorithm) {
        String content = url("{\"alg\": \"%s\"}".formatted(algorithm)) + '.' + url(assertion);
        try {
            Signature pen = Signature.getInstance("SHA256withRSA");
            pen.initSign(pair.getPrivate());
            pen.update(bytes(content));
            return bytes(content + '.' + url(pen.sign()));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static KeyPair pair(int bits) {
        try {
            KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
            rsa.initialize(bits);
            return rsa.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String pem(KeyPair pair) {
        return block("PUBLIC KEY", pair.getPublic().getEncoded());
    }

    private static String block(String label, byte[] der) {
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                .formatted(
                        label, Base64.getMimeEncoder(64, bytes("\n")).encodeToString(der), label);
    }

    private static String url(String text) {
        return url(bytes(text));
    }

    private static String url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
