package org.cairn.cohorts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.cairn.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what was agreed to make up for missed sessions. */
@Repository
class MakeUpStore {

    private final JdbcClient db;

    MakeUpStore(JdbcClient db) {
        this.db = db;
    }

    void add(MakeUp one) {
        db.sql(
                        """
                        insert into cohorts.make_up (id, missed, person, by_session, task, minutes, until, agreed_at, agreed_by)
                        values (:id, :missed, :person, :by, :task, :minutes, :until, :at, :who)
                        """)
                .param("id", one.id().value())
                .param("missed", one.missed().value())
                .param("person", one.person().value())
                .param("by", one.by().map(SessionId::value).orElse(null), Types.OTHER)
                .param("task", one.task())
                .param("minutes", one.minutes())
                .param("until", one.until())
                .param("at", Timestamp.from(one.agreedAt()))
                .param("who", one.agreedBy().value())
                .update();
    }

    Optional<MakeUp> find(MakeUpId id) {
        return db.sql("select * from cohorts.make_up where id = :id")
                .param("id", id.value())
                .query(MakeUpStore::makeUp)
                .optional();
    }

    /** All of a person for sessions of a cohort, the first one first. */
    List<MakeUp> of(CohortId cohort, PersonId person) {
        return db.sql(
                        """
                        select m.* from cohorts.make_up m join cohorts.session s on s.id = m.missed
                        where m.person = :person and s.cohort = :cohort order by m.agreed_at, m.id
                        """)
                .param("person", person.value())
                .param("cohort", cohort.value())
                .query(MakeUpStore::makeUp)
                .list();
    }

    /** Closes what is open; the caller holds the cohort. */
    void close(MakeUpId id, MakeUp.State how, PersonId by, Instant now) {
        db.sql(
                        """
                        update cohorts.make_up set closed_at = :now, closed_by = :by, closed_how = :how
                        where id = :id and closed_at is null
                        """)
                .param("now", Timestamp.from(now))
                .param("by", by.value())
                .param("how", how.name().toLowerCase(Locale.ROOT))
                .param("id", id.value())
                .update();
    }

    private static MakeUp makeUp(ResultSet row, int i) throws SQLException {
        return new MakeUp(
                new MakeUpId(row.getObject("id", UUID.class)),
                new SessionId(row.getObject("missed", UUID.class)),
                new PersonId(row.getObject("person", UUID.class)),
                Optional.ofNullable(row.getObject("by_session", UUID.class)).map(SessionId::new),
                row.getString("task"),
                row.getInt("minutes"),
                row.getObject("until", LocalDate.class),
                row.getTimestamp("agreed_at").toInstant(),
                new PersonId(row.getObject("agreed_by", UUID.class)),
                Optional.ofNullable(row.getString("closed_how"))
                        .map(how -> MakeUp.State.valueOf(how.toUpperCase(Locale.ROOT)))
                        .orElse(MakeUp.State.OPEN));
    }
}
