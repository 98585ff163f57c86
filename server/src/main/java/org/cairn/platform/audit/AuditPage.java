package org.cairn.platform.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What one transaction has to tell the log. It is written when the transaction is about to be
 * committed, all of it at once: the end of the log, for which all writers wait, is held no longer
 * than that.
 */
final class AuditPage implements TransactionSynchronization {

    private final Consumer<List<Line>> log;
    private final List<Line> lines = new ArrayList<>();
    private boolean written;

    private AuditPage(Consumer<List<Line>> log) {
        this.log = log;
    }

    /** A step, and when it was made. */
    record Line(Instant at, Audit step) {}

    /** The page of the transaction that this thread is in. */
    static AuditPage of(Consumer<List<Line>> log) {
        if (TransactionSynchronizationManager.getResource(AuditPage.class)
                instanceof AuditPage page) {
            return page;
        }
        AuditPage page = new AuditPage(log);
        TransactionSynchronizationManager.bindResource(AuditPage.class, page);
        TransactionSynchronizationManager.registerSynchronization(page);
        return page;
    }

    /** What comes after the page was written is written now. */
    void write(List<Line> more) {
        if (written) {
            log.accept(more);
        } else {
            lines.addAll(more);
        }
    }

    /** Writes what there is. */
    void write() {
        if (!lines.isEmpty()) {
            log.accept(List.copyOf(lines));
            lines.clear();
        }
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        written = true;
        write();
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(AuditPage.class);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(AuditPage.class, this);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(AuditPage.class);
    }
}
