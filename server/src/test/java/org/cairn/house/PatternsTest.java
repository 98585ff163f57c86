package org.cairn.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Java tries a group that may come again and again by calling itself, and fills its stack where a
 * stranger writes the piece some thousand times: schemas give such groups an end, and our own code
 * takes what matched for good ({@code *+}).
 */
class PatternsTest {

    private static final Pattern CLASS = Pattern.compile("\\[(?:[^\\]\\\\]|\\\\.)*+\\]");
    private static final Pattern ENDLESS = Pattern.compile("\\)[*+](?![+])");
    private static final Pattern IN_SCHEMA = Pattern.compile("\"pattern\": *(\"[^\\n]*\")");
    private static final Pattern IN_CODE =
            Pattern.compile("(?:Pattern\\.compile|\\.matches)\\(\\s*(\"[^\\n]*\")");

    @Test
    void noGroupOfASchemaIsRepeatedWithoutEnd() throws IOException {
        List<String> endless = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/org/cairn"))) {
            List<Path> schemas =
                    files.filter(file -> file.toString().endsWith(".schema.json")).toList();
            assertThat(schemas).hasSizeGreaterThan(3);
            for (Path schema : schemas) {
                endless.addAll(endless(schema.toString(), IN_SCHEMA, Files.readString(schema)));
            }
        }
        assertThat(endless).isEmpty();
    }

    @Test
    void noGroupOfAPatternOfThePlatformIsTriedAgain() {
        List<Sources.Source> platform =
                Sources.ofTheHouse().stream()
                        .filter(source -> !source.room().equals("openbadges"))
                        .toList();
        assertThat(platform.stream().flatMap(one -> IN_CODE.matcher(one.text()).results()))
                .hasSizeGreaterThan(50);
        assertThat(
                        platform.stream()
                                .flatMap(one -> endless(one.path(), IN_CODE, one.text()).stream()))
                .isEmpty();
    }

    @Test
    void anEndlessGroupIsSeen() {
        assertThat(endless("a", IN_SCHEMA, "\"pattern\": \"^a(-b)*$\"")).hasSize(1);
        assertThat(endless("a", IN_SCHEMA, "\"pattern\": \"^a(-b){0,9}$\"")).isEmpty();
        assertThat(endless("a", IN_CODE, "x.matches(\n  \"a(-b)+\")")).hasSize(1);
        assertThat(endless("a", IN_CODE, "Pattern.compile(\"a(-b)*+\")")).isEmpty();
    }

    private static List<String> endless(String where, Pattern literals, String text) {
        return literals.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(literal -> ENDLESS.matcher(CLASS.matcher(literal).replaceAll("x")).find())
                .map(literal -> where + ": " + literal)
                .toList();
    }
}
