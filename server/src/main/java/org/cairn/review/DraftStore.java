package org.cairn.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cairn.people.PersonId;
import org.cairn.portfolio.ArtifactId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What an educator is writing now: answers with a version each, and what is attached where. */
@Repository
class DraftStore {

    private final JdbcClient db;

    DraftStore(JdbcClient db) {
        this.db = db;
    }

    /** When words were saved last, by work; what has no words is not in it. */
    Map<SubmissionId, Instant> savedAt(PersonId educator) {
        Map<SubmissionId, Instant> saved = new HashMap<>();
        db.sql(
                        """
                        select a.submission, max(a.saved_at) as saved_at
                        from review.answer a join review.submission s on s.id = a.submission
                        where s.educator = :educator and s.stage = 'draft' group by a.submission
                        """)
                .param("educator", educator.value())
                .query((ResultSet rs) -> {
                    saved.put(
                            new SubmissionId(rs.getLong("submission")),
                            Columns.instant(rs, "saved_at"));
                });
        return saved;
    }

    Map<Slot, Response> answers(SubmissionId submission) {
        Map<Slot, Response> answers = new TreeMap<>();
        db.sql(
                        """
                        select part, prompt, words, version, saved_at from review.answer where submission = :submission
                        """)
                .param("submission", submission.value())
                .query(rs -> {
                    answers.put(
                            new Slot(rs.getString("part"), rs.getString("prompt")), answer(rs, 0));
                });
        return answers;
    }

    Optional<Response> answer(SubmissionId submission, Slot slot) {
        return db.sql(
                        """
                        select words, version, saved_at from review.answer
                        where submission = :submission and part = :part and prompt = :prompt
                        """)
                .param("submission", submission.value())
                .param("part", slot.part())
                .param("prompt", slot.id())
                .query(DraftStore::answer)
                .optional();
    }

    /**
     * Keeps the words when nobody has written over the version that was known (0 = none yet), and
     * answers nothing otherwise.
     */
    Optional<Response> keep(
            SubmissionId submission, Slot slot, String words, long known, Instant now) {
        String sql =
                known == 0
                        ? """
                        insert into review.answer (submission, part, prompt, words, version, saved_at)
                        values (:submission, :part, :prompt, :words, :known + 1, :now)
                        on conflict (submission, part, prompt) do nothing returning words, version, saved_at
                        """
                        : """
                        update review.answer set words = :words, version = version + 1, saved_at = :now
                        where submission = :submission and part = :part and prompt = :prompt and version = :known
                        returning words, version, saved_at
                        """;
        return db.sql(sql)
                .param("submission", submission.value())
                .param("part", slot.part())
                .param("prompt", slot.id())
                .param("words", words)
                .param("known", known)
                .param("now", Columns.at(now))
                .query(DraftStore::answer)
                .optional();
    }

    void forget(SubmissionId submission, Slot slot) {
        db.sql(
                        """
                        delete from review.answer
                        where submission = :submission and part = :part and prompt = :prompt
                        """)
                .param("submission", submission.value())
                .param("part", slot.part())
                .param("prompt", slot.id())
                .update();
    }

    Map<Slot, List<ArtifactId>> attachments(SubmissionId submission) {
        Map<Slot, List<ArtifactId>> attachments = new TreeMap<>();
        db.sql(
                        """
                        select part, demand, artifact from review.attachment where submission = :submission
                        order by part, demand, attached_at, artifact
                        """)
                .param("submission", submission.value())
                .query(rs -> {
                    attachments
                            .computeIfAbsent(
                                    new Slot(rs.getString("part"), rs.getString("demand")),
                                    slot -> new ArrayList<>())
                            .add(new ArtifactId(Columns.uuid(rs, "artifact")));
                });
        return attachments;
    }

    boolean attach(SubmissionId submission, Slot slot, ArtifactId artifact, Instant now) {
        return db.sql(
                                """
                                insert into review.attachment (submission, part, demand, artifact, attached_at)
                                values (:submission, :part, :demand, :artifact, :now) on conflict do nothing
                                """)
                        .param("submission", submission.value())
                        .param("part", slot.part())
                        .param("demand", slot.id())
                        .param("artifact", artifact.value())
                        .param("now", Columns.at(now))
                        .update()
                == 1;
    }

    boolean detach(SubmissionId submission, Slot slot, ArtifactId artifact) {
        return db.sql(
                                """
                                delete from review.attachment
                                where submission = :submission and part = :part and demand = :demand and artifact = :artifact
                                """)
                        .param("submission", submission.value())
                        .param("part", slot.part())
                        .param("demand", slot.id())
                        .param("artifact", artifact.value())
                        .update()
                == 1;
    }

    private static Response answer(ResultSet rs, int index) throws SQLException {
        return new Response(
                rs.getString("words"), rs.getLong("version"), Columns.instant(rs, "saved_at"));
    }
}
