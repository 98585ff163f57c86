package org.cairn.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.cairn.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps which drafts are published on which day. */
@Repository
class PlanStore {

    private static final String PLAN =
            "select draft, day, at, seen, over, planned_by from catalog.planned_publication ";

    private final JdbcClient db;

    PlanStore(JdbcClient db) {
        this.db = db;
    }

    List<Plan> of(Collection<DraftId> drafts) {
        return db.sql(PLAN + "where draft = any(:ids)")
                .param("ids", drafts.stream().map(DraftId::value).toArray(UUID[]::new))
                .query(PlanStore::plan)
                .list();
    }

    List<Plan> due(Instant now) {
        return db.sql(PLAN + "where at <= :now order by at limit 100")
                .param("now", Timestamp.from(now))
                .query(PlanStore::plan)
                .list();
    }

    void keep(Plan plan) {
        db.sql(
                        """
                        insert into catalog.planned_publication (draft, day, at, seen, over, planned_by)
                        values (:draft, :day, :at, :seen, :over, :by)
                        on conflict (draft) do update set day = excluded.day, at = excluded.at,
                            seen = excluded.seen, over = excluded.over, planned_by = excluded.planned_by
                        """)
                .param("draft", plan.draft().value())
                .param("day", plan.day(), Types.DATE)
                .param("at", Timestamp.from(plan.at()))
                .param("seen", plan.seen())
                .param("over", plan.over())
                .param("by", plan.by().value())
                .update();
    }

    boolean remove(DraftId draft) {
        return db.sql("delete from catalog.planned_publication where draft = :draft")
                        .param("draft", draft.value())
                        .update()
                > 0;
    }

    private static Plan plan(ResultSet row, int number) throws SQLException {
        return new Plan(
                new DraftId(row.getObject("draft", UUID.class)),
                row.getObject("day", LocalDate.class),
                row.getTimestamp("at").toInstant(),
                row.getString("seen"),
                row.getInt("over"),
                new PersonId(row.getObject("planned_by", UUID.class)));
    }
}
