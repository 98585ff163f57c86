package org.cairn.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.cairn.Cairn;
import org.cairn.platform.database.EmbeddedPostgres;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Makes a data folder with years of history, on which the real program runs: the demo world, 2 000
 * micro-credentials published in the usual way, and so many submissions with all that belongs to
 * them.
 */
final class History {

    private static final int MICRO_CREDENTIALS = 2_000;
    private static final int OF_EACH_EDUCATOR = 18;
    private static final int AT_EACH_SCHOOL = 45;

    private History() {}

    /** The folder; it is kept and made only once. */
    static Path of(int rows) throws Exception {
        return kept(
                "history-" + rows,
                data -> {
                    copy(beginning(), data);
                    write(data, script("history.sql", numbers(rows)));
                });
    }

    private static Map<String, Integer> numbers(int rows) {
        int educators = Math.max(500, Math.ceilDiv(rows, OF_EACH_EDUCATOR));
        return Map.of(
                "rows",
                rows,
                "educators",
                educators,
                "schools",
                Math.max(24, educators / AT_EACH_SCHOOL),
                "first",
                100_000);
    }

    /** The demo world with more districts and all micro-credentials, before any history. */
    private static Path beginning() throws Exception {
        return kept(
                "beginning",
                data -> {
                    try (ConfigurableApplicationContext cairn =
                            Cairn.start(Settlers.settings(data))) {
                        Settlers settlers = new Settlers(cairn);
                        settlers.found();
                        settlers.publish(MICRO_CREDENTIALS);
                        try (Connection database =
                                cairn.getBean(DataSource.class).getConnection()) {
                            awaitIssuers(database, settlers.opened().size());
                        }
                    }
                });
    }

    interface Making {
        void make(Path data) throws Exception;
    }

    static Path kept(String name, Making making) throws Exception {
        Path data = Program.folder(name);
        Path made = data.resolveSibling(name + ".made");
        if (!Files.exists(made)) {
            Program.empty(data);
            long start = System.nanoTime();
            making.make(data);
            Files.writeString(made, "");
            System.err.println(name + " made in " + seconds(start) + " s");
        }
        return data;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Files.copy(
                        path,
                        to.resolve(from.relativize(path)),
                        StandardCopyOption.COPY_ATTRIBUTES,
                        LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    private static long seconds(long start) {
        return (System.nanoTime() - start) / 1_000_000_000;
    }

    /** Issuers are opened a moment after their organizations. */
    private static void awaitIssuers(Connection database, int wanted) throws Exception {
        try (Statement ask = database.createStatement()) {
            while (true) {
                try (var found = ask.executeQuery("select count(*) from awards.issuer")) {
                    found.next();
                    if (found.getInt(1) >= wanted) {
                        return;
                    }
                }
                Thread.sleep(100);
            }
        }
    }

    /** Runs a script on the database of a folder on which no program runs. */
    static void write(Path data, String script) throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.attach(data.toAbsolutePath());
                Connection database =
                        DriverManager.getConnection(
                                server.jdbcUrl("cairn"), server.user(), server.password());
                Statement statement = database.createStatement()) {
            statement.execute("alter system set max_wal_size = '8GB'");
            statement.execute("select pg_reload_conf()");
            statement.execute("set session_replication_role = replica");
            statement.execute("set synchronous_commit = off");
            statement.execute("set work_mem = '256MB'");
            statement.execute("set maintenance_work_mem = '512MB'");
            for (String sql : script.split("(?m)^;;$")) {
                long start = System.nanoTime();
                statement.execute(sql);
                if (seconds(start) > 5) {
                    System.err.println(
                            seconds(start) + " s: " + sql.strip().lines().findFirst().orElse(""));
                }
            }
            statement.execute("alter system reset max_wal_size");
            statement.execute("vacuum (analyze)");
            statement.execute("checkpoint");
        }
    }

    /** A script with these numbers in place of its words in colons. */
    static String script(String name, Map<String, Integer> numbers) throws IOException {
        try (InputStream in = Objects.requireNonNull(History.class.getResourceAsStream(name))) {
            String sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (var number : numbers.entrySet()) {
                sql =
                        Pattern.compile(":" + number.getKey() + "\\b")
                                .matcher(sql)
                                .replaceAll(number.getValue().toString());
            }
            return sql;
        }
    }
}
