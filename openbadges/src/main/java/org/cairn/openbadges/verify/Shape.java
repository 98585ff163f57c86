package org.cairn.openbadges.verify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a class of the standard demands of its members; read once from {@code shapes.txt}.
 *
 * @param closed whether other members are forbidden
 * @param alternatives of each group at least one member must be there
 */
record Shape(
        String name, boolean closed, Map<String, Member> members, List<List<String>> alternatives) {

    private static final Map<String, Shape> ALL = load();

    /** What is demanded of one member. */
    record Member(boolean required, boolean many, Kind kind) {

        static Member of(boolean required, String kind) {
            boolean many = kind.endsWith("*");
            return new Member(
                    required, many, Kind.of(many ? kind.substring(0, kind.length() - 1) : kind));
        }
    }

    /**
     * What a value is to be, taken apart as it is written: {@code word}, or {@code word:rest}.
     *
     * @param choices of each group in the rest, the words that will do
     */
    record Kind(String word, String rest, List<List<String>> choices) {

        static Kind of(String kind) {
            int colon = kind.indexOf(':');
            var rest = kind.substring(colon + 1);
            var word = colon < 0 ? kind : kind.substring(0, colon);
            return new Kind(
                    word.intern(), // the very words that it is compared with
                    rest,
                    Arrays.stream(rest.split("\\+"))
                            .map(group -> List.of(group.split("\\|")))
                            .toList());
        }
    }

    static Shape named(String name) {
        return Objects.requireNonNull(ALL.get(name), name);
    }

    static boolean exists(String name) {
        return ALL.containsKey(name);
    }

    private static Map<String, Shape> load() {
        var shapes = new LinkedHashMap<String, Shape>();
        try (var in = Objects.requireNonNull(Shape.class.getResourceAsStream("shapes.txt"));
                var reader =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            var shape = new Shape("", false, Map.of(), List.of());
            for (var line : reader.lines().toList()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                if (line.startsWith(" ")) {
                    shape.add(line.strip());
                } else {
                    var name = line.replace(" closed", "");
                    shape =
                            new Shape(
                                    name,
                                    !name.equals(line),
                                    new LinkedHashMap<>(),
                                    new ArrayList<>());
                    shapes.put(name, shape);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(shapes);
    }

    private void add(String line) {
        var words = line.split(" ", 2);
        if (words[0].equals("+")) {
            alternatives.add(List.of(words[1].split("\\|")));
            return;
        }
        boolean required = words[0].endsWith("!");
        var member = required ? words[0].substring(0, words[0].length() - 1) : words[0];
        members.put(member, Member.of(required, words[1]));
    }
}
