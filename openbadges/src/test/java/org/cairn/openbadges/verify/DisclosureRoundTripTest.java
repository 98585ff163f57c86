package org.cairn.openbadges.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cairn.openbadges.NodePackages;
import org.cairn.openbadges.Replays;
import org.cairn.openbadges.credential.RandomBadges;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.jsonld.Canonicalizer;
import org.cairn.openbadges.key.ControllerDocument;
import org.cairn.openbadges.key.EcKey;
import org.cairn.openbadges.key.KeyType;
import org.cairn.openbadges.proof.EcdsaSd2023;
import org.cairn.openbadges.proof.ProofOptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Badges of which the holder shows a part, signed and derived here and by the JavaScript libraries
 * of Digital Bazaar: what anybody derives from anybody's proof, both accept.
 */
@Execution(ExecutionMode.CONCURRENT)
class DisclosureRoundTripTest {

    private static final int BADGES = 8;
    private static final Instant SIGNED = Instant.parse("2025-06-30T08:00:00Z");
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final String OURS = "did:web:ours.example";
    private static final String THEIRS = "did:web:theirs.example";

    @TempDir Path folder;

    @Replays(
            "`ecdsa-sd-2023` signed and derived here and by Digital Bazaar’s libraries (npm), each"
                    + " from the other’s: accepted by both, and refused here when changed")
    @TestFactory
    @Execution(ExecutionMode.SAME_THREAD)
    Stream<DynamicTest> whatOneDerivesFromTheOtherBothAccept() throws IOException {
        EcKey key = EcKey.generate(KeyType.P256, new SecureRandom());
        write("ours.did.json", ControllerDocument.of(OURS, List.of(key.publicKey())).toJson());
        for (int badge = 0; badge < BADGES; badge++) {
            prepare(badge, key);
        }
        NodePackages.run("disclose.mjs", "make", THEIRS, folder.toString());
        for (int badge = 0; badge < BADGES; badge++) {
            for (String who : List.of("ours", "theirs")) {
                String base = badge + "." + who + ".base";
                write(base + ".ours.shown.json", derived(base, badge));
            }
        }
        JsonNode said =
                StrictJson.read(NodePackages.run("disclose.mjs", "check", folder.toString()));
        Web web =
                new Web()
                        .with("https://ours.example/.well-known/did.json", read("ours.did.json"))
                        .with("https://theirs.example/.well-known/did.json", read("did.json"));
        assertThat(said.size()).isEqualTo(4 * BADGES);
        return said.propertyStream()
                .map(one -> {
                    ObjectNode shown = read(one.getKey());
                    return dynamicTest(one.getKey(), () -> isAccepted(shown, one.getValue(), web));
                });
    }

    private static void isAccepted(ObjectNode shown, JsonNode said, Web web) {
        assertThat(said.path("verified").asBoolean(false)).as("%s", said).isTrue();
        Verifier verifier = new Verifier(web);
        Report report = verifier.verify(StrictJson.write(shown), NOW);
        assertThat(report.finding("signature").orElseThrow().outcome())
                .as("%s", report.findings())
                .isEqualTo(Outcome.PASSED);
        assertThat(report.finding("issuer").orElseThrow().outcome()).isEqualTo(Outcome.PASSED);
        ObjectNode changed = shown.deepCopy().put("validFrom", "2025-01-01T00:00:00Z");
        assertThat(verifier.verify(StrictJson.write(changed), NOW).verdict())
                .isEqualTo(Verdict.NOT_GENUINE);
    }

    /** A badge to be signed there, the same signed here, and what is to be shown of it. */
    private void prepare(int number, EcKey key) throws IOException {
        ObjectNode draft = draft(number);
        Random random = new Random(number);
        List<JsonPointer> mandatory = some(draft, random, 3);
        List<JsonPointer> chosen = some(draft, random, 5);
        ObjectNode pointers = StrictJson.object();
        mandatory.forEach(one -> pointers.withArray("mandatory").add(one.toString()));
        chosen.forEach(one -> pointers.withArray("selective").add(one.toString()));
        write(number + ".pointers.json", pointers);
        draft.withObject("/issuer").put("id", THEIRS);
        write(number + ".draft.json", draft);
        draft.withObject("/issuer").put("id", OURS);
        write(
                number + ".ours.base.json",
                new EcdsaSd2023()
                        .showing(mandatory)
                        .sign(
                                draft,
                                key,
                                ProofOptions.assertion(OURS + "#" + key.publicKey(), SIGNED)));
    }

    private ObjectNode derived(String base, int badge) throws IOException {
        List<JsonPointer> chosen =
                read(badge + ".pointers.json")
                        .path("selective")
                        .valueStream()
                        .map(one -> JsonPointer.compile(one.stringValue()))
                        .toList();
        return new EcdsaSd2023().derive(read(base + ".json"), chosen);
    }

    /**
     * Members of the badge and of its subject; those in lists of one are left out, which the other
     * libraries make members without a list before they look.
     */
    private static List<JsonPointer> some(ObjectNode draft, Random random, int count) {
        List<JsonPointer> places =
                Stream.concat(
                                Stream.of("/validFrom", "/issuer", "/credentialSubject/type"),
                                Stream.of("", "/credentialSubject/achievement")
                                        .flatMap(place ->
                                                draft.at(place)
                                                        .propertyStream()
                                                        .map(one -> place + "/" + one.getKey())))
                        .filter(place -> !place.contains("@context"))
                        .map(JsonPointer::compile)
                        .toList();
        return Stream.concat(
                        places.stream().limit(2),
                        IntStream.range(0, count)
                                .mapToObj(_ -> places.get(random.nextInt(places.size()))))
                .distinct()
                .toList();
    }

    private static ObjectNode draft(int number) {
        return IntStream.iterate(100 * number, seed -> seed + 1)
                .mapToObj(seed -> new RandomBadges(seed).next().toJson())
                .filter(DisclosureRoundTripTest::isForAll)
                .findFirst()
                .map(draft -> {
                    draft.put("validFrom", SIGNED.toString());
                    draft.remove(List.of("validUntil", "credentialStatus", "credentialSchema"));
                    return draft;
                })
                .orElseThrow();
    }

    /**
     * The JavaScript libraries sort by UTF-16 code units, the standard says code points; and they
     * give up where a document holds a list with an order, or coordinates.
     */
    private static boolean isForAll(ObjectNode badge) {
        List<String> lines = Canonicalizer.standard().canonicalize(badge).lines().toList();
        return lines.equals(lines.stream().sorted().toList())
                && lines.stream().noneMatch(line -> line.matches(".*(#first|latitude)> .*\\R?"));
    }

    private ObjectNode read(String file) {
        try {
            return StrictJson.read(Files.readAllBytes(folder.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String file, ObjectNode json) throws IOException {
        Files.write(folder.resolve(file), StrictJson.write(json));
    }
}
