package org.cairn.cohorts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.people.PersonId;
import org.cairn.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what people answered in online modules, and who is done with which. */
@Repository
class OnlineWorkStore {

    private static final String DONE =
            """
            select c.module, c.person, c.completed_at, k.minutes
            from cohorts.online_completion c
                join cohorts.credit k on k.entry = c.entry and k.replaced_at is null
            where c.module = any (:modules)
            """;

    private final JdbcClient db;

    OnlineWorkStore(JdbcClient db) {
        this.db = db;
    }

    /** Which question of which module it is, also one that is not asked any more. */
    Optional<OnlineModuleId> moduleOf(CheckQuestionId question) {
        return db.sql("select module from cohorts.online_question where id = :id")
                .param("id", question.value())
                .query((row, i) -> new OnlineModuleId(row.getObject("module", UUID.class)))
                .optional();
    }

    /** What a person answered last to each question that is asked now. */
    Map<CheckQuestionId, Tried> tried(PersonId person, Collection<OnlineModuleId> modules) {
        return db
                .sql(
                        """
                        select distinct on (t.question) t.question, t.chosen, t.correct, t.number,
                            bool_or(t.correct) over (partition by t.question) as ever
                        from cohorts.online_try t join cohorts.online_question q on q.id = t.question
                        where q.module = any (:modules) and q.dropped_at is null and t.person = :person
                        order by t.question, t.number desc
                        """)
                .param("modules", ids(modules))
                .param("person", person.value())
                .query((row, i) -> tried(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Answered::question, Answered::tried));
    }

    private record Answered(CheckQuestionId question, Tried tried) {}

    private static Answered tried(ResultSet row) throws SQLException {
        return new Answered(
                new CheckQuestionId(row.getObject("question", UUID.class)),
                new Tried(
                        Arrays.asList((Integer[]) row.getArray("chosen").getArray()),
                        row.getBoolean("correct"),
                        row.getBoolean("ever"),
                        row.getInt("number")));
    }

    private static UUID[] ids(Collection<OnlineModuleId> modules) {
        return modules.stream().map(OnlineModuleId::value).toArray(UUID[]::new);
    }

    /** The caller holds the cohort. */
    void keep(CheckQuestionId question, PersonId person, Tried tried, Instant now) {
        db.sql(
                        """
                        insert into cohorts.online_try (id, question, person, number, chosen, correct, given_at)
                        values (:id, :question, :person, :number, :chosen, :correct, :now)
                        """)
                .param("id", Ids.next())
                .param("question", question.value())
                .param("person", person.value())
                .param("number", tried.tries())
                .param("chosen", tried.chosen().toArray(Integer[]::new))
                .param("correct", tried.right())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** How the questions that are asked now were answered, without a name. */
    Map<CheckQuestionId, QuestionCount> counts(OnlineModuleId module) {
        return db
                .sql(
                        """
                        select t.question, count(*) as tries, count(distinct t.person) as people,
                            count(distinct t.person) filter (where t.correct) as right_now
                        from cohorts.online_try t join cohorts.online_question q on q.id = t.question
                        where q.module = :module and q.dropped_at is null
                        group by t.question
                        """)
                .param("module", module.value())
                .query((row, i) ->
                        new QuestionCount(
                                new CheckQuestionId(row.getObject("question", UUID.class)),
                                row.getInt("people"),
                                row.getInt("tries"),
                                row.getInt("right_now")))
                .list()
                .stream()
                .collect(Collectors.toMap(QuestionCount::question, one -> one));
    }

    /** Whether the person was not done before. */
    boolean complete(OnlineModuleId module, PersonId person, CreditId credit, Instant now) {
        return db.sql(
                                """
                                insert into cohorts.online_completion (module, person, entry, completed_at)
                                values (:module, :person, :entry, :now)
                                on conflict (module, person) do nothing
                                """)
                        .param("module", module.value())
                        .param("person", person.value())
                        .param("entry", credit.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Who is done with these modules, with the minutes that count now, the earliest first. */
    List<OnlineDone> done(Collection<OnlineModuleId> modules) {
        return db.sql(DONE + "order by c.completed_at, c.person")
                .param("modules", ids(modules))
                .query(OnlineWorkStore::done)
                .list();
    }

    /** The same of one person. */
    List<OnlineDone> done(PersonId person, Collection<OnlineModuleId> modules) {
        return db.sql(DONE + "and c.person = :person")
                .param("modules", ids(modules))
                .param("person", person.value())
                .query(OnlineWorkStore::done)
                .list();
    }

    private static OnlineDone done(ResultSet row, int i) throws SQLException {
        return new OnlineDone(
                new OnlineModuleId(row.getObject("module", UUID.class)),
                new PersonId(row.getObject("person", UUID.class)),
                row.getTimestamp("completed_at").toInstant(),
                row.getInt("minutes"));
    }

    /** When each person was last in an online module of these cohorts. */
    Map<Seat, Instant> lastThere(Collection<CohortId> cohorts) {
        Map<Seat, Instant> last = new HashMap<>();
        db.sql(
                        """
                        select cohort, person, max(at) as at from (
                            select m.cohort, t.person, t.given_at as at
                            from cohorts.online_module m join cohorts.online_question q on q.module = m.id
                                join cohorts.online_try t on t.question = q.id
                            where m.cohort = any (:cohorts)
                            union all
                            select m.cohort, c.person, c.completed_at
                            from cohorts.online_module m join cohorts.online_completion c on c.module = m.id
                            where m.cohort = any (:cohorts)) as seen
                        group by cohort, person
                        """)
                .param("cohorts", cohorts.stream().map(CohortId::value).toArray(UUID[]::new))
                .query(row -> {
                    last.put(Seat.of(row), row.getTimestamp("at").toInstant());
                });
        return last;
    }

    /**
     * A module that somebody completed in another cohort.
     *
     * @param cell for which they have minutes of it now
     */
    record Brought(OnlineModuleId root, String cohort, Cell cell) {}

    /** What the person completed in cohorts whose hours count in this one, and has minutes of. */
    List<Brought> brought(PersonId person, CohortId into) {
        return db.sql(
                        """
                        select m.root, o.name, n.course, n.module, n.mode
                        from cohorts.carried k join cohorts.online_module m on m.cohort = k.origin
                            join cohorts.online_completion c on c.module = m.id and c.person = k.person
                            join cohorts.credit n on n.entry = c.entry and n.replaced_at is null and n.minutes > 0
                            join cohorts.cohort o on o.id = k.origin
                        where k.person = :person and k.cohort = :cohort
                        order by o.name
                        """)
                .param("person", person.value())
                .param("cohort", into.value())
                .query((row, i) ->
                        new Brought(
                                new OnlineModuleId(row.getObject("root", UUID.class)),
                                row.getString("name"),
                                CreditStore.cell(row)))
                .list();
    }
}
