package org.cairn.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the entries of personal plans, with a version each, and which stages are done. */
@Repository
class PersonalPlanStore {

    private final JdbcClient db;

    PersonalPlanStore(JdbcClient db) {
        this.db = db;
    }

    Map<PlanEntry, Response> entries(SubmissionId submission) {
        Map<PlanEntry, Response> entries = new EnumMap<>(PlanEntry.class);
        db.sql(
                        """
                        select entry, words, version, saved_at from review.plan_entry where submission = :submission
                        """)
                .param("submission", submission.value())
                .query(rs -> {
                    entries.put(PlanEntry.of(rs.getString("entry")), response(rs, 0));
                });
        return entries;
    }

    Optional<Response> entry(SubmissionId submission, PlanEntry entry) {
        return db.sql(
                        """
                        select words, version, saved_at from review.plan_entry
                        where submission = :submission and entry = :entry
                        """)
                .param("submission", submission.value())
                .param("entry", entry.code())
                .query(PersonalPlanStore::response)
                .optional();
    }

    /**
     * Keeps the words when nobody has written over the version that was known (0 = none yet), and
     * answers nothing otherwise.
     */
    Optional<Response> keep(
            SubmissionId submission, PlanEntry entry, String words, long known, Instant now) {
        String sql =
                known == 0
                        ? """
                        insert into review.plan_entry (submission, entry, words, version, saved_at)
                        values (:submission, :entry, :words, :known + 1, :now)
                        on conflict (submission, entry) do nothing returning words, version, saved_at
                        """
                        : """
                        update review.plan_entry set words = :words, version = version + 1, saved_at = :now
                        where submission = :submission and entry = :entry and version = :known
                        returning words, version, saved_at
                        """;
        return db.sql(sql)
                .param("submission", submission.value())
                .param("entry", entry.code())
                .param("words", words)
                .param("known", known)
                .param("now", Columns.at(now))
                .query(PersonalPlanStore::response)
                .optional();
    }

    /** Whether anything was planned or noted for it. */
    boolean isBegun(SubmissionId submission) {
        return db.sql(
                        """
                        select exists (select from review.plan_entry where submission = :submission)
                            or exists (select from review.plan_activity where submission = :submission)
                        """)
                .param("submission", submission.value())
                .query(Boolean.class)
                .single();
    }

    /** The goals of those that have one, or a day for it, and are this person's own. */
    Map<SubmissionId, PersonalPlan.Aim> aims(
            PersonId educator, Collection<SubmissionId> submissions) {
        Map<SubmissionId, PersonalPlan.Aim> aims = new HashMap<>();
        db.sql(
                        """
                        select s.id, coalesce(max(p.words) filter (where p.entry = 'goal'), '') as goal,
                               coalesce(max(p.words) filter (where p.entry = 'target'), '') as target
                        from review.submission s join review.plan_entry p on p.submission = s.id
                        where s.id = any (:submissions) and s.educator = :educator
                          and p.entry in ('goal', 'target') and p.words <> ''
                        group by s.id
                        """)
                .param("submissions", Columns.numbers(submissions))
                .param("educator", educator.value())
                .query(rs -> {
                    aims.put(
                            new SubmissionId(rs.getLong("id")),
                            PersonalPlan.Aim.of(rs.getString("goal"), rs.getString("target")));
                });
        return aims;
    }

    Set<PlanEntry> marks(SubmissionId submission) {
        Set<PlanEntry> marks = EnumSet.noneOf(PlanEntry.class);
        db.sql("select stage from review.plan_mark where submission = :submission")
                .param("submission", submission.value())
                .query(rs -> {
                    marks.add(PlanEntry.of(rs.getString("stage")));
                });
        return marks;
    }

    /** Whether that is news. */
    boolean mark(SubmissionId submission, PlanEntry stage, Instant now) {
        return db.sql(
                                """
                                insert into review.plan_mark (submission, stage, at) values (:submission, :stage, :now)
                                on conflict do nothing
                                """)
                        .param("submission", submission.value())
                        .param("stage", stage.code())
                        .param("now", Columns.at(now))
                        .update()
                == 1;
    }

    /** Whether that is news. */
    boolean unmark(SubmissionId submission, PlanEntry stage) {
        return db.sql(
                                """
                                delete from review.plan_mark where submission = :submission and stage = :stage
                                """)
                        .param("submission", submission.value())
                        .param("stage", stage.code())
                        .update()
                == 1;
    }

    private static Response response(ResultSet rs, int index) throws SQLException {
        return new Response(
                rs.getString("words"), rs.getLong("version"), Columns.instant(rs, "saved_at"));
    }
}
