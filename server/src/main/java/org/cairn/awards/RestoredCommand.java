package org.cairn.awards;

import java.io.PrintStream;
import java.util.Objects;
import org.cairn.platform.audit.Audit;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.database.AttachedDatabase;
import org.cairn.platform.settings.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * {@code ./cairn restored}: for a copy of the data that was restored. Badges that were issued after
 * it was made have places in status lists that the copy takes for free; so the lists that are open
 * are closed, and each issuer begins another with its next badge. Also while the program runs; 0 =
 * done.
 */
public final class RestoredCommand {

    private RestoredCommand() {}

    public static int run(Settings settings, PrintStream out) {
        try (AttachedDatabase database = AttachedDatabase.open(settings)) {
            StatusStore store = new StatusStore(JdbcClient.create(database.source()));
            AuditLog log = AuditLog.in(database.source());
            int closed =
                    Objects.requireNonNull(
                            new TransactionTemplate(
                                            new DataSourceTransactionManager(database.source()))
                                    .execute(_ -> closed(store, log)));
            out.println(
                    switch (closed) {
                        case 0 -> "No status list was open.";
                        case 1 -> "One status list was closed; its issuer begins a new one.";
                        default ->
                                closed + " status lists were closed; each issuer begins a new one.";
                    });
            out.println(
                    "Badges that were revoked or suspended after the copy was made count again until"
                            + " somebody revokes or suspends them anew.");
            return 0;
        }
    }

    private static int closed(StatusStore store, AuditLog log) {
        // first of all, as whoever issues does
        log.hold();
        int closed = store.closeAll();
        log.record(Audit.bySystem("awards.restored", "register").with("lists", closed));
        return closed;
    }
}
