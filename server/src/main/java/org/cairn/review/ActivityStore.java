package org.cairn.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what people note of what they did for their own learning. */
@Repository
class ActivityStore {

    private final JdbcClient db;

    ActivityStore(JdbcClient db) {
        this.db = db;
    }

    /** The latest day first. */
    List<Activity> of(SubmissionId submission) {
        return db.sql(
                        """
                        select * from review.plan_activity where submission = :submission
                        order by day desc, noted_at desc, id
                        """)
                .param("submission", submission.value())
                .query(ActivityStore::activity)
                .list();
    }

    Optional<Activity> find(SubmissionId submission, ActivityId id) {
        return db.sql(
                        "select * from review.plan_activity where submission = :submission and id = :id")
                .param("submission", submission.value())
                .param("id", id.value())
                .query(ActivityStore::activity)
                .optional();
    }

    int count(SubmissionId submission) {
        return db.sql("select count(*) from review.plan_activity where submission = :submission")
                .param("submission", submission.value())
                .query(Integer.class)
                .single();
    }

    /** Adds it, unless there is one with that id. */
    boolean add(SubmissionId submission, Activity activity, Instant now) {
        return statement(
                                """
                                insert into review.plan_activity (submission, id, day, kind, name, minutes, learned, version, noted_at)
                                values (:submission, :id, :day, :kind, :name, :minutes, :learned, 1, :now)
                                on conflict (submission, id) do nothing
                                """,
                                submission,
                                activity)
                        .param("now", Columns.at(now))
                        .update()
                == 1;
    }

    /** Writes over the version that was known, and over no other. */
    boolean change(SubmissionId submission, Activity activity, long known) {
        return statement(
                                """
                                update review.plan_activity
                                set day = :day, kind = :kind, name = :name, minutes = :minutes, learned = :learned,
                                    version = version + 1
                                where submission = :submission and id = :id and version = :known
                                """,
                                submission,
                                activity)
                        .param("known", known)
                        .update()
                == 1;
    }

    boolean remove(SubmissionId submission, ActivityId id) {
        return db.sql(
                                """
                                with gone as (delete from review.plan_activity
                                              where submission = :submission and id = :id returning submission, id)
                                insert into review.plan_removed (submission, id) select submission, id from gone
                                on conflict (submission, id) do update set id = excluded.id
                                """)
                        .param("submission", submission.value())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    boolean wasRemoved(SubmissionId submission, ActivityId id) {
        return db.sql(
                        """
                        select exists (select from review.plan_removed where submission = :submission and id = :id)
                        """)
                .param("submission", submission.value())
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    private JdbcClient.StatementSpec statement(
            String sql, SubmissionId submission, Activity activity) {
        return db.sql(sql)
                .param("submission", submission.value())
                .param("id", activity.id().value())
                .param("day", activity.day())
                .param("kind", activity.kind().code())
                .param("name", activity.name())
                .param("minutes", activity.minutes().orElse(null), Types.INTEGER)
                .param("learned", activity.learned());
    }

    private static Activity activity(ResultSet rs, int index) throws SQLException {
        return new Activity(
                new ActivityId(Columns.uuid(rs, "id")),
                rs.getObject("day", LocalDate.class),
                Activity.Kind.find(rs.getString("kind")).orElseThrow(),
                rs.getString("name"),
                Optional.ofNullable(rs.getObject("minutes", Integer.class)),
                rs.getString("learned"),
                rs.getLong("version"));
    }
}
