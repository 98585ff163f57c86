package org.cairn.platform.audit;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.cairn.platform.database.BulkCopy;
import org.cairn.platform.database.EmbeddedPostgres;
import org.cairn.platform.settings.Settings;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@code ./cairn audit}: checks the chain, also while the program runs; 0 = whole, 1 = broken. With
 * {@code export} it writes the whole log as JSON Lines instead; 1 = it could not be written whole.
 */
public final class AuditCommand {

    private AuditCommand() {}

    public static int run(Settings settings, List<String> words, PrintStream out) {
        try (HikariDataSource database = new HikariDataSource()) {
            database.setMaximumPoolSize(1);
            if (settings.database().isPresent()) {
                Settings.DatabaseAddress address = settings.database().get();
                database.setJdbcUrl(address.jdbcUrl());
                address.user().ifPresent(database::setUsername);
                address.password().ifPresent(database::setPassword);
                return answer(database, words, out);
            }
            try (EmbeddedPostgres server = EmbeddedPostgres.attach(settings.data())) {
                database.setJdbcUrl(server.jdbcUrl("cairn"));
                database.setUsername(server.user());
                database.setPassword(server.password());
                return answer(database, words, out);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static int answer(HikariDataSource database, List<String> words, PrintStream out)
            throws IOException {
        JdbcTemplate db = new JdbcTemplate(database);
        AuditStore store = new AuditStore(JdbcClient.create(db), new BulkCopy(db));
        AuditLog log = new AuditLog(store, Clock.systemUTC());
        if (words.contains("export")) {
            log.export(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            return isWritten(out) ? 0 : 1;
        }
        return check(log, out);
    }

    /** A disk that is full or a pipe that is closed is no copy of the log. */
    private static boolean isWritten(PrintStream out) {
        boolean written = !out.checkError();
        if (!written) {
            System.err.println("The audit log could not be written to its end.");
        }
        return written;
    }

    private static int check(AuditLog log, PrintStream out) {
        AuditLog.Check check = log.check();
        out.println(
                check.whole()
                        ? "The audit log is whole: "
                                + check.entries()
                                + " entries, each linked to the one before it."
                        : "The audit log is BROKEN at entry "
                                + check.firstBroken()
                                + "; the "
                                + check.entries()
                                + " entries before it are whole.");
        return check.whole() ? 0 : 1;
    }
}
