package org.cairn.openbadges.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cairn.openbadges.ConformanceData;
import org.cairn.openbadges.Ledger;
import org.cairn.openbadges.Replays;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The learner records of the 1EdTech validator, on VC 2.0 and on VC 1.1. Their issuers publish no
 * keys, so that nothing better can be said than that nobody changed them since they were signed.
 */
@Replays("`verify`: 1EdTech CLR samples, sound and broken")
class ClrSamplesTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final String FOLDER = "samples/1edtech-validator/inspector-clr/clr20";

    /** How many credentials stand in those that follow the standard. */
    private static final Map<String, Integer> SOUND =
            Map.of("simple.json", 1, "simple_v1.json", 6, "complex.json", 6);

    private static final List<String> NONE = List.of("0 faults");

    /** The older ones hold a badge that is endorsed without a name, which the standard demands. */
    private static final List<String> ENDORSEMENT_UNNAMED =
            List.of("credentialSubject.achievement.endorsement[0].name is missing");

    @TestFactory
    Stream<DynamicTest> soundRecordsAreReadWithAllThatStandsInThem() {
        return ConformanceData.replay(() ->
                files(true).map(file -> DynamicTest.dynamicTest(name(file), () -> sound(file))));
    }

    private static void sound(Path file) throws IOException {
        Report report = offline(file);
        List<Report> all = Stream.concat(Stream.of(report), report.contained().stream()).toList();

        assertThat(report.contained()).hasSize(SOUND.getOrDefault(name(file), 0));
        assertThat(all)
                .as("%s", all)
                .allMatch(one -> summary(one, "signature").equals("signature.own-key-only"));
        assertThat(all)
                .extracting(ClrSamplesTest::faults)
                .allMatch(faults -> faults.equals(NONE) || faults.equals(ENDORSEMENT_UNNAMED));
        assertThat(summary(report, "contents")).startsWith("contents.unchecked");
        if (all.stream().anyMatch(one -> faults(one).equals(ENDORSEMENT_UNNAMED))) {
            Ledger.except(
                    name(file),
                    "holds an endorsement without the name that the standard demands,"
                            + " which is told");
        }
    }

    @TestFactory
    Stream<DynamicTest> theOthersAreNotGenuine() {
        return ConformanceData.replay(() ->
                files(false)
                        .map(file ->
                                DynamicTest.dynamicTest(
                                        name(file),
                                        () ->
                                                assertThat(offline(file).verdict())
                                                        .isNotEqualTo(Verdict.GENUINE))));
    }

    private static Stream<Path> files(boolean sound) {
        return ConformanceData.files(FOLDER, "").stream()
                .filter(Files::isRegularFile)
                .filter(file -> SOUND.containsKey(name(file)) == sound);
    }

    private static Report offline(Path file) throws IOException {
        return new Verifier(address -> new Documents.Answer.Unreachable("offline"))
                .verify(Files.readAllBytes(file), NOW);
    }

    private static List<String> faults(Report report) {
        return report.finding("schema").orElseThrow().details();
    }

    private static String summary(Report report, String rule) {
        return report.finding(rule).orElseThrow().summary().key();
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
