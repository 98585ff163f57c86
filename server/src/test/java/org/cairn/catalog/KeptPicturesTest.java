package org.cairn.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cairn.people.Organization;
import org.cairn.people.OrganizationId;
import org.cairn.platform.art.BadgeArt;
import org.cairn.platform.files.Sha256;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;

/** Whoever chose nothing of a badge’s look has the hash and the drawing from before one could. */
class KeptPicturesTest {

    private static final UUID ONE = new UUID(7, 7);
    private static final Organization ISSUER =
            new Organization(
                    new OrganizationId(ONE),
                    Organization.Kind.DISTRICT,
                    "harbor-mesa",
                    "Harbor Mesa Unified School District",
                    "Harbor Mesa Unified",
                    Optional.empty(),
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    "#1F5FA8",
                    false);

    @Test
    void editionsFromBeforeKeepTheirHashAndTheirDrawingByteForByte() throws IOException {
        Map<String, List<String>> before = before();
        Map<String, List<String>> now = new LinkedHashMap<>();
        for (Resource file : Definitions.ofTheWorld()) {
            String name = Objects.requireNonNull(file.getFilename()).replace(".yaml", "");
            String text = file.getContentAsString(StandardCharsets.UTF_8);
            if (before.containsKey(name)) {
                now.put(name, look(Definitions.asBefore(text)));
            }
        }
        assertThat(now).hasSizeGreaterThan(15).isEqualTo(before);
    }

    @Test
    void whatWasChosenMakesAnotherEditionAndAnotherDrawing() {
        List<String> usual = look(Definitions.small());
        for (String choice :
                List.of(
                        "outline: disc",
                        "color: \"#6A4A0B\"",
                        "landscape: mountains",
                        "landscape: water",
                        "hideLevel: true")) {
            List<String> chosen = look(Definitions.small() + "picture: { " + choice + " }\n");
            assertThat(chosen.getFirst()).as(choice).isNotEqualTo(usual.getFirst());
            assertThat(chosen.getLast()).as(choice).isNotEqualTo(usual.getLast());
        }
        assertThat(look(Definitions.small() + "picture: { landscape: hills, hideLevel: false }\n"))
                .as("what is as usual is not written")
                .isEqualTo(usual);
    }

    private static List<String> look(String text) {
        DefinitionFile.Sound sound =
                (DefinitionFile.Sound) DefinitionFile.read(Definitions.bytes(text));
        Edition edition =
                new Edition(
                        sound.id(),
                        new MicroCredentialId(ONE),
                        1,
                        ISSUER.id(),
                        sound.definition(),
                        Instant.EPOCH);
        String svg = BadgeArt.svg(Art.facts(edition, ISSUER));
        return List.of(sound.id().value(), Sha256.of(svg.getBytes(StandardCharsets.UTF_8)).hex());
    }

    private static Map<String, List<String>> before() throws IOException {
        Map<String, List<String>> before = new LinkedHashMap<>();
        try (InputStream file =
                Objects.requireNonNull(
                        KeptPicturesTest.class.getResourceAsStream("kept-pictures.txt"))) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .forEach(words -> before.put(words[0], List.of(words[1], words[2])));
        }
        return before;
    }
}
