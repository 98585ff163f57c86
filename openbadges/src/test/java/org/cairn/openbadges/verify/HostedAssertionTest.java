package org.cairn.openbadges.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.cairn.openbadges.assertion.Assertion;
import org.cairn.openbadges.assertion.BadgeClass;
import org.cairn.openbadges.assertion.IssuerProfile;
import org.cairn.openbadges.assertion.Recipient;
import org.cairn.openbadges.assertion.RevokedAssertion;
import org.cairn.openbadges.bake.BakeForm;
import org.cairn.openbadges.bake.Pictures;
import org.cairn.openbadges.bake.PngBake;
import org.cairn.openbadges.bake.SvgBake;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.verify.Documents.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class HostedAssertionTest {

    private static final String SITE = "https://badges.example";
    private static final String ID = SITE + "/badges/1/ob2";
    private static final String BADGE = SITE + "/catalog/feedback/ob2";
    private static final String ISSUER = SITE + "/issuers/district/ob2";

    private final Web web =
            new Web()
                    .with(ID, assertion().toJson())
                    .with(BADGE, badgeClass().toJson())
                    .with(ISSUER, issuer().toJson());

    @Test
    void aHostedBadgePassesEveryRule() {
        var report = verify(assertion().toJson());

        assertThat(report.findings()).allMatch(finding -> finding.outcome() == Outcome.PASSED);
        assertThat(report.findings())
                .extracting(Finding::rule)
                .containsExactly("hosted", "record", "scope", "badge", "dates", "status", "schema");
        assertThat(report.verdict()).isEqualTo(Verdict.GENUINE);
        assertThat(report.badge().orElseThrow().name()).isEqualTo("Feedback");
        assertThat(report.badge().orElseThrow().issuer().name()).isEqualTo("Harbor Mesa Unified");
        assertThat(web.asked()).containsExactly(ID, BADGE, ISSUER);
    }

    @Test
    void aBakedOneToo() {
        var png =
                PngBake.bake(
                        Pictures.png(),
                        StrictJson.text(assertion().toJson()),
                        BakeForm.OPEN_BADGE_2);

        assertThat(new Verifier(web).verify(png, TestIssuer.NOW).verdict())
                .isEqualTo(Verdict.GENUINE);
    }

    @Test
    void aPictureWhoseAddressLeadsToAnotherAssertionIsNotTakenForOne() {
        var svg =
                SvgBake.bake(
                        "<svg xmlns='http://www.w3.org/2000/svg'/>"
                                .getBytes(StandardCharsets.UTF_8),
                        StrictJson.text(assertion().toJson()),
                        BakeForm.OPEN_BADGE_2);
        var other =
                new String(svg, StandardCharsets.UTF_8).replaceFirst("/badges/1/", "/badges/2/");

        assertThat(new Verifier(web).verify(svg, TestIssuer.NOW).verdict())
                .isEqualTo(Verdict.GENUINE);
        web.with(SITE + "/badges/2/ob2", assertion().toJson());
        assertThat(
                        new Verifier(web)
                                .verify(other.getBytes(StandardCharsets.UTF_8), TestIssuer.NOW)
                                .finding("record")
                                .orElseThrow()
                                .summary()
                                .key())
                .isEqualTo("record.several");
    }

    @Test
    void aWithdrawnAssertionIsRevokedWithItsReason() {
        var body = StrictJson.write(new RevokedAssertion(ID, "Issued in error").toJson());
        web.with(ID, new Answer.Gone(body));

        var report = verify(assertion().toJson());

        assertThat(report.verdict()).isEqualTo(Verdict.REVOKED);
        assertThat(report.finding("status").orElseThrow().summary().english())
                .endsWith("The reason given: Issued in error");
    }

    @Test
    void theWordOfTheRevocationItselfIsRevokedAndNotForged() {
        var word = new RevokedAssertion(ID, "Issued in error").toJson();
        web.with(ID, new Answer.Gone(StrictJson.write(word)));
        var least = StrictJson.object();
        least.put("id", ID);
        least.put("revoked", true);

        assertThat(verify(word).verdict()).isEqualTo(Verdict.REVOKED);
        assertThat(verify(word).findings())
                .filteredOn(finding -> finding.outcome() == Outcome.FAILED)
                .extracting(Finding::rule)
                .containsExactly("status");
        assertThat(verify(least).finding("status").orElseThrow().summary().english())
                .endsWith("The reason given: Issued in error");
        web.with(ID, StrictJson.text(word));
        assertThat(verify(word).verdict()).as("told with status 200").isEqualTo(Verdict.REVOKED);
    }

    @Test
    void aWholeAssertionThatSaysItWasRevokedIsRevokedToo() {
        var word = assertion().toJson();
        word.put("revoked", true);
        word.put("revocationReason", "Issued in error");
        var least = "{\"revoked\": true, \"revocationReason\": \"Issued in error\"}";

        for (var answer :
                List.of(
                        new Answer.Gone(StrictJson.write(word)),
                        new Answer.Gone(least.getBytes(StandardCharsets.UTF_8)),
                        new Answer.Found(StrictJson.write(word), "application/json"),
                        new Answer.Found(
                                least.getBytes(StandardCharsets.UTF_8), "application/json"))) {
            web.with(ID, answer);

            var report = verify(word);

            assertThat(report.verdict()).as("%s", answer).isEqualTo(Verdict.REVOKED);
            assertThat(report.finding("status").orElseThrow().summary().english())
                    .endsWith("The reason given: Issued in error");
        }
    }

    @Test
    void aRevocationThatTheIssuerDoesNotKnowIsNotBelieved() {
        var word = new RevokedAssertion(ID, "Made up").toJson();

        assertThat(verify(word).verdict()).isEqualTo(Verdict.NOT_GENUINE);
        web.with(ID, new Answer.NotFound());
        assertThat(verify(word).verdict()).isEqualTo(Verdict.NOT_GENUINE);
    }

    @Test
    void aWithdrawnAssertionMayAnswerWithNothing() {
        web.with(ID, new Answer.Gone(new byte[0]));

        assertThat(verify(assertion().toJson()).verdict()).isEqualTo(Verdict.REVOKED);
    }

    @Test
    void aSilentSiteMakesTheReportIncomplete() {
        web.with(ID, new Answer.Unreachable("timed out"));

        assertThat(verify(assertion().toJson()).verdict()).isEqualTo(Verdict.INCOMPLETE);
    }

    @Test
    void theHostedCopyDecides() {
        var changed = assertion().until(Optional.of(TestIssuer.NOW.plusSeconds(9))).toJson();
        assertSays(verify(changed), "hosted", "hosted.differs");

        web.with(ID, new Answer.NotFound());
        assertSays(verify(assertion().toJson()), "hosted", "hosted.missing");

        web.with(ID, "<html>");
        assertSays(verify(assertion().toJson()), "hosted", "hosted.not-a-record");

        web.with(ID, badgeClass().toJson());
        assertSays(verify(assertion().toJson()), "hosted", "hosted.other");
    }

    /** JSON-LD lets one say the same in several ways. */
    @Test
    void whatIsOnlyWrittenInAnotherWayWasNotChanged() {
        for (var same :
                List.of(
                        List.of("'https://e.example/1'", "['https://e.example/1']"),
                        List.of("{'id':'https://e.example/1'}", "'https://e.example/1'"),
                        List.of(
                                "['https://e.example/2',{'id':'_:b'}]",
                                "['_:b','https://e.example/2']"),
                        List.of(
                                "{'narrative':['Films'],'genre':null,'id':'https://e.example/3'}",
                                "[{'id':'https://e.example/3','narrative':'Films'}]"))) {
            for (var pair : List.of(same, same.reversed())) {
                web.with(ID, saying("evidence", pair.getFirst()));

                var report = verify(saying("evidence", pair.getLast()));

                assertSays(report, "hosted", "hosted.passed");
            }
        }
        web.with(ID, saying("narrative", "['Showed it']"));
        assertSays(verify(saying("narrative", "'Showed it'")), "hosted", "hosted.passed");
        web.with(ID, assertion().toJson());
        assertSays(verify(saying("evidence", "[]")), "hosted", "hosted.passed");
    }

    @Test
    void whatSaysSomethingElseWas() {
        web.with(ID, saying("evidence", "'https://e.example/1'"));

        for (var other :
                List.of(
                        "'https://e.example/2'",
                        "['https://e.example/1','https://e.example/2']",
                        "[]",
                        "{'id':'https://e.example/1','narrative':'Films'}",
                        "{'narrative':'https://e.example/1'}")) {
            assertSays(verify(saying("evidence", other)), "hosted", "hosted.differs");
        }
    }

    @Test
    void anEarnerInAnArrayIsTheEarner() {
        var wrapped = assertion().toJson();
        var recipient = wrapped.get("recipient");
        wrapped.putArray("recipient").add(recipient);

        assertSays(verify(wrapped), "hosted", "hosted.passed");
        web.with(ID, wrapped);
        var report =
                new Verifier(web)
                        .verify(
                                StrictJson.write(assertion().toJson()),
                                TestIssuer.NOW,
                                "rosa@harbormesa.example");
        assertSays(report, "hosted", "hosted.passed");
        assertSays(report, "recipient", "recipient.passed");
    }

    @Test
    void aRevocationInAnArrayIsOne() {
        var word = assertion().toJson();
        word.putArray("revoked").add(true);
        web.with(ID, word);

        assertThat(verify(assertion().toJson()).verdict()).isEqualTo(Verdict.REVOKED);
    }

    private static ObjectNode saying(String member, String value) {
        var json = assertion().toJson();
        var said = StrictJson.read("{'said':%s}".formatted(value).replace('\'', '"'));
        return json.set(member, said.get("said"));
    }

    @Test
    void anEndThatCannotBeReadIsNotTheSameAsNone() {
        var unclear = assertion().toJson();
        web.with(ID, unclear.put("expires", "someday"));
        assertSays(verify(unclear), "dates", "dates.end-unreadable");

        web.with(ID, unclear.put("expires", true));
        assertSays(verify(unclear), "dates", "dates.end-unreadable");

        unclear.putArray("expires").add("2026-10-01T00:00:00Z");
        web.with(ID, unclear);
        assertSays(verify(unclear), "dates", "dates.expired");
    }

    @Test
    void aBlankEndIsNoneAndBreaksTheStandard() {
        var blank = assertion().toJson().put("expires", "");
        web.with(ID, blank);

        assertSays(verify(blank), "dates", "dates.endless");
        assertThat(verify(blank).finding("schema").orElseThrow().outcome())
                .isEqualTo(Outcome.FAILED);
    }

    @Test
    void aBadgeOnSomebodyElsesSiteIsNotTheIssuers() {
        var elsewhere = "https://evil.example/badges/1";
        var forged = Assertion.hosted(elsewhere, recipient(), BADGE, TestIssuer.ISSUED).toJson();
        web.with(elsewhere, forged);

        assertSays(verify(forged), "scope", "scope.failed");
        assertThat(verify(forged).verdict()).isEqualTo(Verdict.NOT_GENUINE);
    }

    @Test
    void anIssuerWrittenIntoTheBadgeIsAskedForAtItsOwnAddress() {
        var elsewhere = "https://evil.example/badges/1";
        var forged = Assertion.hosted(elsewhere, recipient(), BADGE, TestIssuer.ISSUED).toJson();
        var inside = badgeClass().toJson();
        inside.put("id", "_:b0");
        inside.set(
                "issuer",
                IssuerProfile.hosting(ISSUER, "Harbor Mesa", SITE, "https://evil.example/")
                        .toJson());
        forged.set("badge", inside);
        web.with(elsewhere, forged);

        assertSays(verify(forged), "scope", "scope.failed");
    }

    @Test
    void aBadgeWithoutAnAddressAndASignatureIsNobodys() {
        var nowhere = assertion().toJson();
        nowhere.put("id", "urn:uuid:1");

        assertSays(verify(nowhere), "hosted", "hosted.no-address");
    }

    @Test
    void theEarnerIsComparedByTheHashOfTheAddress() {
        var bytes = StrictJson.write(assertion().toJson());
        var verifier = new Verifier(web);

        assertThat(verifier.verify(bytes, TestIssuer.NOW, "rosa@harbormesa.example").verdict())
                .isEqualTo(Verdict.GENUINE);
        assertThat(verifier.verify(bytes, TestIssuer.NOW, "ron@harbormesa.example").verdict())
                .isEqualTo(Verdict.WRONG_RECIPIENT);
    }

    @Test
    void aJwsWithoutASignatureIsNobodys() {
        var given =
                base64("{\"alg\":\"none\"}")
                        + "."
                        + base64(StrictJson.text(assertion().toJson()))
                        + ".";

        var report =
                new Verifier(web).verify(given.getBytes(StandardCharsets.UTF_8), TestIssuer.NOW);

        assertSays(report, "signature", "signature.algorithm");
        assertThat(report.verdict()).isEqualTo(Verdict.NOT_GENUINE);
    }

    private static Recipient recipient() {
        return Recipient.hashedEmail("rosa@harbormesa.example", "s4lt");
    }

    private static Assertion assertion() {
        return Assertion.hosted(ID, recipient(), BADGE, TestIssuer.ISSUED);
    }

    private static BadgeClass badgeClass() {
        return new BadgeClass(
                BADGE,
                "Feedback",
                "Gives feedback",
                SITE + "/catalog/feedback.png",
                new BadgeClass.Criteria(Optional.empty(), Optional.of("Do it")),
                ISSUER,
                Optional.empty(),
                List.of(),
                List.of());
    }

    private static IssuerProfile issuer() {
        return IssuerProfile.hosting(ISSUER, "Harbor Mesa Unified", SITE, SITE + "/badges/")
                .described(
                        Optional.of("badges@harbormesa.example"),
                        Optional.empty(),
                        Optional.empty());
    }

    private Report verify(ObjectNode assertion) {
        return new Verifier(web).verify(StrictJson.write(assertion), TestIssuer.NOW);
    }

    private static void assertSays(Report report, String rule, String key) {
        assertThat(report.finding(rule).orElseThrow().summary().key()).isEqualTo(key);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
