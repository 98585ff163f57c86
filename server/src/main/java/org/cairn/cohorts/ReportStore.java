package org.cairn.cohorts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairn.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what people report of their own hours, and for which modes they may. */
@Repository
class ReportStore {

    private final JdbcClient db;

    ReportStore(JdbcClient db) {
        this.db = db;
    }

    /** The modes that were chosen; empty = nobody has chosen. */
    Optional<Set<String>> modes(CohortId cohort) {
        return db.sql("select modes from cohorts.reporting where cohort = :cohort")
                .param("cohort", cohort.value())
                .query((row, i) ->
                        Set.copyOf(Arrays.asList((String[]) row.getArray("modes").getArray())))
                .optional();
    }

    void keepModes(CohortId cohort, Collection<String> modes, PersonId by, Instant now) {
        db.sql(
                        """
                        insert into cohorts.reporting (cohort, modes, said_at, said_by) values (:cohort, :modes, :now, :by)
                        on conflict (cohort) do update
                            set modes = excluded.modes, said_at = excluded.said_at, said_by = excluded.said_by
                        """)
                .param("cohort", cohort.value())
                .param("modes", modes.toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .param("by", by.value())
                .update();
    }

    /** The modes in which the cohort meets. */
    Set<String> covered(CohortId cohort) {
        return new LinkedHashSet<>(
                db.sql(
                                """
                                select distinct mode from cohorts.session
                                where cohort = :cohort and canceled_at is null and not extra
                                """)
                        .param("cohort", cohort.value())
                        .query(String.class)
                        .list());
    }

    void add(Report report) {
        db.sql(
                        """
                        insert into cohorts.report (id, cohort, person, course, module, mode, day, minutes, words, reported_at, state)
                        values (:id, :cohort, :person, :course, :module, :mode, :day, :minutes, :words, :at, :state)
                        """)
                .param("id", report.id().value())
                .param("cohort", report.cohort().value())
                .param("person", report.person().value())
                .param("course", report.cell().course())
                .param("module", report.cell().module().orElse(null), Types.VARCHAR)
                .param("mode", report.cell().mode())
                .param("day", report.day())
                .param("minutes", report.minutes())
                .param("words", report.words())
                .param("at", Timestamp.from(report.reportedAt()))
                .param("state", report.state().code())
                .update();
    }

    /** Takes a step with it; the caller holds the cohort. */
    void move(ReportId id, Report.State to, String answer, PersonId by, Instant now) {
        db.sql(
                        """
                        update cohorts.report set state = :state, answer = :answer, answered_at = :now, answered_by = :by
                        where id = :id
                        """)
                .param("id", id.value())
                .param("state", to.code())
                .param("answer", answer)
                .param("now", Timestamp.from(now))
                .param("by", by.value())
                .update();
    }

    Optional<Report> find(ReportId id) {
        return db.sql("select * from cohorts.report where id = :id")
                .param("id", id.value())
                .query(ReportStore::report)
                .optional();
    }

    /** What stands of a person, the latest day first. */
    List<Report> of(CohortId cohort, PersonId person) {
        return db.sql(
                        """
                        select * from cohorts.report
                        where cohort = :cohort and person = :person and state not in ('replaced', 'withdrawn')
                        order by day desc, reported_at desc, id
                        """)
                .param("cohort", cohort.value())
                .param("person", person.value())
                .query(ReportStore::report)
                .list();
    }

    /**
     * What waits for an answer, the one first that waits longest; also what was asked back of
     * somebody who is not in any more, and so cannot answer.
     */
    List<Report> waiting(CohortId cohort, int most) {
        return db.sql(
                        """
                        select * from cohorts.report r where cohort = :cohort
                            and (state = 'waiting' or state = 'asked'
                                and not exists (select from cohorts.participant p
                                    where p.cohort = r.cohort and p.person = r.person and p.left_at is null))
                        order by reported_at, id limit :most
                        """)
                .param("cohort", cohort.value())
                .param("most", most)
                .query(ReportStore::report)
                .list();
    }

    /** The minutes of everybody in these cohorts that nobody has confirmed. */
    Map<Seat, Map<Cell, Integer>> claimed(Collection<CohortId> cohorts) {
        Map<Seat, Map<Cell, Integer>> claimed = new HashMap<>();
        db.sql(
                        """
                        select cohort, person, course, module, mode, sum(minutes) as minutes from cohorts.report
                        where cohort = any (:cohorts) and state in ('waiting', 'asked')
                        group by cohort, person, course, module, mode
                        """)
                .param("cohorts", cohorts.stream().map(CohortId::value).toArray(UUID[]::new))
                .query(row -> {
                    claimed.computeIfAbsent(Seat.of(row), seat -> new HashMap<>())
                            .put(CreditStore.cell(row), row.getInt("minutes"));
                });
        return claimed;
    }

    private static Report report(ResultSet row, int i) throws SQLException {
        return new Report(
                new ReportId(row.getObject("id", UUID.class)),
                new CohortId(row.getObject("cohort", UUID.class)),
                new PersonId(row.getObject("person", UUID.class)),
                CreditStore.cell(row),
                row.getObject("day", LocalDate.class),
                row.getInt("minutes"),
                row.getString("words"),
                row.getTimestamp("reported_at").toInstant(),
                Report.State.of(row.getString("state")),
                row.getString("answer"));
    }
}
