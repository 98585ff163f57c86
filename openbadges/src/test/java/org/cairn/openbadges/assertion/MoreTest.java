package org.cairn.openbadges.assertion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cairn.openbadges.ConformanceData;
import org.cairn.openbadges.json.StrictJson;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.node.ObjectNode;

/** What badges of 2.0 say beyond their own members, read and written back. */
class MoreTest {

    private static final String SAMPLES = "samples/1edtech-validator/inspector-vc/ob20/";

    @Test
    void anExtensionIsFoundByItsTypeAndKeptAsItWas() {
        ObjectNode json =
                StrictJson.read(
                        """
                        {"@context": "https://w3id.org/openbadges/v2", "type": "Assertion",
                         "id": "https://a.example/1", "badge": "https://a.example/b",
                         "recipient": {"type": "email", "hashed": false, "identity": "r@a.example"},
                         "verification": {"type": "SignedBadge", "creator": "https://a.example/key"},
                         "issuedOn": "2026-06-30T08:00:00Z",
                         "extensions:applyLink": {
                            "@context": "https://w3id.org/openbadges/extensions/applyLinkExtension/context.json",
                            "type": ["Extension", "extensions:ApplyLink"],
                            "url": "https://a.example/apply", "weight": 1.50},
                         "endorsement": ["https://b.example/e1",
                            {"type": "Endorsement", "id": "https://b.example/e2",
                             "claim": {"id": "https://a.example/1", "endorsementComment": "Good"},
                             "issuer": "https://b.example/", "issuedOn": "2026-07-01",
                             "verification": {"type": "HostedBadge"}}],
                         "acme": 7}
                        """);
        Assertion read = Assertion.read(json);

        assertThat(read.more().extensions())
                .singleElement()
                .satisfies(extension -> {
                    assertThat(extension.name()).isEqualTo("extensions:applyLink");
                    assertThat(extension.types()).containsExactly("extensions:ApplyLink");
                    assertThat(extension.json().path("url").asString())
                            .isEqualTo("https://a.example/apply");
                });
        assertThat(read.more().endorsementLinks()).containsExactly("https://b.example/e1");
        assertThat(read.more().endorsements())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.endorsed()).isEqualTo("https://a.example/1");
                    assertThat(one.comment()).isEqualTo("Good");
                    assertThat(one.issuedOn()).isEqualTo(Instant.parse("2026-07-01T00:00:00Z"));
                });
        assertThat(read.creator()).contains("https://a.example/key");
        assertThat(StrictJson.text(read.toJson()))
                .contains("\"weight\":1.50", "\"acme\":7", "https://b.example/e1");
        assertThat(read.toJson()).isEqualTo(json);
    }

    @Test
    void anEndorsementIsReadAsItWasWritten() {
        Endorsement made =
                Endorsement.hosted(
                        "https://b.example/e",
                        "https://a.example/b",
                        "We see it at work.",
                        "https://b.example/",
                        Instant.parse("2026-06-30T08:00:00Z"));

        assertThat(Endorsement.read(made.toJson())).isEqualTo(made);
        assertThatThrownBy(() -> Endorsement.read(StrictJson.read("{\"issuer\": \"https://b/\"}")))
                .isInstanceOf(AssertionProblem.class)
                .hasMessageContaining("does not say of what");
    }

    @Test
    void whatIsIssuedCannotLackWhatTheStandardDemands() {
        Recipient rosa = Recipient.hashedEmail("rosa@a.example", "s4lt");
        Instant now = Instant.parse("2026-06-30T08:00:00Z");

        refuses("id of the assertion", () -> Assertion.hosted("", rosa, "https://a.example", now));
        refuses("badge class", () -> Assertion.hosted("https://a.example", rosa, "b", now));
        refuses(
                "identity",
                () ->
                        Assertion.hosted(
                                "https://a.example/",
                                new Recipient("email", false, " ", ""),
                                "https://a.example/b",
                                now));
        refuses(
                "address of the key",
                () ->
                        Assertion.hosted("https://a.example", rosa, "https://a.example/b", now)
                                .signedBy("key"));
        refuses("name", () -> IssuerProfile.hosting("https://a.ex", "", "https://a.ex", "u:x"));
        refuses("criteria", () -> badgeClass("Feedback", Optional.empty()));
        refuses("name", () -> badgeClass("", Optional.of("Do it")));
    }

    private static void badgeClass(String name, Optional<String> narrative) {
        new BadgeClass(
                "https://a.example/b",
                name,
                "Gives feedback.",
                "https://a.example/b.png",
                new BadgeClass.Criteria(Optional.empty(), narrative),
                "https://a.example/",
                Optional.empty(),
                List.of(),
                List.of());
    }

    private static void refuses(String words, Runnable attempt) {
        assertThatThrownBy(attempt::run)
                .isInstanceOf(AssertionProblem.class)
                .hasMessageContaining(words);
    }

    @TestFactory
    Stream<DynamicTest> extensionsAndEndorsementsOfTheOfficialSamplesAreKept() {
        return ConformanceData.replay(() ->
                Stream.of(
                        kept("assertion-with-extension-node-basic.json", Assertion::read),
                        kept("assertion-with-multiple-extensions.json", Assertion::read),
                        kept("assertion-with-endorsements.json", Assertion::read),
                        kept("assets/badgeclass-with-endorsements.json", BadgeClass::read)));
    }

    private static DynamicTest kept(String file, Function<ObjectNode, Record> reading) {
        return DynamicTest.dynamicTest(
                file,
                () -> {
                    ObjectNode json = ConformanceData.json(SAMPLES + file);
                    ObjectNode written =
                            switch (reading.apply(json)) {
                                case Assertion assertion -> assertion.toJson();
                                case BadgeClass badgeClass -> badgeClass.toJson();
                                case IssuerProfile issuer -> issuer.toJson();
                                default -> throw new AssertionError(file);
                            };
                    assertThat(json.propertyNames())
                            .filteredOn(name ->
                                    name.startsWith("extensions:") || name.equals("endorsement"))
                            .isNotEmpty()
                            .allSatisfy(name ->
                                    assertThat(written.path(name)).isEqualTo(json.path(name)));
                });
    }

    @Test
    void whatIsIssuedCannotSayWhatTheStandardHasNot() {
        Instant now = Instant.parse("2026-06-30T08:00:00Z");
        Assertion assertion = assertion(Recipient.hashedEmail("rosa@a.example", "s4lt"), now);

        refuses("end before", () -> assertion.until(Optional.of(now.minusSeconds(99))));
        refuses("picture", () -> assertion.pictured("not a url"));
        refuses("kind", () -> assertion(new Recipient("", false, "rosa@a.example", ""), now));
        refuses("sha256$", () -> assertion(new Recipient("email", true, "nohash", ""), now));
        refuses("page", () -> criteria(Optional.of(""), Optional.of("Do it")));
        refuses("text", () -> criteria(Optional.empty(), Optional.of(" ")));
    }

    private static Assertion assertion(Recipient earner, Instant issuedOn) {
        return Assertion.hosted("https://a.example/1", earner, "https://a.example/b", issuedOn);
    }

    private static void criteria(Optional<String> page, Optional<String> narrative) {
        new BadgeClass(
                "https://a.example/b",
                "Feedback",
                "Gives feedback.",
                "https://a.example/b.png",
                new BadgeClass.Criteria(page, narrative),
                "https://a.example/",
                Optional.empty(),
                List.of(),
                List.of());
    }
}
