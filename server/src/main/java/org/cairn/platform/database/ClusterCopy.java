package org.cairn.platform.database;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.cairn.platform.Ids;
import org.cairn.platform.files.Durable;
import org.cairn.platform.files.LiveTree;

/**
 * Copies the cluster of the embedded PostgreSQL while it is written to (PostgreSQL 18, section
 * 25.3.4, "Making a Base Backup Using the Low Level API"). The first start of the copy makes it
 * consistent, as of the moment at which copying ended.
 */
public final class ClusterCopy {

    /** What they hold belongs to the running server; the next one wants the folders. */
    private static final Set<String> OF_THE_SERVER =
            Set.of(
                    "pg_wal",
                    "pg_replslot",
                    "pg_dynshmem",
                    "pg_notify",
                    "pg_serial",
                    "pg_snapshots",
                    "pg_stat_tmp",
                    "pg_subtrans");

    /** Where a start begins to read the log: taken after everything else. */
    private static final Path CONTROL = Path.of("global", "pg_control");

    private final Path from;
    private final Path to;

    private ClusterCopy(Path from, Path to) {
        this.from = from;
        this.to = to;
    }

    /**
     * Copies the cluster of one data folder into another, which has none yet, with the password of
     * its server.
     *
     * @param server the running server of the first
     * @throws IOException when it cannot be read or written, or the server stops meanwhile
     */
    public static void copy(DataSource server, Path data, Path copy) throws IOException {
        Path home = Files.createDirectories(copy.resolve("postgres"));
        Path cluster = Files.createDirectory(home.resolve("cluster"));
        if (cluster.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(cluster, PosixFilePermissions.fromString("rwx------"));
        }
        Durable.copy(data.resolve("postgres/password"), home.resolve("password"));
        try (Connection session = server.getConnection()) {
            new ClusterCopy(data.resolve("postgres/cluster"), cluster).copy(session);
        } catch (SQLException stopped) {
            throw new IOException("the database says: " + stopped.getMessage(), stopped);
        }
    }

    /** Beginning and end are said in one session, whose slot keeps the log from being recycled. */
    private void copy(Connection session) throws SQLException, IOException {
        session.setAutoCommit(true);
        ask(
                session,
                "select lsn::text from pg_create_physical_replication_slot(?, true, true)",
                "backup_" + Ids.unguessable());
        String first =
                ask(session, "select pg_walfile_name(pg_backup_start(?, true))", "cairn")
                        .getFirst();
        new DataFiles().walk(from);
        Durable.copy(from.resolve(CONTROL), to.resolve(CONTROL));
        List<String> end =
                ask(
                        session,
                        "select pg_walfile_name(lsn), labelfile from pg_backup_stop(wait_for_archive => false)");
        byte[] label = end.getLast().getBytes(StandardCharsets.UTF_8);
        Durable.write(new ByteArrayInputStream(label), to.resolve("backup_label"));
        copyLog(first, end.getFirst());
    }

    /** What was written while files were copied. */
    private void copyLog(String first, String last) throws IOException {
        Path log = from.resolve("pg_wal");
        try (Stream<Path> all = Files.list(log)) {
            for (Path segment : all.toList()) {
                String name = segment.getFileName().toString();
                boolean needed =
                        name.length() == last.length()
                                && name.compareTo(first) >= 0
                                && name.compareTo(last) <= 0;
                if (needed || name.endsWith(".history")) {
                    Durable.copy(segment, to.resolve("pg_wal").resolve(name));
                }
            }
        }
    }

    /** The columns of the one row of the answer. */
    private static List<String> ask(Connection session, String sql, String... values)
            throws SQLException {
        try (PreparedStatement question = session.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                question.setString(i + 1, values[i]);
            }
            try (ResultSet answer = question.executeQuery()) {
                answer.next();
                String[] columns = new String[answer.getMetaData().getColumnCount()];
                for (int i = 0; i < columns.length; i++) {
                    columns[i] = answer.getString(i + 1);
                }
                return List.of(columns);
            }
        }
    }

    /** Places each file where it belongs; what is dropped meanwhile is told by the log, too. */
    private final class DataFiles extends LiveTree {

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                throws IOException {
            if (isTemporary(folder)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            Path place = from.relativize(folder);
            Files.createDirectories(to.resolve(place));
            return OF_THE_SERVER.contains(place.toString())
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        protected void file(Path file) throws IOException {
            Path place = from.relativize(file);
            if (!isTemporary(file) && !place.equals(CONTROL)) {
                Durable.copy(file, to.resolve(place));
            }
        }

        private static boolean isTemporary(Path path) {
            String name = path.getFileName().toString();
            return name.startsWith("pgsql_tmp") || name.startsWith("postmaster.");
        }
    }
}
