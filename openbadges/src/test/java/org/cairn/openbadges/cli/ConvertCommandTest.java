package org.cairn.openbadges.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.openbadges.cli.CommandLine.cairn;
import static org.cairn.openbadges.cli.CommandLine.npm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.cairn.openbadges.cli.CommandLine.Ran;
import org.cairn.openbadges.json.StrictJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

class ConvertCommandTest {

    private static final String PLACE = "https://north.example/badges/7/";

    /** As the example of the 1.0 specification is laid out: no context, no types, seconds. */
    private static final String FIRST =
            """
            {"uid": "u2", "badge": "https://old.example/b", "issuedOn": 1359217910,
             "recipient": {"type": "email", "hashed": true, "salt": "deadsea",
               "identity": "sha256$c7ef86405ba71b85acd8e2e95166c4b111448089f2e1599f42fe1bba46e865c5"},
             "verify": {"type": "hosted", "url": "https://old.example/a"}, "expires": 1391000000}
            """;

    @TempDir Path folder;

    @Test
    void anAssertionBecomesACredentialThatNobodySigned() {
        var ran = cairn("convert", "--url-map", npm("ob2/map.txt"), npm("ob2/v-hosted.png"));
        var json = StrictJson.read(ran.out());

        assertThat(ran.code()).isZero();
        assertThat(json.path("type").valueStream().map(type -> type.asString("")))
                .contains("OpenBadgeCredential");
        assertThat(json.has("proof")).isFalse();
        assertThat(ran.err()).contains("Not carried over: verification. The other version proves");
    }

    @Test
    void aCredentialBecomesThreeDocumentsThatVerifyWhereTheyAreHosted() throws IOException {
        var signed = folder.resolve("badge.json");
        Files.write(signed, StrictJson.write(complete()));

        var ran = cairn("convert", "--hosting", PLACE, signed.toString());
        assertThat(ran.code()).as(ran.err()).isZero();
        var parts = StrictJson.read(ran.out());
        Files.writeString(folder.resolve("assertion.json"), parts.path("assertion").toString());
        Files.writeString(folder.resolve("badge2.json"), parts.path("badgeClass").toString());
        Files.writeString(folder.resolve("issuer.json"), parts.path("issuer").toString());
        var map =
                Files.writeString(
                        folder.resolve("map.txt"),
                        "%1$sassertion.json assertion.json\n%1$sbadge.json badge2.json\n%1$sissuer.json issuer.json\n"
                                .formatted(PLACE));
        var verified =
                cairn(
                        "verify",
                        "--now",
                        "2026-01-01T00:00:00Z",
                        "--url-map",
                        map.toString(),
                        folder.resolve("assertion.json").toString());
        assertThat(verified.code()).as(verified.out()).isZero();
    }

    @Test
    void whatTheResultLacksIsNamed() throws IOException {
        var json = StrictJson.read(Files.readAllBytes(Path.of(npm("gen/v-status-ok.json"))));
        json.withObject("credentialSubject")
                .withObject("achievement")
                .putObject("image")
                .put("type", "Image");
        var badge = Files.write(folder.resolve("badge.json"), StrictJson.write(json));

        var ran = cairn("convert", "--hosting", PLACE, badge.toString());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("Open Badges 2.0 demands badge.image");
        assertThat(StrictJson.read(ran.out()).path("badgeClass").has("image")).isFalse();
    }

    @Test
    void whatCannotBeConvertedIsRefused() {
        assertThat(cairn("convert", npm("gen/v-status-ok.json")).code()).isEqualTo(2);
        assertThat(cairn("convert", "--hosting", PLACE, npm("gen/v-clr.json")).code()).isEqualTo(1);
        var unread = cairn("convert", "--url-map", npm("gen/map.txt"), npm("ob2/v-hosted.json"));
        assertThat(unread.code()).isEqualTo(2);
        assertThat(unread.err()).contains("The badge class was not read from");
    }

    /**
     * The claims of an older JWT say what its credential need not repeat (VC Data Model 1.1,
     * 6.3.1).
     */
    @Test
    void whatOnlyTheClaimsOfAnOlderJwtSayIsCarriedOver() throws IOException {
        var badge = complete();
        badge.remove(List.of("id", "validFrom", "proof"));
        badge.withObject("issuer").remove("id");
        var payload = claims();
        payload.set("vc", badge);

        var ran = cairn("convert", "--hosting", PLACE, jws(payload));
        var assertion = StrictJson.read(ran.out()).path("assertion");

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(assertion.path("issuedOn").asString("")).isEqualTo("2024-01-01T00:00:00Z");
        assertThat(assertion.path("expires").asString("")).isEqualTo("2096-10-02T07:06:40Z");
        assertThat(ran.err()).contains("Not carried over: id.", "Not carried over: issuer.id.");
    }

    @Test
    void theEndOfANewerJwtIsThatOfItsBadge() throws IOException {
        var payload = complete();
        payload.remove("proof");
        payload.setAll(claims());

        var ran = cairn("convert", "--hosting", PLACE, jws(payload));

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(StrictJson.read(ran.out()).path("assertion").path("expires").asString(""))
                .isEqualTo("2096-10-02T07:06:40Z");
        assertThat(ran.err()).doesNotContain("exp.", "nbf", "iss.");
    }

    @Test
    void aBadgeWithoutADayCannotBecomeOneOfVersion2() throws IOException {
        var badge = complete();
        badge.remove("validFrom");

        var ran = cairn("convert", "--hosting", PLACE, written("badge.json", badge.toString()));

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("Open Badges 2.0 demands issuedOn, which is not said.");
    }

    @Test
    void aBadgeOfTheFirstVersionIsConvertedWithSecondsAndAddresses() throws IOException {
        var ran = convertFirst(FIRST);
        var json = StrictJson.read(ran.out());

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(json.path("id").asString("")).isEqualTo("https://old.example/a");
        assertThat(json.path("validFrom").asString("")).isEqualTo("2013-01-26T16:31:50Z");
        assertThat(json.path("validUntil").asString("")).isEqualTo("2014-01-29T12:53:20Z");
        assertThat(json.path("issuer").path("id").asString("")).isEqualTo("https://old.example/i");
        assertThat(json.path("credentialSubject").path("achievement").path("id").asString(""))
                .isEqualTo("https://old.example/b");
        assertThat(ran.err()).doesNotContain("zone").doesNotContain("verification");
    }

    @Test
    void whatAnOldBadgeDoesNotSayIsNamedAndNotInvented() throws IOException {
        var endless = convertFirst(FIRST.replace("1391000000", "\"someday\""));
        assertThat(endless.code()).isEqualTo(1);
        assertThat(endless.err())
                .contains(
                        "Not carried over: expires. It is no time that can be read.",
                        "Open Badges 3.0 demands validUntil, which is not said.")
                .doesNotContain("zone");
        assertThat(StrictJson.read(endless.out()).has("validUntil")).isFalse();

        var signed = convertFirst(FIRST.replace("hosted", "signed"));
        assertThat(signed.code()).isEqualTo(1);
        assertThat(signed.err()).contains("The id of the credential must be a full address");

        var oldest =
                convertFirst(
                        """
                        {"recipient": "sha256$00", "salt": "s", "issued_on": "2011-06-01",
                         "badge": {"name": "HTML5", "description": "x", "criteria": "/html5",
                                   "issuer": {"origin": "http://old.example", "name": "N"}}}
                        """);
        assertThat(oldest.code()).isEqualTo(1);
        assertThat(oldest.out()).doesNotContain("\"ext:\"");
        assertThat(oldest.err())
                .contains("3.0 demands id,", "3.0 demands validFrom,", "3.0 demands issuer.id,")
                .contains("3.0 demands credentialSubject.identifier,")
                .contains("3.0 demands credentialSubject.achievement.id,");
    }

    @Test
    void thePlaceOfHostingIsAFolderOnASite() {
        for (var place :
                List.of(
                        "https:///",
                        "https://h/a?b/",
                        "https://h/#/",
                        "http://h/",
                        "https://h/a")) {
            var ran = cairn("convert", "--hosting", place, npm("gen/v-status-ok.json"));
            assertThat(ran.code()).as(place).isEqualTo(2);
            assertThat(ran.err()).contains("--hosting wants");
        }
    }

    @Test
    void aPlaceOfHostingForABadgeThatHasOneIsNotIgnored() {
        var ran =
                cairn(
                        "convert",
                        "--hosting",
                        PLACE,
                        "--url-map",
                        npm("ob2/map.txt"),
                        npm("ob2/v-hosted.png"));

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("--hosting is for a badge of 3.0");
    }

    @Test
    void anEndorsementIsNoBadgeThatSomebodyEarned() throws IOException {
        var json =
                StrictJson.read(
                        """
                        {"type": ["VerifiableCredential", "EndorsementCredential"], "name": "x",
                         "validFrom": "2024-01-01T00:00:00Z", "issuer": {"id": "did:web:a.example"},
                         "credentialSubject": {"id": "https://a.example/achievement"}}
                        """);

        var ran = cairn("convert", "--hosting", PLACE, written("e.json", json.toString()));

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("EndorsementCredential");
        assertThat(ran.out()).isEmpty();
    }

    private Ran convertFirst(String assertion) throws IOException {
        written(
                "b",
                "{\"name\": \"B\", \"description\": \"d\", \"image\": \"https://old.example/p.png\","
                        + " \"criteria\": \"https://old.example/c\", \"issuer\": \"https://old.example/i\"}");
        written("i", "{\"name\": \"N\", \"url\": \"https://old.example\"}");
        var map = written("map.txt", "https://old.example/ .\n");
        return cairn("convert", "--url-map", map, written("a", assertion));
    }

    /** With all that version 2.0 demands. */
    private static ObjectNode complete() throws IOException {
        var json = StrictJson.read(Files.readAllBytes(Path.of(npm("gen/v-status-ok.json"))));
        var issuer = json.withObject("issuer");
        issuer.put("email", "badges@north.example").put("url", "https://north.example/");
        json.withObject("credentialSubject")
                .withObject("achievement")
                .putObject("image")
                .put("id", "https://north.example/a.png")
                .put("type", "Image");
        return json;
    }

    private static ObjectNode claims() {
        return StrictJson.object()
                .put("iss", "did:web:issuer.kit.test")
                .put("jti", "urn:uuid:48fc3ed0-410f-4510-941f-f07153ba0ba4")
                .put("sub", "did:example:rosa")
                .put("nbf", 1_704_067_200L)
                .put("exp", 4_000_000_000L);
    }

    /** Nothing is checked, so nobody has to sign. */
    private String jws(ObjectNode payload) throws IOException {
        var base64 = Base64.getUrlEncoder().withoutPadding();
        var header = base64.encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
        return written(
                "badge.jwt",
                header + "." + base64.encodeToString(StrictJson.write(payload)) + ".c2ln");
    }

    private String written(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
