package org.cairn.openbadges.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairn.openbadges.ConformanceData;
import org.cairn.openbadges.Replays;
import org.cairn.openbadges.credential.CredentialProblem;
import org.cairn.openbadges.credential.VerifiablePresentation;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.jwt.CredentialJwt;
import org.cairn.openbadges.jwt.JwtProblem;
import org.cairn.openbadges.jwt.KeyReference;
import org.cairn.openbadges.jwt.PresentationJwt;
import org.cairn.openbadges.key.ControllerDocument;
import org.cairn.openbadges.key.DidKey;
import org.cairn.openbadges.key.EcKey;
import org.cairn.openbadges.key.KeyType;
import org.cairn.openbadges.key.SigningKey;
import org.cairn.openbadges.proof.Cryptosuite;
import org.cairn.openbadges.proof.EcdsaJcs2019;
import org.cairn.openbadges.proof.EcdsaRdfc2019;
import org.cairn.openbadges.proof.EddsaJcs2022;
import org.cairn.openbadges.proof.EddsaRdfc2022;
import org.cairn.openbadges.proof.ProofOptions;
import org.cairn.openbadges.proof.ProofOptions.Meeting;
import org.cairn.openbadges.proof.ProofProblem;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** What a holder shows to a verifier: whose it is, for whom, for when, and what is in it. */
class PresentationTest {

    private static final SigningKey ROSA = TestIssuer.key(7);
    private static final SigningKey ROSAS_PHONE = EcKey.generate(KeyType.P256, new SecureRandom());
    private static final String HOLDER = DidKey.of(ROSA.publicKey());
    private static final String METHOD = DidKey.verificationMethod(ROSA.publicKey());
    private static final Meeting MEETING = new Meeting("https://school.example", "n-7f3a");
    private static final Instant NOW = TestIssuer.NOW;

    private final Web web = TestIssuer.web();

    static Stream<Cryptosuite> suites() {
        return Stream.of(
                new EddsaRdfc2022(), new EddsaJcs2022(), new EcdsaRdfc2019(), new EcdsaJcs2019());
    }

    @ParameterizedTest
    @MethodSource("suites")
    void everySuiteShowsACredentialToOneVerifier(Cryptosuite suite) {
        boolean phone = suite instanceof EcdsaRdfc2019 || suite instanceof EcdsaJcs2019;
        var key = phone ? ROSAS_PHONE : ROSA;
        var holder = DidKey.of(key.publicKey());
        var shown =
                VerifiablePresentation.of("urn:uuid:p", holder)
                        .showing(badge(holder))
                        .build()
                        .toJson();

        var report =
                verify(suite.sign(shown, key, options(DidKey.verificationMethod(key.publicKey()))));

        assertThat(report.findings())
                .extracting(Finding::rule)
                .containsExactly("shown", "holder", "meeting", "presentation", "earner");
        assertThat(report.holds()).as("%s", report).isTrue();
        assertThat(report.holder()).contains(holder);
    }

    @Test
    void aJwtShowsCredentialsOfBothKinds() {
        var span = new PresentationJwt.Span(NOW, NOW.plus(Duration.ofMinutes(5)));

        var jwt = PresentationJwt.sign(both(), ROSA, KeyReference.id(METHOD), MEETING, span);
        var report = verify(jwt, NOW);

        assertThat(report.holds()).as("%s", report).isTrue();
        assertThat(report.credentials()).hasSize(2);
        assertSays(verify(jwt, NOW.plus(Duration.ofMinutes(5))), "shown", "shown.expired");
        assertSays(verify(jwt.replaceFirst("\\.eyJ", ".eyI"), NOW), "presentation");
        assertThatExceptionOfType(JwtProblem.class)
                .isThrownBy(() -> new PresentationJwt.Span(NOW, NOW));
    }

    @Test
    void anotherVerifierAndAnotherOccasionAreNoticed() {
        var shown = StrictJson.write(signed(both().toJson()));
        var verifier = new PresentationVerifier(web);

        assertSays(
                verifier.verify(shown, new Meeting("https://evil.example", "n-7f3a"), NOW),
                "meeting",
                "meeting.other-verifier");
        assertSays(
                verifier.verify(shown, new Meeting("https://school.example", "n-0000"), NOW),
                "meeting",
                "meeting.other-occasion");
    }

    @Test
    void aPresentationThatIsBoundToNothingCanBeShownAgainAndIsRefused() {
        var unbound =
                new EddsaRdfc2022()
                        .sign(
                                both().toJson(),
                                ROSA,
                                new ProofOptions(
                                        METHOD,
                                        NOW,
                                        "authentication",
                                        Optional.empty(),
                                        Optional.empty(),
                                        List.of(),
                                        Optional.empty()));

        assertSays(verify(unbound), "meeting", "meeting.unbound");
        assertThat(verify(unbound).holds()).isFalse();
        assertThatExceptionOfType(ProofProblem.class).isThrownBy(() -> new Meeting("", "x"));
    }

    @Test
    void aKeyOfWhichTheHolderDoesNotSayReadablyWhenItEndedLeavesOpenWhoShowsIt() {
        var keys =
                ControllerDocument.of(TestIssuer.DID, List.of(ROSA.publicKey()))
                        .authenticating()
                        .toJson();
        ((ObjectNode) keys.path("verificationMethod").path(0)).put("revoked", true);
        web.with(TestIssuer.DID_URL, keys);
        var shown =
                VerifiablePresentation.of("urn:uuid:p", TestIssuer.DID)
                        .showing(badge(TestIssuer.DID))
                        .build()
                        .toJson();

        var report =
                verify(
                        new EddsaRdfc2022()
                                .sign(
                                        shown,
                                        ROSA,
                                        options(TestIssuer.DID + "#" + ROSA.publicKey().text())));

        assertSays(report, "holder", "holder.key-undated");
        assertThat(report.holds()).isFalse();
    }

    @Test
    void anAssertionIsNoAuthentication() {
        var asserted =
                new EddsaRdfc2022()
                        .sign(both().toJson(), ROSA, ProofOptions.assertion(METHOD, NOW));

        assertSays(verify(asserted), "shown", "shown.purpose");
    }

    @Test
    void aProofThatRanOutShowsNothing() {
        var brief =
                new EddsaRdfc2022()
                        .sign(both().toJson(), ROSA, options(METHOD).until(NOW.plusSeconds(60)));
        var verifier = new PresentationVerifier(web);

        assertThat(verify(brief).holds()).isTrue();
        assertSays(
                verifier.verify(StrictJson.write(brief), MEETING, NOW.plusSeconds(60)),
                "shown",
                "shown.expired");
        assertThatExceptionOfType(ProofProblem.class).isThrownBy(() -> options(METHOD).until(NOW));
    }

    @Test
    void whoShowsTheCredentialsOfSomebodyElseIsSeen() {
        var thief = TestIssuer.key(8);
        var did = DidKey.of(thief.publicKey());
        var stolen = VerifiablePresentation.of("urn:uuid:p", did).showing(badge(HOLDER)).build();
        var underOwnName =
                new EddsaRdfc2022()
                        .sign(
                                stolen.toJson(),
                                thief,
                                options(DidKey.verificationMethod(thief.publicKey())));
        assertSays(verify(underOwnName), "earner", "earner.failed");
        assertThat(verify(underOwnName).holds()).isFalse();

        var underHerName =
                new EddsaRdfc2022()
                        .sign(
                                both().toJson(),
                                thief,
                                options(DidKey.verificationMethod(thief.publicKey())));
        assertSays(verify(underHerName), "holder", "holder.key-not-listed");
    }

    @Test
    void aKeyThatTheHolderListsOnlyForAssertionsDoesNotAuthenticate() {
        var holder = "did:web:rosa.example";
        var document = ControllerDocument.of(holder, List.of(ROSA.publicKey()));
        var shown =
                new EddsaRdfc2022()
                        .sign(
                                VerifiablePresentation.of("urn:uuid:p", holder)
                                        .showing(badge(holder))
                                        .build()
                                        .toJson(),
                                ROSA,
                                options(holder + "#" + ROSA.publicKey()));
        web.with("https://rosa.example/.well-known/did.json", document.toJson());
        assertSays(verify(shown), "holder", "holder.key-other-use");

        web.with("https://rosa.example/.well-known/did.json", document.authenticating().toJson());
        assertThat(verify(shown).holds()).isTrue();
    }

    @Test
    void oneBadCredentialIsReportedAloneAndTheOthersStand() {
        var changed = badge(HOLDER).put("name", "Another");
        var shown =
                VerifiablePresentation.of("urn:uuid:p", HOLDER)
                        .showing(badge(HOLDER))
                        .showing(changed)
                        .build();

        var report = verify(signed(shown.toJson()));

        assertThat(report.findings()).allMatch(found -> found.outcome() == Outcome.PASSED);
        assertThat(report.credentials())
                .extracting(Report::verdict)
                .containsExactly(Verdict.GENUINE, Verdict.NOT_GENUINE);
        assertThat(report.holds()).isFalse();
    }

    @Test
    void aChangedOrUnsignedPresentationIsNotBelieved() {
        var shown = signed(both().toJson());
        var shorter = shown.deepCopy();
        shorter.withArray("verifiableCredential").remove(1);
        assertSays(verify(shorter), "shown", "shown.failed");

        shown.remove("proof");
        assertSays(verify(shown), "shown", "shown.none");
    }

    @Test
    void whatIsNoPresentationIsSaidToBeNone() {
        assertSays(verify(TestIssuer.badge()), "presentation", "presentation.other");
        assertSays(verify("hello", NOW), "presentation", "presentation.other");
        assertThatExceptionOfType(CredentialProblem.class)
                .isThrownBy(() -> VerifiablePresentation.of("urn:uuid:p", HOLDER).build());
        assertThatExceptionOfType(CredentialProblem.class)
                .isThrownBy(() ->
                        VerifiablePresentation.of("urn:uuid:p", "Rosa")
                                .showing(badge(HOLDER))
                                .build());
    }

    @Test
    void onlyWhatIsSignedIsShown() {
        VerifiablePresentation.Builder shown = VerifiablePresentation.of("urn:uuid:p", HOLDER);
        for (String odd : List.of("", "not a jwt", "a.b")) {
            assertThatExceptionOfType(CredentialProblem.class).isThrownBy(() -> shown.showing(odd));
        }
        for (ObjectNode odd : List.of(StrictJson.object(), subject(HOLDER))) {
            assertThatExceptionOfType(CredentialProblem.class)
                    .isThrownBy(() ->
                            VerifiablePresentation.of("urn:uuid:p", HOLDER).showing(odd).build());
        }
    }

    @Test
    void whatWasHandedOutDoesNotChangeWhatIsShown() {
        var shown = both();
        var before = StrictJson.text(shown.toJson());
        shown.credentials().getFirst().put("name", "Another");
        ((ObjectNode) shown.toJson().path("verifiableCredential").path(0)).put("name", "Another");

        assertThat(StrictJson.text(shown.toJson())).isEqualTo(before);
    }

    @Test
    void manyCredentialsAskForEachDocumentOnceAndTooManyAreRefused() {
        var builder = VerifiablePresentation.of("urn:uuid:p", HOLDER);
        for (int i = 0; i < 17; i++) {
            builder.showing(badge(HOLDER));
        }

        var report = verify(signed(builder.build().toJson()));

        assertSays(report, "presentation", "presentation.failed");
        assertThat(report.credentials()).hasSize(16);
        assertThat(web.asked()).containsExactly(TestIssuer.DID_URL, TestIssuer.LIST);
    }

    /** The samples of the W3C suite for VC 2.0: ok must be readable, fail must be refused. */
    @Replays("W3C suite for VC 2.0: presentations that must be read, and that must not")
    @TestFactory
    Stream<DynamicTest> theSamplesOfTheW3cSuite() {
        return ConformanceData.replay(() ->
                ConformanceData.files("vectors/vcdm2-input", "json").stream()
                        .filter(file -> name(file).matches("presentation-.*-(ok|fail)\\.json"))
                        .map(file ->
                                DynamicTest.dynamicTest(
                                        name(file),
                                        () ->
                                                assertThat(isWellFormed(ConformanceData.json(file)))
                                                        .isEqualTo(
                                                                name(file).endsWith("ok.json")))));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private boolean isWellFormed(ObjectNode json) {
        var report = verify(json);
        return report.finding("presentation").orElseThrow().outcome() == Outcome.PASSED
                && report.credentials().stream()
                        .noneMatch(inside -> inside.verdict() == Verdict.UNREADABLE);
    }

    private static VerifiablePresentation both() {
        var jwt =
                CredentialJwt.jose(
                        subject(HOLDER),
                        TestIssuer.KEY,
                        KeyReference.id(TestIssuer.DID + "#" + TestIssuer.KEY.publicKey().text()));
        return VerifiablePresentation.of("urn:uuid:p", HOLDER)
                .showing(badge(HOLDER))
                .showing(jwt)
                .build();
    }

    private static ObjectNode badge(String earner) {
        return TestIssuer.sign(subject(earner), TestIssuer.KEY);
    }

    private static ObjectNode subject(String earner) {
        var draft = TestIssuer.draft();
        ((ObjectNode) draft.path("credentialSubject")).put("id", earner);
        return draft;
    }

    private static ObjectNode signed(ObjectNode presentation) {
        return new EddsaRdfc2022().sign(presentation, ROSA, options(METHOD));
    }

    private static ProofOptions options(String method) {
        return ProofOptions.authentication(method, NOW, MEETING);
    }

    private PresentationReport verify(ObjectNode presentation) {
        return verify(StrictJson.text(presentation), NOW);
    }

    private PresentationReport verify(String given, Instant now) {
        return new PresentationVerifier(web)
                .verify(given.getBytes(StandardCharsets.UTF_8), MEETING, now);
    }

    private static void assertSays(PresentationReport report, String rule, String key) {
        assertThat(report.finding(rule).orElseThrow().summary().key())
                .as("%s", report)
                .isEqualTo(key);
    }

    private static void assertSays(PresentationReport report, String rule) {
        assertThat(report.finding(rule).orElseThrow().outcome()).isEqualTo(Outcome.FAILED);
    }
}
