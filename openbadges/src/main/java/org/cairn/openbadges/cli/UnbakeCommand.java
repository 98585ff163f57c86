package org.cairn.openbadges.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** Takes the record out of a picture. */
final class UnbakeCommand implements Command {

    @Override
    public String name() {
        return "unbake";
    }

    @Override
    public String summary() {
        return "takes the badge out of a PNG or SVG picture";
    }

    @Override
    public String help() {
        return """
        ./cairn unbake [--out FILE] PICTURE

        Writes the record that a PNG or SVG picture carries, letter for letter: JSON, a
        compact JWS or, in badges of the first years, a web address. PICTURE - is the
        standard input. Of several records it writes the first, and says so.

          --out FILE  writes a new file instead of to the standard output

        Ends with 0 when it is done, with 1 if the picture carries no badge, with 2 if a file
        cannot be read or written or the command made no sense.
        """;
    }

    @Override
    public int run(List<String> words, Console console) {
        var arguments =
                Arguments.parse(words, Set.of(), Set.of("--out")).expecting(1, "unbake PICTURE");
        var found = Pictures.unbake(Input.read(arguments.operands().getFirst(), console)).found();
        if (found.isEmpty()) {
            throw new Refusal("This picture carries no badge.");
        }
        if (found.size() > 1) {
            console.err()
                    .println(
                            "The picture carries "
                                    + found.size()
                                    + " badges, and the standard allows one. This is the first.");
        }
        Output.write(
                found.getFirst().text().getBytes(StandardCharsets.UTF_8),
                arguments.option("--out"),
                console);
        return Main.DONE;
    }
}
