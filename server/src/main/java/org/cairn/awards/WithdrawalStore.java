package org.cairn.awards;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.people.OrganizationId;
import org.cairn.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of withdrawn keys, and how far the register was gone through for each. */
@Repository
class WithdrawalStore {

    private final JdbcClient db;

    WithdrawalStore(JdbcClient db) {
        this.db = db;
    }

    /** A key whose badges are not all signed anew, held by this transaction. */
    record Turn(OrganizationId issuer, String reached) {}

    void add(OrganizationId issuer, Withdrawal it) {
        db.sql(
                        """
                        insert into awards.key_withdrawal (public_key, issuer, at, reason, by)
                        values (:key, :issuer, :at, :reason, :by)
                        """)
                .param("key", it.key())
                .param("issuer", issuer.value())
                .param("at", Timestamp.from(it.at()))
                .param("reason", it.reason())
                .param("by", it.by().value())
                .update();
        db.sql("insert into awards.signing_anew (public_key) values (:key)")
                .param("key", it.key())
                .update();
    }

    /** Lists that were signed before are signed anew when they are next asked for. */
    void bumpLists(OrganizationId issuer) {
        db.sql("update awards.status_list set version = version + 1 where issuer = :issuer")
                .param("issuer", issuer.value())
                .update();
    }

    /** The newest first. */
    List<Withdrawal> of(OrganizationId issuer) {
        return db.sql(
                        """
                        select w.public_key, w.at, w.reason, w.by, s.looked_at, s.finished_at is not null as finished,
                            s.again_at
                        from awards.key_withdrawal w join awards.signing_anew s on s.public_key = w.public_key
                        where w.issuer = :issuer order by w.at desc, w.public_key
                        """)
                .param("issuer", issuer.value())
                .query((rs, index) ->
                        new Withdrawal(
                                rs.getString("public_key"),
                                rs.getTimestamp("at").toInstant(),
                                rs.getString("reason"),
                                new PersonId(rs.getObject("by", UUID.class)),
                                rs.getLong("looked_at"),
                                rs.getBoolean("finished"),
                                Optional.ofNullable(rs.getTimestamp("again_at"))
                                        .map(Timestamp::toInstant)))
                .list();
    }

    /** A key whose badges are not all signed anew, and how often in a row that failed. */
    record Open(String key, int failures) {}

    /** Without those that pause after a failure. */
    List<Open> unfinished(Instant now) {
        return db.sql(
                        """
                        select public_key, failures from awards.signing_anew
                        where finished_at is null and (again_at is null or again_at <= :now) order by public_key
                        """)
                .param("now", Timestamp.from(now))
                .query((rs, index) -> new Open(rs.getString("public_key"), rs.getInt("failures")))
                .list();
    }

    /** After one more failure. */
    void pause(String key, Instant until) {
        db.sql(
                        """
                        update awards.signing_anew set failures = failures + 1, again_at = :until
                        where public_key = :key
                        """)
                .param("until", Timestamp.from(until))
                .param("key", key)
                .update();
    }

    /** Another worker's turn is passed over. */
    Optional<Turn> next(String key) {
        return db.sql(
                        """
                        select w.issuer, s.reached
                        from awards.signing_anew s join awards.key_withdrawal w on w.public_key = s.public_key
                        where s.public_key = :key and s.finished_at is null for update of s skip locked
                        """)
                .param("key", key)
                .query((rs, index) ->
                        new Turn(
                                new OrganizationId(rs.getObject("issuer", UUID.class)),
                                rs.getString("reached")))
                .optional();
    }

    List<AwardId> awards(Turn turn, int limit) {
        return db.sql(
                        """
                        select id from awards.award where issuer = :issuer and id > :reached order by id limit :limit
                        """)
                .param("issuer", turn.issuer().value())
                .param("reached", turn.reached())
                .param("limit", limit)
                .query((rs, index) -> new AwardId(rs.getString("id")))
                .list();
    }

    void reach(String key, AwardId last, int more) {
        db.sql(
                        """
                        update awards.signing_anew
                        set reached = :last, looked_at = looked_at + :more, failures = 0, again_at = null
                        where public_key = :key
                        """)
                .param("last", last.value())
                .param("more", more)
                .param("key", key)
                .update();
    }

    void finish(String key, Instant now) {
        db.sql(
                        "update awards.signing_anew set finished_at = :now, again_at = null where public_key = :key")
                .param("now", Timestamp.from(now))
                .param("key", key)
                .update();
    }
}
