package org.cairn.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.cairn.platform.Beside;
import org.cairn.platform.settings.SettingsProblem;

/**
 * Supervises the PostgreSQL server that comes with the program: made once in the data folder,
 * reached over loopback with a generated password, durable (fsync on), and recovered after a crash
 * of either program.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final String USER = "cairn";
    private static final int SECONDS = 60;

    private final Path binaries;
    private final Path cluster;
    private final Path log;
    private final String password;
    private final int port;
    private final boolean ours;

    private EmbeddedPostgres(
            Path binaries, Path cluster, Path log, String password, int port, boolean ours) {
        this.binaries = binaries;
        this.cluster = cluster;
        this.log = log;
        this.password = password;
        this.port = port;
        this.ours = ours;
    }

    /**
     * Starts the server on the cluster below {@code folder}, making it first if there is none; an
     * orphan of an earlier crash is stopped.
     */
    public static EmbeddedPostgres start(DataFolder folder) {
        return start(folder.resolve("postgres"));
    }

    /** Whether a start in this data folder would find its cluster there. */
    public static boolean isMade(Path data) {
        return Files.exists(data.resolve("postgres/cluster/PG_VERSION"));
    }

    /** Unpacks the server's files beside the program, for the data folders to come. */
    public static void unpackBeside() {
        Beside.folder().ifPresent(PostgresBinaries::unpackBelow);
    }

    static EmbeddedPostgres start(Path home) {
        try {
            Files.createDirectories(home);
            Path binaries = PostgresBinaries.unpackBelow(home);
            Path cluster = home.resolve("cluster");
            String password = password(home.resolve("password"));
            if (!Files.exists(cluster.resolve("PG_VERSION"))) {
                initialize(binaries, cluster, home);
            }
            EmbeddedPostgres server =
                    new EmbeddedPostgres(
                            binaries,
                            cluster,
                            home.resolve("server.log"),
                            password,
                            freePort(),
                            true);
            server.stopOrphan();
            server.launch();
            return server;
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /**
     * The server that another program of this data folder runs right now, or one started for the
     * caller; close stops only the latter.
     */
    public static EmbeddedPostgres attach(Path data) throws IOException {
        Optional<EmbeddedPostgres> running = running(data);
        return running.isPresent() ? running.get() : start(data.resolve("postgres"));
    }

    /** The server that another program of this data folder runs right now; close leaves it. */
    static Optional<EmbeddedPostgres> running(Path data) throws IOException {
        Path home = data.resolve("postgres");
        Path cluster = home.resolve("cluster");
        Path pidFile = cluster.resolve("postmaster.pid");
        if (Files.exists(pidFile)) {
            List<String> lines = Files.readAllLines(pidFile);
            if (lines.size() > 3 && isPostgres(Long.parseLong(lines.getFirst().strip()))) {
                int port = Integer.parseInt(lines.get(3).strip());
                Path binaries = PostgresBinaries.unpackBelow(home);
                return Optional.of(
                        new EmbeddedPostgres(
                                binaries,
                                cluster,
                                home.resolve("server.log"),
                                password(home.resolve("password")),
                                port,
                                false));
            }
        }
        return Optional.empty();
    }

    /** JDBC address of a database in this server. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    @Override
    public void close() {
        if (ours) {
            stop("fast");
        }
    }

    private static void initialize(Path binaries, Path cluster, Path home) throws IOException {
        Path half = home.resolve("cluster.new");
        deleteTree(half);
        run(
                home.resolve("initdb.log"),
                command(
                        binaries,
                        "initdb",
                        "-D",
                        half.toString(),
                        "-U",
                        USER,
                        "--pwfile=" + home.resolve("password"),
                        "-A",
                        "scram-sha-256",
                        "-E",
                        "UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C"));
        Files.move(half, cluster);
    }

    private void launch() {
        String options =
                "-c listen_addresses=127.0.0.1 -c port="
                        + port
                        + " -c unix_socket_directories='' -c fsync=on -c synchronous_commit=on -c full_page_writes=on"
                        + " -c shared_buffers=64MB -c max_connections=60 -c timezone=UTC -c log_min_messages=warning"
                        + " -c jit=off"
                        // what was planned while a table was small is planned anew once it was
                        // counted: on the first evening, or after a large import, a minute is long
                        + " -c autovacuum_naptime=15s";
        run(
                log.resolveSibling("start.log"),
                command(
                        binaries,
                        "pg_ctl",
                        "-D",
                        cluster.toString(),
                        "-w",
                        "-t",
                        String.valueOf(SECONDS),
                        "-l",
                        log.toString(),
                        "-o",
                        options,
                        "start"));
    }

    private void stopOrphan() throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        if (isPostgres(pid)) {
            stop("fast");
        } else {
            Files.deleteIfExists(pidFile);
        }
    }

    private static boolean isPostgres(long pid) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().command())
                .map(name -> name.contains("postgres"))
                .orElse(false);
    }

    private void stop(String mode) {
        run(
                log.resolveSibling("stop.log"),
                command(
                        binaries,
                        "pg_ctl",
                        "-D",
                        cluster.toString(),
                        "-w",
                        "-t",
                        String.valueOf(SECONDS),
                        "-m",
                        mode,
                        "stop"));
    }

    private static List<String> command(Path binaries, String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            // PostgreSQL refuses the user root; in a user namespace of its own it sees another one,
            // with the same rights to its files
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(binaries.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static void run(Path output, List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile())
                            .start();
            process.getOutputStream().close();
            if (!process.waitFor(SECONDS + 10L, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new SettingsProblem(
                        "The embedded PostgreSQL did not answer; see " + output + ".");
            }
            if (process.exitValue() != 0) {
                throw new SettingsProblem(
                        "The embedded PostgreSQL could not do its work ("
                                + lastLine(output)
                                + "); see "
                                + output
                                + " and server.log beside it.");
            }
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while PostgreSQL worked", stopped);
        }
    }

    private static String lastLine(Path output) throws IOException {
        List<String> lines = Files.readAllLines(output, StandardCharsets.UTF_8);
        return lines.stream()
                .filter(line -> !line.isBlank())
                .reduce((first, last) -> last)
                .orElse("no word");
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"))
                && System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
    }

    private static String password(Path path) throws IOException {
        if (Files.exists(path)) {
            return Files.readString(path).strip();
        }
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        Files.writeString(path, password);
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
        }
        return password;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void deleteTree(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (var paths = Files.walk(tree)) {
            for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
