package org.cairn.openbadges.jsonld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cairn.openbadges.ConformanceData;
import org.cairn.openbadges.NodePackages;
import org.cairn.openbadges.Replays;
import org.cairn.openbadges.json.StrictJson;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every word in the term tables means what the published context says. */
class TermTablesTest {

    private static final Map<String, String> PUBLISHED =
            Map.ofEntries(
                    Map.entry("vc-1.1", "credentials-v1.json"),
                    Map.entry("vc-2.0", "credentials-v2.json"),
                    Map.entry("ob-3.0", "ob-v3p0.json"),
                    Map.entry("ob-3.0.1", "ob-v3p0-3.0.1.json"),
                    Map.entry("ob-3.0.2", "ob-v3p0-3.0.2.json"),
                    Map.entry("ob-3.0.3", "ob-v3p0-3.0.3.json"),
                    Map.entry("ob-3.0-extensions", "ob-v3p0-extensions.json"),
                    Map.entry("clr-2.0", "clr-v2p0.json"),
                    Map.entry("clr-2.0.1", "clr-v2p0-2.0.1.json"),
                    Map.entry("data-integrity-v1", "data-integrity-v1.jsonld"),
                    Map.entry("data-integrity-v2", "data-integrity-v2.jsonld"),
                    Map.entry("ed25519-2020-v1", "security-suites-ed25519-2020-v1.jsonld"),
                    Map.entry("multikey-v1", "multikey-v1.jsonld"));

    /** Published by its makers as a package, from which a script reads it. */
    private static final String STATUS_LIST_2021 = "status-list-2021-v1";

    static Stream<Arguments> tables() {
        return PUBLISHED.entrySet().stream().map(e -> Arguments.of(e.getKey(), e.getValue()));
    }

    @Test
    void everyTableIsComparedWithAPublishedContext() {
        Set<String> compared = new HashSet<>(PUBLISHED.keySet());
        compared.add(STATUS_LIST_2021);

        assertThat(compared).containsExactlyInAnyOrderElementsOf(Contexts.TABLES.values());
    }

    @Test
    void everyTermOfStatusList2021IsEqualToThatOfThePackage() throws IOException {
        ObjectNode published = StrictJson.read(NodePackages.run("contexts.mjs"));

        assertThat(Contexts.TABLES)
                .containsEntry(published.path("url").asString(), STATUS_LIST_2021);
        assertThat(plain(Contexts.table(STATUS_LIST_2021).get("@context")))
                .isEqualTo(plain(published.get("@context")));
    }

    @Replays("Each term table against the published context: every term")
    @ParameterizedTest
    @MethodSource("tables")
    void everyTermIsEqual(String table, String published) {
        assertThat(plain(Contexts.table(table).get("@context")))
                .isEqualTo(plain(ConformanceData.json("contexts/" + published).get("@context")));
    }

    /** Each sample of other people under our tables and under the published contexts. */
    @Replays("Samples under term tables and published contexts: equal canonical N-Quads")
    @TestFactory
    Stream<DynamicTest> samplesMeanTheSameUnderBoth() {
        return ConformanceData.replay(() -> {
            Canonicalizer published = new Canonicalizer(published(), Limits.STANDARD);
            return ConformanceData.files("samples", ".json").stream()
                    .filter(file ->
                            file.toString().matches(".*(ob30|clr20|npm-signed/(gen|num))/[^/]*"))
                    .map(file ->
                            dynamicTest(
                                    String.valueOf(file.getFileName()),
                                    () ->
                                            assertThat(form(Canonicalizer.standard(), file))
                                                    .isEqualTo(form(published, file))));
        });
    }

    private static Contexts published() {
        Contexts contexts = Contexts.standard();
        for (Map.Entry<String, String> entry : Contexts.TABLES.entrySet()) {
            if (PUBLISHED.containsKey(entry.getValue())) {
                contexts =
                        contexts.with(
                                entry.getKey(),
                                ConformanceData.json(
                                        "contexts/" + PUBLISHED.get(entry.getValue())));
            }
        }
        return contexts;
    }

    private static String form(Canonicalizer canonicalizer, Path file) {
        try {
            return canonicalizer.canonicalize(ConformanceData.json(file));
        } catch (JsonLdProblem problem) {
            return problem.getMessage();
        }
    }

    /**
     * {@code "t": "iri"} and {@code "t": {"@id": "iri"}} say the same of a term that is no prefix.
     */
    private static ObjectNode plain(JsonNode context) {
        ObjectNode plain = StrictJson.object();
        for (Map.Entry<String, JsonNode> entry : context.properties()) {
            JsonNode value = entry.getValue();
            if (value.isString() && !entry.getKey().startsWith("@") && !isPrefix(value)) {
                value = StrictJson.object().set("@id", value);
            }
            if (value instanceof ObjectNode definition && definition.path("@context").isObject()) {
                value = definition.deepCopy().set("@context", plain(definition.get("@context")));
            }
            plain.set(entry.getKey(), value);
        }
        return plain;
    }

    private static boolean isPrefix(JsonNode iri) {
        return iri.stringValue().matches(".*[:/?#\\[\\]@]");
    }
}
