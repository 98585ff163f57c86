package org.cairn.openbadges.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.openbadges.cli.CommandLine.cairn;
import static org.cairn.openbadges.cli.CommandLine.npm;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import org.cairn.openbadges.credential.EndorsementCredential;
import org.cairn.openbadges.credential.EndorsementSubject;
import org.cairn.openbadges.credential.IssuerProfile;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.key.DidKey;
import org.cairn.openbadges.key.Ed25519Key;
import org.cairn.openbadges.proof.EddsaRdfc2022;
import org.cairn.openbadges.proof.ProofOptions;
import org.junit.jupiter.api.Test;

/** {@code cairn verify} says what kind of record it was given. */
class VerifyKindsTest {

    private static final Instant ISSUED = Instant.parse("2026-06-30T08:00:00Z");

    @Test
    void anEndorsementIsNotCalledABadge() {
        var ran = cairn(endorsement(), "verify", "-");

        assertThat(ran.code()).as(ran.out()).isZero();
        assertThat(ran.out())
                .contains("Endorsement (Open Badges 3.0): We vouch for it, issued by North")
                .contains("dates        It does not expire.")
                .doesNotContain("badge is", "badge does", "this badge");
        var said = cairn(endorsement(), "verify", "--json", "-").list().getFirst();
        assertThat(said.at("/badge/kind").stringValue()).isEqualTo("endorsement");
    }

    @Test
    void aBadgeIsCalledOne() {
        var map = npm("gen/map.txt");

        assertThat(cairn("verify", "--url-map", map, npm("gen/v-status-ok.json")).out())
                .contains("  Badge (Open Badges 3.0): ");
    }

    private static byte[] endorsement() {
        var key = Ed25519Key.generate(new SecureRandom());
        var endorsement =
                EndorsementCredential.builder(
                                "urn:uuid:7f0c2a52-6a6f-4f0e-9e0c-0d6f1b0f7a19",
                                IssuerProfile.builder(DidKey.of(key.publicKey()), "North").build(),
                                new EndorsementSubject("https://badges.example/7", "Seen at work."),
                                ISSUED)
                        .name("We vouch for it")
                        .build();
        var method = DidKey.verificationMethod(key.publicKey());
        return StrictJson.text(
                        new EddsaRdfc2022()
                                .sign(
                                        endorsement.toJson(),
                                        key,
                                        ProofOptions.assertion(method, ISSUED)))
                .getBytes(StandardCharsets.UTF_8);
    }
}
