package org.cairn.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.cairn.catalog.EditionId;
import org.cairn.platform.files.Sha256;
import org.cairn.portfolio.Exhibit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rounds as they were frozen at hand-in; they are only ever added. */
@Repository
class RoundStore {

    private final JdbcClient db;
    private final RulingStore rulings;

    RoundStore(JdbcClient db, RulingStore rulings) {
        this.db = db;
        this.rulings = rulings;
    }

    void append(Round round) {
        db.sql(
                        """
                        insert into review.round (submission, number, attempt, edition, handed_in_at, wording, ai_use, ai_tool, note, seal)
                        values (:submission, :number, :attempt, :edition, :at, :wording, :aiUse, :aiTool, :note, :seal)
                        """)
                .param("submission", round.submission().value())
                .param("number", round.number())
                .param("attempt", round.attempt())
                .param("edition", round.edition().value())
                .param("at", Columns.at(round.handedInAt()))
                .param("wording", round.statement().wording())
                .param("aiUse", round.statement().aiUse().code())
                .param("aiTool", round.statement().tool())
                .param("note", round.note())
                .param("seal", round.seal().hex())
                .update();
        appendAnswers(round);
        round.work().evidence().forEach((slot, exhibits) -> appendExhibits(round, slot, exhibits));
        round.carried().forEach((criterion, kept) -> appendCarried(round, criterion, kept));
    }

    /** All rounds of a submission, first to last. */
    List<Round> all(SubmissionId submission) {
        return db.sql("select * from review.round where submission = :submission order by number")
                .param("submission", submission.value())
                .query(this::round)
                .list();
    }

    Optional<Round> find(SubmissionId submission, int number) {
        return db.sql(
                        """
                        select * from review.round where submission = :submission and number = :number
                        """)
                .param("submission", submission.value())
                .param("number", number)
                .query(this::round)
                .optional();
    }

    /** What earlier rounds have settled; asked for at every score, so without the rest. */
    Map<String, Carried> carried(SubmissionId submission, int round) {
        Map<String, Carried> carried = new TreeMap<>();
        db.sql(
                        """
                        select * from review.round_carried where submission = :submission and round = :round
                        """)
                .param("submission", submission.value())
                .param("round", round)
                .query(rs -> {
                    carried.put(
                            rs.getString("criterion"),
                            new Carried(
                                    new Mark(Columns.score(rs), Columns.growth(rs)),
                                    rs.getInt("from_round"),
                                    new Sha256(rs.getString("rests_on"))));
                });
        return carried;
    }

    private void appendAnswers(Round round) {
        List<Map.Entry<Slot, String>> answers = List.copyOf(round.work().responses().entrySet());
        db.sql(
                        """
                        insert into review.round_answer (submission, round, part, prompt, words)
                        select :submission, :round, part, prompt, words
                        from unnest(:parts, :prompts, :words) as answer (part, prompt, words)
                        """)
                .param("submission", round.submission().value())
                .param("round", round.number())
                .param("parts", each(answers, answer -> answer.getKey().part()))
                .param("prompts", each(answers, answer -> answer.getKey().id()))
                .param("words", each(answers, Map.Entry::getValue))
                .update();
    }

    private static <T> String[] each(List<T> rows, Function<T, String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }

    private void appendExhibits(Round round, Slot slot, List<Exhibit> exhibits) {
        for (int position = 0; position < exhibits.size(); position++) {
            Exhibit exhibit = exhibits.get(position);
            db.sql(
                            """
                            insert into review.round_exhibit (submission, round, part, demand, position, artifact, kind, title, note, hash,
                                                              file_name, media_type, bytes, link, words)
                            values (:submission, :round, :part, :demand, :position, :artifact, :kind, :title, :note, :hash,
                                    :fileName, :mediaType, :bytes, :link, :words)
                            """)
                    .param("submission", round.submission().value())
                    .param("round", round.number())
                    .param("part", slot.part())
                    .param("demand", slot.id())
                    .param("position", position)
                    .params(ExhibitColumns.of(exhibit))
                    .update();
        }
    }

    private void appendCarried(Round round, String criterion, Carried kept) {
        Growth comment = kept.mark().comment();
        db.sql(
                        """
                        insert into review.round_carried (submission, round, criterion, level, strength, evidence, gap, next_step,
                                                          from_round, rests_on)
                        values (:submission, :round, :criterion, :level, :strength, :evidence, :gap, :nextStep, :fromRound, :restsOn)
                        """)
                .param("submission", round.submission().value())
                .param("round", round.number())
                .param("criterion", criterion)
                .param("level", Columns.level(kept.mark().score()))
                .param("strength", comment.strength())
                .param("evidence", comment.evidence())
                .param("gap", comment.gap())
                .param("nextStep", comment.nextStep())
                .param("fromRound", kept.round())
                .param("restsOn", kept.restsOn().hex())
                .update();
    }

    private Round round(ResultSet rs, int index) throws SQLException {
        SubmissionId submission = new SubmissionId(rs.getLong("submission"));
        int number = rs.getInt("number");
        return new Round(
                submission,
                number,
                rs.getInt("attempt"),
                new EditionId(rs.getString("edition")),
                Columns.instant(rs, "handed_in_at"),
                new Work(answers(submission, number), exhibits(submission, number)),
                new Statement(
                        rs.getString("wording"),
                        Statement.AiUse.of(rs.getString("ai_use")),
                        rs.getString("ai_tool"),
                        Columns.instant(rs, "handed_in_at")),
                rs.getString("note"),
                carried(submission, number),
                new Sha256(rs.getString("seal")),
                rulings.lastRecommendation(submission, number),
                rulings.lastDecision(submission, number));
    }

    private Map<Slot, String> answers(SubmissionId submission, int round) {
        Map<Slot, String> answers = new TreeMap<>();
        db.sql(
                        """
                        select part, prompt, words from review.round_answer where submission = :submission and round = :round
                        """)
                .param("submission", submission.value())
                .param("round", round)
                .query(rs -> {
                    answers.put(
                            new Slot(rs.getString("part"), rs.getString("prompt")),
                            rs.getString("words"));
                });
        return answers;
    }

    private Map<Slot, List<Exhibit>> exhibits(SubmissionId submission, int round) {
        Map<Slot, List<Exhibit>> exhibits = new TreeMap<>();
        db.sql(
                        """
                        select * from review.round_exhibit where submission = :submission and round = :round
                        order by part, demand, position
                        """)
                .param("submission", submission.value())
                .param("round", round)
                .query(rs -> {
                    exhibits.computeIfAbsent(
                                    new Slot(rs.getString("part"), rs.getString("demand")),
                                    slot -> new ArrayList<>())
                            .add(ExhibitColumns.read(rs));
                });
        return exhibits;
    }
}
