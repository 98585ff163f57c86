package org.cairn.openbadges;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.openbadges.Ledger.Count;
import org.cairn.openbadges.Ledger.Line;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.platform.commons.support.ReflectionSupport;

/** The last class to run: what the others counted is what {@code README.md} says. */
@Isolated
@Order(Integer.MAX_VALUE)
class PassesTest {

    private static final Line RDF = new Line("RDFC-1.0", "RdfTest");
    private static final Line KEYS = new Line("did:key", "KeyTest");
    private static final String TEXT =
            """
            Before.

            <!-- counted by the tests: begin -->
            | Material | Test | Passed | Why not |
            |---|---|--:|---|
            | did:key | `KeyTest` | 36 of 37 | `a`, `b`: not read |
            | RDFC-1.0 | `RdfTest` | 86 of 86 | |
            <!-- counted by the tests: end -->

            After.
            """;

    @Test
    void theTableInTheReadmeIsWhatThisRunCounted(TestReporter reporter) throws IOException {
        Path readme = Path.of("README.md");
        Set<Line> lines = lines();
        Map<Line, Count> counts = Ledger.counts();
        String written = Files.readString(readme);
        String renewed = PassesTable.renewed(written, lines, counts);
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target").resolve(readme), renewed);
        reporter.publishEntry(
                "not compared, as it did not run or the material is not there",
                unseen(lines, counts));

        assertThat(renewed.lines().filter(line -> written.lines().noneMatch(line::equals)))
                .as(
                        "what this run counted and openbadges/README.md does not say;"
                                + " once it is right, copy openbadges/target/README.md over that file")
                .isEmpty();
        assertThat(renewed)
                .as(
                        "openbadges/README.md has lines that no test counts any more;"
                                + " copy openbadges/target/README.md over it")
                .isEqualTo(written);
    }

    @Test
    void anotherNumberAnotherReasonAndANewLineAreSeen() {
        Line more = new Line("Status lists", "ListTest");

        String renewed =
                PassesTable.renewed(
                        TEXT,
                        Set.of(RDF, KEYS, more),
                        Map.of(RDF, Count.of(87), more, Count.of(1_200)));

        assertThat(renewed.lines())
                .contains("| RDFC-1.0 | `RdfTest` | 87 of 87 | |")
                .contains("| did:key | `KeyTest` | 36 of 37 | `a`, `b`: not read |")
                .contains("| Status lists | `ListTest` | 1,200 of 1,200 | |")
                .startsWith("Before.")
                .endsWith("After.");
    }

    @Test
    void aRunOfOtherTestsChangesNothingAndWhatNoTestCountsGoes() {
        assertThat(PassesTable.renewed(TEXT, Set.of(RDF, KEYS), Map.of())).isEqualTo(TEXT);
        assertThat(PassesTable.renewed(TEXT, Set.of(KEYS), Map.of()))
                .contains("did:key")
                .doesNotContain("RDFC-1.0");
    }

    private static Set<Line> lines() {
        return ReflectionSupport.streamAllClassesInPackage(
                        "org.cairn.openbadges", type -> true, name -> true)
                .flatMap(type ->
                        Stream.concat(Stream.of(type), Arrays.stream(type.getDeclaredMethods()))
                                .filter(part -> part.isAnnotationPresent(Replays.class))
                                .map(part -> Line.of(part.getAnnotation(Replays.class), type)))
                .collect(Collectors.toSet());
    }

    private static String unseen(Set<Line> lines, Map<Line, Count> counts) {
        return lines.stream()
                .filter(line -> !counts.containsKey(line))
                .map(line -> line.test() + ": " + line.material())
                .collect(Collectors.toCollection(TreeSet::new))
                .toString();
    }
}
