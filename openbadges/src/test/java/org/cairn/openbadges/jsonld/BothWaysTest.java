package org.cairn.openbadges.jsonld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.nquads.NQuadsReader;
import com.apicatalog.rdf.nquads.NQuadsReaderException;
import java.io.StringReader;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cairn.openbadges.ConformanceData;
import org.cairn.openbadges.Ledger;
import org.cairn.openbadges.Replays;
import org.cairn.openbadges.credential.SampleBadges;
import org.cairn.openbadges.json.JsonProblem;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.jsonld.JsonLdProblem.Kind;
import org.cairn.openbadges.jsonld.RandomCredentials.Seeded;
import org.cairn.openbadges.status.StatusList;
import org.cairn.openbadges.status.StatusListCredential;
import org.cairn.openbadges.status.StatusPurpose;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The compiled way answers byte for byte as the general algorithm does, or not at all; so do our
 * own statements of what was expanded.
 *
 * <p>{@code -Dcairn.bothways=100000} compares so many generated credentials instead of a few. Each
 * run takes others and says by which seed; {@code -Dcairn.bothways.seed} takes those again.
 */
@Execution(ExecutionMode.CONCURRENT)
class BothWaysTest {

    private static final String SUITE = "vectors/json-ld-api/";

    /** Each with words of its own. */
    private static final List<String> TYPES =
            List.of(
                    "Achievement",
                    "Address",
                    "Alignment",
                    "EndorsementSubject",
                    "Evidence",
                    "GeoCoordinates",
                    "Image",
                    "Profile",
                    "Related",
                    "RubricCriterionLevel");

    private static final int COMPARED = Integer.getInteger("cairn.bothways", 1_000);
    private static final int AT_ONCE = 500;
    private static final long SEED =
            Long.getLong("cairn.bothways.seed", new SecureRandom().nextLong() >>> 20);

    private final Canonicalizer canonicalizer = Canonicalizer.standard();

    @Test
    void whatWeIssueGoesTheCompiledWay() {
        assertThat(canonicalizer.compiles(SampleBadges.smallest().toJson())).isTrue();
        assertThat(canonicalizer.compiles(SampleBadges.fullest("Évaluation \ud83d\ude00").toJson()))
                .isTrue();
        assertThat(
                        canonicalizer.compiles(
                                StatusListCredential.of(
                                                "https://badges.example/status/1",
                                                SampleBadges.ISSUER,
                                                StatusPurpose.REVOCATION,
                                                StatusList.empty().with(5))
                                        .toJson(SampleBadges.AWARDED)))
                .isTrue();
    }

    @Test
    void generatedCredentialsMeanTheSameBothWays(TestReporter reporter) {
        reporter.publishEntry("cairn.bothways.seed", String.valueOf(SEED));
        int generated = 0;
        long same = 0;
        while (same < COMPARED) {
            same += sameOf(RandomCredentials.stream(SEED + generated, AT_ONCE));
            generated += AT_ONCE;
        }

        reporter.publishEntry("of " + generated + " generated, compared", String.valueOf(same));
        assertThat(same).isGreaterThan(generated / 3);
    }

    private long sameOf(Stream<Seeded> credentials) {
        return credentials
                .parallel()
                .filter(one ->
                        isSameBothWays(one.credential(), "-Dcairn.bothways.seed=" + one.seed()))
                .count();
    }

    /** Whole documents, documents without their proofs, and proofs alone. */
    @Replays(
            "Samples and vectors by compiled contexts and by the general algorithm: byte"
                    + " for byte the same; whole, without proof, proof options alone")
    @TestFactory
    Stream<DynamicTest> whatOthersSignedMeansTheSameBothWays() {
        return ConformanceData.replay(() ->
                Stream.of(
                                "samples",
                                "vectors/vc-di-eddsa",
                                "vectors/vc-di-ecdsa",
                                "vectors/vcdm2-input",
                                "vectors/1edtech-ldproof")
                        .flatMap(folder -> ConformanceData.files(folder, ".json").stream())
                        .flatMap(file ->
                                read(file)
                                        .flatMap(BothWaysTest::signedParts)
                                        .map(part ->
                                                dynamicTest(
                                                        String.valueOf(file.getFileName()),
                                                        () -> meansTheSame(part)))));
    }

    private void meansTheSame(ObjectNode document) {
        if (!isSameBothWays(document, "")) {
            Ledger.except("", "go the general way alone (other contexts, typed values, mistakes)");
        }
    }

    /**
     * Contexts written into a document are given an address, so that the compiled way sees them.
     */
    @Replays("JSON-LD API suite, to RDF, by compiled contexts: answered as expected, or not at all")
    @TestFactory
    Stream<DynamicTest> theJsonLdSuiteIsAnsweredAsExpectedOrNotAtAll() {
        return ConformanceData.replay(() ->
                ConformanceData.json(SUITE + "toRdf-manifest.jsonld")
                        .path("sequence")
                        .valueStream()
                        .map(test ->
                                dynamicTest(
                                        test.path("@id").asString(),
                                        () -> isAnsweredAsExpected(test))));
    }

    private static void isAnsweredAsExpected(JsonNode test)
            throws NQuadsReaderException, RdfConsumerException {
        boolean older = test.at("/option/processingMode").asString("").endsWith("1.0");
        Optional<String> answer = older ? Optional.empty() : answer(test);
        if (answer.isPresent()) {
            assertThat(answer).as(test.toString()).contains(expected(test));
        } else {
            Ledger.except("", "left to the general algorithm");
        }
    }

    @Replays(
            "JSON-LD API suite, to RDF, expanded and then stated here: as by the general algorithm,"
                    + " or not at all")
    @TestFactory
    Stream<DynamicTest> theJsonLdSuiteIsStatedAsByTheGeneralAlgorithmOrNotAtAll() {
        return ConformanceData.replay(() ->
                ConformanceData.json(SUITE + "toRdf-manifest.jsonld")
                        .path("sequence")
                        .valueStream()
                        .flatMap(test ->
                                read(ConformanceData.path(SUITE + test.path("input").asString()))
                                        .map(document ->
                                                dynamicTest(
                                                        test.path("@id").asString(),
                                                        () -> isStatedTheSame(document)))));
    }

    private void isStatedTheSame(ObjectNode document) {
        String general = general(document);
        Optional<String> stated = outcome(() -> canonicalizer.expanded(document, "SHA-256"));
        if (stated.isPresent() && general.endsWith(".\n")) {
            assertThat(stated).contains(general);
        } else {
            assertThat(stated).isIn(Optional.empty(), Optional.of(general));
            Ledger.except("", "left to the general algorithm, or refused");
        }
    }

    @Test
    void partsThatLookAlikeAreToldApartAsByTheGeneralAlgorithm() {
        ObjectNode badge = SampleBadges.smallest().toJson();
        ArrayNode results = ((ObjectNode) badge.get("credentialSubject")).putArray("result");
        for (String target : List.of("same", "same", "other", "same")) {
            results.addObject()
                    .put("type", "Result")
                    .putObject("alignment")
                    .put("type", "Alignment")
                    .put("targetName", target);
        }

        assertThat(canonicalizer.compiles(badge)).isTrue();
        assertThat(canonicalizer.canonicalize(badge)).isEqualTo(general(badge)).contains("c14n10");
    }

    @Test
    void whatIsSaidTwiceOfAPartWithoutAnIdIsLeftToTheGeneralAlgorithm() {
        ObjectNode badge = SampleBadges.smallest().toJson();
        badge.putObject("evidence").put("type", "Evidence").putArray("genre").add("a").add("a");

        assertThat(canonicalizer.compiles(badge)).isFalse();
        assertThat(canonicalizer.canonicalize(badge)).containsOnlyOnce("schema.org/genre>");
        assertThat(canonicalizer.expanded(badge, "SHA-256")).contains(general(badge));
    }

    @Test
    void timeEndsTheCompiledWayToo() {
        Canonicalizer hasty =
                new Canonicalizer(Contexts.standard(), new Limits(Duration.ZERO, 4_000, 200_000));

        assertThatExceptionOfType(JsonLdProblem.class)
                .isThrownBy(() -> hasty.compiled(SampleBadges.smallest().toJson(), "SHA-256"))
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(Kind.TOO_COMPLEX));
    }

    @Test
    void partsWithoutAnIdAreCountedOnTheCompiledWayToo() {
        Canonicalizer strict =
                new Canonicalizer(
                        Contexts.standard(), new Limits(Duration.ofSeconds(5), 5, 200_000));
        ObjectNode badge = SampleBadges.fullest("x").toJson();

        for (var way :
                List.<ThrowingCallable>of(
                        () -> strict.compiled(badge, "SHA-256"),
                        () -> strict.expanded(badge, "SHA-256"),
                        () -> strict.general(badge, "SHA-256"))) {
            assertThatExceptionOfType(JsonLdProblem.class)
                    .isThrownBy(way)
                    .withMessageContaining("more than 5 parts without an id");
        }
    }

    @Test
    void aShortDocumentThatSaysTooMuchIsGivenUp() {
        ObjectNode badge = SampleBadges.smallest().toJson();
        ObjectNode achievement = (ObjectNode) badge.at("/credentialSubject/achievement");
        achievement.put("id", "https://a.example/" + "x".repeat(100_000));
        ArrayNode tags = achievement.putArray("tag");
        for (int i = 0; i < 200; i++) {
            tags.add("tag " + i);
        }

        assertThatExceptionOfType(JsonLdProblem.class)
                .isThrownBy(() -> canonicalizer.canonicalize(badge))
                .withMessageContaining("says too much");
    }

    @Test
    void documentsThatCauseManyContextsDoNotFillTheMemory() {
        Canonicalizer ours = new Canonicalizer(Contexts.standard(), Limits.STANDARD);
        ObjectNode badge = SampleBadges.smallest().toJson();
        ArrayNode all = StrictJson.array();
        int compiled = 0;

        for (int combination = 1; combination < 1 << TYPES.size(); combination++) {
            ObjectNode evidence = badge.putObject("evidence");
            evidence.set("type", types(combination));
            all.add(evidence);
            compiled += ours.compiles(badge) ? 1 : 0;
            assertThat(ours.contextsKept()).isLessThanOrEqualTo(CompiledContexts.MOST);
        }
        badge.set("evidence", all);

        assertThat(compiled).isBetween(all.size() - 3, all.size() - 1);
        assertThat(ours.compiles(badge)).isFalse();
        assertThat(ours.compiles(SampleBadges.smallest().toJson())).isTrue();
    }

    @Test
    void aDocumentThatNamesManyContextsIsLeftToTheTimedWay() {
        ObjectNode badge = SampleBadges.smallest().toJson();
        ArrayNode contexts = (ArrayNode) badge.get("@context");
        for (int i = 0; i < 20; i++) {
            contexts.add(Contexts.OPEN_BADGES_V3);
        }

        assertThat(canonicalizer.compiles(badge)).isFalse();
    }

    private static ArrayNode types(int combination) {
        ArrayNode types = StrictJson.array();
        for (int i = 0; i < TYPES.size(); i++) {
            if ((combination & 1 << i) != 0) {
                types.add(TYPES.get(i));
            }
        }
        return types;
    }

    private boolean isSameBothWays(ObjectNode document, String name) {
        if (!isPlain(document)) {
            return false;
        }
        Optional<String> compiled = outcome(() -> canonicalizer.compiled(document, "SHA-256"));
        Optional<String> expanded = outcome(() -> canonicalizer.expanded(document, "SHA-256"));
        if (compiled.isPresent() || expanded.isPresent()) {
            assertThat(Stream.of(compiled, expanded).flatMap(Optional::stream))
                    .as(() -> name + " " + StrictJson.text(document))
                    .containsOnly(general(document));
        }
        return compiled.isPresent();
    }

    private static boolean isPlain(ObjectNode document) {
        try {
            PlainForm.check(document);
            return true;
        } catch (JsonLdProblem e) {
            return false;
        }
    }

    private String general(ObjectNode document) {
        return outcome(() -> Optional.of(canonicalizer.general(document, "SHA-256"))).orElseThrow();
    }

    private static Optional<String> outcome(Supplier<Optional<String>> way) {
        try {
            return way.get();
        } catch (JsonLdProblem e) {
            return Optional.of(outcome(e));
        }
    }

    private static String outcome(JsonLdProblem problem) {
        return problem.kind() + " " + problem.getMessage();
    }

    private static Stream<ObjectNode> read(Path file) {
        try {
            return Stream.of(ConformanceData.json(file));
        } catch (JsonProblem e) {
            return Stream.empty();
        }
    }

    private static Stream<ObjectNode> signedParts(ObjectNode document) {
        if (!document.has("proof")) {
            return Stream.of(document);
        }
        ObjectNode unsigned = document.deepCopy();
        unsigned.remove("proof");
        if (!(document.path("proof") instanceof ObjectNode alone)) {
            return Stream.of(document, unsigned);
        }
        ObjectNode proof = alone.deepCopy();
        proof.remove("proofValue");
        proof.set("@context", document.path("@context"));
        return Stream.of(document, unsigned, proof);
    }

    private static Optional<String> answer(JsonNode test) {
        return read(ConformanceData.path(SUITE + test.path("input").asString()))
                .findFirst()
                .flatMap(BothWaysTest::answer);
    }

    private static Optional<String> answer(ObjectNode document) {
        Contexts contexts = Contexts.standard();
        JsonNode context = document.path("@context");
        if (context.isObject()) {
            contexts =
                    contexts.with(
                            "https://suite.example/c",
                            StrictJson.object().set("@context", context));
            document.put("@context", "https://suite.example/c");
        }
        return new Canonicalizer(contexts, Limits.STANDARD).compiled(document, "SHA-256");
    }

    private static String expected(JsonNode test)
            throws NQuadsReaderException, RdfConsumerException {
        String out = ConformanceData.text(SUITE + test.path("expect").asString("none"));
        Rdfc rdfc = new Rdfc(Limits.STANDARD, "SHA-256");
        new NQuadsReader(new StringReader(out)).provide(rdfc.input());
        return rdfc.canonical();
    }
}
