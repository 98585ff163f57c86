package org.cairn.journeys;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.cairn.platform.database.DataFolder;
import org.cairn.platform.database.EmbeddedPostgres;
import org.cairn.platform.database.Migrations;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;

/**
 * The data of an earlier version, kept small: the rows of each table, how far each room had come,
 * and the key of the folder. Evidence is left out.
 */
final class EarlierData {

    private static final String KEY = "master.key";

    /** Tables of the rooms, each with the columns that are written and not worked out. */
    private static final String TABLES =
            """
            select table_schema || '.' || table_name,
                   string_agg(quote_ident(column_name), ', ' order by ordinal_position)
            from information_schema.columns
            join information_schema.tables using (table_schema, table_name)
            where table_schema = '%s' and table_name <> 'schema_history'
              and table_type = 'BASE TABLE' and is_generated = 'NEVER'
            group by 1 order by 1
            """;

    private static final String SEQUENCES =
            """
            select schemaname || '.' || sequencename, last_value::text
            from pg_sequences where schemaname = '%s' and last_value is not null
            """;

    private static final String NEWEST =
            """
            select version, '' from %s.schema_history
            where version is not null order by installed_rank desc limit 1
            """;

    private EarlierData() {}

    /** A table and its columns, or a sequence and its value. */
    private record Named(String name, String rest) {}

    /**
     * Keeps what a version leaves behind, for those that come after it: the data folder of a Cairn
     * that does not run, and the file to write.
     */
    public static void main(String... arguments) throws IOException, SQLException {
        Path data = Path.of(arguments[0]);
        try (DataFolder folder = DataFolder.claim(data);
                EmbeddedPostgres server = EmbeddedPostgres.start(folder);
                Connection connection = connected(server, "cairn");
                ZipOutputStream zip =
                        new ZipOutputStream(Files.newOutputStream(Path.of(arguments[1])))) {
            put(zip, KEY, Files.readAllBytes(data.resolve(KEY)));
            for (String room : Migrations.ROOMS) {
                put(zip, room, state(connection, room).getBytes(StandardCharsets.UTF_8));
                for (Named table : all(connection, TABLES.formatted(room))) {
                    zip.putNextEntry(new ZipEntry(table.name()));
                    copy(connection, table, zip);
                    zip.closeEntry();
                }
            }
        }
    }

    /** Lays out a data folder as that version left it. */
    static void layOut(Path kept, Path data) throws IOException, SQLException {
        try (DataFolder folder = DataFolder.claim(data);
                EmbeddedPostgres server = EmbeddedPostgres.start(folder);
                ZipFile zip = new ZipFile(kept.toFile())) {
            Files.write(data.resolve(KEY), bytes(zip, KEY));
            try (Connection first = connected(server, "postgres");
                    Statement statement = first.createStatement()) {
                statement.execute("create database cairn");
            }
            for (String room : Migrations.ROOMS) {
                migrate(server, room, state(zip, room).getFirst());
            }
            try (Connection connection = connected(server, "cairn");
                    Statement statement = connection.createStatement()) {
                // the tables are filled one by one, in no order that foreign keys would like
                statement.execute("set session_replication_role = replica");
                for (String room : Migrations.ROOMS) {
                    for (Named table : all(connection, TABLES.formatted(room))) {
                        statement.execute("delete from " + table.name());
                        fill(connection, table, zip);
                    }
                    for (String sequence : state(zip, room).stream().skip(1).toList()) {
                        statement.execute("select setval(%s)".formatted(sequence));
                    }
                }
            }
        }
    }

    private static void fill(Connection connection, Named table, ZipFile zip)
            throws IOException, SQLException {
        try (InputStream rows = zip.getInputStream(zip.getEntry(table.name()))) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy %s (%s) from stdin".formatted(table.name(), table.rest()), rows);
        }
    }

    private static void copy(Connection connection, Named table, OutputStream out)
            throws IOException, SQLException {
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy %s (%s) to stdout".formatted(table.name(), table.rest()), out);
    }

    /** As far as that version had come, and no further. */
    private static void migrate(EmbeddedPostgres server, String room, String newest) {
        Flyway.configure()
                .dataSource(server.jdbcUrl("cairn"), server.user(), server.password())
                .schemas(room)
                .defaultSchema(room)
                .locations("classpath:db/migration/" + room)
                .table("schema_history")
                .target(newest)
                .load()
                .migrate();
    }

    /** The newest change of its tables, and where its sequences stand, a line each. */
    private static String state(Connection connection, String room) throws SQLException {
        List<String> lines = new ArrayList<>();
        lines.add(all(connection, NEWEST.formatted(room)).getFirst().name());
        for (Named sequence : all(connection, SEQUENCES.formatted(room))) {
            lines.add("'%s', %s".formatted(sequence.name(), sequence.rest()));
        }
        return String.join("\n", lines);
    }

    private static List<String> state(ZipFile zip, String room) throws IOException {
        return new String(bytes(zip, room), StandardCharsets.UTF_8).lines().toList();
    }

    private static List<Named> all(Connection connection, String query) throws SQLException {
        List<Named> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                all.add(new Named(rows.getString(1), rows.getString(2)));
            }
        }
        return all;
    }

    private static Connection connected(EmbeddedPostgres server, String database)
            throws SQLException {
        return DriverManager.getConnection(
                server.jdbcUrl(database), server.user(), server.password());
    }

    private static byte[] bytes(ZipFile zip, String name) throws IOException {
        try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
            return in.readAllBytes();
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
