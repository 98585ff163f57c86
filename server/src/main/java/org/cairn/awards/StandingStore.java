package org.cairn.awards;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.cairn.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of revocations and suspensions. */
@Repository
class StandingStore {

    private final JdbcClient db;

    StandingStore(JdbcClient db) {
        this.db = db;
    }

    /** Whether it was added; not, if the award is revoked already. */
    boolean add(AwardId id, Revocation revocation) {
        return db.sql(
                                """
                                insert into awards.revocation (award, at, code, reason, by)
                                values (:award, :at, :code, :reason, :by) on conflict do nothing
                                """)
                        .param("award", id.value())
                        .param("at", Timestamp.from(revocation.at()))
                        .param("code", revocation.grounds().code().code())
                        .param("reason", revocation.grounds().words())
                        .param("by", revocation.by().value())
                        .update()
                == 1;
    }

    void add(AwardId id, Suspension suspension) {
        db.sql(
                        """
                        insert into awards.suspension (award, at, code, reason, by)
                        values (:award, :at, :code, :reason, :by)
                        """)
                .param("award", id.value())
                .param("at", Timestamp.from(suspension.at()))
                .param("code", suspension.grounds().code().code())
                .param("reason", suspension.grounds().words())
                .param("by", suspension.by().value())
                .update();
    }

    /** The number of the suspension under which the award stands. */
    Optional<Long> open(AwardId id) {
        return db.sql("select number from awards.suspended where award = :award")
                .param("award", id.value())
                .query(Long.class)
                .optional();
    }

    void end(long suspension, PersonId by, Instant at) {
        db.sql(
                        """
                        insert into awards.reinstatement (suspension, at, by) values (:suspension, :at, :by)
                        """)
                .param("suspension", suspension)
                .param("at", Timestamp.from(at))
                .param("by", by.value())
                .update();
    }

    /** From now on the signed lists in which the award has its place are of an old version. */
    void bumpList(AwardId id) {
        db.sql(
                        """
                        update awards.status_list set version = version + 1
                        where number = (select status_list from awards.award where id = :id)
                        """)
                .param("id", id.value())
                .update();
    }
}
