package org.cairn.cohorts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.cairn.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps by which days artifacts are due, who has more time, and who was reminded. */
@Repository
class DueStore {

    private static final int MOST = 500;

    private final JdbcClient db;

    DueStore(JdbcClient db) {
        this.db = db;
    }

    /** A day of one part for one person. */
    record Row(
            CohortId cohort,
            String part,
            LocalDate day,
            Optional<LocalDate> extended,
            String reason,
            Instant changedAt) {}

    /** What is due for somebody and was not told yet. */
    record Ahead(CohortId cohort, String part, PersonId person, LocalDate day) {}

    /** The days of a cohort by the ids of the parts. */
    Map<String, LocalDate> days(CohortId cohort) {
        return days(List.of(cohort)).getOrDefault(cohort, Map.of());
    }

    /** The same of each of these cohorts that has any. */
    Map<CohortId, Map<String, LocalDate>> days(Collection<CohortId> cohorts) {
        Map<CohortId, Map<String, LocalDate>> days = new HashMap<>();
        db.sql("select cohort, part, day from cohorts.due where cohort = any (:cohorts)")
                .param("cohorts", ids(cohorts))
                .query(row -> {
                    days.computeIfAbsent(
                                    new CohortId(row.getObject("cohort", UUID.class)),
                                    id -> new TreeMap<>())
                            .put(row.getString("part"), row.getObject("day", LocalDate.class));
                });
        return days;
    }

    private static UUID[] ids(Collection<CohortId> cohorts) {
        return cohorts.stream().map(CohortId::value).toArray(UUID[]::new);
    }

    void set(CohortId cohort, String part, LocalDate day, PersonId by, Instant now) {
        db.sql(
                        """
                        insert into cohorts.due (cohort, part, day, changed_at, changed_by)
                        values (:cohort, :part, :day, :now, :by)
                        on conflict (cohort, part) do update
                            set day = excluded.day, changed_at = excluded.changed_at, changed_by = excluded.changed_by
                        """)
                .param("cohort", cohort.value())
                .param("part", part)
                .param("day", day)
                .param("now", Timestamp.from(now))
                .param("by", by.value())
                .update();
    }

    void remove(CohortId cohort, String part) {
        db.sql("delete from cohorts.due where cohort = :cohort and part = :part")
                .param("cohort", cohort.value())
                .param("part", part)
                .update();
    }

    /** The days of these cohorts as they are for one person. */
    List<Row> of(Collection<CohortId> cohorts, PersonId person) {
        return db.sql(
                        """
                        select d.cohort, d.part, d.day, e.until, coalesce(e.reason, '') as reason,
                            greatest(d.changed_at, e.given_at) as changed_at
                        from cohorts.due d left join cohorts.extension e
                            on e.cohort = d.cohort and e.part = d.part and e.person = :person
                        where d.cohort = any (:cohorts)
                        """)
                .param("cohorts", ids(cohorts))
                .param("person", person.value())
                .query(DueStore::row)
                .list();
    }

    /** Of those who are in these cohorts now, the latest first. */
    List<Extension> extensions(Collection<CohortId> cohorts) {
        return db.sql(
                        """
                        select e.* from cohorts.extension e
                        join cohorts.participant p on p.cohort = e.cohort and p.person = e.person and p.left_at is null
                        where e.cohort = any (:cohorts) order by e.given_at desc, e.person, e.part
                        """)
                .param("cohorts", ids(cohorts))
                .query((row, i) ->
                        new Extension(
                                new CohortId(row.getObject("cohort", UUID.class)),
                                new PersonId(row.getObject("person", UUID.class)),
                                row.getString("part"),
                                row.getObject("until", LocalDate.class),
                                row.getString("reason"),
                                new PersonId(row.getObject("given_by", UUID.class)),
                                row.getTimestamp("given_at").toInstant()))
                .list();
    }

    void extend(Extension extension) {
        db.sql(
                        """
                        insert into cohorts.extension (cohort, part, person, until, reason, given_at, given_by)
                        values (:cohort, :part, :person, :until, :reason, :now, :by)
                        on conflict (cohort, part, person) do update
                            set until = excluded.until, reason = excluded.reason,
                                given_at = excluded.given_at, given_by = excluded.given_by
                        """)
                .param("cohort", extension.cohort().value())
                .param("part", extension.part())
                .param("person", extension.person().value())
                .param("until", extension.until())
                .param("reason", extension.reason())
                .param("now", Timestamp.from(extension.givenAt()))
                .param("by", extension.givenBy().value())
                .update();
    }

    boolean takeBack(CohortId cohort, PersonId person, String part) {
        return db.sql(
                                """
                                delete from cohorts.extension
                                where cohort = :cohort and person = :person and part = :part
                                """)
                        .param("cohort", cohort.value())
                        .param("person", person.value())
                        .param("part", part)
                        .update()
                == 1;
    }

    /** What is due between these days for people who are in, and was not told yet. */
    List<Ahead> ahead(LocalDate from, LocalDate to) {
        return db.sql(
                        """
                        select d.cohort, d.part, p.person, coalesce(e.until, d.day) as until
                        from cohorts.due d
                        join cohorts.participant p on p.cohort = d.cohort and p.left_at is null
                        left join cohorts.extension e on e.cohort = d.cohort and e.part = d.part and e.person = p.person
                        where coalesce(e.until, d.day) between :from and :to
                          and not exists (select from cohorts.due_told t where t.cohort = d.cohort and t.part = d.part
                              and t.person = p.person and t.day = coalesce(e.until, d.day))
                        order by until, d.cohort, d.part, p.person limit :most
                        """)
                .param("from", from)
                .param("to", to)
                .param("most", MOST)
                .query((row, i) ->
                        new Ahead(
                                new CohortId(row.getObject("cohort", UUID.class)),
                                row.getString("part"),
                                new PersonId(row.getObject("person", UUID.class)),
                                row.getObject("until", LocalDate.class)))
                .list();
    }

    /** Whether it is told for the first time; another node that tells the same then does not. */
    boolean remember(Ahead told, Instant now) {
        return db.sql(
                                """
                                insert into cohorts.due_told (cohort, part, person, day, at)
                                values (:cohort, :part, :person, :day, :now) on conflict do nothing
                                """)
                        .param("cohort", told.cohort().value())
                        .param("part", told.part())
                        .param("person", told.person().value())
                        .param("day", told.day())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    private static Row row(ResultSet row, int i) throws SQLException {
        return new Row(
                new CohortId(row.getObject("cohort", UUID.class)),
                row.getString("part"),
                row.getObject("day", LocalDate.class),
                Optional.ofNullable(row.getObject("until", LocalDate.class)),
                row.getString("reason"),
                row.getTimestamp("changed_at").toInstant());
    }
}
