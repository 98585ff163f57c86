package org.cairn.openbadges.jsonld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.nquads.NQuadsReader;
import com.apicatalog.rdf.nquads.NQuadsReaderException;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cairn.openbadges.ConformanceData;
import org.cairn.openbadges.Replays;
import org.cairn.openbadges.jsonld.JsonLdProblem.Kind;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The suite of RDF Dataset Canonicalization 1.0, poison graphs included. */
@Replays("RDFC-1.0 suite: evaluation, maps, poison")
class RdfCanonSuiteTest {

    private static final String FOLDER = "vectors/rdf-canon/";

    @TestFactory
    Stream<DynamicTest> canonicalFormsAreTheExpectedOnes() {
        return ConformanceData.replay(() ->
                entries("EvalTest")
                        .filter(entry -> !type(entry).contains("Negative"))
                        .map(entry -> dynamicTest(name(entry), () -> isCanonicalized(entry))));
    }

    @TestFactory
    Stream<DynamicTest> poisonIsGivenUp() {
        return ConformanceData.replay(() ->
                entries("NegativeEvalTest")
                        .map(entry -> dynamicTest(name(entry), () -> isGivenUp(entry))));
    }

    @TestFactory
    Stream<DynamicTest> nodesWithoutAnIdGetTheExpectedNames() {
        return ConformanceData.replay(() ->
                entries("MapTest").map(entry -> dynamicTest(name(entry), () -> isNamed(entry))));
    }

    private static void isCanonicalized(JsonNode entry)
            throws NQuadsReaderException, RdfConsumerException {
        assertThat(canonical(entry))
                .isEqualTo(ConformanceData.text(FOLDER + entry.path("result").asString("")));
    }

    private static void isGivenUp(JsonNode entry) {
        assertThatExceptionOfType(JsonLdProblem.class)
                .isThrownBy(() -> canonical(entry))
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(Kind.TOO_COMPLEX));
    }

    private static void isNamed(JsonNode entry) throws NQuadsReaderException, RdfConsumerException {
        Rdfc rdfc = read(entry);
        rdfc.canonical();
        ObjectNode expected = ConformanceData.json(FOLDER + entry.path("result").asString(""));
        Map<String, String> names = new TreeMap<>();
        rdfc.names().forEach((from, to) -> names.put(plain(from), plain(to)));

        assertThat(names).hasSize(expected.size());
        names.forEach(
                (from, to) -> assertThat(expected.path(from).asString("")).as(from).isEqualTo(to));
    }

    private static String plain(String blankNode) {
        return blankNode.startsWith("_:") ? blankNode.substring(2) : blankNode;
    }

    private static String canonical(JsonNode entry)
            throws NQuadsReaderException, RdfConsumerException {
        return read(entry).canonical();
    }

    private static Rdfc read(JsonNode entry) throws NQuadsReaderException, RdfConsumerException {
        boolean large = entry.path("hashAlgorithm").asString("").equals("SHA384");
        Rdfc rdfc = new Rdfc(Limits.STANDARD, large ? "SHA-384" : "SHA-256");
        String input = ConformanceData.text(FOLDER + entry.path("action").asString(""));
        new NQuadsReader(new StringReader(input)).provide(rdfc.input());
        return rdfc;
    }

    private static Stream<JsonNode> entries(String type) {
        return ConformanceData.json(FOLDER + "manifest.jsonld").path("entries").values().stream()
                .filter(entry -> type(entry).endsWith(type));
    }

    private static String type(JsonNode entry) {
        return entry.path("type").asString("");
    }

    private static String name(JsonNode entry) {
        return entry.path("id").asString("") + " " + entry.path("name").asString("");
    }
}
