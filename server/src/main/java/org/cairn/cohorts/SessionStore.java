package org.cairn.cohorts;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps sessions and the addresses of calendars. */
@Repository
class SessionStore {

    /** What is on or comes; nothing that began before the longest session would be over is. */
    private static final String AHEAD =
            """
             from cohorts.session
            where cohort = any (:cohorts) and canceled_at is null
                and begins > :since and begins + minutes * interval '1 minute' > :now
            """;

    private final JdbcClient db;

    SessionStore(JdbcClient db) {
        this.db = db;
    }

    void add(Session session) {
        write(
                session,
                """
                insert into cohorts.session (id, cohort, title, day, clock, begins, minutes, mode, course, module,
                    place, link, facilitators, guests, materials, sequence, changed_at, extra)
                values (:id, :cohort, :title, :day, :clock, :begins, :minutes, :mode, :course, :module,
                    :place, :link, :facilitators, :guests, :materials, :sequence, :changed, :extra)
                """);
    }

    void change(Session session) {
        write(
                session,
                """
                update cohorts.session set title = :title, day = :day, clock = :clock, begins = :begins, minutes = :minutes,
                    mode = :mode, course = :course, module = :module, place = :place, link = :link,
                    facilitators = :facilitators, guests = :guests, materials = :materials,
                    sequence = :sequence, changed_at = :changed, extra = :extra
                where id = :id and cohort = :cohort
                """);
    }

    private void write(Session session, String sql) {
        db.sql(sql)
                .param("id", session.id().value())
                .param("cohort", session.cohort().value())
                .param("title", session.title())
                .param("day", session.day())
                .param("clock", session.clock())
                .param("begins", Timestamp.from(session.begins()))
                .param("minutes", session.minutes())
                .param("mode", session.mode())
                .param("course", session.course())
                .param("module", session.module().orElse(null), java.sql.Types.VARCHAR)
                .param("place", session.place())
                .param(
                        "link",
                        session.link().map(URI::toString).orElse(null),
                        java.sql.Types.VARCHAR)
                .param(
                        "facilitators",
                        session.facilitators().stream().map(PersonId::value).toArray(UUID[]::new))
                .param("guests", session.guests())
                .param("materials", session.materials())
                .param("sequence", session.sequence())
                .param("changed", Timestamp.from(session.changedAt()))
                .param("extra", session.extra())
                .update();
    }

    void cancel(SessionId id, String reason, Instant now) {
        db.sql(
                        """
                        update cohorts.session set canceled_at = :now, cancel_reason = :reason,
                            sequence = sequence + 1, changed_at = :now
                        where id = :id and canceled_at is null
                        """)
                .param("id", id.value())
                .param("reason", reason)
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Session> find(SessionId id) {
        return db.sql("select * from cohorts.session where id = :id")
                .param("id", id.value())
                .query(SessionStore::session)
                .optional();
    }

    List<Session> all(Collection<SessionId> ids) {
        return db.sql("select * from cohorts.session where id = any (:ids)")
                .param("ids", ids.stream().map(SessionId::value).toArray(UUID[]::new))
                .query(SessionStore::session)
                .list();
    }

    /** The session, held by this transaction until it ends. */
    Optional<Session> hold(SessionId id) {
        return db.sql("select * from cohorts.session where id = :id for update")
                .param("id", id.value())
                .query(SessionStore::session)
                .optional();
    }

    /** Of all these cohorts, canceled ones too, the first one first. */
    List<Session> of(Collection<CohortId> cohorts) {
        return db.sql(
                        "select * from cohorts.session where cohort = any (:cohorts) order by begins, id")
                .param("cohorts", ids(cohorts))
                .query(SessionStore::session)
                .list();
    }

    /** Those of these cohorts that are on or come, the first one first. */
    List<Session> ahead(Collection<CohortId> cohorts, Instant now, int most) {
        return ahead("select *" + AHEAD + "order by begins, id limit " + most, cohorts, now);
    }

    /** Of each of these cohorts the one that is on or comes first. */
    List<Session> next(Collection<CohortId> cohorts, Instant now) {
        return ahead(
                "select distinct on (cohort) *" + AHEAD + "order by cohort, begins, id",
                cohorts,
                now);
    }

    private List<Session> ahead(String sql, Collection<CohortId> cohorts, Instant now) {
        Duration longest = Duration.ofMinutes(Session.MOST_MINUTES);
        return db.sql(sql)
                .param("cohorts", ids(cohorts))
                .param("now", Timestamp.from(now))
                .param("since", Timestamp.from(now.minus(longest)))
                .query(SessionStore::session)
                .list();
    }

    private static UUID[] ids(Collection<CohortId> cohorts) {
        return cohorts.stream().map(CohortId::value).toArray(UUID[]::new);
    }

    Optional<String> token(PersonId person) {
        return db.sql("select token from cohorts.feed where person = :person")
                .param("person", person.value())
                .query(String.class)
                .optional();
    }

    Optional<PersonId> personOf(String token) {
        return db.sql("select person from cohorts.feed where token = :token")
                .param("token", token)
                .query((row, i) -> new PersonId(row.getObject("person", UUID.class)))
                .optional();
    }

    void keepToken(PersonId person, String token, Instant now) {
        db.sql(
                        """
                        insert into cohorts.feed (person, token, created_at) values (:person, :token, :now)
                        on conflict (person) do update set token = excluded.token, created_at = excluded.created_at
                        """)
                .param("person", person.value())
                .param("token", token)
                .param("now", Timestamp.from(now))
                .update();
    }

    boolean dropToken(PersonId person) {
        return db.sql("delete from cohorts.feed where person = :person")
                        .param("person", person.value())
                        .update()
                == 1;
    }

    private static Session session(ResultSet row, int i) throws SQLException {
        return new Session(
                new SessionId(row.getObject("id", UUID.class)),
                new CohortId(row.getObject("cohort", UUID.class)),
                row.getString("title"),
                row.getObject("day", LocalDate.class),
                row.getObject("clock", LocalTime.class),
                row.getTimestamp("begins").toInstant(),
                row.getInt("minutes"),
                row.getString("mode"),
                row.getString("course"),
                Optional.ofNullable(row.getString("module")),
                row.getString("place"),
                Optional.ofNullable(row.getString("link")).map(URI::create),
                Arrays.stream((UUID[]) row.getArray("facilitators").getArray())
                        .map(PersonId::new)
                        .toList(),
                row.getString("guests"),
                row.getString("materials"),
                row.getInt("sequence"),
                row.getTimestamp("changed_at").toInstant(),
                Optional.ofNullable(row.getString("cancel_reason")),
                row.getBoolean("extra"));
    }
}
