package org.cairn.openbadges.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.cairn.openbadges.bake.BakeForm;
import org.cairn.openbadges.bake.Pictures;
import org.cairn.openbadges.bake.PngBake;
import org.cairn.openbadges.verify.Documents.Answer;
import org.junit.jupiter.api.Test;

/** Badges of the first years: hosted assertions of Open Badges 1.0 and 1.1. */
class FirstVersionTest {

    private static final String SITE = "https://badges.old.example";
    private static final String ID = SITE + "/assertions/beth-robotics.json";

    /** As the example of the 1.0 specification is laid out: no context, no types, seconds. */
    private static final String ASSERTION =
            """
            {"uid": "f2c20", "recipient": {"type": "email", "hashed": true, "salt": "deadsea",
              "identity": "sha256$c7ef86405ba71b85acd8e2e95166c4b111448089f2e1599f42fe1bba46e865c5"},
             "image": "https://badges.old.example/beth.png", "evidence": "https://badges.old.example/beth.html",
             "issuedOn": 1359217910, "badge": "https://badges.old.example/robotics.json",
             "verify": {"type": "hosted", "url": "https://badges.old.example/assertions/beth-robotics.json"}}
            """;

    private static final String BADGE =
            """
            {"name": "Awesome Robotics Badge", "description": "For doing awesome things with robots.",
             "image": "https://badges.old.example/robotics.png", "criteria": "https://badges.old.example/robotics.html",
             "issuer": "https://badges.old.example/organization.json"}
            """;

    private static final String ISSUER =
            """
            {"name": "An Example Badge Issuer", "url": "https://badges.old.example"}
            """;

    private final Web web =
            new Web()
                    .with(ID, ASSERTION)
                    .with(SITE + "/robotics.json", BADGE)
                    .with(SITE + "/organization.json", ISSUER);

    @Test
    void aHostedBadgeOfVersionOneIsGenuine() {
        Report report = verify(ASSERTION);

        assertThat(report.findings())
                .allSatisfy(finding ->
                        assertThat(finding.outcome())
                                .as(finding.toString())
                                .isEqualTo(Outcome.PASSED));
        assertThat(report.verdict()).isEqualTo(Verdict.GENUINE);
        BadgeFacts facts = report.badge().orElseThrow();
        assertThat(facts.standard()).isEqualTo("Open Badges 1.0");
        assertThat(facts.name()).isEqualTo("Awesome Robotics Badge");
        assertThat(facts.issuer().name()).isEqualTo("An Example Badge Issuer");
        assertThat(facts.issued())
                .hasValueSatisfying(day -> assertThat(day.toString()).startsWith("2013-01-26"));
    }

    @Test
    void oneOfVersionOnePointOneTooAlsoOutOfAPictureThatOnlyNamesItsAddress() {
        String context =
                "{\"@context\": \"https://w3id.org/openbadges/v1\", \"type\": \"Assertion\", \"id\": \"%s\","
                        .formatted(ID);
        String assertion =
                ASSERTION
                        .replaceFirst("\\{", context)
                        .replace("1359217910", "\"2013-01-26T16:31:50Z\"");
        web.with(ID, assertion);
        byte[] png = PngBake.bake(Pictures.png(), ID, BakeForm.OPEN_BADGE_2);

        assertThat(verify(assertion).verdict()).isEqualTo(Verdict.GENUINE);
        assertThat(verify(assertion).badge().orElseThrow().standard()).isEqualTo("Open Badges 1.1");
        assertThat(new Verifier(web).verify(png, TestIssuer.NOW).verdict())
                .isEqualTo(Verdict.GENUINE);
    }

    @Test
    void aWithdrawnOneIsRevoked() {
        web.with(ID, new Answer.Gone("{\"revoked\": true}".getBytes(StandardCharsets.UTF_8)));

        assertThat(verify(ASSERTION).verdict()).isEqualTo(Verdict.REVOKED);
    }

    @Test
    void whereTheSiteIsSilentNothingIsSaid() {
        web.with(ID, new Answer.Unreachable("no answer"));

        Report report = verify(ASSERTION);

        assertThat(report.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(report.finding("hosted").orElseThrow().outcome()).isEqualTo(Outcome.UNCHECKED);
        assertThat(report.finding("status").orElseThrow().outcome()).isEqualTo(Outcome.UNCHECKED);
    }

    @Test
    void whatTheSiteDoesNotSayIsNotGenuine() {
        assertThat(verify(ASSERTION.replace("1359217910", "1459217910")).verdict())
                .isEqualTo(Verdict.NOT_GENUINE);
        assertThat(
                        verify(
                                        ASSERTION.replace(
                                                "badges.old.example/robotics.json",
                                                "evil.example/b"))
                                .verdict())
                .isEqualTo(Verdict.NOT_GENUINE);
    }

    @Test
    void anotherSitesAssertionForThisIssuerIsNotGenuine() {
        String elsewhere = ASSERTION.replace(ID, "https://evil.example/beth.json");
        web.with("https://evil.example/beth.json", elsewhere);

        Report report = verify(elsewhere);

        assertThat(report.finding("scope").orElseThrow().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(report.verdict()).isEqualTo(Verdict.NOT_GENUINE);
    }

    @Test
    void anAssertionThatSaysItIsHostedElsewhereIsNotItsOwn() {
        web.with(ID, ASSERTION.replace(ID, SITE + "/assertions/other.json"));

        assertThat(verify(ASSERTION).verdict()).isEqualTo(Verdict.NOT_GENUINE);
    }

    private Report verify(String record) {
        return new Verifier(web).verify(record.getBytes(StandardCharsets.UTF_8), TestIssuer.NOW);
    }
}
