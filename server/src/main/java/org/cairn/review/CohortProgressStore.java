package org.cairn.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.cairn.catalog.EditionId;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.cohorts.ArtifactProgress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads how far many people are with micro-credentials; never what they wrote. */
@Repository
class CohortProgressStore {

    private final JdbcClient db;

    CohortProgressStore(JdbcClient db) {
        this.db = db;
    }

    /** The latest submission of one person for one micro-credential. */
    record Standing(
            SubmissionId id,
            ArtifactProgress.Work work,
            EditionId edition,
            Stage stage,
            int round,
            Instant changedAt) {}

    List<Standing> latest(Collection<ArtifactProgress.Work> works) {
        return db.sql(
                        """
                        select distinct on (s.educator, s.micro_credential)
                            s.id, s.educator, s.micro_credential, s.edition, s.stage, s.round, s.changed_at
                        from unnest(:people, :programs) as work (person, program)
                            join review.submission s on s.educator = work.person and s.micro_credential = work.program
                        where s.stage <> 'withdrawn'
                        order by s.educator, s.micro_credential, s.id desc
                        """)
                .param("people", ids(works, work -> work.person().value()))
                .param("programs", ids(works, work -> work.program().value()))
                .query((row, i) ->
                        new Standing(
                                new SubmissionId(row.getLong("id")),
                                new ArtifactProgress.Work(
                                        new MicroCredentialId(
                                                row.getObject("micro_credential", UUID.class)),
                                        Columns.person(row, "educator")),
                                EditionId.of(row.getString("edition")),
                                Stage.of(row.getString("stage")),
                                row.getInt("round"),
                                Columns.instant(row, "changed_at")))
                .list();
    }

    private static UUID[] ids(
            Collection<ArtifactProgress.Work> works, Function<ArtifactProgress.Work, UUID> id) {
        return works.stream().map(id).toArray(UUID[]::new);
    }

    /** A part in which something is written or attached, and when that was last done. */
    record Begun(SubmissionId submission, String part, Instant at) {}

    List<Begun> begun(Collection<SubmissionId> submissions) {
        return db.sql(
                        """
                        select submission, part, max(at) as at from (
                            select submission, part, saved_at as at from review.answer
                            where submission = any (:ids) and words <> ''
                            union all
                            select submission, part, attached_at as at from review.attachment where submission = any (:ids)
                        ) as work group by submission, part
                        """)
                .param("ids", ids(submissions))
                .query((row, i) ->
                        new Begun(
                                new SubmissionId(row.getLong("submission")),
                                row.getString("part"),
                                Columns.instant(row, "at")))
                .list();
    }

    private static Long[] ids(Collection<SubmissionId> submissions) {
        return submissions.stream().map(SubmissionId::value).toArray(Long[]::new);
    }

    /**
     * A criterion as it was judged in the last round that was decided.
     *
     * @param level empty = it does not apply, or it was met before
     */
    record Judged(SubmissionId submission, String criterion, Optional<String> level) {}

    /** What the last decided round says of criteria, without those that the decision reopened. */
    List<Judged> judged(Collection<SubmissionId> submissions) {
        return db.sql(
                        """
                        with last as (
                            select distinct on (submission) submission, round, turn, reopened from review.decision
                            where submission = any (:ids) order by submission, round desc, turn desc
                        )
                        select l.submission, m.criterion, m.level from last l
                            join review.mark m on m.submission = l.submission and m.round = l.round and m.turn = l.turn
                        where not (m.criterion = any (l.reopened))
                        union all
                        select l.submission, c.criterion, null from last l
                            join review.round_carried c on c.submission = l.submission and c.round = l.round
                        where not (c.criterion = any (l.reopened))
                        """)
                .param("ids", ids(submissions))
                .query(CohortProgressStore::judged)
                .list();
    }

    private static Judged judged(ResultSet row, int i) throws SQLException {
        return new Judged(
                new SubmissionId(row.getLong("submission")),
                row.getString("criterion"),
                Optional.ofNullable(row.getString("level")));
    }
}
