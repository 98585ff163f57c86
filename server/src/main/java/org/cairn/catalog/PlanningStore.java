package org.cairn.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who does and who approves which step of planning a draft, and what was said of it. */
@Repository
class PlanningStore {

    private final JdbcClient db;

    PlanningStore(JdbcClient db) {
        this.db = db;
    }

    Map<DraftId, List<PlanningStep>> of(Collection<DraftId> drafts) {
        return db
                .sql(
                        """
                        select s.draft, s.step, s.owner, s.approver, s.due, s.done_by, s.done_at, s.done_seen,
                            v.person, v.seen, v.approves, v.reason, v.at
                        from catalog.draft_step s
                        left join lateral (
                            select * from catalog.draft_step_verdict v
                            where v.draft = s.draft and v.step = s.step order by v.number desc limit 1
                        ) v on true
                        where s.draft = any(:drafts)
                        """)
                .param("drafts", drafts.stream().map(DraftId::value).toArray(UUID[]::new))
                .query((row, number) ->
                        Map.entry(new DraftId(row.getObject("draft", UUID.class)), step(row)))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    void keep(DraftId draft, PlanningStep step) {
        db.sql(
                        """
                        insert into catalog.draft_step
                            (draft, step, owner, approver, due, done_by, done_at, done_seen)
                        values (:draft, :step, :owner, :approver, :due, :by, :at, :seen)
                        on conflict (draft, step) do update set owner = excluded.owner,
                            approver = excluded.approver, due = excluded.due, done_by = excluded.done_by,
                            done_at = excluded.done_at, done_seen = excluded.done_seen
                        """)
                .param("draft", draft.value())
                .param("step", step.kind().code())
                .param("owner", step.owner().map(PersonId::value).orElse(null), Types.OTHER)
                .param("approver", step.approver().map(PersonId::value).orElse(null), Types.OTHER)
                .param("due", step.due().orElse(null), Types.DATE)
                .param("by", step.done().map(done -> done.by().value()).orElse(null), Types.OTHER)
                .param(
                        "at",
                        step.done().map(done -> Timestamp.from(done.at())).orElse(null),
                        Types.TIMESTAMP)
                .param("seen", step.done().map(PlanningStep.Done::seen).orElse(""))
                .update();
    }

    void say(DraftId draft, PlanningStep.Kind step, Verdict verdict) {
        db.sql(
                        """
                        insert into catalog.draft_step_verdict (draft, step, person, seen, approves, reason, at)
                        values (:draft, :step, :person, :seen, :approves, :reason, :at)
                        """)
                .param("draft", draft.value())
                .param("step", step.code())
                .param("person", verdict.person().value())
                .param("seen", verdict.seen())
                .param("approves", verdict.approves())
                .param("reason", verdict.reason())
                .param("at", Timestamp.from(verdict.at()))
                .update();
    }

    /** Drafts with a step that somebody owns and that is due by that day, or was. */
    List<DraftId> due(LocalDate until) {
        return db.sql(
                        """
                        select distinct s.draft from catalog.draft_step s
                        join catalog.draft d on d.id = s.draft
                        where s.due <= :until and s.owner is not null and d.became is null
                        """)
                .param("until", until)
                .query((row, number) -> new DraftId(row.getObject("draft", UUID.class)))
                .list();
    }

    /** False where its owner was told already that this day comes, or that it has passed. */
    boolean remember(DraftId draft, PlanningStep step, boolean late) {
        return db.sql(
                                """
                                insert into catalog.draft_step_told (draft, step, person, due, late)
                                values (:draft, :step, :person, :due, :late) on conflict do nothing
                                """)
                        .param("draft", draft.value())
                        .param("step", step.kind().code())
                        .param("person", step.owner().orElseThrow().value())
                        .param("due", step.due().orElseThrow())
                        .param("late", late)
                        .update()
                == 1;
    }

    /** Drafts not yet published of which this person approves a finished step. */
    List<DraftId> asking(PersonId person) {
        return db.sql(
                        """
                        select s.draft from catalog.draft_step s join catalog.draft d on d.id = s.draft
                        where s.approver = :person and s.done_at is not null and d.became is null
                        group by s.draft order by min(s.done_at) limit 100
                        """)
                .param("person", person.value())
                .query((row, number) -> new DraftId(row.getObject("draft", UUID.class)))
                .list();
    }

    private static PlanningStep step(ResultSet row) throws SQLException {
        return new PlanningStep(
                PlanningStep.Kind.named(row.getString("step")).orElseThrow(),
                person(row, "owner"),
                person(row, "approver"),
                Optional.ofNullable(row.getObject("due", LocalDate.class)),
                done(row),
                verdict(row));
    }

    private static Optional<PlanningStep.Done> done(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("done_at");
        String seen = row.getString("done_seen");
        return person(row, "done_by").map(by -> new PlanningStep.Done(by, at.toInstant(), seen));
    }

    private static Optional<Verdict> verdict(ResultSet row) throws SQLException {
        Optional<PersonId> person = person(row, "person");
        if (person.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Verdict(
                        person.get(),
                        row.getString("seen"),
                        row.getBoolean("approves"),
                        row.getString("reason"),
                        row.getTimestamp("at").toInstant()));
    }

    private static Optional<PersonId> person(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class)).map(PersonId::new);
    }
}
