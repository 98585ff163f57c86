package org.cairn.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.cairn.catalog.EditionId;
import org.cairn.people.OrganizationId;
import org.cairn.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is past its promised day. */
@Repository
class PromiseStore {

    private static final String LATE =
            """
            from review.submission s
            where s.due_at < :now and s.issuer = any (:issuers) and s.educator <> :me and not s.pilot
            """;

    private final JdbcClient db;

    PromiseStore(JdbcClient db) {
        this.db = db;
    }

    /** Who asks, for which issuers, and when. */
    record Asking(PersonId me, Collection<OrganizationId> issuers, Instant now) {}

    List<LateRow> rows(Asking asking, int offset, int limit) {
        return statement(
                        """
                        select s.id, s.edition, s.issuer, s.attempt, s.waiting_for, s.handed_in_at, s.due_at,
                               case when s.leased_until > :now then s.assessor end as holder
                        """
                                + LATE
                                + " order by s.due_at, s.id offset :offset limit :limit",
                        asking)
                .param("offset", offset)
                .param("limit", limit)
                .query(PromiseStore::row)
                .list();
    }

    long count(Asking asking) {
        return statement("select count(*) " + LATE, asking).query(Long.class).single();
    }

    private JdbcClient.StatementSpec statement(String sql, Asking asking) {
        return db.sql(sql)
                .param("now", Columns.at(asking.now()))
                .param("issuers", Columns.uuids(asking.issuers()))
                .param("me", asking.me().value());
    }

    private static LateRow row(ResultSet rs, int index) throws SQLException {
        return new LateRow(
                new SubmissionId(rs.getLong("id")),
                new EditionId(rs.getString("edition")),
                new OrganizationId(Columns.uuid(rs, "issuer")),
                rs.getInt("attempt"),
                WaitingFor.of(rs.getString("waiting_for")),
                Columns.maybePerson(rs, "holder"),
                Columns.instant(rs, "handed_in_at"),
                Columns.instant(rs, "due_at"));
    }
}
