package org.cairn.openbadges.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.jwt.CredentialJwt;
import org.cairn.openbadges.jwt.JwtProblem;
import org.cairn.openbadges.jwt.KeyReference;
import org.cairn.openbadges.key.EcKey;
import org.cairn.openbadges.key.Jwk;
import org.cairn.openbadges.key.KeyType;
import org.cairn.openbadges.key.SigningKey;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What stands in the two forms in which a badge is signed as a JWT. */
class JwtFormsTest {

    private static final SigningKey KEY = EcKey.generate(KeyType.P256, new SecureRandom());

    @Test
    void theFormOfOpenBadgesHasItsClaimsBesideTheCredential() {
        var draft = draft().put("validUntil", "2027-06-30T08:00:00Z");

        var jwt = CredentialJwt.openBadges(draft, KEY, KeyReference.id(TestIssuer.DID + "#k"));

        assertThat(part(jwt, 0))
                .isEqualTo(
                        StrictJson.read(
                                """
                                {"alg":"ES256","typ":"JWT","kid":"did:web:harbormesa.example#k"}
                                """));
        var payload = part(jwt, 1);
        assertThat(payload.path("iss").stringValue()).isEqualTo(TestIssuer.DID);
        assertThat(payload.path("jti")).isEqualTo(draft.path("id"));
        assertThat(payload.path("sub")).isEqualTo(draft.path("credentialSubject").path("id"));
        assertThat(payload.path("nbf").longValue()).isEqualTo(TestIssuer.ISSUED.getEpochSecond());
        assertThat(payload.path("exp").longValue()).isEqualTo(1_814_342_400L);
        payload.remove(List.of("iss", "jti", "sub", "nbf", "exp"));
        assertThat(payload).isEqualTo(draft);
    }

    @Test
    void theFormOfW3cHasTheCredentialAndNothingElse() {
        var jwt = CredentialJwt.jose(TestIssuer.badge(), KEY, KeyReference.inline());

        assertThat(part(jwt, 0).path("typ").stringValue()).isEqualTo("vc+jwt");
        assertThat(part(jwt, 0).path("jwk")).isEqualTo(Jwk.write(KEY.publicKey()));
        assertThat(part(jwt, 1)).isEqualTo(TestIssuer.draft());
    }

    @Test
    void whatAClaimCannotNameIsNotSignedInTheFormOfOpenBadges() {
        for (var member : List.of("id", "issuer", "credentialSubject", "validFrom")) {
            var draft = draft();
            draft.remove(member);
            assertThatExceptionOfType(JwtProblem.class)
                    .as(member)
                    .isThrownBy(() -> CredentialJwt.openBadges(draft, KEY, KeyReference.inline()));
        }
        assertThatExceptionOfType(JwtProblem.class)
                .isThrownBy(() ->
                        CredentialJwt.openBadges(TestIssuer.draft(), KEY, KeyReference.inline()))
                .withMessageContaining("subject");
    }

    /** A badge whose subject has an id, which the form of Open Badges demands. */
    private static ObjectNode draft() {
        var draft = TestIssuer.draft();
        ((ObjectNode) draft.path("credentialSubject")).put("id", "did:example:rosa");
        return draft;
    }

    private static ObjectNode part(String jwt, int index) {
        return StrictJson.read(Base64.getUrlDecoder().decode(jwt.split("\\.")[index]));
    }
}
