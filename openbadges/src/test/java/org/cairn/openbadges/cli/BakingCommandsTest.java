package org.cairn.openbadges.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.openbadges.cli.CommandLine.cairn;
import static org.cairn.openbadges.cli.CommandLine.npm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BakingCommandsTest {

    private static final String SVG =
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><circle r=\"9\"/></svg>";
    private static final String BADGE = npm("gen/v-status-ok.json");

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "gen/v-status-ok.json, https://purl.imsglobal.org/ob/v3p0",
        "gen/v-jwt-rs256-didweb.jwt, https://purl.imsglobal.org/ob/v3p0",
        "gen/v-clr.json, https://purl.imsglobal.org/clr/v2p0",
        "ob2/v-hosted.json, http://openbadges.org",
        "ob2/v-signed.jws, http://openbadges.org"
    })
    void eachRecordGoesIntoThePlaceOfItsStandardAndComesOutAsItWas(String badge, String place)
            throws IOException {
        var baked = folder.resolve("baked.svg").toString();

        assertThat(cairn("bake", "--out", baked, clean(), npm(badge)).code()).isZero();

        assertThat(Files.readString(Path.of(baked))).contains(place);
        var out = cairn("unbake", baked);
        assertThat(out.code()).isZero();
        assertThat(out.out()).isEqualTo(Files.readString(Path.of(npm(badge))).strip());
    }

    @Test
    void aPictureThatCarriesABadgeKeepsItUntilSomebodySaysReplace() throws IOException {
        var carrying = npm("gen/v-baked-json.png");

        var refused = cairn("bake", carrying, BADGE);
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.bytes()).isEmpty();
        assertThat(refused.err()).contains("already carries a badge");

        var replaced = cairn("bake", "--replace", carrying, BADGE);
        assertThat(replaced.code()).isZero();
        assertThat(cairn(replaced.bytes(), "unbake", "-").out())
                .isEqualTo(Files.readString(Path.of(BADGE)).strip());
    }

    @Test
    void noFileIsOverwritten() throws IOException {
        var kept = Files.writeString(folder.resolve("kept.svg"), "kept").toString();

        var ran = cairn("bake", "--out", kept, clean(), BADGE);

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("exists already");
        assertThat(Path.of(kept)).hasContent("kept");
    }

    @Test
    void whatIsNoBadgeOrNoPictureIsRefusedInASentence() throws IOException {
        var other = Files.writeString(folder.resolve("other.json"), "{\"a\": 1}").toString();

        assertThat(cairn("bake", clean(), other).err()).contains("neither an Open Badges 3.0");
        assertThat(cairn("bake", clean(), other).code()).isEqualTo(1);
        assertThat(cairn("bake", other, BADGE).err()).contains("neither a PNG nor an SVG");
        assertThat(cairn("unbake", clean()).err()).contains("carries no badge");
        assertThat(cairn("unbake", clean()).code()).isEqualTo(1);
        assertThat(cairn("unbake", "nowhere.png").code()).isEqualTo(2);
        assertThat(cairn("bake", clean()).code()).isEqualTo(2);
    }

    @Test
    void aCredentialThatIsNoBadgeIsRefusedByItsType() throws IOException {
        for (var type : List.of("BitstringStatusListCredential", "EndorsementCredential")) {
            var other =
                    Files.writeString(
                            folder.resolve(type),
                            "{\"type\": [\"VerifiableCredential\", \"" + type + "\"]}");

            var ran = cairn("bake", clean(), other.toString());

            assertThat(ran.code()).isEqualTo(1);
            assertThat(ran.bytes()).isEmpty();
            assertThat(ran.err()).contains("is no badge", type);
        }
    }

    @Test
    void aJwtIsTakenOutOfItsEnvelope() throws IOException {
        var jwt = Files.readString(Path.of(npm("gen/v-jwt-rs256-didweb.jwt"))).strip();
        var enveloped =
                Files.writeString(
                        folder.resolve("enveloped.json"),
                        "{\"type\": \"EnvelopedVerifiableCredential\", \"id\": \"data:application/vc+jwt,"
                                + jwt
                                + "\"}");

        var baked = cairn("bake", clean(), enveloped.toString());

        assertThat(baked.code()).as(baked.err()).isZero();
        assertThat(cairn(baked.bytes(), "unbake", "-").out()).isEqualTo(jwt);
    }

    @Test
    void ofSeveralRecordsTheFirstIsWrittenAndTheRestAnnounced() {
        var ran = cairn("unbake", npm("gen/x-baked-two-chunks.png"));

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).startsWith("{").endsWith("}");
        assertThat(ran.err()).contains("carries 2 badges");
    }

    private String clean() throws IOException {
        return Files.writeString(folder.resolve("clean.svg"), SVG).toString();
    }
}
