package org.cairn.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.cairn.CairnTest;
import org.cairn.Http;
import org.cairn.openbadges.credential.EndorsementCredential;
import org.cairn.openbadges.credential.EndorsementSubject;
import org.cairn.openbadges.credential.IssuerProfile;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.key.DidKey;
import org.cairn.openbadges.key.Ed25519Key;
import org.cairn.openbadges.proof.EddsaRdfc2022;
import org.cairn.openbadges.proof.ProofOptions;
import org.cairn.platform.settings.Settings;
import org.junit.jupiter.api.Test;

/** What somebody says in favor of a badge is checked like one, and not called one. */
@CairnTest
class EndorsementPageTest {

    private static final Instant ISSUED = Instant.parse("2025-06-30T08:00:00Z");

    private final Http http;

    EndorsementPageTest(Settings settings) {
        this.http = new Http(settings);
    }

    @Test
    void anEndorsementIsNotCalledABadge() {
        String endorsement = endorsement();

        assertThat(page(endorsement, "en"))
                .contains(
                        "Genuine and current",
                        "North did issue this endorsement, and nobody has changed it.",
                        "This is an endorsement:",
                        "It does not expire.",
                        "it has not been revoked.")
                .doesNotContain("did award this", "The badge ");
        assertThat(page(endorsement, "es"))
                .contains("North emitió esta declaración de aval", "Esto es un aval:", "No vence.")
                .doesNotContain("otorgó esta insignia", "La insignia no vence");
    }

    private String page(String text, String language) {
        return http.post(
                        "/verify",
                        List.of(Http.Field.of("text", text)),
                        "Accept-Language",
                        language)
                .text();
    }

    private static String endorsement() {
        Ed25519Key key = Ed25519Key.generate(new SecureRandom());
        EndorsementCredential endorsement =
                EndorsementCredential.builder(
                                "urn:uuid:7f0c2a52-6a6f-4f0e-9e0c-0d6f1b0f7a19",
                                IssuerProfile.builder(DidKey.of(key.publicKey()), "North").build(),
                                new EndorsementSubject("https://badges.example/7", "Seen at work."),
                                ISSUED)
                        .name("We vouch for it")
                        .build();
        String method = DidKey.verificationMethod(key.publicKey());
        return StrictJson.text(
                new EddsaRdfc2022()
                        .sign(endorsement.toJson(), key, ProofOptions.assertion(method, ISSUED)));
    }
}
