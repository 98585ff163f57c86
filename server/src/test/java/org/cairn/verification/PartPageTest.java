package org.cairn.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.cairn.CairnTest;
import org.cairn.Http;
import org.cairn.openbadges.credential.Disclosure;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.key.DidKey;
import org.cairn.openbadges.key.EcKey;
import org.cairn.openbadges.key.KeyType;
import org.cairn.openbadges.proof.EcdsaSd2023;
import org.cairn.openbadges.proof.ProofOptions;
import org.cairn.platform.settings.Settings;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** A badge of which its holder shows a part, checked by whoever was given it. */
@CairnTest
class PartPageTest {

    private final EcKey key = EcKey.generate(KeyType.P256, new SecureRandom());
    private final Http http;

    PartPageTest(Settings settings) {
        this.http = new Http(settings);
    }

    @Test
    void whatMayHaveEndedIsGenuineAsFarAsItIsShown() {
        String shown = StrictJson.text(new EcdsaSd2023().derive(forTheHolder(), List.of()));

        assertThat(page(shown, "en").text())
                .contains(
                        "Genuine, as far as it is shown",
                        "ask for the whole badge",
                        "<div class=\"c-verdict c-k-notyet\">",
                        "Only a part of what the issuer signed is shown here",
                        "names no list of revoked badges")
                .doesNotContain("Genuine and current", "It counts today", "Three lessons");
        assertThat(page(shown, "es").text()).contains("Auténtica, en lo que se muestra");
        assertThat(page(shown.replace("Feedback", "Football"), "en").text())
                .contains("Not genuine");
    }

    @Test
    void whatIsForTheHolderAloneIsNotForOthers() {
        assertThat(page(StrictJson.text(forTheHolder()), "en").text())
                .contains("Not genuine", "meant for its holder alone");
    }

    private ObjectNode forTheHolder() {
        ObjectNode badge =
                StrictJson.read(
                        """
                        {"@context": ["https://www.w3.org/ns/credentials/v2",
                                  "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
                         "id": "urn:uuid:7f0c2a52-6a6f-4f0e-9e0c-0d6f1b0f7a78",
                         "type": ["VerifiableCredential", "OpenBadgeCredential"],
                         "issuer": {"type": ["Profile"], "name": "Harbor Mesa Unified"},
                         "validFrom": "2025-06-30T08:00:00Z", "name": "Feedback",
                         "evidence": [{"type": ["Evidence"], "name": "Three lessons"}],
                         "credentialSubject": {
                           "id": "did:web:rosa.example", "type": ["AchievementSubject"],
                           "achievement": {
                             "id": "https://harbormesa.example/catalog/feedback",
                             "type": ["Achievement"], "name": "Feedback",
                             "description": "Gives feedback that students use.",
                             "criteria": {"narrative": "Show it."}}}}
                        """);
        badge.withObject("/issuer").put("id", DidKey.of(key.publicKey()));
        return new EcdsaSd2023()
                .showing(Disclosure.mandatory(badge))
                .sign(
                        badge,
                        key,
                        ProofOptions.assertion(
                                DidKey.verificationMethod(key.publicKey()),
                                Instant.parse("2025-06-30T08:00:00Z")));
    }

    private Http.Got page(String text, String language) {
        return http.post(
                "/verify", List.of(Http.Field.of("text", text)), "Accept-Language", language);
    }
}
