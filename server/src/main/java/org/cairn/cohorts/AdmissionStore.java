package org.cairn.cohorts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cairn.catalog.EditionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps when and how cohorts take applications. */
@Repository
class AdmissionStore {

    private final JdbcClient db;

    AdmissionStore(JdbcClient db) {
        this.db = db;
    }

    void keep(Admission admission) {
        db.sql(
                        """
                        insert into cohorts.admission (cohort, first_day, last_day, criteria, site_approval, answer_days, passes_on)
                        values (:cohort, :first, :last, :criteria, :site, :days, :passes)
                        on conflict (cohort) do update set first_day = excluded.first_day, last_day = excluded.last_day,
                            criteria = excluded.criteria, site_approval = excluded.site_approval,
                            answer_days = excluded.answer_days, passes_on = excluded.passes_on
                        """)
                .param("cohort", admission.cohort().value())
                .param("first", admission.firstDay())
                .param("last", admission.lastDay())
                .param("criteria", admission.criteria())
                .param("site", admission.siteApproval())
                .param("days", admission.answerDays())
                .param("passes", admission.passesOn())
                .update();
        ask(admission);
    }

    private void ask(Admission admission) {
        db.sql("delete from cohorts.question where cohort = :cohort")
                .param("cohort", admission.cohort().value())
                .update();
        int place = 1;
        for (Question question : admission.questions()) {
            db.sql(
                            """
                            insert into cohorts.question (cohort, place, words, hint, required)
                            values (:cohort, :place, :words, :hint, :required)
                            """)
                    .param("cohort", admission.cohort().value())
                    .param("place", place++)
                    .param("words", question.words())
                    .param("hint", question.hint())
                    .param("required", question.required())
                    .update();
        }
    }

    Optional<Admission> find(CohortId id) {
        List<Question> questions =
                db.sql(
                                """
                                select words, hint, required from cohorts.question
                                where cohort = :cohort order by place
                                """)
                        .param("cohort", id.value())
                        .query((row, i) ->
                                new Question(
                                        row.getString("words"),
                                        row.getString("hint"),
                                        row.getBoolean("required")))
                        .list();
        return db.sql("select * from cohorts.admission where cohort = :cohort")
                .param("cohort", id.value())
                .query((row, i) -> admission(row, questions))
                .optional();
    }

    /** Those of these cohorts that take applications, without their questions. */
    Map<CohortId, Admission> of(Collection<CohortId> cohorts) {
        Map<CohortId, Admission> found = new HashMap<>();
        db.sql("select * from cohorts.admission where cohort = any (:cohorts)")
                .param("cohorts", cohorts.stream().map(CohortId::value).toArray(UUID[]::new))
                .query((row, i) -> admission(row, List.of()))
                .list()
                .forEach(one -> found.put(one.cohort(), one));
        return found;
    }

    /** The cohorts of these editions to which one can apply now or later. */
    List<CohortId> taking(Collection<EditionId> editions, Instant now) {
        return db.sql(
                        """
                        select c.id from cohorts.cohort c join cohorts.admission a on a.cohort = c.id
                        where c.edition = any (:editions)
                            and a.last_day >= (cast(:now as timestamptz) at time zone c.zone)::date
                        order by a.last_day, c.first_day, c.id
                        """)
                .param(
                        "editions",
                        editions.stream().map(EditionId::toString).toArray(String[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, i) -> new CohortId(row.getObject("id", UUID.class)))
                .list();
    }

    private static Admission admission(ResultSet row, List<Question> questions)
            throws SQLException {
        return new Admission(
                new CohortId(row.getObject("cohort", UUID.class)),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("criteria"),
                questions,
                row.getBoolean("site_approval"),
                row.getInt("answer_days"),
                row.getBoolean("passes_on"));
    }
}
