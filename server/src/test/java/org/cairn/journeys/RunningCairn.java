package org.cairn.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.cairn.TestPlatform;

/** Cairn in a process of its own, as an operator starts it; it can be killed like any other. */
final class RunningCairn implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Path folder;
    private final Map<String, String> settings;
    private final int port;
    private Process process;

    private RunningCairn(Path folder, Map<String, String> settings, int port) throws IOException {
        this.folder = folder;
        this.settings = settings;
        this.port = port;
        this.process = launch();
    }

    /** Starts with a demo world of its own in this data folder, and waits until it is healthy. */
    static RunningCairn startDemo(Path folder, Map<String, String> settings) {
        try {
            MadeWorld world = MadeWorld.get();
            world.layInto(folder);
            Map<String, String> all = new HashMap<>(settings);
            all.put("CAIRN_DEMO", "on");
            RunningCairn cairn = new RunningCairn(folder, all, world.port());
            cairn.awaitHealth();
            return cairn;
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException("no world: the test was stopped", stopped);
        }
    }

    /** Makes the demo world of this port in this data folder, emptied first, and ends. */
    static void rehearse(Path folder, int port) throws IOException, InterruptedException {
        TestPlatform.empty(folder);
        Files.createDirectories(folder);
        ProcessBuilder builder =
                builder(Program.startThatTeaches(), folder, port, logFile(folder), Map.of());
        builder.command().addAll(List.of("rehearse", "to-stay"));
        Process maker = builder.start();
        if (!maker.waitFor(PATIENCE.toMinutes(), TimeUnit.MINUTES) || maker.exitValue() != 0) {
            maker.destroyForcibly();
            throw new IllegalStateException("no world: " + Files.readString(logFile(folder)));
        }
    }

    /** Starts in this data folder, emptied first, and waits until it is healthy. */
    static RunningCairn startAnew(Path folder, Map<String, String> settings) {
        try {
            RunningCairn cairn = startUnready(folder, settings);
            cairn.awaitHealth();
            return cairn;
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** Starts in this data folder as it is, and waits until it is healthy. */
    static RunningCairn startOn(Path folder, Map<String, String> settings) throws IOException {
        RunningCairn cairn = new RunningCairn(folder, settings, TestPlatform.freePort());
        cairn.awaitHealth();
        return cairn;
    }

    /** A start in this data folder that does not come to anything: what it said. */
    static String refusedOn(Path folder) throws IOException, InterruptedException {
        RunningCairn cairn = new RunningCairn(folder, Map.of(), TestPlatform.freePort());
        if (!cairn.process.waitFor(60, TimeUnit.SECONDS) || cairn.process.exitValue() != 2) {
            cairn.kill();
            throw new IllegalStateException("it was not refused: " + cairn.log());
        }
        return cairn.log();
    }

    /** Starts in this data folder, emptied first, and waits for nothing. */
    static RunningCairn startUnready(Path folder, Map<String, String> settings) {
        try {
            TestPlatform.empty(folder);
            Files.createDirectories(folder);
            return new RunningCairn(folder, settings, TestPlatform.freePort());
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** Waits until it answers at all, ready or not. */
    void awaitStarting() throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (answersHealth() == 0) {
            if (Instant.now().isAfter(end) || !process.isAlive()) {
                throw new IllegalStateException("Cairn did not start: " + log());
            }
            Thread.sleep(20);
        }
    }

    /** The status of its health, 0 = no answer. */
    int answersHealth() throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return health(client);
        }
    }

    String url(String path) {
        return "http://localhost:" + port + path;
    }

    /** Ends the program without a word, as a power failure would. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(20, TimeUnit.SECONDS);
    }

    /** Starts again on the same folder and port. */
    void startAgain() throws IOException {
        process = launch();
        awaitHealth();
    }

    /** A second program on the same folder: what it said and how it ended. */
    String startSecond() throws IOException, InterruptedException {
        Process second =
                builder(TestPlatform.freePort(), folder.resolveSibling("second.log")).start();
        if (!second.waitFor(60, TimeUnit.SECONDS)) {
            second.destroyForcibly();
            return "still running";
        }
        return second.exitValue() + ": " + Files.readString(folder.resolveSibling("second.log"));
    }

    /** What a command beside the program writes, as it would stand in a file. */
    String command(String... words) throws IOException, InterruptedException {
        Path said = folder.resolveSibling("command.out");
        ProcessBuilder builder =
                builder(port, said)
                        .redirectErrorStream(false)
                        .redirectError(folder.resolveSibling("command.err").toFile());
        builder.command().addAll(List.of(words));
        Process command = builder.start();
        if (!command.waitFor(60, TimeUnit.SECONDS) || command.exitValue() != 0) {
            command.destroyForcibly();
            throw new IllegalStateException(
                    "no answer: "
                            + Files.readString(said)
                            + Files.readString(folder.resolveSibling("command.err")));
        }
        return Files.readString(said);
    }

    String log() throws IOException {
        return Files.readString(logFile());
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Process launch() throws IOException {
        return builder(port, logFile()).start();
    }

    private Path logFile() {
        return logFile(folder);
    }

    private static Path logFile(Path folder) {
        return folder.resolveSibling(folder.getFileName() + ".log");
    }

    private ProcessBuilder builder(int onPort, Path log) {
        return builder(Program.start(), folder, onPort, log, settings);
    }

    private static ProcessBuilder builder(
            List<String> start, Path folder, int onPort, Path log, Map<String, String> settings) {
        ProcessBuilder builder =
                new ProcessBuilder(new ArrayList<>(start))
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("CAIRN_"));
        builder.environment().put("CAIRN_DATA", folder.toAbsolutePath().toString());
        builder.environment().put("CAIRN_PORT", String.valueOf(onPort));
        builder.environment().putAll(settings);
        return builder;
    }

    private void awaitHealth() throws IOException {
        Instant end = Instant.now().plus(PATIENCE);
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (Instant.now().isBefore(end) && process.isAlive()) {
                if (isHealthy(client)) {
                    return;
                }
                Thread.sleep(250);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("Cairn did not start: " + log());
    }

    private boolean isHealthy(HttpClient client) throws InterruptedException {
        return health(client) == 200;
    }

    private int health(HttpClient client) throws InterruptedException {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(url("/health")))
                            .timeout(Duration.ofSeconds(5))
                            .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException notYet) {
            return 0;
        }
    }
}
