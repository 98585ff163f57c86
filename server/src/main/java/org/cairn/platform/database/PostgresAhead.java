package org.cairn.platform.database;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Makes and starts the embedded server while the rest of the program still gathers itself. */
public final class PostgresAhead {

    private final FutureTask<EmbeddedPostgres> server;

    private PostgresAhead(FutureTask<EmbeddedPostgres> server) {
        this.server = server;
    }

    /** Begins at once, on a thread of its own. */
    public static PostgresAhead begin(DataFolder folder) {
        FutureTask<EmbeddedPostgres> server =
                new FutureTask<>(() -> EmbeddedPostgres.start(folder));
        Thread.ofPlatform().name("postgres-ahead").daemon().start(server);
        return new PostgresAhead(server);
    }

    /** The server once it answers; what went wrong with it is thrown here. */
    EmbeddedPostgres await() {
        try {
            return server.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while PostgreSQL started", stopped);
        }
    }
}
