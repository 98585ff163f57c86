package org.cairn.openbadges;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.cairn.openbadges.json.StrictJson;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.databind.node.ObjectNode;

/**
 * Other people's test material, which lies beside the repository; tests that need it are skipped
 * without it.
 */
public final class ConformanceData {

    private static final Optional<Path> FOLDER =
            Stream.of(
                            System.getenv().getOrDefault("CAIRN_CONFORMANCE_DATA", "-"),
                            "../shared/data",
                            "../../shared/data")
                    .map(Path::of)
                    .filter(Files::isDirectory)
                    .findFirst();

    private ConformanceData() {}

    /** The folder or file; the calling test is skipped when the material is not there. */
    public static Path path(String name) {
        assumeTrue(
                FOLDER.isPresent(),
                "skipped: neither CAIRN_CONFORMANCE_DATA nor ../shared/data is a folder");
        return FOLDER.orElseThrow().resolve(name);
    }

    /** The tests of a factory; one skipped test in their place when the material is not there. */
    public static Stream<DynamicTest> replay(Supplier<Stream<DynamicTest>> tests) {
        return FOLDER.isPresent()
                ? tests.get()
                : Stream.of(DynamicTest.dynamicTest("other people's material", () -> path("")));
    }

    public static ObjectNode json(String name) {
        return json(path(name));
    }

    public static ObjectNode json(Path file) {
        try {
            return StrictJson.read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(String name) {
        try {
            return Files.readString(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All files below the folder whose name ends so, in stable order. */
    public static List<Path> files(String folder, String ending) {
        try (Stream<Path> files = Files.walk(path(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
