package org.cairn.cohorts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairn.people.PersonId;
import org.cairn.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps attendance. */
@Repository
class AttendanceStore {

    private final JdbcClient db;

    AttendanceStore(JdbcClient db) {
        this.db = db;
    }

    /** Minutes of one person at one session. */
    record Counting(PersonId person, SessionId session, int minutes) {}

    private void add(Attendance note) {
        db.sql(
                        """
                        insert into cohorts.attendance (id, session, person, minutes, how, reason, noted_at, noted_by)
                        values (:id, :session, :person, :minutes, :how, :reason, :at, :by)
                        """)
                .param("id", Ids.next())
                .param("session", note.session().value())
                .param("person", note.person().value())
                .param("minutes", note.minutes())
                .param("how", note.how().code())
                .param("reason", note.reason())
                .param("at", Timestamp.from(note.notedAt()))
                .param("by", note.notedBy().value())
                .update();
    }

    /**
     * Notes anew; a note that counted is kept as what it was. The caller holds the session, so that
     * only one counts.
     */
    void replace(Attendance by) {
        db.sql(
                        """
                        update cohorts.attendance set replaced_at = :at
                        where session = :session and person = :person and replaced_at is null
                        """)
                .param("at", Timestamp.from(by.notedAt()))
                .param("session", by.session().value())
                .param("person", by.person().value())
                .update();
        add(by);
    }

    /** What counts for a person at a session. */
    Optional<Attendance> current(SessionId session, PersonId person) {
        return db.sql(
                        """
                        select * from cohorts.attendance
                        where session = :session and person = :person and replaced_at is null
                        """)
                .param("session", session.value())
                .param("person", person.value())
                .query(AttendanceStore::attendance)
                .optional();
    }

    boolean isTaken(SessionId session) {
        return db.sql(
                        """
                        select exists (select from cohorts.attendance where session = :session and replaced_at is null)
                        """)
                .param("session", session.value())
                .query(Boolean.class)
                .single();
    }

    /** All that was ever noted at a session, the latest last. */
    List<Attendance> history(SessionId session) {
        return db.sql(
                        "select * from cohorts.attendance where session = :session order by"
                                + " noted_at, id")
                .param("session", session.value())
                .query(AttendanceStore::attendance)
                .list();
    }

    /** What counts for a person in a cohort. */
    List<Attendance> of(PersonId person, CohortId cohort) {
        return db.sql(
                        """
                        select a.* from cohorts.attendance a join cohorts.session s on s.id = a.session
                        where a.person = :person and a.replaced_at is null and s.cohort = :cohort and s.canceled_at is null
                        """)
                .param("person", person.value())
                .param("cohort", cohort.value())
                .query(AttendanceStore::attendance)
                .list();
    }

    /** What counts in these cohorts. */
    List<Counting> counting(Collection<CohortId> cohorts) {
        return db.sql(
                        """
                        select a.person, a.session, a.minutes
                        from cohorts.session s join cohorts.attendance a on a.session = s.id and a.replaced_at is null
                        where s.cohort = any (:cohorts) and s.canceled_at is null
                        """)
                .param("cohorts", ids(cohorts))
                .query(AttendanceStore::counting)
                .list();
    }

    /** What counts for these people in these cohorts. */
    List<Counting> counting(Collection<PersonId> people, Collection<CohortId> cohorts) {
        return db.sql(
                        """
                        select a.person, a.session, a.minutes
                        from cohorts.attendance a join cohorts.session s on s.id = a.session
                        where a.person = any (:people) and a.replaced_at is null
                            and s.cohort = any (:cohorts) and s.canceled_at is null
                        """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("cohorts", ids(cohorts))
                .query(AttendanceStore::counting)
                .list();
    }

    private static UUID[] ids(Collection<CohortId> cohorts) {
        return cohorts.stream().map(CohortId::value).toArray(UUID[]::new);
    }

    private static Counting counting(ResultSet row, int i) throws SQLException {
        return new Counting(
                new PersonId(row.getObject("person", UUID.class)),
                new SessionId(row.getObject("session", UUID.class)),
                row.getInt("minutes"));
    }

    /** The sessions of a cohort at which attendance was taken. */
    Set<SessionId> taken(CohortId cohort) {
        return db.sql(
                        """
                        select s.id from cohorts.session s
                        where s.cohort = :cohort and s.canceled_at is null
                            and exists (select from cohorts.attendance a where a.session = s.id and a.replaced_at is null)
                        """)
                .param("cohort", cohort.value())
                .query((row, i) -> new SessionId(row.getObject("id", UUID.class)))
                .set();
    }

    private static Attendance attendance(ResultSet row, int i) throws SQLException {
        return new Attendance(
                new SessionId(row.getObject("session", UUID.class)),
                new PersonId(row.getObject("person", UUID.class)),
                row.getInt("minutes"),
                Attendance.How.of(row.getString("how")),
                row.getString("reason"),
                row.getTimestamp("noted_at").toInstant(),
                new PersonId(row.getObject("noted_by", UUID.class)),
                row.getTimestamp("replaced_at") == null);
    }
}
