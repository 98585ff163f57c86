package org.cairn.openbadges.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every reader of what strangers bring, on the samples of {@link ReadersFuzzTest} damaged by the
 * thousand. The damage is the same in each run; {@code -Dcairn.damage.rounds=100000
 * -Dcairn.damage.seed=7} looks further.
 */
class DamagedInputTest {

    private static final int ROUNDS = Integer.getInteger("cairn.damage.rounds", 1_500);
    private static final long SEED = Long.getLong("cairn.damage.seed", 20_261_126L);

    @TestFactory
    Stream<DynamicTest> everyReaderAnswers() {
        return Stream.of(
                damage("json", ParserTargets::json),
                damage("png", ParserTargets::png),
                damage("svg", ParserTargets::svg),
                damage("statusList", ParserTargets::statusList),
                damage("didDocument", ParserTargets::didDocument),
                damage("json", ParserTargets::badge),
                damage("jws", ReadersFuzzTest::wrapped));
    }

    private static DynamicTest damage(String name, Consumer<byte[]> reader) {
        return DynamicTest.dynamicTest(
                name,
                () -> {
                    var samples = samples(name);
                    var mutations = new Mutations(SEED);
                    for (int i = 0; i < ROUNDS; i++) {
                        read(mutations.of(samples), reader);
                    }
                });
    }

    private static List<byte[]> samples(String reader) throws IOException, URISyntaxException {
        var folder =
                Objects.requireNonNull(
                        DamagedInputTest.class.getResource("ReadersFuzzTestInputs/" + reader));
        try (var files = Files.list(Path.of(folder.toURI()))) {
            return files.sorted().map(DamagedInputTest::bytes).toList();
        }
    }

    /** What broke the reader stands in the failure, in base64. */
    private static void read(byte[] given, Consumer<byte[]> reader) {
        try {
            reader.accept(given);
        } catch (RuntimeException | Error broken) {
            throw new AssertionError(Base64.getEncoder().encodeToString(given), broken);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
