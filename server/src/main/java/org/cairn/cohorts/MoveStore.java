package org.cairn.cohorts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** What came into a cohort with its people. */
    Map<PersonId, List<Carried>> into(CohortId cohort) {
        Map<PersonId, Map<CohortId, Carried>> found = new HashMap<>();
        db.sql(
                        """
                        select c.person, c.origin, c.carried_at, o.name, s.course, s.mode, sum(a.minutes) as minutes
                        from cohorts.carried c join cohorts.cohort o on o.id = c.origin
                            join cohorts.session s on s.cohort = c.origin and s.canceled_at is null
                            join cohorts.attendance a on a.session = s.id and a.person = c.person and a.replaced_at is null
                        where c.cohort = :cohort
                        group by c.person, c.origin, c.carried_at, o.name, s.course, s.mode
                        having sum(a.minutes) > 0
                        order by c.person, c.carried_at, c.origin, s.course, s.mode
                        """)
                .param("cohort", cohort.value())
                .query((row, i) ->
                        Map.entry(
                                new PersonId(row.getObject("person", UUID.class)), carried(row)))
                .list()
                .forEach(one ->
                        found.computeIfAbsent(one.getKey(), person -> new LinkedHashMap<>())
                                .merge(
                                        one.getValue().origin(),
                                        one.getValue(),
                                        MoveStore::together));
        Map<PersonId, List<Carried>> all = new HashMap<>();
        found.forEach((person, origins) -> all.put(person, new ArrayList<>(origins.values())));
        return all;
    }

    private static Carried carried(ResultSet row) throws SQLException {
        return new Carried(
                new CohortId(row.getObject("origin", UUID.class)),
                row.getString("name"),
                row.getTimestamp("carried_at").toInstant(),
                Map.of(
                        new Cell(row.getString("course"), row.getString("mode")),
                        row.getInt("minutes")));
    }

    private static Carried together(Carried one, Carried other) {
        Map<Cell, Integer> minutes = new HashMap<>(one.minutes());
        other.minutes().forEach((cell, more) -> minutes.merge(cell, more, Integer::sum));
        return new Carried(one.origin(), one.name(), one.at(), minutes);
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
                .param("cohorts", cohorts.stream().map(CohortId::value).toArray(UUID[]::new))
                .query(MoveStore::deferral)
                .list();
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
