package org.cairn.openbadges.cli;

import java.util.List;
import java.util.Set;

/** Puts a record into a picture. */
final class BakeCommand implements Command {

    @Override
    public String name() {
        return "bake";
    }

    @Override
    public String summary() {
        return "puts a badge into a PNG or SVG picture";
    }

    @Override
    public String help() {
        return """
        ./cairn bake [OPTION…] PICTURE BADGE

        Puts a badge into a PNG or SVG picture, without touching the picture itself. BADGE is
        an Open Badges 3.0 credential, a CLR or an Open Badges 2.0 assertion, as JSON or
        compact JWS; - is the standard input. The badge is taken as it is, letter for letter.

          --out FILE  writes a new file instead of to the standard output
          --replace   drops a badge that the picture already carries, instead of a refusal

        Ends with 0 when it is done, with 1 if picture or badge are refused, with 2 if a file
        cannot be read or written or the command made no sense.
        """;
    }

    @Override
    public int run(List<String> words, Console console) {
        var arguments =
                Arguments.parse(words, Set.of("--replace"), Set.of("--out"))
                        .expecting(2, "bake PICTURE BADGE");
        var picture = Input.read(arguments.operands().get(0), console);
        var record = BadgeRecord.of(Input.read(arguments.operands().get(1), console));
        var baked =
                Pictures.bake(picture, record.text(), record.form(), arguments.has("--replace"));
        Output.write(baked, arguments.option("--out"), console);
        return Main.DONE;
    }
}
