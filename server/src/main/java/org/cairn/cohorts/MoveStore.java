package org.cairn.cohorts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps how people leave cohorts, which attendance went along, and who asked to go on later. */
@Repository
class MoveStore {

    private final JdbcClient db;

    MoveStore(JdbcClient db) {
        this.db = db;
    }

    /** How somebody leaves. */
    record Leaving(CohortId cohort, PersonId person, String how, String why, PersonId by) {}

    /** Whether the person was in. */
    boolean leave(Leaving leaving, Optional<CohortId> to, Instant now) {
        return db.sql(
                                """
                                update cohorts.participant
                                set left_at = :now, left_by = :by, how = :how, why = :why, moved_to = :to
                                where cohort = :cohort and person = :person and left_at is null
                                """)
                        .param("now", Timestamp.from(now))
                        .param("by", leaving.by().value())
                        .param("how", leaving.how())
                        .param("why", leaving.why())
                        .param("to", to.map(CohortId::value).orElse(null), java.sql.Types.OTHER)
                        .param("cohort", leaving.cohort().value())
                        .param("person", leaving.person().value())
                        .update()
                == 1;
    }

    /**
     * Lets all attendance that counted for the person in one cohort count in the other one: its own
     * and what had come there. What comes back to where it was counts there by itself.
     */
    void carry(PersonId person, CohortId from, CohortId to, PersonId by, Instant now) {
        db.sql("delete from cohorts.carried where person = :person and origin = :to")
                .param("person", person.value())
                .param("to", to.value())
                .update();
        db.sql(
                        """
                        insert into cohorts.carried (person, origin, cohort, carried_at, carried_by)
                        select :person, origin, :to, :now, :by from (
                            select cast(:from as uuid) as origin
                            union select origin from cohorts.carried where person = :person and cohort = :from) as all_origins
                        on conflict (person, origin) do update
                            set cohort = excluded.cohort, carried_at = excluded.carried_at, carried_by = excluded.carried_by
                        """)
                .param("person", person.value())
                .param("from", from.value())
                .param("to", to.value())
                .param("now", Timestamp.from(now))
                .param("by", by.value())
                .update();
    }

    /** That the hours of one cohort count in another one. */
    record Coming(Seat seat, CohortId origin, String name, Instant at) {}

    /** Whose hours came into these cohorts, and from where. */
    List<Coming> into(Collection<CohortId> cohorts) {
        return db.sql(
                        """
                        select c.cohort, c.person, c.origin, o.name, c.carried_at
                        from cohorts.carried c join cohorts.cohort o on o.id = c.origin
                        where c.cohort = any (:cohorts) order by c.person, c.carried_at, c.origin
                        """)
                .param("cohorts", ids(cohorts))
                .query((row, i) ->
                        new Coming(
                                Seat.of(row),
                                new CohortId(row.getObject("origin", UUID.class)),
                                row.getString("name"),
                                row.getTimestamp("carried_at").toInstant()))
                .list();
    }

    void ask(Deferral deferral) {
        db.sql(
                        """
                        insert into cohorts.deferral (id, cohort, person, why, asked_at, state)
                        values (:id, :cohort, :person, :why, :at, :state)
                        """)
                .param("id", deferral.id().value())
                .param("cohort", deferral.cohort().value())
                .param("person", deferral.person().value())
                .param("why", deferral.why())
                .param("at", Timestamp.from(deferral.askedAt()))
                .param("state", deferral.state().code())
                .update();
    }

    /** Answers what is open; whether something was. */
    boolean answer(
            CohortId cohort, PersonId person, Deferral.State state, String words, Instant now) {
        return db.sql(
                                """
                                update cohorts.deferral set state = :state, words = :words, answered_at = :now
                                where cohort = :cohort and person = :person and state = 'asked'
                                """)
                        .param("state", state.code())
                        .param("words", words)
                        .param("now", Timestamp.from(now))
                        .param("cohort", cohort.value())
                        .param("person", person.value())
                        .update()
                == 1;
    }

    /** What the person asked last. */
    Optional<Deferral> latest(CohortId cohort, PersonId person) {
        return db.sql(
                        """
                        select * from cohorts.deferral where cohort = :cohort and person = :person
                        order by asked_at desc, id desc limit 1
                        """)
                .param("cohort", cohort.value())
                .param("person", person.value())
                .query(MoveStore::deferral)
                .optional();
    }

    /** All that wait for an answer, of those who are in. */
    List<Deferral> open(Collection<CohortId> cohorts) {
        return db.sql(
                        """
                        select * from cohorts.deferral d where cohort = any (:cohorts) and state = 'asked'
                            and exists (select from cohorts.participant p
                                where p.cohort = d.cohort and p.person = d.person and p.left_at is null)
                        order by asked_at, id
                        """)
                .param("cohorts", ids(cohorts))
                .query(MoveStore::deferral)
                .list();
    }

    private static UUID[] ids(Collection<CohortId> cohorts) {
        return cohorts.stream().map(CohortId::value).toArray(UUID[]::new);
    }

    private static Deferral deferral(ResultSet row, int i) throws SQLException {
        return new Deferral(
                new DeferralId(row.getObject("id", UUID.class)),
                new CohortId(row.getObject("cohort", UUID.class)),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("why"),
                row.getTimestamp("asked_at").toInstant(),
                Deferral.State.of(row.getString("state")),
                row.getString("words"));
    }
}
