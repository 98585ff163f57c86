package org.cairn.openbadges.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.cairn.openbadges.bake.BakeForm;
import org.cairn.openbadges.bake.Pictures;
import org.cairn.openbadges.bake.PngBake;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.key.ControllerDocument;
import org.cairn.openbadges.key.DidKey;
import org.cairn.openbadges.status.StatusList;
import org.cairn.openbadges.verify.BadgeFacts.Result;
import org.cairn.openbadges.verify.Documents.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class VerifierTest {

    private final Web web = TestIssuer.web();

    @Test
    void aGenuineBadgePassesEveryRule() {
        var report = verify(TestIssuer.badge());

        assertThat(report.findings()).allMatch(finding -> finding.outcome() == Outcome.PASSED);
        assertThat(report.findings())
                .extracting(Finding::rule)
                .containsExactly("signature", "record", "issuer", "dates", "status", "schema");
        assertThat(report.verdict()).isEqualTo(Verdict.GENUINE);
        assertThat(web.asked()).containsExactly(TestIssuer.DID_URL, TestIssuer.LIST);
    }

    @Test
    void whatTheRecordSaysIsReadForShowing() {
        var facts = verify(TestIssuer.badge()).badge().orElseThrow();

        assertThat(facts.name()).isEqualTo("Feedback That Moves Learning 课堂反馈 🎓");
        assertThat(facts.issuer().name()).isEqualTo("Harbor Mesa Unified");
        assertThat(facts.recipient()).contains("Rosa Delgado");
        assertThat(facts.issued()).contains(TestIssuer.ISSUED);
        assertThat(facts.results()).containsExactly(new Result("Clear goal", "Demonstrated"));
    }

    @Test
    void aBakedBadgeIsReadFromItsPicture() {
        var png =
                PngBake.bake(
                        Pictures.png(), StrictJson.text(TestIssuer.badge()), BakeForm.OPEN_BADGE_3);

        var report = new Verifier(web).verify(png, TestIssuer.NOW);

        assertThat(report.verdict()).isEqualTo(Verdict.GENUINE);
        assertThat(report.finding("record").orElseThrow().title().english())
                .isEqualTo("The record in the picture");
    }

    @Test
    void oneChangedLetterIsNoticed() {
        var badge = TestIssuer.badge();
        object(badge.path("credentialSubject").path("achievement")).put("name", "Feedback");

        assertThat(verify(badge).verdict()).isEqualTo(Verdict.NOT_GENUINE);
        assertSays(verify(badge), "signature", "signature.failed");
    }

    @Test
    void aKeyThatOnlyTheProofBringsAlongProvesNothing() {
        var forged = TestIssuer.sign(TestIssuer.draft(), TestIssuer.key(2));

        assertSays(verify(forged), "issuer", "issuer.key-not-listed");
        assertSays(verify(forged), "signature", "signature.foreign-key");
        assertThat(verify(forged).verdict()).isEqualTo(Verdict.NOT_GENUINE);
    }

    @Test
    void aKeyThatItsOwnDocumentGivesToSomebodyElseIsForeignEvenWhileTheIssuerIsSilent() {
        web.with(
                "https://silent.example/.well-known/did.json",
                new Documents.Answer.Unreachable("no answer"));
        var draft = TestIssuer.draft();
        object(draft.path("issuer")).put("id", "did:web:silent.example");

        var report = verify(TestIssuer.sign(draft, TestIssuer.KEY));

        assertSays(report, "issuer", "issuer.key-not-listed");
        assertThat(report.verdict()).isEqualTo(Verdict.NOT_GENUINE);
    }

    @Test
    void aKeyOfSomebodyElseProvesNothing() {
        var key = TestIssuer.key(2);
        var method = DidKey.verificationMethod(key.publicKey());
        var forged = TestIssuer.sign(TestIssuer.draft(), key, method);

        assertSays(verify(forged), "issuer", "issuer.key-not-listed");
    }

    @Test
    void aKeyThatTheIssuerListsForOtherPurposesProvesNothing() {
        var document =
                ControllerDocument.of(TestIssuer.DID, List.of(TestIssuer.KEY.publicKey())).toJson();
        document.remove("assertionMethod");
        web.with(TestIssuer.DID_URL, document);

        assertSays(verify(TestIssuer.badge()), "issuer", "issuer.key-other-use");
    }

    @Test
    void aKeyThatTheIssuerListsForSomebodyElseProvesNothing() {
        var document =
                ControllerDocument.of(TestIssuer.DID, List.of(TestIssuer.KEY.publicKey())).toJson();
        object(document.path("verificationMethod").path(0))
                .put("controller", "did:web:evil.example");
        web.with(TestIssuer.DID_URL, document);

        assertSays(verify(TestIssuer.badge()), "issuer", "issuer.key-not-listed");
    }

    @Test
    void theDocumentOfAnotherIssuerIsNotBelieved() {
        web.with(
                TestIssuer.DID_URL,
                ControllerDocument.of("did:web:evil.example", List.of(TestIssuer.KEY.publicKey()))
                        .toJson());

        assertSays(verify(TestIssuer.badge()), "issuer", "issuer.other-document");
    }

    @Test
    void aWithdrawnKeyNoLongerVouches() {
        var document =
                ControllerDocument.of(TestIssuer.DID, List.of(TestIssuer.KEY.publicKey())).toJson();
        object(document.path("verificationMethod").path(0)).put("revoked", "2026-08-01T00:00:00Z");
        web.with(TestIssuer.DID_URL, document);

        assertSays(verify(TestIssuer.badge()), "issuer", "issuer.key-withdrawn");

        web.with(
                TestIssuer.DID_URL,
                ControllerDocument.of(TestIssuer.DID, List.of(TestIssuer.KEY.publicKey()))
                        .withdrawing(
                                TestIssuer.KEY.publicKey(), Instant.parse("2026-08-01T00:00:00Z"))
                        .toJson());

        assertSays(verify(TestIssuer.badge()), "issuer", "issuer.key-withdrawn");
    }

    @Test
    void aSilentIssuerMakesTheReportIncompleteAndNothingWorse() {
        web.with(TestIssuer.DID_URL, new Answer.Unreachable("timed out after 10 s"));

        var report = verify(TestIssuer.badge());

        assertSays(report, "issuer", "issuer.unreachable");
        assertSays(report, "signature", "signature.own-key-only");
        assertThat(report.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(report.count(Outcome.FAILED)).isZero();
    }

    @Test
    void aForgeryIsSeenEvenWhenTheIssuerIsSilent() {
        web.with(TestIssuer.DID_URL, new Answer.Unreachable("timed out"));
        var badge = TestIssuer.badge();
        badge.put("name", "Another");

        assertSays(verify(badge), "signature", "signature.failed");
    }

    @Test
    void aRevokedBadgeIsShownAsRevoked() {
        web.with(TestIssuer.LIST, TestIssuer.list(StatusList.empty().with(3187)));

        var report = verify(TestIssuer.badge());

        assertSays(report, "status", "status.revoked");
        assertThat(report.verdict()).isEqualTo(Verdict.REVOKED);
    }

    @Test
    void aListThatIsNotTheIssuersIsNotBelieved() {
        var list = TestIssuer.list(StatusList.empty());
        object(list.path("credentialSubject"))
                .put("encodedList", StatusList.empty().with(3187).encode());
        web.with(TestIssuer.LIST, list);
        assertSays(verify(TestIssuer.badge()), "status", "status.list-unsigned");

        list.put("issuer", "did:web:evil.example");
        web.with(TestIssuer.LIST, list);
        assertSays(verify(TestIssuer.badge()), "status", "status.list-of-other");
    }

    @Test
    void aSilentListLeavesTheStatusOpen() {
        web.with(TestIssuer.LIST, new Answer.Unreachable("timed out"));
        assertSays(verify(TestIssuer.badge()), "status", "status.unreachable");
        assertThat(verify(TestIssuer.badge()).verdict()).isEqualTo(Verdict.INCOMPLETE);

        web.with(TestIssuer.LIST, "<html>");
        assertSays(verify(TestIssuer.badge()), "status", "status.list-broken");
    }

    @Test
    void datesAreComparedWithTheTimeThatTheCallerGives() {
        var draft = TestIssuer.draft();
        draft.put("validUntil", "2026-10-01T00:00:00Z");
        var badge = StrictJson.write(TestIssuer.sign(draft, TestIssuer.KEY));
        var verifier = new Verifier(web);

        assertThat(verifier.verify(badge, TestIssuer.NOW).verdict())
                .isEqualTo(Verdict.GENUINE_BUT_EXPIRED);
        assertThat(verifier.verify(badge, TestIssuer.ISSUED.plusSeconds(9)).verdict())
                .isEqualTo(Verdict.GENUINE);
        assertThat(verifier.verify(badge, TestIssuer.ISSUED.minusSeconds(301)).verdict())
                .isEqualTo(Verdict.NOT_YET_VALID);
        assertThat(
                        verifier.verify(badge, TestIssuer.NOW)
                                .finding("dates")
                                .orElseThrow()
                                .summary()
                                .english())
                .startsWith("The badge expired on 1 October 2026.");
    }

    @Test
    void theEarnerIsComparedWhenSomebodyAsks() {
        var badge = StrictJson.write(TestIssuer.badge());
        var verifier = new Verifier(web);

        assertThat(verifier.verify(badge, TestIssuer.NOW, "Rosa@harbormesa.example").verdict())
                .isEqualTo(Verdict.GENUINE);
        assertThat(verifier.verify(badge, TestIssuer.NOW, "ron@harbormesa.example").verdict())
                .isEqualTo(Verdict.WRONG_RECIPIENT);
    }

    @Test
    void endorsementsAreVerifiedOnTheirOwn() {
        var draft = TestIssuer.draft();
        draft.putArray("endorsement").add(endorsement());
        var badge = TestIssuer.sign(draft, TestIssuer.KEY);
        assertSays(verify(badge), "endorsements", "endorsements.passed");

        object(draft.path("endorsement").path(0)).put("name", "Changed");
        var report = verify(TestIssuer.sign(draft, TestIssuer.KEY));
        assertSays(report, "endorsements", "endorsements.failed");
        assertThat(report.verdict()).isEqualTo(Verdict.GENUINE);
    }

    private static ObjectNode endorsement() {
        return TestIssuer.sign(
                StrictJson.read(
                        """
                        {"@context": ["https://www.w3.org/ns/credentials/v2",
                            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
                         "id": "urn:uuid:7f0c2a52-6a6f-4f0e-9e0c-0d6f1b0f7a12",
                         "type": ["VerifiableCredential", "EndorsementCredential"],
                         "name": "We use it too",
                         "issuer": {"id": "did:web:harbormesa.example", "type": ["Profile"]},
                         "validFrom": "2026-06-30T08:00:00Z",
                         "credentialSubject": {"id": "https://harbormesa.example/catalog/feedback",
                             "type": ["EndorsementSubject"], "endorsementComment": "Good."}}
                        """),
                TestIssuer.KEY);
    }

    @Test
    void anUnsignedRecordIsNotGenuine() {
        assertSays(verify(TestIssuer.draft()), "signature", "signature.none");
        assertThat(verify(TestIssuer.draft()).verdict()).isEqualTo(Verdict.NOT_GENUINE);
    }

    @Test
    void aDocumentThatFailsToLoadByExceptionCountsAsUnreachable() {
        Documents broken =
                address -> {
                    throw new IllegalStateException("no route");
                };

        var report =
                new Verifier(broken).verify(StrictJson.write(TestIssuer.badge()), TestIssuer.NOW);

        assertThat(report.verdict()).isEqualTo(Verdict.INCOMPLETE);
    }

    @Test
    void onlySoManyDocumentsAreAskedFor() {
        var draft = TestIssuer.draft();
        var entries = draft.putArray("credentialStatus");
        for (int i = 0; i < 10; i++) {
            entries.addObject()
                    .put("type", "1EdTechRevocationList")
                    .put("id", "https://harbormesa.example/lists/" + i);
        }
        draft.put("issuer", "https://evil.example/" + "x".repeat(50));

        verify(draft);

        assertThat(web.asked()).hasSizeLessThanOrEqualTo(16);
    }

    private Report verify(ObjectNode badge) {
        return new Verifier(web).verify(StrictJson.write(badge), TestIssuer.NOW);
    }

    private static void assertSays(Report report, String rule, String key) {
        assertThat(report.finding(rule).orElseThrow().summary().key()).isEqualTo(key);
    }

    private static ObjectNode object(JsonNode node) {
        return (ObjectNode) node;
    }
}
