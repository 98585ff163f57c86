package org.cairn.openbadges.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.cairn.openbadges.Ledger;
import org.cairn.openbadges.Replays;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Badges that the JavaScript libraries signed: those whose name begins with v must verify, those
 * with x must not; q is a matter of opinion.
 */
@Replays("`verify`: the JavaScript libraries’ badges, Open Badges 2.0 included; sound and broken")
class NpmSignedTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    /** A way of signing that is not checked yet. */
    @TestFactory
    Stream<DynamicTest> credentials() throws IOException {
        return Stream.concat(tests("gen"), tests("num"));
    }

    @TestFactory
    Stream<DynamicTest> assertions() throws IOException {
        return tests("ob2");
    }

    private static Stream<DynamicTest> tests(String folder) throws IOException {
        var root = root().resolve(folder);
        var verifier = new Verifier(new MappedDocuments(root.resolve("map.txt")));
        try (var files = Files.list(root)) {
            return files
                    .filter(file -> file.getFileName().toString().matches("[vxq]-.*"))
                    .sorted()
                    .map(file ->
                            DynamicTest.dynamicTest(
                                    folder + " " + file.getFileName(), () -> check(verifier, file)))
                    .toList()
                    .stream();
        }
    }

    private static void check(Verifier verifier, Path file) throws IOException {
        var name = file.getFileName().toString();
        var report = verifier.verify(Files.readAllBytes(file), NOW);
        if (name.startsWith("v-")) {
            assertThat(report.verdict()).isEqualTo(Verdict.GENUINE);
        } else if (name.startsWith("x-")) {
            assertThat(report.verdict()).isNotEqualTo(Verdict.GENUINE);
        } else {
            assertThat(report.verdict()).isNotEqualTo(Verdict.UNREADABLE);
            Ledger.except(name, "a matter of opinion; any answer does");
        }
    }

    static Path root() {
        try {
            return Path.of(
                    Objects.requireNonNull(NpmSignedTest.class.getResource("/npm-signed")).toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
