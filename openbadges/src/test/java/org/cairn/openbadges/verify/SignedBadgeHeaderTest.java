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

    private Report verify(String header) {
        var signed =
                base64(header.getBytes(StandardCharsets.UTF_8))
                        + "."
                        + base64(StrictJson.write(StrictJson.read(ASSERTION)));
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
