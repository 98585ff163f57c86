package org.cairn.cohorts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who asks for more time, and what came of it; who changes one holds its cohort. */
@Repository
class TimeRequestStore {

    private final JdbcClient db;

    TimeRequestStore(JdbcClient db) {
        this.db = db;
    }

    void add(TimeRequest one) {
        db.sql(
                        """
                        insert into cohorts.time_request (id, cohort, part, person, until, why, asked_at, state)
                        values (:id, :cohort, :part, :person, :until, :why, :at, 'asked')
                        """)
                .param("id", one.id().value())
                .param("cohort", one.cohort().value())
                .param("part", one.part())
                .param("person", one.person().value())
                .param("until", one.until())
                .param("why", one.why())
                .param("at", Timestamp.from(one.askedAt()))
                .update();
    }

    Optional<TimeRequest> find(TimeRequestId id) {
        return db.sql("select * from cohorts.time_request where id = :id")
                .param("id", id.value())
                .query(TimeRequestStore::request)
                .optional();
    }

    /** What a person asked in a cohort, the latest first. */
    List<TimeRequest> of(CohortId cohort, PersonId person) {
        return db.sql(
                        """
                        select * from cohorts.time_request where cohort = :cohort and person = :person
                        order by asked_at desc, id desc
                        """)
                .param("cohort", cohort.value())
                .param("person", person.value())
                .query(TimeRequestStore::request)
                .list();
    }

    /**
     * Those that wait for an answer, of people who are in these cohorts now; the first one first.
     */
    List<TimeRequest> open(Collection<CohortId> cohorts) {
        return db.sql(
                        """
                        select r.* from cohorts.time_request r
                        join cohorts.participant p on p.cohort = r.cohort and p.person = r.person and p.left_at is null
                        where r.cohort = any (:cohorts) and r.state = 'asked' order by r.asked_at, r.id
                        """)
                .param("cohorts", cohorts.stream().map(CohortId::value).toArray(UUID[]::new))
                .query(TimeRequestStore::request)
                .list();
    }

    /** Whether something waited for this answer. */
    boolean answer(
            TimeRequestId id, TimeRequest.State how, String words, PersonId by, Instant now) {
        return db.sql(
                                """
                                update cohorts.time_request
                                set state = :state, words = :words, answered_at = :now, answered_by = :by
                                where id = :id and state = 'asked'
                                """)
                        .param("id", id.value())
                        .param("state", how.code())
                        .param("words", words)
                        .param("now", Timestamp.from(now))
                        .param("by", by.value())
                        .update()
                == 1;
    }

    private static TimeRequest request(ResultSet row, int i) throws SQLException {
        return new TimeRequest(
                new TimeRequestId(row.getObject("id", UUID.class)),
                new CohortId(row.getObject("cohort", UUID.class)),
                row.getString("part"),
                new PersonId(row.getObject("person", UUID.class)),
                row.getObject("until", LocalDate.class),
                row.getString("why"),
                row.getTimestamp("asked_at").toInstant(),
                TimeRequest.State.of(row.getString("state")),
                row.getString("words"));
    }
}
