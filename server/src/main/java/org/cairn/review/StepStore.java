package org.cairn.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.cairn.people.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The timeline: lines are added and never changed. */
@Repository
class StepStore {

    private final JdbcClient db;

    StepStore(JdbcClient db) {
        this.db = db;
    }

    void append(Step step) {
        db.sql(
                        """
                        insert into review.step (submission, at, actor, role, kind, attempt, round, why)
                        values (:submission, :at, :actor, :role, :kind, :attempt, :round, :why)
                        """)
                .param("submission", step.submission().value())
                .param("at", Columns.at(step.at()))
                .param("actor", step.actor().value())
                .param("role", step.role().code())
                .param("kind", step.kind().code())
                .param("attempt", step.attempt())
                .param("round", step.round())
                .param("why", step.why())
                .update();
    }

    List<Step> all(SubmissionId submission) {
        return db.sql("select * from review.step where submission = :submission order by number")
                .param("submission", submission.value())
                .query(StepStore::step)
                .list();
    }

    private static Step step(ResultSet rs, int index) throws SQLException {
        return new Step(
                new SubmissionId(rs.getLong("submission")),
                Columns.instant(rs, "at"),
                Columns.person(rs, "actor"),
                Role.of(rs.getString("role")).orElseThrow(),
                Step.Kind.of(rs.getString("kind")),
                rs.getInt("attempt"),
                rs.getInt("round"),
                rs.getString("why"));
    }
}
