package org.cairn.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Cairn in a process of its own, started as {@code ./cairn} starts it, heap 512 MB. */
final class Program implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Process process;
    private final int port;
    private final long launchedAt;

    private Program(Process process, int port, long launchedAt) {
        this.process = process;
        this.port = port;
        this.launchedAt = launchedAt;
    }

    /** Where measurements keep their databases. */
    static Path folder(String name) {
        return Path.of(System.getProperty("cairn.bench.folder", "bench/target")).resolve(name);
    }

    static Program launch(Path data) throws IOException {
        Path laid = Path.of(System.getProperty("cairn.laid")).toAbsolutePath();
        return launch(
                data,
                List.of(
                        "-Dcairn.beside=" + laid,
                        "-Xlog:aot=off",
                        "-XX:AOTCache=" + laid.resolve("cairn.aot"),
                        "-jar",
                        laid.resolve(Path.of(jar()).getFileName()).toString()));
    }

    /** With the files below a folder beside its own, as if they had been built into it. */
    static Program launch(Path data, Path beside) throws IOException {
        return launch(
                data,
                List.of(
                        "-cp",
                        jar(),
                        "-Dloader.path=" + beside.toAbsolutePath(),
                        "-Dloader.main=org.cairn.Cairn",
                        "org.springframework.boot.loader.launch.PropertiesLauncher"));
    }

    private static Program launch(Path data, List<String> what) throws IOException {
        Files.createDirectories(data);
        int port = freePort();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(words(System.getProperty("cairn.options", "-Xmx512m")));
        command.addAll(words(System.getenv().getOrDefault("CAIRN_JAVA_OPTS", "")));
        command.addAll(what);
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(data.resolveSibling(data.getFileName() + ".log").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("CAIRN_"));
        builder.environment().put("CAIRN_DATA", data.toAbsolutePath().toString());
        builder.environment().put("CAIRN_PORT", String.valueOf(port));
        builder.environment().put("CAIRN_DEMO", "on");
        long now = System.nanoTime();
        return new Program(builder.start(), port, now);
    }

    private static List<String> words(String options) {
        return options.isBlank() ? List.of() : List.of(options.strip().split("\\s+"));
    }

    int port() {
        return port;
    }

    String url(String path) {
        return "http://localhost:" + port + path;
    }

    /** Milliseconds from the launch until it is ready and has shown this page. */
    double untilShown(String path) throws IOException, InterruptedException {
        long end = launchedAt + PATIENCE.toNanos();
        while (!isOk("/health") || !isOk(path)) {
            if (System.nanoTime() > end || !process.isAlive()) {
                throw new IllegalStateException("Cairn did not start; see the log beside its data");
            }
            Thread.sleep(10);
        }
        return (System.nanoTime() - launchedAt) / 1e6;
    }

    private boolean isOk(String path) throws InterruptedException {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(url(path)))
                            .timeout(Duration.ofSeconds(20))
                            .build();
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var paths = Files.walk(folder)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static String jar() {
        return Path.of(System.getProperty("cairn.jar")).toAbsolutePath().toString();
    }
}
