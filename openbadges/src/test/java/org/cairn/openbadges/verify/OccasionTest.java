package org.cairn.openbadges.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.cairn.openbadges.credential.VerifiablePresentation;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.jwt.KeyReference;
import org.cairn.openbadges.jwt.PresentationJwt;
import org.cairn.openbadges.key.DidKey;
import org.cairn.openbadges.key.SigningKey;
import org.cairn.openbadges.proof.EddsaJcs2022;
import org.cairn.openbadges.proof.EddsaRdfc2022;
import org.cairn.openbadges.proof.ProofOptions;
import org.cairn.openbadges.proof.ProofOptions.Meeting;
import org.cairn.openbadges.proof.ProofProblem;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What is said of a presentation to somebody who asked for less than a domain and a challenge. */
class OccasionTest {

    private static final SigningKey ROSA = TestIssuer.key(7);
    private static final String HOLDER = DidKey.of(ROSA.publicKey());
    private static final String METHOD = DidKey.verificationMethod(ROSA.publicKey());
    private static final Meeting MEETING = new Meeting("https://school.example", "n-7f3a");
    private static final Occasion DOMAIN =
            new Occasion(Optional.of(MEETING.domain()), Optional.empty());
    private static final Occasion CHALLENGE =
            new Occasion(Optional.empty(), Optional.of(MEETING.challenge()));

    private final Web web = TestIssuer.web();

    @Test
    void whatWasAskedForIsComparedAndTheRestIsTold() {
        var shown = StrictJson.text(signed());

        assertSays(verify(shown, DOMAIN), "meeting", "meeting.passed-verifier");
        assertThat(verify(shown, DOMAIN).finding("meeting").orElseThrow().notices())
                .extracting(Message::english)
                .containsExactly("It names as its occasion n-7f3a, which was not compared.");
        assertSays(verify(shown, CHALLENGE), "meeting", "meeting.passed-occasion");
        assertSays(verify(shown, Occasion.of(MEETING)), "meeting", "meeting.passed");
        assertThat(verify(shown, Occasion.of(MEETING)).holds()).isTrue();
    }

    @Test
    void whoAskedForNothingHearsForWhomItWasMadeAsAdvice() {
        var report = verify(StrictJson.text(signed()), Occasion.UNASKED);
        var meeting = report.finding("meeting").orElseThrow();

        assertThat(meeting.severity()).isEqualTo(Severity.ADVICE);
        assertThat(meeting.outcome()).isEqualTo(Outcome.UNCHECKED);
        assertThat(meeting.notices()).hasSize(2);
        assertThat(report.isSignedByHolder()).isTrue();
        assertThat(report.holds()).isFalse();
    }

    @Test
    void severalProofsAreBoundOnlyWhenEachOneIs() {
        var once = signed();
        var elsewhere =
                ProofOptions.authentication(
                        METHOD, TestIssuer.NOW, new Meeting("https://evil.example", "n-7f3a"));
        var twice = StrictJson.text(new EddsaJcs2022().sign(once, ROSA, elsewhere));

        assertSays(verify(twice, DOMAIN), "meeting", "meeting.other-verifier");
        assertSays(verify(twice, CHALLENGE), "meeting", "meeting.passed-occasion");
    }

    @Test
    void nobodyOwesASignatureToWhoDidNotAsk() {
        var unsigned = StrictJson.text(presentation().toJson());

        for (var rule : new String[] {"shown", "holder", "meeting", "earner"}) {
            assertThat(verify(unsigned, Occasion.UNASKED).finding(rule).orElseThrow().severity())
                    .isEqualTo(Severity.ADVICE);
            assertThat(verify(unsigned, DOMAIN).finding(rule).orElseThrow().severity())
                    .isNotEqualTo(Severity.ADVICE);
        }
        assertSays(verify(unsigned, Occasion.UNASKED), "earner", "earner.unsigned");
        assertSays(verify(unsigned, Occasion.UNASKED), "meeting", "meeting.unbound");
    }

    @Test
    void aJwtWithoutASignatureIsUnsignedAndOneByASharedSecretProvesNothing() {
        assertSays(verify(jwt("none"), Occasion.UNASKED), "shown", "shown.none");
        assertThat(severity(verify(jwt("none"), Occasion.UNASKED))).isEqualTo(Severity.ADVICE);
        assertThat(severity(verify(jwt("none"), CHALLENGE))).isEqualTo(Severity.GENUINENESS);
        assertSays(verify(jwt("HS256"), Occasion.UNASKED), "shown", "signature.algorithm");
        assertThat(severity(verify(jwt("HS256"), Occasion.UNASKED)))
                .isEqualTo(Severity.GENUINENESS);
    }

    @Test
    void aKeyInTheHeaderOfAJwtCountsIfTheHolderListsIt() {
        var known = verify(jwt(ROSA, KeyReference.inline()), Occasion.of(MEETING));
        var foreign = verify(jwt(TestIssuer.key(8), KeyReference.inline()), Occasion.of(MEETING));

        assertThat(known.holds()).as("%s", known).isTrue();
        assertSays(foreign, "holder", "holder.key-not-listed");
    }

    @Test
    void theEarnerIsComparedWithAnEmailWhenAsked() {
        var shown = StrictJson.write(signed());
        var verifier = new PresentationVerifier(web);

        var hers = verifier.verify(shown, DOMAIN, TestIssuer.NOW, "rosa@harbormesa.example");
        var other = verifier.verify(shown, DOMAIN, TestIssuer.NOW, "noor@harbormesa.example");

        assertThat(hers.credentials().getFirst().verdict()).isEqualTo(Verdict.GENUINE);
        assertThat(other.credentials().getFirst().verdict()).isEqualTo(Verdict.WRONG_RECIPIENT);
    }

    @Test
    void aBlankWishIsNone() {
        assertThatExceptionOfType(ProofProblem.class)
                .isThrownBy(() -> new Occasion(Optional.of(" "), Optional.empty()));
        assertThatExceptionOfType(ProofProblem.class)
                .isThrownBy(() -> new Occasion(Optional.empty(), Optional.of("")));
    }

    private static VerifiablePresentation presentation() {
        var draft = TestIssuer.draft();
        ((ObjectNode) draft.path("credentialSubject")).put("id", HOLDER);
        return VerifiablePresentation.of("urn:uuid:p", HOLDER)
                .showing(TestIssuer.sign(draft, TestIssuer.KEY))
                .build();
    }

    private static ObjectNode signed() {
        return new EddsaRdfc2022()
                .sign(
                        presentation().toJson(),
                        ROSA,
                        ProofOptions.authentication(METHOD, TestIssuer.NOW, MEETING));
    }

    private static String jwt(SigningKey key, KeyReference reference) {
        var span =
                new PresentationJwt.Span(
                        TestIssuer.NOW, TestIssuer.NOW.plus(Duration.ofMinutes(5)));
        return PresentationJwt.sign(presentation(), key, reference, MEETING, span);
    }

    private static String jwt(String algorithm) {
        var header = StrictJson.object().put("alg", algorithm).put("kid", METHOD);
        var base64 = Base64.getUrlEncoder().withoutPadding();
        return base64.encodeToString(StrictJson.write(header))
                + "."
                + base64.encodeToString(StrictJson.write(presentation().toJson()))
                + "."
                + (algorithm.equals("none") ? "" : "AAAA");
    }

    private PresentationReport verify(String shown, Occasion occasion) {
        return new PresentationVerifier(web)
                .verify(shown.getBytes(StandardCharsets.UTF_8), occasion, TestIssuer.NOW);
    }

    private static Severity severity(PresentationReport report) {
        return report.finding("shown").orElseThrow().severity();
    }

    private static void assertSays(PresentationReport report, String rule, String key) {
        assertThat(report.finding(rule).orElseThrow().summary().key())
                .as("%s", report)
                .isEqualTo(key);
    }
}
