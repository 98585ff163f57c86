package org.cairn.journeys;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.Cairn;
import org.cairn.TestFolder;
import org.cairn.TestPlatform;

/**
 * The program in jars, without what belongs to tests, and what the JVM learned from a first start:
 * all others take half as long, as they do where operators start it.
 */
final class Program {

    private static final Path FOLDER = TestFolder.of("journeys", "program");
    private static final Path LEARNED = FOLDER.resolve("cairn.aot");
    private static final String CLASSES = packed();

    private Program() {}

    /** How it is started; the words of a command follow. */
    static List<String> start() {
        return start(
                Files.exists(LEARNED)
                        ? List.of("-XX:AOTCache=" + LEARNED.toAbsolutePath())
                        : List.of());
    }

    /** The same for a start from which the JVM learns when it ends. */
    static List<String> startThatTeaches() {
        return start(List.of("-XX:AOTCacheOutput=" + LEARNED.toAbsolutePath()));
    }

    private static List<String> start(List<String> options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-Xlog:disable",
                        "-Xlog:all=warning:stderr",
                        "-Xlog:aot*=off:stderr",
                        "-Dcairn.beside=" + System.getProperty("cairn.beside"),
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Djava.awt.headless=true"));
        command.addAll(options);
        command.addAll(List.of("-cp", CLASSES, Cairn.class.getName()));
        return command;
    }

    /** The JVM learns from jars only; folders of classes are packed, those of tests left out. */
    private static String packed() {
        try {
            TestPlatform.empty(FOLDER);
            Files.createDirectories(FOLDER);
            Path tests =
                    Path.of(
                            Program.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI());
            List<Path> path =
                    Stream.of(
                                    System.getProperty(
                                                    "surefire.test.class.path",
                                                    System.getProperty("java.class.path"))
                                            .split(File.pathSeparator, -1))
                            .filter(one -> !one.isBlank())
                            .map(Path::of)
                            .filter(one -> !one.equals(tests))
                            .toList();
            List<Path> jars = new ArrayList<>();
            for (Path one : path) {
                jars.add(Files.isDirectory(one) ? pack(one, jars.size()) : one);
            }
            return jars.stream()
                    .map(one -> one.toAbsolutePath().toString())
                    .collect(Collectors.joining(File.pathSeparator));
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        } catch (URISyntaxException never) {
            throw new IllegalStateException(never);
        }
    }

    private static Path pack(Path classes, int number) {
        Path jar = FOLDER.resolve(number + ".jar");
        int failed =
                ToolProvider.findFirst("jar")
                        .orElseThrow()
                        .run(
                                System.out,
                                System.err,
                                "--create",
                                "--no-compress",
                                "--file",
                                jar.toString(),
                                "-C",
                                classes.toString(),
                                ".");
        if (failed != 0) {
            throw new IllegalStateException("no jar of " + classes);
        }
        return jar;
    }
}
