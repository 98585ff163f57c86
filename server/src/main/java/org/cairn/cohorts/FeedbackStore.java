package org.cairn.cohorts;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.catalog.EditionId;
import org.cairn.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what of surveys is published. */
@Repository
class FeedbackStore {

    private final JdbcClient db;

    FeedbackStore(JdbcClient db) {
        this.db = db;
    }

    /** Puts this in the place of what was chosen before. */
    void keep(SurveyId id, Feedbacks.Choice choice, PersonId by, Instant now) {
        db.sql("delete from cohorts.published_item where survey = :survey")
                .param("survey", id.value())
                .update();
        db.sql("delete from cohorts.published_comment where survey = :survey")
                .param("survey", id.value())
                .update();
        db.sql(
                        """
                        insert into cohorts.published_item (survey, position, published_at, published_by)
                        select :survey, unnest(:items), :now, :by
                        """)
                .param("survey", id.value())
                .param("items", choice.items().toArray(Integer[]::new))
                .param("now", Timestamp.from(now))
                .param("by", by.value())
                .update();
        db.sql(
                        """
                        insert into cohorts.published_comment (survey, mark, published_at, published_by)
                        select :survey, unnest(:marks), :now, :by
                        """)
                .param("survey", id.value())
                .param("marks", choice.comments().toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .param("by", by.value())
                .update();
    }

    Feedbacks.Choice choice(SurveyId id) {
        List<Integer> items =
                db.sql("select position from cohorts.published_item where survey = :survey")
                        .param("survey", id.value())
                        .query((row, i) -> row.getInt("position"))
                        .list();
        List<String> marks =
                db.sql("select mark from cohorts.published_comment where survey = :survey")
                        .param("survey", id.value())
                        .query((row, i) -> row.getString("mark"))
                        .list();
        return new Feedbacks.Choice(Set.copyOf(items), Set.copyOf(marks));
    }

    /** One thing that is published; no position = a comment, no words = a figure. */
    record Published(SurveyId survey, String cohort, int position, String words, String role) {

        boolean isFigure() {
            return words.isEmpty();
        }
    }

    /** All that is published of cohorts of these editions. */
    List<Published> published(Collection<EditionId> editions) {
        return db.sql(
                        """
                        select p.survey, c.name, p.position, '' as words, '' as role
                        from cohorts.published_item p
                            join cohorts.survey s on s.id = p.survey join cohorts.cohort c on c.id = s.cohort
                        where c.edition = any (:editions)
                        union all
                        select p.survey, c.name, o.position, o.words, o.role
                        from cohorts.published_comment p
                            join cohorts.survey_comment o on o.survey = p.survey and o.mark = p.mark
                            join cohorts.survey s on s.id = p.survey join cohorts.cohort c on c.id = s.cohort
                        where c.edition = any (:editions) and o.consent <> 'no'
                        order by position, words
                        """)
                .param("editions", editions.stream().map(EditionId::value).toArray(String[]::new))
                .query((row, i) ->
                        new Published(
                                new SurveyId(row.getObject("survey", UUID.class)),
                                row.getString("name"),
                                row.getInt("position"),
                                row.getString("words"),
                                row.getString("role")))
                .list();
    }
}
