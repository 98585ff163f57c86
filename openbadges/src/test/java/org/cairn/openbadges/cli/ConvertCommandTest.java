package org.cairn.openbadges.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.openbadges.cli.CommandLine.cairn;
import static org.cairn.openbadges.cli.CommandLine.npm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cairn.openbadges.json.StrictJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertCommandTest {

    private static final String PLACE = "https://north.example/badges/7/";

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
        var json = StrictJson.read(Files.readAllBytes(Path.of(npm("gen/v-status-ok.json"))));
        var issuer = json.withObject("issuer");
        issuer.put("email", "badges@north.example").put("url", "https://north.example/");
        json.withObject("credentialSubject")
                .withObject("achievement")
                .putObject("image")
                .put("id", "https://north.example/a.png")
                .put("type", "Image");
        Files.write(signed, StrictJson.write(json));

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
}
