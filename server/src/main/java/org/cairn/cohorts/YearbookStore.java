package org.cairn.cohorts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps yearbooks and what is shown in them. */
@Repository
class YearbookStore {

    private final JdbcClient db;

    YearbookStore(JdbcClient db) {
        this.db = db;
    }

    void keep(Yearbook yearbook, PersonId by, Instant now) {
        db.sql(
                        """
                        insert into cohorts.yearbook (cohort, token, public, last_day, expires_at, opened_at, opened_by)
                        values (:cohort, :token, :public, :last, :expires, :now, :by)
                        on conflict (cohort) do update
                            set public = excluded.public, last_day = excluded.last_day, expires_at = excluded.expires_at
                        """)
                .param("cohort", yearbook.cohort().value())
                .param("token", yearbook.token())
                .param("public", yearbook.isPublic())
                .param("last", yearbook.lastDay())
                .param("expires", Timestamp.from(yearbook.expiresAt()))
                .param("now", Timestamp.from(now))
                .param("by", by.value())
                .update();
    }

    void remove(CohortId cohort) {
        db.sql("delete from cohorts.yearbook where cohort = :cohort")
                .param("cohort", cohort.value())
                .update();
    }

    Optional<Yearbook> find(CohortId cohort) {
        return db.sql("select * from cohorts.yearbook where cohort = :cohort")
                .param("cohort", cohort.value())
                .query(YearbookStore::yearbook)
                .optional();
    }

    Optional<Yearbook> find(String token) {
        return db.sql("select * from cohorts.yearbook where token = :token")
                .param("token", token)
                .query(YearbookStore::yearbook)
                .optional();
    }

    private static Yearbook yearbook(ResultSet row, int i) throws SQLException {
        return new Yearbook(
                new CohortId(row.getObject("cohort", UUID.class)),
                row.getString("token"),
                row.getBoolean("public"),
                row.getObject("last_day", LocalDate.class),
                row.getTimestamp("expires_at").toInstant());
    }

    void keep(CohortId cohort, YearbookEntry entry, Instant now) {
        db.sql(
                        """
                        insert into cohorts.yearbook_entry
                            (cohort, person, part, title, sentence, words, by_name, public, shown_at)
                        values (:cohort, :person, :part, :title, :sentence, :words, :name, :public, :now)
                        on conflict (cohort, person, part) do update
                            set title = excluded.title, sentence = excluded.sentence, words = excluded.words,
                                by_name = excluded.by_name, public = excluded.public, shown_at = excluded.shown_at
                        """)
                .param("cohort", cohort.value())
                .param("person", entry.person().value())
                .param("part", entry.part())
                .param("title", entry.title())
                .param("sentence", entry.sentence())
                .param("words", entry.words())
                .param("name", entry.byName())
                .param("public", entry.isPublic())
                .param("now", Timestamp.from(now))
                .update();
    }

    boolean remove(CohortId cohort, PersonId person, String part) {
        return db.sql(
                                """
                                delete from cohorts.yearbook_entry
                                where cohort = :cohort and person = :person and part = :part
                                """)
                        .param("cohort", cohort.value())
                        .param("person", person.value())
                        .param("part", part)
                        .update()
                == 1;
    }

    /** What those show who are in the cohort now; of others nothing is shown. */
    List<YearbookEntry> entries(CohortId cohort) {
        return db.sql(
                        """
                        select e.* from cohorts.yearbook_entry e
                            join cohorts.participant p on p.cohort = e.cohort and p.person = e.person and p.left_at is null
                        where e.cohort = :cohort order by e.title, e.person, e.part
                        """)
                .param("cohort", cohort.value())
                .query((row, i) ->
                        new YearbookEntry(
                                new PersonId(row.getObject("person", UUID.class)),
                                row.getString("part"),
                                row.getString("title"),
                                row.getString("sentence"),
                                row.getString("words"),
                                row.getBoolean("by_name"),
                                row.getBoolean("public")))
                .list();
    }
}
