package org.cairn.openbadges.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cairn.openbadges.verify.Documents.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UrlMapTest {

    @TempDir Path folder;

    @BeforeEach
    void layOutFiles() throws IOException {
        Files.createDirectories(folder.resolve("web/lists"));
        Files.writeString(folder.resolve("web/issuer.json"), "issuer");
        Files.writeString(folder.resolve("web/lists/1"), "list");
        Files.writeString(folder.resolve("newer list.json"), "newer");
        Files.writeString(folder.resolve("secret"), "secret");
    }

    @Test
    void documentsAndFoldersStandForAddresses() throws IOException {
        var map =
                map(
                        """
                        # a comment

                        https://north.example/ web
                        https://north.example/lists/2   newer list.json
                        http://old.example/ web/issuer.json
                        """);

        assertThat(text(map, "https://north.example/issuer.json")).isEqualTo("issuer");
        assertThat(text(map, "https://north.example/lists/1")).isEqualTo("list");
        assertThat(text(map, "https://north.example/lists/2")).isEqualTo("newer");
        assertThat(text(map, "https://north.example/lists/2#key")).isEqualTo("newer");
        assertThat(text(map, "http://old.example/")).isEqualTo("issuer");
    }

    @Test
    void theMarkThatSomeEditorsPutBeforeATextIsNoPartOfIt() throws IOException {
        assertThat(
                        text(
                                map("\uFEFFhttps://north.example/ web\n"),
                                "https://north.example/issuer.json"))
                .isEqualTo("issuer");
    }

    @Test
    void whatAFolderDoesNotHaveIsNotFoundAndOfTheRestNothingIsSaid() throws IOException {
        var map = map("https://north.example/site/ web\n");

        assertThat(load(map, "https://north.example/site/x")).isInstanceOf(Answer.NotFound.class);
        assertThat(load(map, "https://north.example/site/lists"))
                .isInstanceOf(Answer.NotFound.class);
        assertThat(load(map, "https://north.example/x")).isInstanceOf(Answer.Unreachable.class);
        assertThat(load(map, "https://south.example/")).isInstanceOf(Answer.Unreachable.class);
    }

    @Test
    void theFolderOfTheMapItselfMayBeNamedToo() throws IOException {
        var file = Files.writeString(Path.of("target/here.map"), "https://north.example/ .\n");
        Files.writeString(Path.of("target/here.txt"), "here");

        assertThat(text(UrlMap.read(file), "https://north.example/here.txt")).isEqualTo("here");
    }

    @Test
    void noAddressLeadsOutOfItsFolder() throws IOException {
        var map = map("https://north.example/ web\n");

        for (var way :
                new String[] {"../secret", "%2e%2e/secret", "lists/../../secret", "/secret"}) {
            assertThat(load(map, "https://north.example/" + way))
                    .isInstanceOf(Answer.NotFound.class);
        }
    }

    @Test
    void aLineThatCannotBeUsedIsNamed() {
        assertThatThrownBy(() -> map("https://north.example/\n"))
                .isInstanceOf(MapProblem.class)
                .hasMessageContaining("Line 1");
        assertThatThrownBy(() -> map("\nnorth.example web\n")).hasMessageContaining("Line 2");
        assertThatThrownBy(() -> map("https://north.example/a no-such-file\n"))
                .hasMessageContaining("no-such-file");
        assertThatThrownBy(() -> map("https://a.example/ web\nhttps://a.example/ web\n"))
                .hasMessageContaining("second time");
        assertThatThrownBy(() -> UrlMap.read(folder.resolve("none.txt")))
                .isInstanceOf(MapProblem.class);
    }

    private UrlMap map(String lines) throws IOException {
        return UrlMap.read(Files.writeString(folder.resolve("map.txt"), lines));
    }

    private static Answer load(UrlMap map, String address) {
        return map.load(URI.create(address));
    }

    private static String text(UrlMap map, String address) {
        return load(map, address) instanceof Answer.Found found
                ? new String(found.bytes(), StandardCharsets.UTF_8)
                : "nothing";
    }
}
