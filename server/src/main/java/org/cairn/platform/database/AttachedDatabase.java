package org.cairn.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.cairn.platform.settings.Settings;
import org.cairn.platform.settings.SettingsProblem;

/** The database for a command that works beside the running program, or without it. */
public final class AttachedDatabase implements AutoCloseable {

    private final HikariDataSource source = new HikariDataSource();
    private final Optional<EmbeddedPostgres> server;
    private final Optional<DataFolder> claimed;

    private AttachedDatabase(Optional<EmbeddedPostgres> server, Optional<DataFolder> claimed) {
        this.server = server;
        this.claimed = claimed;
        source.setMaximumPoolSize(1);
    }

    /**
     * The one that the settings name, or the embedded one, which is started if it does not run.
     *
     * @throws SettingsProblem when there is none, or it does not answer
     */
    public static AttachedDatabase open(Settings settings) {
        if (settings.database().isPresent()) {
            Settings.DatabaseAddress address = settings.database().get();
            AttachedDatabase database = new AttachedDatabase(Optional.empty(), Optional.empty());
            database.source.setJdbcUrl(address.jdbcUrl());
            address.user().ifPresent(database.source::setUsername);
            address.password().ifPresent(database.source::setPassword);
            return database.answering();
        }
        return in(settings.data());
    }

    /**
     * The embedded one of this data folder, which is started if it does not run. Then the folder is
     * held meanwhile: a Cairn that starts would stop a server that is not its own.
     *
     * @throws SettingsProblem when there is none, or it does not answer
     */
    public static AttachedDatabase in(Path data) {
        if (!Files.isDirectory(data.resolve("postgres/cluster"))) {
            throw new SettingsProblem(
                    "There is no database in "
                            + data.toAbsolutePath()
                            + "; CAIRN_DATA names the folder that holds it.");
        }
        try {
            Optional<EmbeddedPostgres> running = EmbeddedPostgres.running(data);
            Optional<DataFolder> claimed =
                    running.isPresent() ? Optional.empty() : Optional.of(claim(data));
            EmbeddedPostgres server = running.orElseGet(() -> started(claimed.orElseThrow()));
            AttachedDatabase database = new AttachedDatabase(Optional.of(server), claimed);
            database.source.setJdbcUrl(server.jdbcUrl("cairn"));
            database.source.setUsername(server.user());
            database.source.setPassword(server.password());
            return database.answering();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static DataFolder claim(Path data) {
        return DataFolder.claimIfFree(data)
                .orElseThrow(() ->
                        new SettingsProblem(
                                "Cairn is being started or stopped in "
                                        + data
                                        + "; try again in a minute."));
    }

    private static EmbeddedPostgres started(DataFolder claimed) {
        try {
            return EmbeddedPostgres.start(claimed);
        } catch (RuntimeException unusable) {
            claimed.close();
            throw unusable;
        }
    }

    /**
     * @throws SettingsProblem when it does not, as while it is being stopped
     */
    private AttachedDatabase answering() {
        try (Connection _ = source.getConnection()) {
            return this;
        } catch (SQLException | HikariPool.PoolInitializationException silent) {
            close();
            throw new SettingsProblem(
                    "The database does not answer. If it is being started or stopped, try again in a"
                            + " minute; otherwise see what its own log says.");
        }
    }

    public DataSource source() {
        return source;
    }

    @Override
    public void close() {
        source.close();
        server.ifPresent(EmbeddedPostgres::close);
        claimed.ifPresent(DataFolder::close);
    }
}
