package org.cairn.openbadges.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.openbadges.cli.CommandLine.cairn;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.cairn.openbadges.NodePackages;
import org.cairn.openbadges.Replays;
import org.cairn.openbadges.json.StrictJson;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Badges that other software awarded and showed, given to {@code cairn verify}. */
@Execution(ExecutionMode.CONCURRENT)
class PresentedByOthersTest {

    private static final String DOMAIN = "https://school.example";
    private static final String CHALLENGE = "n-7f3a";
    private static final String ENVELOPE = "data:application/vp+jwt,";

    @TempDir Path folder;

    @Replays(
            "`./cairn verify`: presentations by Digital Bazaar’s libraries and `jose` (npm):"
                    + " accepted, unsigned told, and refused when changed or made for others")
    @TestFactory
    @Execution(ExecutionMode.SAME_THREAD)
    Stream<DynamicTest> whatTheyShowIsJudged() throws IOException {
        var draft = Wallet.of(7, folder).badge();
        draft.remove("proof");
        draft.put("validFrom", "2025-06-30T08:00:00Z");
        Files.write(folder.resolve("draft.json"), StrictJson.write(draft));
        NodePackages.run("present.mjs", folder.toString(), DOMAIN, CHALLENGE);
        try (var files = Files.list(folder)) {
            return files
                    .map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> !name.equals("draft.json"))
                    .sorted()
                    .map(name -> dynamicTest(name, () -> check(name)))
                    .toList()
                    .stream();
        }
    }

    private void check(String name) throws IOException {
        var shown = folder.resolve(name);
        var file = shown.toString();
        if (name.equals("unsigned.json")) {
            assertComesTo(0, file);
            assertComesTo(1, file, "--domain", DOMAIN);
            return;
        }
        assertComesTo(0, file, "--domain", DOMAIN, "--challenge", CHALLENGE);
        assertComesTo(0, file);
        assertComesTo(1, file, "--domain", "https://other.example");
        assertComesTo(1, file, "--challenge", "n-0000");
        var changed =
                Files.writeString(folder.resolve("changed"), changed(Files.readString(shown)));
        assertComesTo(1, changed.toString());
    }

    private void assertComesTo(int code, String file, String... options) throws IOException {
        var map = Files.writeString(folder.resolve("map"), "");
        var words = new ArrayList<>(List.of("verify", "--url-map", map.toString(), file));
        words.addAll(List.of(options));
        var ran = cairn(words.toArray(String[]::new));
        assertThat(ran.code()).as(ran.out() + ran.err()).isEqualTo(code);
        assertThat(ran.out()).contains("credential 1 of 1: valid");
    }

    /** Under another id, and otherwise as it was. */
    private static String changed(String shown) {
        if (!shown.startsWith("{")) {
            return changedJwt(shown);
        }
        var json = StrictJson.read(shown);
        var id = json.path("id").asString("");
        json.put(
                "id",
                id.startsWith(ENVELOPE)
                        ? ENVELOPE + changedJwt(id.substring(ENVELOPE.length()))
                        : "urn:uuid:q");
        return StrictJson.text(json);
    }

    private static String changedJwt(String jwt) {
        var parts = jwt.split("\\.");
        var payload = StrictJson.read(Base64.getUrlDecoder().decode(parts[1]));
        payload.put("id", "urn:uuid:q");
        parts[1] =
                Base64.getUrlEncoder().withoutPadding().encodeToString(StrictJson.write(payload));
        return String.join(".", parts);
    }
}
