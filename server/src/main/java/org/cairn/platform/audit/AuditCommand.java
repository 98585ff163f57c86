package org.cairn.platform.audit;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cairn.platform.database.AttachedDatabase;
import org.cairn.platform.settings.Settings;

/**
 * {@code ./cairn audit}: checks the chain, also while the program runs; 0 = whole, 1 = broken. With
 * {@code export} it writes the whole log as JSON Lines instead; 1 = it could not be written whole.
 */
public final class AuditCommand {

    private AuditCommand() {}

    public static int run(Settings settings, List<String> words, PrintStream out) {
        try (AttachedDatabase database = AttachedDatabase.open(settings)) {
            AuditLog log = AuditLog.in(database.source());
            if (words.contains("export")) {
                log.export(new OutputStreamWriter(out, StandardCharsets.UTF_8));
                return isWritten(out) ? 0 : 1;
            }
            return check(log, out);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
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
