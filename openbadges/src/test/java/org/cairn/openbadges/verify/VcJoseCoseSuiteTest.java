package org.cairn.openbadges.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.cairn.openbadges.Ledger;
import org.cairn.openbadges.Replays;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.proof.ProofOptions.Meeting;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The JWTs of the W3C suite for VC-JOSE-COSE 1.0 with the keys of their issuer: ES256, ES512 and
 * EdDSA, keys named by thumbprint. They are no badges, so that only signature, issuer and form of
 * the JWT are looked at.
 */
@Replays(
        "W3C suite for VC-JOSE-COSE 1.0, JWTs with published keys: sound, changed, of"
                + " another type, with forbidden claims")
class VcJoseCoseSuiteTest {

    private static final String ISSUER = "https://example.issuer/vc-jose-cose";
    private static final Instant NOW = Instant.parse("2024-12-16T00:00:00Z");

    private final Web web = new Web().with(ISSUER, StrictJson.read(given("keys.json")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "credential-jose-minimal",
                "credential-issuer-match-signed",
                "credential-unknown-extensions-signed"
            })
    void whatIsSignedByTheIssuerIsAccepted(String name) {
        var report = verify(name);

        assertThat(report.finding("signature").orElseThrow().outcome())
                .as("%s", report.findings())
                .isEqualTo(Outcome.PASSED);
        assertThat(report.finding("issuer").orElseThrow().outcome()).isEqualTo(Outcome.PASSED);
    }

    @ParameterizedTest
    @CsvSource({
        "credential-jose-bad-signature, signature.failed",
        "credential-jose-bad-media-type, signature.purpose",
        "credential-jose-vc-vp-claims, signature.claims"
    })
    void whatIsWrongIsRefusedByName(String name, String words) {
        var finding = verify(name).finding("signature").orElseThrow();

        assertThat(finding.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(finding.summary().key()).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = "presentation-jose-bad-credential")
    void aPresentationOfNoCredentialIsRefused(String name) {
        var report =
                new PresentationVerifier(web)
                        .verify(given(name + ".jwt"), new Meeting("https://a.example", "n"), NOW);

        assertThat(report.finding("holder").orElseThrow().outcome()).isEqualTo(Outcome.PASSED);
        assertThat(report.finding("presentation").orElseThrow().outcome())
                .isEqualTo(Outcome.FAILED);
    }

    /** What the suite has besides. */
    @ParameterizedTest
    @ValueSource(strings = {"application/vc+sd-jwt", "application/vc+cose"})
    void otherFormsAreNoBadges(String type) {
        var shown =
                StrictJson.object()
                        .put("type", "EnvelopedVerifiableCredential")
                        .put("id", "data:" + type + ",eyJhbGciOiJFUzM4NCJ9.e30.AA~");

        assertThat(new Verifier(web).verify(StrictJson.write(shown), NOW).verdict())
                .isEqualTo(Verdict.UNREADABLE);
        Ledger.except(type, "Open Badges have no such form");
    }

    private Report verify(String name) {
        return new Verifier(web).verify(given(name + ".jwt"), NOW);
    }

    private static byte[] given(String name) {
        try (InputStream file =
                VcJoseCoseSuiteTest.class.getResourceAsStream("/w3c/vc-jose-cose/" + name)) {
            return new String(
                            Objects.requireNonNull(file, name).readAllBytes(),
                            StandardCharsets.US_ASCII)
                    .strip()
                    .getBytes(StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
