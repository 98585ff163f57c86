package org.cairn.openbadges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Software of others that runs in Node: the scripts of {@code src/test/npm} and the packages that
 * they pin, fetched once into {@code target}. Tests that need them are skipped where Node, npm or
 * the packages cannot be had.
 */
public final class NodePackages {

    private static final Path SOURCE = Path.of("src/test/npm");
    private static final Path HOME = Path.of("target/npm").toAbsolutePath();
    private static final String LOCK = "package-lock.json";

    private static final String MISSING = prepared();

    private NodePackages() {}

    /** What a script of ours prints; the calling test is skipped when it cannot run. */
    public static String run(String script, String... arguments) throws IOException {
        assumeTrue(MISSING.isEmpty(), "skipped: " + MISSING);
        Path answer = Files.createTempFile("cairn-node", ".out");
        Path complaints = Files.createTempFile("cairn-node", ".err");
        try {
            List<String> command = new ArrayList<>(List.of("node", script));
            command.addAll(List.of(arguments));
            assertThat(ends(command, answer, complaints)).as(Files.readString(complaints)).isTrue();
            return Files.readString(answer);
        } finally {
            Files.deleteIfExists(answer);
            Files.deleteIfExists(complaints);
        }
    }

    /** Empty when the packages are there. */
    private static String prepared() {
        try {
            Files.createDirectories(HOME);
            Path log = HOME.resolve("install.log");
            if (!ends(List.of("node", "--version"), log, log)
                    || !ends(List.of("npm", "--version"), log, log)) {
                return "Node and npm are not there";
            }
            Path lock = HOME.resolve(LOCK);
            boolean there =
                    Files.exists(HOME.resolve("node_modules/.package-lock.json"))
                            && Files.exists(lock)
                            && Files.mismatch(lock, SOURCE.resolve(LOCK)) < 0;
            copy();
            List<String> install =
                    List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--fetch-retries=0");
            if (!there && !ends(install, log, log)) {
                Files.deleteIfExists(lock);
                return "the packages of src/test/npm cannot be fetched";
            }
            return "";
        } catch (IOException e) {
            return "Node cannot be started: " + e.getMessage();
        }
    }

    private static void copy() throws IOException {
        try (var files = Files.list(SOURCE)) {
            for (Path file : files.toList()) {
                Files.copy(
                        file,
                        HOME.resolve(file.getFileName()),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static boolean ends(List<String> command, Path answer, Path complaints)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(HOME.toFile());
        builder.redirectOutput(answer.toFile());
        if (answer.equals(complaints)) {
            builder.redirectErrorStream(true);
        } else {
            builder.redirectError(complaints.toFile());
        }
        try {
            Process process = builder.start();
            boolean ended = process.waitFor(5, TimeUnit.MINUTES);
            process.destroyForcibly();
            return ended && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
