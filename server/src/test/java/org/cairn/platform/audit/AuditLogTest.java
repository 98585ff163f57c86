package org.cairn.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.cairn.AtOnce;
import org.cairn.CairnTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The audit log keeps every step, in one order, and notices when somebody touched it. */
@CairnTest
class AuditLogTest {

    private final AuditLog log;
    private final TransactionTemplate transaction;
    private final JdbcClient db;

    AuditLogTest(AuditLog log, TransactionTemplate transaction, JdbcClient db) {
        this.log = log;
        this.transaction = transaction;
        this.db = db;
    }

    @Test
    void stepsWrittenAtTheSameTimeStillMakeOneWholeChain() throws Exception {
        long before = log.check().entries();
        AtOnce.times(40, 40, i -> record("test.step", "thing/" + i));
        assertThat(log.check()).isEqualTo(new AuditLog.Check(before + 40, true, 0));
    }

    @Test
    void manyStepsAtOnceAreLinkedOneByOne() {
        long before = log.check().entries();
        transaction.executeWithoutResult(status ->
                log.record(
                        IntStream.range(0, 5)
                                .mapToObj(i -> Audit.bySystem("test.many", "thing/" + i))
                                .toList()));
        record("test.after", "thing/5");
        assertThat(log.check()).isEqualTo(new AuditLog.Check(before + 6, true, 0));
    }

    @Test
    void aLongStepHoldsNobodyBack() {
        long before = log.check().entries();
        transaction.executeWithoutResult(status -> {
            log.record(Audit.bySystem("test.long", "thing/0"));
            CompletableFuture.runAsync(() -> record("test.short", "thing/1"))
                    .orTimeout(10, TimeUnit.SECONDS)
                    .join();
            log.record(Audit.bySystem("test.long", "thing/2"));
        });
        assertThat(log.check()).isEqualTo(new AuditLog.Check(before + 3, true, 0));
    }

    @Test
    void whatOthersTellAtTheEndOfAStepIsWrittenToo() {
        long before = log.check().entries();
        transaction.executeWithoutResult(status -> {
            log.record(Audit.bySystem("test.step", "thing/0"));
            TransactionSynchronizationManager.registerSynchronization(
                    new TransactionSynchronization() {
                        @Override
                        public void beforeCommit(boolean readOnly) {
                            log.record(Audit.bySystem("test.end", "thing/0"));
                        }
                    });
        });
        assertThat(log.check()).isEqualTo(new AuditLog.Check(before + 2, true, 0));
    }

    @Test
    void aStepWithinAStepOfItsOwnIsKeptWhateverBecomesOfTheOther() {
        long before = log.check().entries();
        TransactionTemplate apart =
                new TransactionTemplate(
                        Objects.requireNonNull(transaction.getTransactionManager()),
                        new DefaultTransactionDefinition(
                                TransactionDefinition.PROPAGATION_REQUIRES_NEW));
        transaction.executeWithoutResult(status -> {
            log.record(Audit.bySystem("test.undone", "thing/0"));
            apart.executeWithoutResult(
                    inner -> log.record(Audit.bySystem("test.apart", "thing/1")));
            log.record(Audit.bySystem("test.undone", "thing/2"));
            status.setRollbackOnly();
        });
        assertThat(log.check()).isEqualTo(new AuditLog.Check(before + 1, true, 0));
    }

    @Test
    void aStepThatIsRolledBackLeavesNoEntry() {
        long before = log.check().entries();
        transaction.executeWithoutResult(status -> {
            log.record(Audit.bySystem("test.undone", "thing/0"));
            status.setRollbackOnly();
        });
        assertThat(log.check().entries()).isEqualTo(before);
    }

    @Test
    void theDatabaseItselfRefusesToChangeOrRemoveAnEntry() {
        record("test.kept", "thing/1");
        assertThatThrownBy(() -> db.sql("update platform.audit set actor = 'somebody'").update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> db.sql("delete from platform.audit").update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> db.sql("truncate platform.audit").update())
                .hasMessageContaining("append-only");
    }

    @Test
    void anEntryChangedBehindTheDatabasesBackIsFound() {
        record("test.first", "thing/2");
        record("test.second", "thing/3");
        long last = log.check().entries();
        transaction.executeWithoutResult(status -> {
            db.sql("alter table platform.audit disable trigger all").update();
            db.sql("update platform.audit set subject = 'thing/other' where number = :n")
                    .param("n", last - 1)
                    .update();
            assertThat(log.check()).isEqualTo(new AuditLog.Check(last - 2, false, last - 1));
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> {
            db.sql("alter table platform.audit disable trigger all").update();
            db.sql("delete from platform.audit where number = :n").param("n", last).update();
            assertThat(log.check().whole()).isFalse();
            status.setRollbackOnly();
        });
        assertThat(log.check().whole()).isTrue();
    }

    @Test
    void noTwoSetsOfDetailsReadTheSame() {
        assertThat(AuditLog.canonical(java.util.Map.of("a", "b;c=d")))
                .isNotEqualTo(AuditLog.canonical(java.util.Map.of("a", "b", "c", "d")));
    }

    private void record(String action, String subject) {
        transaction.executeWithoutResult(status -> log.record(Audit.bySystem(action, subject)));
    }
}
