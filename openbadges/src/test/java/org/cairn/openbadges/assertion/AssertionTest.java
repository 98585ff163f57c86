package org.cairn.openbadges.assertion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cairn.openbadges.json.StrictJson;
import org.junit.jupiter.api.Test;

class AssertionTest {

    private static final Instant ISSUED = Instant.parse("2026-06-30T08:00:00Z");
    private static final String ID = "https://badges.example/badges/1/ob2";

    @Test
    void aHostedAssertionIsReadAsItWasWritten() {
        var assertion =
                Assertion.hosted(
                                ID,
                                Recipient.hashedEmail("rosa@school.example", "s4lt"),
                                "https://badges.example/catalog/feedback/ob2",
                                ISSUED)
                        .until(Optional.of(ISSUED.plusSeconds(60)))
                        .pictured("https://badges.example/badges/1.png")
                        .telling(
                                Optional.of("Rosa did well: 太好了"),
                                List.of(
                                        new Evidence(
                                                Optional.of("https://badges.example/e/1"),
                                                Optional.of("Lesson"),
                                                Optional.empty())));

        assertThat(Assertion.read(StrictJson.read(StrictJson.write(assertion.toJson()))))
                .isEqualTo(assertion);
        assertThat(assertion.toJson().path("@context").asString())
                .isEqualTo("https://w3id.org/openbadges/v2");
    }

    @Test
    void theEarnerIsFoundByAddressAndNobodyElse() {
        var hashed = Recipient.hashedEmail("rosa@school.example", "s4lt");
        var plain = new Recipient("email", false, "Rosa@School.example", "");

        assertThat(hashed.identity()).startsWith("sha256$").doesNotContain("rosa");
        assertThat(hashed.matches("Rosa@school.example")).isTrue();
        assertThat(hashed.matches("ron@school.example")).isFalse();
        assertThat(plain.matches("rosa@school.example")).isTrue();
        assertThat(
                        new Recipient("url", false, "rosa@school.example", "")
                                .matches("rosa@school.example"))
                .isFalse();
    }

    @Test
    void theOldShapesInCirculationAreRead() {
        var read =
                Assertion.read(
                        StrictJson.read(
                                """
                                {"id": "https://a.example/1", "type": ["Assertion"],
                                 "recipient": {"identity": "beth@example.org", "hashed": false},
                                 "badge": {"id": "https://a.example/b", "name": "B"},
                                 "verify": {"type": "hosted"}, "issuedOn": 1404224423,
                                 "image": {"id": "https://a.example/i.png"},
                                 "evidence": "https://a.example/e"}
                                """));

        assertThat(read.issuedOn()).isEqualTo("2014-07-01T14:20:23Z");
        assertThat(read.badge()).isEqualTo("https://a.example/b");
        assertThat(read.embeddedBadge()).isPresent();
        assertThat(read.verification()).isEqualTo("hosted");
        assertThat(read.image()).contains("https://a.example/i.png");
        assertThat(read.evidence())
                .extracting(Evidence::id)
                .containsExactly(Optional.of("https://a.example/e"));
    }

    @Test
    void secondsBeyondAllReckoningAreNoTime() {
        for (String seconds : List.of("900000000000000000", "99999999999999999999999")) {
            assertThatThrownBy(() ->
                            Assertion.read(
                                    StrictJson.read(
                                            """
                                            {"recipient": {"type": "email", "identity": "ana@example.org"},
                                             "issuedOn": %s}
                                            """
                                                    .formatted(seconds))))
                    .isInstanceOf(AssertionProblem.class)
                    .hasMessageContaining("when it was issued");
        }
    }

    @Test
    void anAssertionOfNobodyIsAProblem() {
        assertThatThrownBy(() -> Assertion.read(StrictJson.read("{\"issuedOn\":\"2026-01-01\"}")))
                .isInstanceOf(AssertionProblem.class)
                .hasMessageContaining("who earned it");
    }

    @Test
    void aRevokedAssertionSaysOnlyThat() {
        assertThat(StrictJson.text(new RevokedAssertion(ID, "Issued in error").toJson()))
                .isEqualTo(
                        "{\"@context\":\"https://w3id.org/openbadges/v2\",\"type\":\"Assertion\","
                                + "\"id\":\""
                                + ID
                                + "\",\"revoked\":true,\"revocationReason\":\"Issued in error\"}");
    }

    @Test
    void badgeClassAndIssuerAreReadAsTheyWereWritten() {
        var issuer =
                IssuerProfile.hosting(
                                "https://badges.example/issuers/district/ob2",
                                "Harbor Mesa Unified",
                                "https://district.example/",
                                "https://badges.example/badges/")
                        .described(
                                Optional.of("badges@district.example"),
                                Optional.empty(),
                                Optional.empty());
        var badge =
                new BadgeClass(
                        "https://badges.example/b",
                        "Feedback",
                        "Gives feedback",
                        "https://badges.example/b.png",
                        new BadgeClass.Criteria(Optional.empty(), Optional.of("Do **it**")),
                        issuer.id(),
                        Optional.empty(),
                        List.of(
                                new Alignment(
                                        "Standard 3",
                                        "https://standards.example/3",
                                        Optional.of("3"),
                                        Optional.empty(),
                                        Optional.empty())),
                        List.of("feedback", "assessment"));

        assertThat(IssuerProfile.read(issuer.toJson())).isEqualTo(issuer);
        assertThat(BadgeClass.read(badge.toJson())).isEqualTo(badge);
    }

    @Test
    void anIssuerHostsOnlyWithinItsScope() {
        var below =
                IssuerProfile.hosting(
                        "https://a.example/i",
                        "A",
                        "https://a.example",
                        "https://a.example/badges/");
        assertThat(below.hosts("https://a.example/badges/1")).isTrue();
        assertThat(below.hosts("https://a.example/elsewhere/1")).isFalse();
        assertThat(below.hosts("https://a.example/badges/../elsewhere/1")).isFalse();

        var hostOnly =
                IssuerProfile.hosting(
                        "https://a.example/i", "A", "https://a.example", "https://a.example");
        assertThat(hostOnly.hosts("https://a.example/1")).isTrue();
        assertThat(hostOnly.hosts("https://a.example.evil.example/1")).isFalse();
        assertThat(hostOnly.hosts("https://a.example@evil.example/1")).isFalse();

        var origins =
                IssuerProfile.read(
                        StrictJson.read(
                                "{\"id\":\"https://a.example/i\",\"name\":\"A\",\"verification\":{\"allowedOrigins\":\"b.example\"}}"));
        assertThat(origins.hosts("https://b.example/1")).isTrue();
        assertThat(origins.hosts("https://a.example/1")).isFalse();

        var silent =
                IssuerProfile.read(
                        StrictJson.read("{\"id\":\"https://a.example/i\",\"name\":\"A\"}"));
        assertThat(silent.hosts("https://a.example/1")).isTrue();
        assertThat(silent.hosts("http://a.example/1")).isTrue();
        assertThat(silent.hosts("https://b.example/1")).isFalse();
        assertThat(silent.hosts("https://a.example:8443/1")).isFalse();
        assertThat(silent.hosts("urn:uuid:1")).isFalse();
    }
}
