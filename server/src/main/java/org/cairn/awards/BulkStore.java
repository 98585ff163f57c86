package org.cairn.awards;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of steps that are done to many badges. */
@Repository
class BulkStore {

    private final JdbcClient db;

    BulkStore(JdbcClient db) {
        this.db = db;
    }

    /** The next badge of a step, held by this transaction. */
    record Turn(AwardId award, Bulk.Action action, Optional<Grounds> grounds, PersonId by) {}

    void add(Bulk bulk, List<AwardId> awards) {
        db.sql(
                        """
                        insert into awards.bulk (id, action, code, reason, by, started_at)
                        values (:id, :action, :code, :reason, :by, :at)
                        """)
                .param("id", bulk.id().value())
                .param("action", bulk.action().code())
                .param("code", bulk.grounds().map(it -> it.code().code()).orElse(""))
                .param("reason", bulk.grounds().map(Grounds::words).orElse(""))
                .param("by", bulk.by().value())
                .param("at", Timestamp.from(bulk.startedAt()))
                .update();
        db.sql(
                        """
                        insert into awards.bulk_row (bulk, position, award)
                        select :bulk, position, award from unnest(:awards) with ordinality as chosen (award, position)
                        """)
                .param("bulk", bulk.id().value())
                .param("awards", awards.stream().map(AwardId::value).toArray(String[]::new))
                .update();
    }

    Optional<Bulk> find(BulkId id) {
        return db.sql(
                        "select id, action, code, reason, by, started_at from awards.bulk where id = :id")
                .param("id", id.value())
                .query((rs, index) ->
                        new Bulk(
                                id,
                                action(rs),
                                grounds(rs),
                                by(rs),
                                rs.getTimestamp("started_at").toInstant(),
                                rows(id)))
                .optional();
    }

    private List<Bulk.Row> rows(BulkId id) {
        return db.sql(
                        """
                        select b.award, b.outcome, a.earner_name, a.title
                        from awards.bulk_row b join awards.award a on a.id = b.award
                        where b.bulk = :bulk order by b.position
                        """)
                .param("bulk", id.value())
                .query((rs, index) ->
                        new Bulk.Row(
                                new AwardId(rs.getString("award")),
                                rs.getString("earner_name"),
                                rs.getString("title"),
                                Optional.ofNullable(rs.getString("outcome"))))
                .list();
    }

    /** The newest first. */
    List<BulkLine> ofPerson(PersonId person, int limit) {
        return db.sql(
                        """
                        select b.id, b.action, b.started_at, r.badges, r.done, r.refused
                        from (select * from awards.bulk where by = :person order by started_at desc, id limit :limit) b
                            cross join lateral (select count(*) as badges, count(*) filter (where outcome = :done) as done,
                                count(*) filter (where outcome <> :done) as refused from awards.bulk_row where bulk = b.id) r
                        order by b.started_at desc, b.id
                        """)
                .param("person", person.value())
                .param("limit", limit)
                .param("done", Bulk.Row.DONE)
                .query((rs, index) ->
                        new BulkLine(
                                new BulkId(rs.getString("id")),
                                action(rs),
                                rs.getTimestamp("started_at").toInstant(),
                                rs.getInt("badges"),
                                rs.getInt("done"),
                                rs.getInt("refused")))
                .list();
    }

    /** Steps in which badges still wait for their turn, the oldest first. */
    List<BulkId> unfinished() {
        return db.sql(
                        """
                        select id from awards.bulk b
                        where exists (select 1 from awards.bulk_row r where r.bulk = b.id and r.outcome is null)
                        order by started_at, id
                        """)
                .query((rs, index) -> new BulkId(rs.getString("id")))
                .list();
    }

    /** Another worker's turn is passed over. */
    Optional<Turn> next(BulkId id) {
        return db.sql(
                        """
                        select r.award, b.action, b.code, b.reason, b.by
                        from awards.bulk_row r join awards.bulk b on b.id = r.bulk
                        where r.bulk = :bulk and r.outcome is null order by r.position limit 1
                        for update of r skip locked
                        """)
                .param("bulk", id.value())
                .query((rs, index) ->
                        new Turn(
                                new AwardId(rs.getString("award")),
                                action(rs),
                                grounds(rs),
                                by(rs)))
                .optional();
    }

    void settle(BulkId id, AwardId award, String outcome, Instant at) {
        db.sql(
                        """
                        update awards.bulk_row set outcome = :outcome, done_at = :at
                        where bulk = :bulk and award = :award and outcome is null
                        """)
                .param("outcome", outcome)
                .param("at", Timestamp.from(at))
                .param("bulk", id.value())
                .param("award", award.value())
                .update();
    }

    private static Bulk.Action action(ResultSet rs) throws SQLException {
        return Bulk.Action.of(rs.getString("action")).orElseThrow();
    }

    private static Optional<Grounds> grounds(ResultSet rs) throws SQLException {
        String words = rs.getString("reason");
        return Grounds.Code.of(rs.getString("code")).map(code -> new Grounds(code, words));
    }

    private static PersonId by(ResultSet rs) throws SQLException {
        return new PersonId(rs.getObject("by", UUID.class));
    }
}
