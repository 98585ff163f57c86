package org.cairn.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the audit log and its head. */
@Repository
class AuditStore {

    static final String GENESIS = "0".repeat(64);
    private static final int PAGE = 1_000;

    private final JdbcClient db;

    AuditStore(JdbcClient db) {
        this.db = db;
    }

    /** One entry; {@code details} is the canonical text that was hashed. */
    record Row(long number, Instant at, Audit step, String details, String before, String hash) {}

    /**
     * The newest hash; holds back other writers until this transaction ends, so that the chain has
     * one order.
     */
    String lockHead() {
        return db.sql("select hash from platform.audit_head for update")
                .query(String.class)
                .single();
    }

    void append(Row row) {
        long number =
                db.sql(
                                """
                                insert into platform.audit (number, at, actor, role, action, subject, details, before, hash)
                                select entries + 1, :at, :actor, :role, :action, :subject, :details, :before, :hash from platform.audit_head
                                returning number
                                """)
                        .param("at", Timestamp.from(row.at()))
                        .param("actor", row.step().actor())
                        .param("role", row.step().role())
                        .param("action", row.step().action())
                        .param("subject", row.step().subject())
                        .param("details", row.details())
                        .param("before", row.before())
                        .param("hash", row.hash())
                        .query(Long.class)
                        .single();
        db.sql("update platform.audit_head set entries = :number, hash = :hash")
                .param("number", number)
                .param("hash", row.hash())
                .update();
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
