package org.cairn.cohorts;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what was answered, by marks that lead to nobody. */
@Repository
class SurveyAnswerStore {

    private final JdbcClient db;

    SurveyAnswerStore(JdbcClient db) {
        this.db = db;
    }

    void keep(SurveyId id, String mark, List<Integer> points) {
        db.sql(
                        """
                        insert into cohorts.survey_answer (survey, mark, points) values (:survey, :mark, :points)
                        on conflict (survey, mark) do update set points = excluded.points
                        """)
                .param("survey", id.value())
                .param("mark", mark)
                .param("points", points.toArray(Integer[]::new))
                .update();
    }

    void keep(SurveyId id, SurveyComment comment) {
        db.sql(
                        """
                        insert into cohorts.survey_comment (survey, position, mark, words, consent, role)
                        values (:survey, :position, :mark, :words, :consent, :role)
                        on conflict (survey, mark) do update
                            set words = excluded.words, consent = excluded.consent, role = excluded.role
                        """)
                .param("survey", id.value())
                .param("position", comment.position())
                .param("mark", comment.mark())
                .param("words", comment.words())
                .param("consent", comment.consent().code())
                .param("role", comment.role())
                .update();
    }

    void remove(SurveyId id, Collection<String> marks) {
        db.sql("delete from cohorts.survey_comment where survey = :survey and mark = any (:marks)")
                .param("survey", id.value())
                .param("marks", marks.toArray(String[]::new))
                .update();
    }

    /** The points that were given under that mark. */
    Optional<List<Integer>> points(SurveyId id, String mark) {
        return db.sql(
                        """
                        select points from cohorts.survey_answer where survey = :survey and mark = :mark
                        """)
                .param("survey", id.value())
                .param("mark", mark)
                .query((row, i) -> Arrays.asList((Integer[]) row.getArray("points").getArray()))
                .optional();
    }

    private record Answer(SurveyId survey, List<Integer> points) {}

    /** The points of everybody, by survey. */
    Map<SurveyId, List<List<Integer>>> points(Collection<SurveyId> ids) {
        return db
                .sql("select survey, points from cohorts.survey_answer where survey = any (:ids)")
                .param("ids", ids.stream().map(SurveyId::value).toArray(UUID[]::new))
                .query((row, i) ->
                        new Answer(
                                new SurveyId(row.getObject("survey", UUID.class)),
                                Arrays.asList((Integer[]) row.getArray("points").getArray())))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Answer::survey,
                                Collectors.mapping(Answer::points, Collectors.toList())));
    }

    /** All comments, by their marks, which chance has made. */
    List<SurveyComment> comments(SurveyId id) {
        return db.sql(
                        """
                        select * from cohorts.survey_comment where survey = :survey order by position, mark
                        """)
                .param("survey", id.value())
                .query((row, i) ->
                        new SurveyComment(
                                row.getInt("position"),
                                row.getString("mark"),
                                row.getString("words"),
                                SurveyComment.Consent.of(row.getString("consent")).orElseThrow(),
                                row.getString("role")))
                .list();
    }

    /**
     * Nothing of these comments may be published any more. All comments of the survey are written
     * by this one statement, so that the number of its transaction marks none of them.
     */
    void takeBack(SurveyId id, Collection<String> marks) {
        db.sql(
                        """
                        delete from cohorts.published_comment where survey = :survey and mark = any (:marks)
                        """)
                .param("survey", id.value())
                .param("marks", marks.toArray(String[]::new))
                .update();
        db.sql(
                        """
                        update cohorts.survey_comment set
                            consent = case when mark = any (:marks) then 'no' else consent end,
                            role = case when mark = any (:marks) then '' else role end
                        where survey = :survey
                        """)
                .param("survey", id.value())
                .param("marks", marks.toArray(String[]::new))
                .update();
    }

    /** Writes all of them anew in an order of chance, as {@link SurveyStore#shuffle} does. */
    void shuffle(SurveyId id) {
        db.sql(
                        """
                        with gone as (delete from cohorts.survey_answer where survey = :survey returning *)
                        insert into cohorts.survey_answer (survey, mark, points)
                        select survey, mark, points from gone order by random()
                        """)
                .param("survey", id.value())
                .update();
        db.sql(
                        """
                        with gone as (delete from cohorts.survey_comment where survey = :survey returning *)
                        insert into cohorts.survey_comment (survey, position, mark, words, consent, role)
                        select survey, position, mark, words, consent, role from gone order by random()
                        """)
                .param("survey", id.value())
                .update();
    }
}
