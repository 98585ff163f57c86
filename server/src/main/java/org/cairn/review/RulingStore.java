package org.cairn.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Recommendations, decisions and conditions: added turn by turn, never changed. */
@Repository
class RulingStore {

    private static final String BY_ASSESSOR = "assessor";
    private static final String BY_APPROVER = "approver";

    private final JdbcClient db;

    RulingStore(JdbcClient db) {
        this.db = db;
    }

    /** A place in the history of a round: its n-th way over the issuer's desk. */
    private record Turn(SubmissionId submission, int round, int number) {

        Map<String, Object> columns() {
            return Map.of("submission", submission.value(), "round", round, "turn", number);
        }
    }

    void append(SubmissionId submission, int round, Recommendation advice) {
        Turn turn = new Turn(submission, round, turns(submission, round) + 1);
        db.sql(
                        """
                        insert into review.recommendation (submission, round, turn, assessor, value, proposal, overall, reason,
                                                           private_note, flagged, at)
                        values (:submission, :round, :turn, :assessor, :value, :proposal, :overall, :reason, :privateNote, :flagged, :at)
                        """)
                .params(turn.columns())
                .param("assessor", advice.assessor().value())
                .param("value", advice.value().code())
                .param("proposal", advice.proposal().map(Recommendation.Value::code).orElse(null))
                .param("overall", advice.scorecard().overall())
                .param("reason", advice.reason())
                .param("privateNote", advice.privateNote())
                .param("flagged", advice.flagged())
                .param("at", Columns.at(advice.at()))
                .update();
        append(turn, advice.scorecard().marks());
        append(turn, BY_ASSESSOR, advice.conditions());
    }

    void append(SubmissionId submission, int round, Decision decision) {
        Turn turn = new Turn(submission, round, turns(submission, round));
        db.sql(
                        """
                        insert into review.decision (submission, round, turn, approver, verdict, against, reason, letter, reopened, hours_on_record, at)
                        values (:submission, :round, :turn, :approver, :verdict, :against, :reason, :letter,
                                cast(:reopened as text[]), :hours, :at)
                        """)
                .params(turn.columns())
                .param("approver", decision.approver().value())
                .param("verdict", decision.verdict().code())
                .param("against", decision.against().map(Ruling.Reason::code).orElse(null))
                .param("reason", decision.reason())
                .param("letter", decision.letter())
                .param("reopened", Columns.array(decision.reopened()))
                .param("hours", decision.hoursOnRecord())
                .param("at", Columns.at(decision.at()))
                .update();
        append(turn, BY_APPROVER, decision.conditions());
    }

    /** Conditions that the completeness check found, before anyone rated. */
    void append(SubmissionId submission, int round, List<Condition> conditions) {
        append(new Turn(submission, round, 0), BY_ASSESSOR, conditions);
    }

    Optional<Recommendation> lastRecommendation(SubmissionId submission, int round) {
        return db.sql(
                        """
                        select * from review.recommendation where submission = :submission and round = :round
                        order by turn desc limit 1
                        """)
                .param("submission", submission.value())
                .param("round", round)
                .query(this::recommendation)
                .optional();
    }

    /** All recommendations on a round, the first first. */
    List<Recommendation> recommendations(SubmissionId submission, int round) {
        return db.sql(
                        """
                        select * from review.recommendation where submission = :submission and round = :round order by turn
                        """)
                .param("submission", submission.value())
                .param("round", round)
                .query(this::recommendation)
                .list();
    }

    Optional<Decision> lastDecision(SubmissionId submission, int round) {
        return db.sql(
                        """
                        select * from review.decision where submission = :submission and round = :round
                        order by turn desc limit 1
                        """)
                .param("submission", submission.value())
                .param("round", round)
                .query(this::decision)
                .optional();
    }

    /** All decisions of a round, the first first: also those that went back to the assessor. */
    List<Decision> decisions(SubmissionId submission, int round) {
        return db.sql(
                        """
                        select * from review.decision where submission = :submission and round = :round order by turn
                        """)
                .param("submission", submission.value())
                .param("round", round)
                .query(this::decision)
                .list();
    }

    /** What made the round incomplete: the approver's word, else the completeness check's. */
    List<Condition> conditions(SubmissionId submission, int round) {
        int turns = turns(submission, round);
        return turns == 0
                ? conditions(new Turn(submission, round, 0), BY_ASSESSOR)
                : conditions(new Turn(submission, round, turns), BY_APPROVER);
    }

    private int turns(SubmissionId submission, int round) {
        return db.sql(
                        """
                        select coalesce(max(turn), 0) from review.recommendation where submission = :submission and round = :round
                        """)
                .param("submission", submission.value())
                .param("round", round)
                .query(Integer.class)
                .single();
    }

    private void append(Turn turn, Map<String, Mark> marks) {
        List<String> criteria = List.copyOf(marks.keySet());
        List<Mark> each = List.copyOf(marks.values());
        db.sql(
                        """
                        insert into review.mark (submission, round, turn, criterion, level, strength, evidence, gap, next_step)
                        select :submission, :round, :turn, mark.*
                        from unnest(:criteria, :levels, :strengths, :evidence, :gaps, :nextSteps) as mark
                        """)
                .params(turn.columns())
                .param("criteria", criteria.toArray(String[]::new))
                .param("levels", words(each, mark -> Columns.level(mark.score())))
                .param("strengths", words(each, mark -> mark.comment().strength()))
                .param("evidence", words(each, mark -> mark.comment().evidence()))
                .param("gaps", words(each, mark -> mark.comment().gap()))
                .param("nextSteps", words(each, mark -> mark.comment().nextStep()))
                .update();
    }

    private static @Nullable String[] words(
            List<Mark> marks, Function<Mark, @Nullable String> word) {
        return marks.stream().map(word).toArray(String[]::new);
    }

    private void append(Turn turn, String by, List<Condition> conditions) {
        for (int position = 0; position < conditions.size(); position++) {
            Condition condition = conditions.get(position);
            db.sql(
                            """
                            insert into review.condition (submission, round, turn, said_by, position, code, part, slot, says)
                            values (:submission, :round, :turn, :by, :position, :code, :part, :slot, :says)
                            """)
                    .params(turn.columns())
                    .param("by", by)
                    .param("position", position)
                    .param("code", condition.code().code())
                    .param("part", condition.slot().map(Slot::part).orElse(null))
                    .param("slot", condition.slot().map(Slot::id).orElse(null))
                    .param("says", condition.says())
                    .update();
        }
    }

    private List<Condition> conditions(Turn turn, String by) {
        return db.sql(
                        """
                        select code, part, slot, says from review.condition
                        where submission = :submission and round = :round and turn = :turn and said_by = :by order by position
                        """)
                .params(turn.columns())
                .param("by", by)
                .query(RulingStore::condition)
                .list();
    }

    private Map<String, Mark> marks(Turn turn) {
        Map<String, Mark> marks = new TreeMap<>();
        db.sql(
                        """
                        select * from review.mark where submission = :submission and round = :round and turn = :turn
                        """)
                .params(turn.columns())
                .query(rs -> {
                    marks.put(
                            rs.getString("criterion"),
                            new Mark(Columns.score(rs), Columns.growth(rs)));
                });
        return marks;
    }

    private Recommendation recommendation(ResultSet rs, int index) throws SQLException {
        Turn turn = turn(rs);
        return new Recommendation(
                Columns.person(rs, "assessor"),
                Recommendation.Value.of(rs.getString("value")),
                Optional.ofNullable(rs.getString("proposal")).map(Recommendation.Value::of),
                new Scorecard(marks(turn), rs.getString("overall")),
                conditions(turn, BY_ASSESSOR),
                rs.getString("reason"),
                rs.getString("private_note"),
                rs.getBoolean("flagged"),
                Columns.instant(rs, "at"));
    }

    private Decision decision(ResultSet rs, int index) throws SQLException {
        Turn turn = turn(rs);
        return new Decision(
                Columns.person(rs, "approver"),
                Verdict.of(rs.getString("verdict")),
                Optional.ofNullable(rs.getString("against")).map(Ruling.Reason::of),
                rs.getString("reason"),
                rs.getString("letter"),
                Columns.words(rs, "reopened"),
                conditions(turn, BY_APPROVER),
                rs.getString("hours_on_record"),
                Columns.instant(rs, "at"));
    }

    private static Turn turn(ResultSet rs) throws SQLException {
        return new Turn(
                new SubmissionId(rs.getLong("submission")), rs.getInt("round"), rs.getInt("turn"));
    }

    private static Condition condition(ResultSet rs, int index) throws SQLException {
        String part = rs.getString("part");
        String slot = rs.getString("slot");
        return new Condition(
                Condition.Code.of(rs.getString("code")),
                part == null || slot == null ? Optional.empty() : Optional.of(new Slot(part, slot)),
                rs.getString("says"));
    }
}
