package org.cairn.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cairn.platform.database.BinaryRows;
import org.cairn.platform.database.BulkCopy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the audit log and its head. */
@Repository
class AuditStore {

    static final String GENESIS = "0".repeat(64);
    private static final int PAGE = 1_000;

    private final JdbcClient db;
    private final BulkCopy copy;

    AuditStore(JdbcClient db, BulkCopy copy) {
        this.db = db;
        this.copy = copy;
    }

    /** One entry; {@code details} is the canonical text that was hashed. */
    record Row(long number, Instant at, Audit step, String details, String before, String hash) {}

    /** Where the log ends. */
    record Head(long entries, String hash) {}

    /** Holds back other writers until this transaction ends, so that the chain has one order. */
    Head lockHead() {
        return db.sql("select entries, hash from platform.audit_head for update")
                .query((row, i) -> new Head(row.getLong("entries"), row.getString("hash")))
                .single();
    }

    void append(List<Row> rows) {
        BinaryRows binary = new BinaryRows();
        rows.forEach(row -> add(row, binary));
        copy.copyIn(
                """
                copy platform.audit (number, at, actor, role, action, subject, details, before, hash)
                from stdin with (format binary)
                """,
                binary);
        db.sql("update platform.audit_head set entries = :number, hash = :hash")
                .param("number", rows.getLast().number())
                .param("hash", rows.getLast().hash())
                .update();
    }

    private static void add(Row row, BinaryRows rows) {
        rows.row(9)
                .number(row.number())
                .time(row.at())
                .text(row.step().actor())
                .text(row.step().role())
                .text(row.step().action())
                .text(row.step().subject())
                .text(row.details())
                .text(row.before())
                .text(row.hash());
    }

    /** Whether the actor does this to the subject for the first time in this hour. */
    boolean isFirst(Audit step, Instant hour) {
        return db.sql(
                                """
                                insert into platform.audit_seen (actor, action, subject, hour)
                                values (:actor, :action, :subject, :hour) on conflict do nothing
                                """)
                        .param("actor", step.actor())
                        .param("action", step.action())
                        .param("subject", step.subject())
                        .param("hour", Timestamp.from(hour))
                        .update()
                == 1;
    }

    void forgetSeenBefore(Instant hour) {
        db.sql("delete from platform.audit_seen where hour < :hour")
                .param("hour", Timestamp.from(hour))
                .update();
    }

    long size() {
        return db.sql("select entries from platform.audit_head").query(Long.class).single();
    }

    List<Row> after(long number) {
        return db.sql(
                        """
                        select number, at, actor, role, action, subject, details, before, hash
                        from platform.audit where number > :number order by number limit :page
                        """)
                .param("number", number)
                .param("page", PAGE)
                .query(AuditStore::row)
                .list();
    }

    boolean headIs(long entries, String hash) {
        return db.sql("select entries = :entries and hash = :hash from platform.audit_head")
                .param("entries", entries)
                .param("hash", hash)
                .query(Boolean.class)
                .single();
    }

    private static Row row(ResultSet rs, int index) throws SQLException {
        Audit step =
                new Audit(
                        rs.getString("actor"),
                        rs.getString("role"),
                        rs.getString("action"),
                        rs.getString("subject"),
                        Map.of());
        return new Row(
                rs.getLong("number"),
                rs.getTimestamp("at").toInstant(),
                step,
                rs.getString("details"),
                rs.getString("before"),
                rs.getString("hash"));
    }
}
