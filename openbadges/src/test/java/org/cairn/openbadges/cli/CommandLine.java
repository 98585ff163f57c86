package org.cairn.openbadges.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.cairn.openbadges.json.StrictJson;
import tools.jackson.databind.JsonNode;

/** Runs a command inside the test and keeps what it printed. */
final class CommandLine {

    private CommandLine() {}

    /** What a command came to. */
    record Ran(int code, byte[] bytes, String err) {

        String out() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        /** What {@code --json} said, a list. */
        List<JsonNode> list() {
            return StrictJson.read("{\"all\": " + out() + "}").path("all").valueStream().toList();
        }
    }

    static Ran cairn(String... words) {
        return cairn(new byte[0], words);
    }

    static Ran cairn(byte[] in, String... words) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var console =
                new Console(
                        new ByteArrayInputStream(in),
                        new PrintStream(out, false, StandardCharsets.UTF_8),
                        new PrintStream(err, false, StandardCharsets.UTF_8));
        int code = Main.run(List.of(words), console);
        console.flush();
        return new Ran(code, out.toByteArray(), err.toString(StandardCharsets.UTF_8));
    }

    /** A file of the credentials that the JavaScript libraries signed. */
    static String npm(String name) {
        try {
            var folder = Objects.requireNonNull(CommandLine.class.getResource("/npm-signed"));
            return Path.of(folder.toURI()).resolve(name).toString();
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
