package org.cairn.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.cairn.platform.settings.Settings;
import org.cairn.platform.settings.SettingsProblem;

/**
 * Connects to the PostgreSQL that the settings name, or makes and starts the embedded one, and
 * migrates it, while the rest of the program still gathers itself.
 */
public final class DatabaseAhead implements AutoCloseable {

    private static final String DATABASE = "cairn";

    private final FutureTask<Opened> work;

    private DatabaseAhead(FutureTask<Opened> work) {
        this.work = work;
    }

    /** The database, and the server that was started for it. */
    private record Opened(HikariDataSource database, Optional<EmbeddedPostgres> server) {}

    /** Begins at once, on a thread of its own. */
    public static DatabaseAhead begin(Settings settings, DataFolder folder) {
        FutureTask<Opened> work = new FutureTask<>(() -> open(settings, folder));
        Thread.ofPlatform().name("database-ahead").daemon().start(work);
        return new DatabaseAhead(work);
    }

    /** The database once it is up to date; what went wrong with it is thrown here. */
    HikariDataSource await() {
        return opened().database();
    }

    /**
     * Stops the embedded server, if there is one; the database must be closed before. What could
     * not be opened has been stopped already.
     */
    @Override
    public void close() {
        Opened opened;
        try {
            opened = opened();
        } catch (RuntimeException toldBefore) {
            return;
        }
        opened.server().ifPresent(EmbeddedPostgres::close);
    }

    private Opened opened() {
        try {
            return work.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the database was opened", stopped);
        }
    }

    private static Opened open(Settings settings, DataFolder folder) {
        if (settings.database().isPresent()) {
            return new Opened(migrated(pool(settings.database().get())), Optional.empty());
        }
        EmbeddedPostgres server = EmbeddedPostgres.start(folder);
        try {
            return new Opened(migrated(pool(server)), Optional.of(server));
        } catch (RuntimeException unusable) {
            server.close();
            throw unusable;
        }
    }

    private static HikariConfig pool(Settings.DatabaseAddress address) {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(address.jdbcUrl());
        address.user().ifPresent(pool::setUsername);
        address.password().ifPresent(pool::setPassword);
        return pool;
    }

    private static HikariConfig pool(EmbeddedPostgres server) {
        ensureDatabase(server);
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(server.jdbcUrl(DATABASE));
        pool.setUsername(server.user());
        pool.setPassword(server.password());
        return pool;
    }

    private static void ensureDatabase(EmbeddedPostgres server) {
        try (Connection connection =
                        DriverManager.getConnection(
                                server.jdbcUrl("postgres"), server.user(), server.password());
                var statement = connection.createStatement();
                var found =
                        statement.executeQuery(
                                "select 1 from pg_database where datname = '" + DATABASE + "'")) {
            if (!found.next()) {
                try (var create = connection.createStatement()) {
                    create.execute("create database " + DATABASE);
                }
            }
        } catch (SQLException unusable) {
            throw new IllegalStateException(
                    "the embedded PostgreSQL refuses its own program", unusable);
        }
    }

    private static HikariDataSource migrated(HikariConfig pool) {
        pool.setMaximumPoolSize(24);
        pool.setConnectionTimeout(10_000);
        pool.setPoolName("cairn");
        HikariDataSource database = connected(pool);
        try {
            Migrations.run(database);
            return database;
        } catch (RuntimeException unusable) {
            database.close();
            throw unusable;
        }
    }

    private static HikariDataSource connected(HikariConfig pool) {
        try {
            return new HikariDataSource(pool);
        } catch (PoolInitializationException unreachable) {
            throw new SettingsProblem(
                    "The database that CAIRN_DATABASE_URL names cannot be reached: "
                            + rootMessage(unreachable));
        }
    }

    private static String rootMessage(Throwable problem) {
        Throwable cause = problem;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }
}
