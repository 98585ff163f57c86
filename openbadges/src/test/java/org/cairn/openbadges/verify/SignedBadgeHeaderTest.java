package org.cairn.openbadges.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.key.RsaKey;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Signed badges of Open Badges 2.0: what their header may say. */
class SignedBadgeHeaderTest {

    private static final String SITE = "https://harbormesa.example";
    private static final KeyPair PAIR = pair();
    private static final String ASSERTION =
            """
            {"@context": "https://w3id.org/openbadges/v2", "type": "Assertion",
             "id": "urn:uuid:7f0c2a52-6a6f-4f0e-9e0c-0d6f1b0f7a11",
             "recipient": {"type": "email", "hashed": false,
                 "identity": "rosa@harbormesa.example"},
             "badge": "https://harbormesa.example/badge",
             "verification": {"type": "SignedBadge",
                 "creator": "https://harbormesa.example/key"},
             "issuedOn": "2026-06-30T08:00:00Z"}
            """;

    private final Web web =
            new Web()
                    .with(
                            SITE + "/badge",
                            StrictJson.read(
                                    """
                                    {"@context": "https://w3id.org/openbadges/v2",
                                     "type": "BadgeClass", "name": "Feedback",
                                     "id": "https://harbormesa.example/badge",
                                     "description": "Gives feedback that students use.",
                                     "image": "https://harbormesa.example/badge.png",
                                     "criteria": {"narrative": "Show it."},
                                     "issuer": "https://harbormesa.example/issuer"}
                                    """))
                    .with(
                            SITE + "/issuer",
                            StrictJson.read(
                                    """
                                    {"@context": "https://w3id.org/openbadges/v2",
                                     "type": "Issuer", "name": "Harbor Mesa Unified",
                                     "id": "https://harbormesa.example/issuer",
                                     "url": "https://harbormesa.example",
                                     "email": "badges@harbormesa.example",
                                     "publicKey": "https://harbormesa.example/key"}
                                    """))
                    .with(
                            SITE + "/key",
                            StrictJson.read(
                                            """
                                            {"@context": "https://w3id.org/openbadges/v2",
                                             "type": "CryptographicKey",
                                             "id": "https://harbormesa.example/key",
                                             "owner": "https://harbormesa.example/issuer"}
                                            """)
                                    .put("publicKeyPem", pem()));

    @Test
    void aBadgeThatItsIssuerSignedIsGenuine() {
        assertThat(verify("{\"alg\":\"RS256\"}").verdict()).isEqualTo(Verdict.GENUINE);
    }

    @Test
    void anotherAlgorithmThanThatOfTheKeyIsRefused() {
        for (var algorithm : new String[] {"ES256", "EdDSA", "RS384"}) {
            assertThat(verify("{\"alg\":\"" + algorithm + "\"}").verdict())
                    .isEqualTo(Verdict.NOT_GENUINE);
        }
    }

    @Test
    void anExtensionThatMustBeUnderstoodIsRefused() {
        var report = verify("{\"alg\":\"RS256\",\"crit\":[\"b64\"],\"b64\":false}");

        assertThat(report.findings())
                .anyMatch(finding -> finding.summary().key().equals("signature.demands"));
        assertThat(report.verdict()).isEqualTo(Verdict.NOT_GENUINE);
    }

    /** Whoever makes a badge can write somebody else's name into it, and a key of the own. */
    @Test
    void anIssuerThatStandsOnlyInTheBadgeIsNotBelieved() {
        for (var id : new String[] {"HTTPS://harbormesa.example/issuer", "harbormesa.example"}) {
            var issuer =
                    StrictJson.object()
                            .put("type", "Issuer")
                            .put("id", id)
                            .put("name", "Harbor Mesa Unified")
                            .put("url", SITE)
                            .put("email", "badges@harbormesa.example");
            issuer.putObject("publicKey")
                    .put("type", "CryptographicKey")
                    .put("id", "https://evil.example/key")
                    .put("owner", id)
                    .put("publicKeyPem", pem());
            var forged = StrictJson.read(ASSERTION);
            forged.putObject("badge")
                    .put("type", "BadgeClass")
                    .put("id", "urn:uuid:2d3c5b0e-76d9-4f14-9d2e-0c60f4b1f0aa")
                    .put("name", "Feedback")
                    .put("description", "Gives feedback that students use.")
                    .put("image", "https://evil.example/badge.png")
                    .put("criteria", "https://evil.example/criteria")
                    .set("issuer", issuer);
            forged.putObject("verification")
                    .put("type", "SignedBadge")
                    .put("creator", "https://evil.example/key");

            var report = verify("{\"alg\":\"RS256\"}", forged);

            assertThat(report.verdict()).as(id).isEqualTo(Verdict.INCOMPLETE);
            assertThat(report.findings())
                    .extracting(finding -> finding.summary().key())
                    .contains("signature.key-unknown", "badge.own-word");
        }
    }

    private Report verify(String header) {
        return verify(header, StrictJson.read(ASSERTION));
    }

    private Report verify(String header, ObjectNode assertion) {
        var signed =
                base64(header.getBytes(StandardCharsets.UTF_8))
                        + "."
                        + base64(StrictJson.write(assertion));
        var signature =
                RsaKey.fromPkcs8(PAIR.getPrivate().getEncoded())
                        .sign(signed.getBytes(StandardCharsets.US_ASCII));
        var jws = signed + "." + base64(signature);
        return new Verifier(web).verify(jws.getBytes(StandardCharsets.UTF_8), TestIssuer.NOW);
    }

    private static String pem() {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(PAIR.getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    private static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
