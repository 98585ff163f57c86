package org.cairn.openbadges.proof;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Canonical N-Quads in which things get other names (VC Data Integrity ECDSA 1.0, section 3.4.1).
 */
final class LinesRenamed {

    private LinesRenamed() {}

    /**
     * The lines, each with its line feed, in the order of their code points.
     *
     * @param names gives each thing its name: an address in angle brackets, or one that begins with
     *     {@code _:}; what is only said of things, such as texts, keeps its own
     */
    static List<String> of(String canonical, UnaryOperator<String> names) {
        return canonical
                .lines()
                .map(line -> renamed(line, names) + "\n")
                .map(line -> line.getBytes(StandardCharsets.UTF_8))
                .sorted(Arrays::compareUnsigned)
                .map(line -> new String(line, StandardCharsets.UTF_8))
                .toList();
    }

    private static String renamed(String line, UnaryOperator<String> names) {
        int subject = line.indexOf(' ');
        int predicate = line.indexOf(' ', subject + 1);
        int object = line.charAt(predicate + 1) == '"' ? literal(line, predicate + 1) : predicate;
        var renamed =
                new StringBuilder(names.apply(line.substring(0, subject)))
                        .append(line, subject, predicate + 1);
        if (object > predicate) {
            renamed.append(line, predicate + 1, object + 1);
        }
        for (var name : line.substring(object + 1).split(" ", -1)) {
            renamed.append(name.equals(".") ? name : names.apply(name) + " ");
        }
        return renamed.toString();
    }

    /** The space behind the text that begins there, with its type or language. */
    private static int literal(String line, int start) {
        int end = start + 1;
        while (line.charAt(end) != '"') {
            end += line.charAt(end) == '\\' ? 2 : 1;
        }
        return line.indexOf(' ', end);
    }
}
