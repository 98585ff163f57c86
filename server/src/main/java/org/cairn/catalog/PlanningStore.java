package org.cairn.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who does which step of planning a draft, and by when. */
@Repository
class PlanningStore {

    private final JdbcClient db;

    PlanningStore(JdbcClient db) {
        this.db = db;
    }

    List<PlanningStep> of(DraftId draft) {
        return db.sql(
                        """
                        select step, owner, due, done_by, done_at from catalog.draft_step
                        where draft = :draft
                        """)
                .param("draft", draft.value())
                .query(PlanningStore::step)
                .list();
    }

    void keep(DraftId draft, PlanningStep step) {
        db.sql(
                        """
                        insert into catalog.draft_step (draft, step, owner, due, done_by, done_at)
                        values (:draft, :step, :owner, :due, :by, :at)
                        on conflict (draft, step) do update set owner = excluded.owner,
                            due = excluded.due, done_by = excluded.done_by, done_at = excluded.done_at
                        """)
                .param("draft", draft.value())
                .param("step", step.kind().code())
                .param("owner", step.owner().map(PersonId::value).orElse(null), Types.OTHER)
                .param("due", step.due().orElse(null), Types.DATE)
                .param("by", step.done().map(done -> done.by().value()).orElse(null), Types.OTHER)
                .param(
                        "at",
                        step.done().map(done -> Timestamp.from(done.at())).orElse(null),
                        Types.TIMESTAMP)
                .update();
    }

    private static PlanningStep step(ResultSet row, int number) throws SQLException {
        Timestamp at = row.getTimestamp("done_at");
        return new PlanningStep(
                PlanningStep.Kind.named(row.getString("step")).orElseThrow(),
                Optional.ofNullable(row.getObject("owner", UUID.class)).map(PersonId::new),
                Optional.ofNullable(row.getObject("due", LocalDate.class)),
                at == null
                        ? Optional.empty()
                        : Optional.of(
                                new PlanningStep.Done(
                                        new PersonId(row.getObject("done_by", UUID.class)),
                                        at.toInstant())));
    }
}
