package org.cairn.openbadges.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairn.openbadges.ConformanceData;
import org.cairn.openbadges.PublishedSchemas;
import org.cairn.openbadges.Replays;
import org.cairn.openbadges.convert.Loss.Reason;
import org.cairn.openbadges.credential.CredentialProblem;
import org.cairn.openbadges.credential.OpenBadgeCredential;
import org.cairn.openbadges.credential.SampleBadges;
import org.cairn.openbadges.json.JsonProblem;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.verify.Documents.Answer;
import org.cairn.openbadges.verify.Outcome;
import org.cairn.openbadges.verify.Report;
import org.cairn.openbadges.verify.Severity;
import org.cairn.openbadges.verify.Verifier;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.node.ObjectNode;

/** Badges of one version in the words of the other, and back. */
class ConversionTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final String HOST = "https://hosted.example/";
    private static final Hosting HOSTING =
            new Hosting(
                    HOST + "badges/1", HOST + "classes/1", HOST + "issuers/1", HOST + "badges/");

    @Test
    void whatBothVersionsSayIsCarriedOverAndTheRestIsListed() {
        Version2 badge = Version2.of(SampleBadges.fullest("Été 形成").toJson(), HOSTING);

        assertThat(badge.missing()).isEmpty();
        assertThat(badge.assertion().at("/recipient/type").stringValue()).isEqualTo("email");
        assertThat(badge.assertion().path("expires").stringValue()).endsWith("Z");
        assertThat(badge.badgeClass().at("/alignment/0/targetCode").stringValue())
                .isEqualTo("P3.b");
        assertThat(badge.badgeClass().path("@language").stringValue()).isEqualTo("en");
        assertThat(badge.issuer().path("telephone").stringValue()).isEqualTo("+1 555 0100");
        assertThat(badge.lost())
                .contains(
                        new Loss("id", Reason.OTHER_ID),
                        new Loss("awardedDate", Reason.ONE_DATE),
                        new Loss("credentialStatus", Reason.OTHER_PROOF),
                        new Loss("credentialSubject.id", Reason.ONE_RECIPIENT),
                        new Loss("credentialSubject.identifier[1]", Reason.ONE_RECIPIENT),
                        new Loss("credentialSubject.result", Reason.NO_WORD),
                        new Loss("credentialSubject.achievement.resultDescription", Reason.NO_WORD),
                        new Loss(
                                "credentialSubject.achievement.alignment[0].targetType",
                                Reason.NO_WORD),
                        new Loss("issuer.parentOrg", Reason.NO_WORD),
                        new Loss("endorsement", Reason.NO_WORD))
                .hasSize(35)
                .allMatch(loss -> loss.reason().words().endsWith("."));
    }

    @Test
    void aConvertedBadgeIsAGenuineHostedBadgeForItsEarner() {
        Version2 badge = Version2.of(SampleBadges.fullest("Été").toJson(), HOSTING);
        Instant day = SampleBadges.AWARDED.plusSeconds(60);

        assertThat(
                        verifier(badge)
                                .verify(
                                        StrictJson.write(badge.assertion()),
                                        day,
                                        "ada@harbormesa.example")
                                .verdict())
                .hasToString("GENUINE");
    }

    @Test
    void whatVersion2DemandsAndIsNotSaidIsNamed() {
        Version2 badge = Version2.of(SampleBadges.smallest().toJson(), HOSTING);

        assertThat(badge.missing()).containsExactly("badge.image", "issuer.url", "issuer.email");
        assertThat(verify(badge).finding("schema").orElseThrow().outcome())
                .isEqualTo(Outcome.FAILED);
    }

    @Test
    void aTimeThatIsNoneIsLostAndMissing() {
        ObjectNode json = SampleBadges.fullest("x").toJson();
        json.put("validFrom", "30 June").put("validUntil", "someday");
        Version2 badge = Version2.of(json, HOSTING);

        assertThat(badge.missing()).containsExactly("expires", "issuedOn");
        assertThat(badge.lost()).extracting(Loss::member).contains("validFrom", "validUntil");
        assertThat(badge.assertion().has("issuedOn")).isFalse();
        assertThat(badge.assertion().has("expires")).isFalse();
    }

    @Test
    void aBlankTextIsNoTimeThatCouldBeLost() {
        ObjectNode json = SampleBadges.fullest("x").toJson().put("validUntil", " ");
        Version2 endless = Version2.of(json, HOSTING);
        Version2 ending = Version2.of(json.put("expirationDate", "2030-01-01T00:00:00Z"), HOSTING);
        Version2 never = Version2.of(json.put("validFrom", ""), HOSTING);
        Version3 back =
                Version3.of(
                        endless.assertion().put("expires", ""),
                        StrictJson.object(),
                        StrictJson.object());

        assertThat(endless.missing()).isEmpty();
        assertThat(endless.lost()).extracting(Loss::member).doesNotContain("validUntil");
        assertThat(ending.assertion().path("expires").stringValue()).startsWith("2030");
        assertThat(never.missing()).containsExactly("issuedOn");
        assertThat(back.missing()).doesNotContain("validUntil");
        assertThat(back.lost()).extracting(Loss::member).doesNotContain("expires");
    }

    @Test
    void anEmptyListStatesNothingAndAListOfOneStatesThat() {
        ObjectNode json = SampleBadges.fullest("x").toJson();
        json.putArray("validUntil").add("2030-01-01T00:00:00Z");
        json.putArray("undefined");
        Version2 ending = Version2.of(json, HOSTING);
        json.putArray("validUntil").add(" ");
        json.withObject("/credentialSubject").putArray("narrative");
        json.withObject("/credentialSubject/achievement").putArray("name").addNull();
        Version2 endless = Version2.of(json, HOSTING);
        ObjectNode assertion = endless.assertion().deepCopy();
        assertion.putArray("expires");
        Version3 back = Version3.of(assertion, StrictJson.object(), StrictJson.object());

        assertThat(ending.assertion().path("expires").asString("")).startsWith("2030");
        assertThat(ending.missing()).isEmpty();
        assertThat(endless.assertion().has("expires")).isFalse();
        assertThat(endless.assertion().has("narrative")).isFalse();
        assertThat(endless.missing()).containsExactly("badge.name");
        assertThat(endless.lost())
                .extracting(Loss::member)
                .doesNotContain("validUntil", "undefined", "credentialSubject.narrative");
        assertThat(back.credential().node().has("validUntil")).isFalse();
        assertThat(back.missing()).doesNotContain("validUntil");
        assertThat(back.lost()).extracting(Loss::member).doesNotContain("expires");
    }

    @Test
    void severalEndsAreLostAndNotChosenFrom() {
        ObjectNode json = SampleBadges.fullest("x").toJson();
        json.putArray("validUntil").add("2030-01-01T00:00:00Z").add("2031-01-01T00:00:00Z");
        Version2 badge = Version2.of(json, HOSTING);

        assertThat(badge.missing()).containsExactly("expires");
        assertThat(badge.lost()).extracting(Loss::member).contains("validUntil");
    }

    @Test
    void aBadgeWithoutAnEarnerIsRefused() {
        ObjectNode nobody = SampleBadges.smallest().toJson();
        nobody.withObject("/credentialSubject").remove("identifier");

        assertThatExceptionOfType(CredentialProblem.class)
                .isThrownBy(() -> Version2.of(nobody, HOSTING))
                .withMessageContaining("who earned it");
    }

    @Test
    void aTimeWithoutAZoneIsTakenAsGreenwichAndThatIsSaid() {
        ObjectNode assertion = Version2.of(SampleBadges.fullest("x").toJson(), HOSTING).assertion();
        assertion.put("issuedOn", "2020-02-29");
        Version3 badge = Version3.of(assertion, StrictJson.object(), StrictJson.object());

        assertThat(badge.credential().validFrom()).contains(Instant.parse("2020-02-29T00:00:00Z"));
        assertThat(badge.lost()).contains(new Loss("issuedOn", Reason.NO_ZONE));
    }

    @Replays(
            "Badges of 3.0 that name earner and day, to 2.0 and back: all that is not"
                    + " listed as lost is equal")
    @TestFactory
    Stream<DynamicTest> badgesOfVersion3ThereAndBack() {
        return ConformanceData.replay(() ->
                Stream.of("samples/npm-signed", "samples/1edtech-validator")
                        .flatMap(folder -> ConformanceData.files(folder, ".json").stream())
                        .filter(file -> file.toString().matches(".*(gen|num|ob30)/[^/]*"))
                        .filter(file -> isBadge(ConformanceData.json(file)))
                        .map(file ->
                                dynamicTest(
                                        name(file),
                                        () ->
                                                thereAndBack(
                                                        ConformanceData.json(file),
                                                        name(file).startsWith("v-")))));
    }

    private static void thereAndBack(ObjectNode original, boolean sound) {
        Version2 badge = Version2.of(original, HOSTING);
        Version3 back = Version3.of(badge.assertion(), badge.badgeClass(), badge.issuer());
        ObjectNode kept = Remaining.without(inPresentWords(original), badge.lost());

        assertThat(Remaining.missing(kept, back.credential().node(), "")).isEmpty();
        assertThat(back.lost())
                .extracting(Loss::member)
                .containsExactlyInAnyOrder("verification", "issuer.verification");
        Report report = verify(badge);
        assertThat(report.findings())
                .filteredOn(finding -> finding.severity() == Severity.GENUINENESS)
                .allMatch(finding ->
                        finding.outcome() == Outcome.PASSED
                                || badge.missing().contains("issuer.name"));
        if (sound || !badge.missing().isEmpty()) {
            assertThat(report.finding("schema").orElseThrow().outcome())
                    .as("%s %s", badge.missing(), report.finding("schema"))
                    .isEqualTo(badge.missing().isEmpty() ? Outcome.PASSED : Outcome.FAILED);
        }
    }

    @Replays("Badges of 2.0 to 3.0 and back")
    @TestFactory
    Stream<DynamicTest> badgesOfVersion2ThereAndBack() {
        return ConformanceData.replay(() ->
                Stream.of("samples/npm-signed/ob2", "samples/1edtech-validator/inspector-vc/ob20")
                        .flatMap(folder -> ConformanceData.files(folder, ".json").stream())
                        .flatMap(file -> Trio.of(file).stream())
                        .map(trio -> dynamicTest(trio.name(), () -> thereAndBack(trio))));
    }

    private static void thereAndBack(Trio trio) {
        Version3 badge = Version3.of(trio.assertion(), trio.badgeClass(), trio.issuer());
        Hosting same =
                new Hosting(
                        trio.id(trio.assertion()),
                        trio.id(trio.badgeClass()),
                        trio.id(trio.issuer()),
                        trio.id(trio.assertion()));
        Version2 back = Version2.of(badge.credential().node(), same);

        assertThat(back.lost()).isEmpty();
        ObjectNode whole = StrictJson.object();
        whole.setAll(trio.assertion());
        whole.set("badge", trio.badgeClass());
        whole.set("issuer", trio.issuer());
        whole.withObject("/badge").remove("issuer");
        ObjectNode again = back.assertion().deepCopy();
        again.set("badge", back.badgeClass());
        again.set("issuer", back.issuer());
        assertThat(Remaining.missing(Remaining.without(whole, badge.lost()), again, "")).isEmpty();
        if (!badge.credential().name().isEmpty() && !badge.credential().description().isEmpty()) {
            assertThat(PublishedSchemas.errors(PublishedSchemas.BADGE, badge.credential().node()))
                    .isEmpty();
        }
    }

    /** An assertion by others with the documents that it links to. */
    private record Trio(
            String name, ObjectNode assertion, ObjectNode badgeClass, ObjectNode issuer) {

        static Optional<Trio> of(Path file) {
            return json(file)
                    .filter(json -> json.path("recipient").has("identity"))
                    .flatMap(assertion ->
                            linked(file, assertion, "badge")
                                    .flatMap(badge ->
                                            linked(file, badge, "issuer")
                                                    .map(issuer ->
                                                            new Trio(
                                                                    ConversionTest.name(file),
                                                                    assertion,
                                                                    badge,
                                                                    issuer))));
        }

        private static Optional<ObjectNode> linked(Path file, ObjectNode from, String name) {
            if (from.path(name) instanceof ObjectNode inside) {
                return Optional.of(inside);
            }
            String last = from.path(name).asString("").replaceFirst(".*/", "");
            return Stream.of("assets/" + last, "remote/" + last + ".json")
                    .map(file::resolveSibling)
                    .filter(Files::isRegularFile)
                    .findFirst()
                    .flatMap(Trio::json);
        }

        private static Optional<ObjectNode> json(Path file) {
            try {
                return Optional.of(ConformanceData.json(file));
            } catch (JsonProblem broken) {
                return Optional.empty();
            }
        }

        String id(ObjectNode json) {
            return json.path("id").asString("");
        }
    }

    private static boolean isBadge(ObjectNode json) {
        return json.path("credentialSubject").has("achievement")
                && !OpenBadgeCredential.read(json).recipientId().isEmpty()
                && OpenBadgeCredential.read(json).validFrom().isPresent();
    }

    /** The names that version 1.1 of the data model has for the same. */
    private static ObjectNode inPresentWords(ObjectNode original) {
        ObjectNode present = original.deepCopy();
        Map.of("issuanceDate", "validFrom", "expirationDate", "validUntil")
                .forEach((older, name) -> {
                    if (present.has(older) && !present.has(name)) {
                        present.set(name, present.remove(older));
                    }
                });
        return present;
    }

    private static Report verify(Version2 badge) {
        return verifier(badge).verify(StrictJson.write(badge.assertion()), NOW);
    }

    private static Verifier verifier(Version2 badge) {
        Map<String, ObjectNode> web =
                Map.of(
                        HOSTING.assertion(), badge.assertion(),
                        HOSTING.badgeClass(), badge.badgeClass(),
                        HOSTING.issuer(), badge.issuer());
        return new Verifier(address ->
                Optional.ofNullable(web.get(address.toString()))
                        .<Answer>map(json ->
                                new Answer.Found(StrictJson.write(json), "application/json"))
                        .orElseGet(Answer.NotFound::new));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
