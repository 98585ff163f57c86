package org.cairn.openbadges.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.jwt.CredentialJwt;
import org.cairn.openbadges.jwt.KeyReference;
import org.cairn.openbadges.key.Ed25519Key;
import org.junit.jupiter.api.Test;

/** Badges that are signed as a JWT and stand in an envelope (VC Data Model 2.0, section 4.12). */
class EnvelopedTest {

    private static final String DATA = "data:application/vc+jwt,";

    @Test
    void theJwtInsideIsVerified() {
        assertThat(verify(envelope(DATA + jwt(TestIssuer.KEY))).verdict())
                .isEqualTo(Verdict.GENUINE);
        assertThat(verify(envelope(DATA + jwt(TestIssuer.key(2)))).verdict())
                .isEqualTo(Verdict.NOT_GENUINE);
    }

    @Test
    void anEnvelopeWithoutAJwtIsCalledThat() {
        assertThat(record(envelope(DATA + "e30.e30"))).isEqualTo("record.envelope");
        assertThat(record(envelope("https://a.example/"))).isEqualTo("record.envelope");
    }

    @Test
    void anEnvelopeInAnotherIsNotOpened() {
        var inner = base64(envelope(DATA + jwt(TestIssuer.KEY)));

        assertThat(record("e30." + inner + ".c2ln")).isEqualTo("record.other");
        assertThat(record(envelope(DATA + "e30." + inner + ".c2ln"))).isEqualTo("record.other");
    }

    private static String jwt(Ed25519Key key) {
        var method = TestIssuer.DID + "#" + TestIssuer.KEY.publicKey().text();
        return CredentialJwt.jose(TestIssuer.draft(), key, KeyReference.id(method));
    }

    private static String envelope(String id) {
        return StrictJson.text(
                StrictJson.object().put("type", "EnvelopedVerifiableCredential").put("id", id));
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Report verify(String given) {
        return new Verifier(TestIssuer.web())
                .verify(given.getBytes(StandardCharsets.UTF_8), TestIssuer.NOW);
    }

    private static String record(String given) {
        return verify(given).finding("record").orElseThrow().summary().key();
    }
}
