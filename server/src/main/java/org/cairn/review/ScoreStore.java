package org.cairn.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cairn.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What an assessor is writing now, kept for that assessor through any number of leases. */
@Repository
class ScoreStore {

    private final JdbcClient db;

    ScoreStore(JdbcClient db) {
        this.db = db;
    }

    /** Where an assessor writes: one round of one submission. */
    record Desk(SubmissionId submission, int round, PersonId assessor) {

        Map<String, Object> columns() {
            return Map.of(
                    "submission", submission.value(), "round", round, "assessor", assessor.value());
        }
    }

    void keep(Desk desk, String criterion, ScoreEntry entry, Instant now) {
        db.sql(
                        """
                        insert into review.score (submission, round, assessor, criterion, applies, level, strength, evidence, gap,
                                                  next_step, saved_at, version)
                        values (:submission, :round, :assessor, :criterion, :applies, :level, :strength, :evidence, :gap,
                                :nextStep, :now, 1)
                        on conflict (submission, round, assessor, criterion) do update
                        set applies = excluded.applies, level = excluded.level, strength = excluded.strength,
                            evidence = excluded.evidence, gap = excluded.gap, next_step = excluded.next_step,
                            saved_at = excluded.saved_at, version = review.score.version + 1
                        """)
                .params(desk.columns())
                .param("criterion", criterion)
                .param("applies", entry.applies())
                .param("level", entry.level().orElse(null))
                .param("strength", entry.comment().strength())
                .param("evidence", entry.comment().evidence())
                .param("gap", entry.comment().gap())
                .param("nextStep", entry.comment().nextStep())
                .param("now", Columns.at(now))
                .update();
    }

    Map<String, ScoreEntry> entries(Desk desk) {
        Map<String, ScoreEntry> entries = new TreeMap<>();
        db.sql(
                        """
                        select * from review.score where submission = :submission and round = :round and assessor = :assessor
                        """)
                .params(desk.columns())
                .query(rs -> {
                    entries.put(rs.getString("criterion"), entry(rs));
                });
        return entries;
    }

    void keep(Desk desk, Remark remark, Instant now) {
        db.sql(
                        """
                        insert into review.remark (submission, round, assessor, overall, private_note, flagged, saved_at, version)
                        values (:submission, :round, :assessor, :overall, :privateNote, :flagged, :now, 1)
                        on conflict (submission, round, assessor) do update
                        set overall = excluded.overall, private_note = excluded.private_note, flagged = excluded.flagged,
                            saved_at = excluded.saved_at, version = review.remark.version + 1
                        """)
                .params(desk.columns())
                .param("overall", remark.overall())
                .param("privateNote", remark.privateNote())
                .param("flagged", remark.flagged())
                .param("now", Columns.at(now))
                .update();
    }

    Remark remark(Desk desk) {
        return db.sql(
                        """
                        select overall, private_note, flagged from review.remark
                        where submission = :submission and round = :round and assessor = :assessor
                        """)
                .params(desk.columns())
                .query((rs, index) ->
                        new Remark(
                                rs.getString("overall"),
                                rs.getString("private_note"),
                                rs.getBoolean("flagged")))
                .optional()
                .orElse(Remark.NONE);
    }

    private static ScoreEntry entry(ResultSet rs) throws SQLException {
        return new ScoreEntry(
                rs.getBoolean("applies"),
                Optional.ofNullable(rs.getString("level")),
                Columns.growth(rs));
    }
}
