package org.cairn.openbadges.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.openbadges.cli.CommandLine.cairn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cairn.openbadges.json.StrictJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A badge that its holder shows in parts, from {@code issue} to {@code verify}. */
class DisclosingCommandsTest {

    private static final String DRAFT =
            """
            {"issuer": {"name": "Harbor Mesa Unified"},
             "achievement": {"id": "https://harbormesa.example/catalog/feedback",
                             "name": "Feedback That Moves Learning",
                             "description": "Gives feedback that students use.",
                             "criteria": "Show it three times."},
             "recipient": {"id": "did:web:rosa.example", "name": "Rosa Delgado",
                           "email": "rosa@harbormesa.example"},
             "validUntil": "2131-06-30T08:00:00Z",
             "evidence": [{"name": "Three lessons", "narrative": "What I tried."},
                          {"name": "A letter", "narrative": "What a parent wrote."}]}
            """;

    @TempDir Path folder;
    private String badge;

    @BeforeEach
    void issue() throws IOException {
        String key = file("key.json");
        badge = file("badge.json");
        Files.writeString(folder.resolve("draft.json"), DRAFT);
        assertThat(cairn("keys", "new", "--type", "P-256", key).code()).isZero();
        var issued =
                cairn("issue", "--disclosable", "--key", key, "--out", badge, file("draft.json"));
        assertThat(issued.code()).as(issued.err()).isZero();
    }

    @Test
    void whatTheHolderDoesNotChooseIsKeptBackAndTheRestIsGenuine() throws IOException {
        var ran = cairn("disclose", "--out", file("shown.json"), badge);

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEqualTo("Kept back, all or in part: evidence, identifier.\n");
        assertThat(Files.readString(folder.resolve("shown.json")))
                .contains("Feedback That Moves", "2131-06-30", "did:web:rosa.example")
                .doesNotContain("Rosa", "lessons", "salt", "identityHash");
        var verified = cairn("verify", file("shown.json"));
        assertThat(verified.code()).as(verified.out()).isZero();
        assertThat(verified.out())
                .contains("Only a part of what the issuer signed is shown here")
                .contains("valid until 30 June 2131")
                .contains("names no list of revoked badges")
                .doesNotContain("has not been revoked");
    }

    @Test
    void aMemberOrAPlaceIsShownBesides() {
        var one = cairn("disclose", "--show", "/evidence/1", badge);
        var all = cairn("disclose", "--show=evidence, identifier", badge);

        assertThat(one.out()).contains("A letter").doesNotContain("Three lessons", "Rosa");
        assertThat(one.err()).contains("evidence, identifier");
        assertThat(all.out()).contains("A letter", "Three lessons", "Rosa");
        assertThat(all.err()).isEmpty();
    }

    @Test
    void whatWasShownCannotBeChanged() throws IOException {
        var shown = StrictJson.read(cairn("disclose", "--show", "evidence", badge).out());
        shown.withObject("/evidence/0").put("name", "Ten lessons");
        Files.writeString(folder.resolve("changed.json"), StrictJson.text(shown));
        shown.withObject("/evidence/0").put("name", "Three lessons");
        shown.remove("validUntil");
        Files.writeString(folder.resolve("endless.json"), StrictJson.text(shown));

        assertThat(cairn("verify", file("changed.json")).code()).isEqualTo(1);
        assertThat(cairn("verify", file("endless.json")).code()).isEqualTo(1);
    }

    @Test
    void theBadgeForTheHolderIsNotForOthers() {
        var verified = cairn("verify", badge);

        assertThat(verified.code()).isEqualTo(1);
        assertThat(verified.out()).contains("meant for its holder alone");
    }

    @Test
    void whatIsNotThereIsNamedWithWhatIs() {
        var ran = cairn("disclose", "--show", "result", badge);
        var nowhere = cairn("disclose", "--show", "/evidence/7", badge);

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err())
                .contains(
                        "The badge has no result. What can be shown besides is evidence, identifier.");
        assertThat(nowhere.code()).isEqualTo(1);
        assertThat(nowhere.err()).contains("/evidence/7");
        assertThat(cairn("disclose", "--show", "evidence,", badge).code()).isEqualTo(2);
    }

    @Test
    void onlyP256AndNoPicture() throws IOException {
        String key = file("ed25519.json");
        cairn("keys", "new", key);

        var other = cairn("issue", "--disclosable", "--key", key, file("draft.json"));
        var picture =
                cairn(
                        "issue",
                        "--disclosable",
                        "--image",
                        "x.png",
                        "--key",
                        key,
                        file("draft.json"));
        cairn("issue", "--key", key, "--out", file("whole.json"), file("draft.json"));
        var whole = cairn("disclose", file("whole.json"));

        assertThat(other.code()).isEqualTo(1);
        assertThat(other.err()).contains("P-256");
        assertThat(picture.code()).isEqualTo(2);
        assertThat(whole.code()).isEqualTo(1);
        assertThat(whole.err()).contains("can only be shown whole");
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }
}
