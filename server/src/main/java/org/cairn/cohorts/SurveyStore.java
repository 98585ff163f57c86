package org.cairn.cohorts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps surveys, what they ask, and whom. */
@Repository
class SurveyStore {

    private static final String SURVEY =
            """
            select s.*,
                (select count(*) from cohorts.survey_asked a where a.survey = s.id) as asked,
                (select count(*) from cohorts.survey_asked a where a.survey = s.id and a.answered) as answered
            from cohorts.survey s
            """;

    private final JdbcClient db;

    SurveyStore(JdbcClient db) {
        this.db = db;
    }

    void add(Survey survey, PersonId by, Instant now) {
        db.sql(
                        """
                        insert into cohorts.survey (id, cohort, title, language, opens, closes, opens_at, closes_at, made_at, made_by)
                        values (:id, :cohort, :title, :language, :opens, :closes, :opensAt, :closesAt, :now, :by)
                        """)
                .param("id", survey.id().value())
                .param("cohort", survey.cohort().value())
                .param("title", survey.title())
                .param("language", survey.language().toLanguageTag())
                .param("opens", survey.opens())
                .param("closes", survey.closes())
                .param("opensAt", Timestamp.from(survey.opensAt()))
                .param("closesAt", Timestamp.from(survey.closesAt()))
                .param("now", Timestamp.from(now))
                .param("by", by.value())
                .update();
        addItems(survey);
    }

    private void addItems(Survey survey) {
        for (SurveyItem item : survey.items()) {
            db.sql(
                            """
                            insert into cohorts.survey_item (survey, position, name, question, labels, favorable)
                            values (:survey, :position, :name, :question, :labels, :favorable)
                            """)
                    .param("survey", survey.id().value())
                    .param("position", item.position())
                    .param("name", item.name())
                    .param("question", item.question())
                    .param("labels", item.labels().toArray(String[]::new))
                    .param("favorable", item.favorable().toArray(Integer[]::new))
                    .update();
        }
    }

    void change(Survey survey) {
        db.sql(
                        """
                        update cohorts.survey set title = :title, language = :language, opens = :opens, closes = :closes,
                            opens_at = :opensAt, closes_at = :closesAt
                        where id = :id
                        """)
                .param("id", survey.id().value())
                .param("title", survey.title())
                .param("language", survey.language().toLanguageTag())
                .param("opens", survey.opens())
                .param("closes", survey.closes())
                .param("opensAt", Timestamp.from(survey.opensAt()))
                .param("closesAt", Timestamp.from(survey.closesAt()))
                .update();
        db.sql("delete from cohorts.survey_item where survey = :id")
                .param("id", survey.id().value())
                .update();
        addItems(survey);
    }

    void extend(SurveyId id, LocalDate closes, Instant closesAt) {
        db.sql("update cohorts.survey set closes = :closes, closes_at = :closesAt where id = :id")
                .param("id", id.value())
                .param("closes", closes)
                .param("closesAt", Timestamp.from(closesAt))
                .update();
    }

    void remove(SurveyId id) {
        db.sql("delete from cohorts.survey where id = :id").param("id", id.value()).update();
    }

    Optional<Survey> find(SurveyId id) {
        return with(db.sql(SURVEY + "where s.id = :id").param("id", id.value())).stream()
                .findFirst();
    }

    /** The survey, held by this transaction until it ends. */
    Optional<Survey> hold(SurveyId id) {
        db.sql("select id from cohorts.survey where id = :id for update")
                .param("id", id.value())
                .query()
                .listOfRows();
        return find(id);
    }

    /** Of these cohorts, the latest first. */
    List<Survey> of(Collection<CohortId> cohorts) {
        return with(
                db.sql(
                                SURVEY
                                        + "where s.cohort = any (:cohorts) order by s.opens_at desc, s.id desc")
                        .param(
                                "cohorts",
                                cohorts.stream().map(CohortId::value).toArray(UUID[]::new)));
    }

    /** All that take answers now. */
    List<Survey> running(Instant now) {
        return with(
                db.sql(SURVEY + "where s.opens_at <= :now and s.closes_at > :now order by s.id")
                        .param("now", Timestamp.from(now)));
    }

    List<Survey> all(Collection<SurveyId> ids) {
        return with(
                db.sql(SURVEY + "where s.id = any (:ids) order by s.closes_at desc, s.id desc")
                        .param("ids", ids.stream().map(SurveyId::value).toArray(UUID[]::new)));
    }

    /** One question more for the items of all of them. */
    private List<Survey> with(JdbcClient.StatementSpec question) {
        List<Survey> bare = question.query(SurveyStore::survey).list();
        if (bare.isEmpty()) {
            return bare;
        }
        Map<UUID, List<Item>> items =
                db
                        .sql(
                                """
                                select * from cohorts.survey_item where survey = any (:surveys) order by survey, position
                                """)
                        .param(
                                "surveys",
                                bare.stream().map(one -> one.id().value()).toArray(UUID[]::new))
                        .query(SurveyStore::item)
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(Item::survey));
        return bare.stream()
                .map(one -> with(one, items.getOrDefault(one.id().value(), List.of())))
                .toList();
    }

    private static Survey with(Survey bare, List<Item> items) {
        return new Survey(
                bare.id(),
                bare.cohort(),
                bare.title(),
                bare.language(),
                bare.opens(),
                bare.closes(),
                bare.opensAt(),
                bare.closesAt(),
                items.stream().map(Item::item).toList(),
                bare.asked(),
                bare.answered());
    }

    private record Item(UUID survey, SurveyItem item) {}

    private static Item item(ResultSet row, int i) throws SQLException {
        return new Item(
                row.getObject("survey", UUID.class),
                new SurveyItem(
                        row.getInt("position"),
                        row.getString("name"),
                        row.getString("question"),
                        Arrays.asList((String[]) row.getArray("labels").getArray()),
                        Arrays.asList((Integer[]) row.getArray("favorable").getArray())));
    }

    private static Survey survey(ResultSet row, int i) throws SQLException {
        return new Survey(
                new SurveyId(row.getObject("id", UUID.class)),
                new CohortId(row.getObject("cohort", UUID.class)),
                row.getString("title"),
                Locale.forLanguageTag(row.getString("language")),
                row.getObject("opens", LocalDate.class),
                row.getObject("closes", LocalDate.class),
                row.getTimestamp("opens_at").toInstant(),
                row.getTimestamp("closes_at").toInstant(),
                List.of(),
                row.getInt("asked"),
                row.getInt("answered"));
    }

    /** Puts it to all who are in its cohort now and were not asked; says who they are. */
    List<PersonId> ask(Survey survey) {
        return db.sql(
                        """
                        insert into cohorts.survey_asked (survey, person, answered)
                        select :survey, person, false from cohorts.participant where cohort = :cohort and left_at is null
                        on conflict (survey, person) do nothing
                        returning person
                        """)
                .param("survey", survey.id().value())
                .param("cohort", survey.cohort().value())
                .query((row, i) -> new PersonId(row.getObject("person", UUID.class)))
                .list();
    }

    /** Nobody was asked, since it opens anew. */
    void askNobody(SurveyId id) {
        db.sql("delete from cohorts.survey_asked where survey = :survey")
                .param("survey", id.value())
                .update();
    }

    boolean hasAnswered(SurveyId id, PersonId person) {
        return db.sql(
                        """
                        select exists (select from cohorts.survey_asked
                            where survey = :survey and person = :person and answered)
                        """)
                .param("survey", id.value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    /** Which of these the person has answered. */
    List<SurveyId> answeredBy(PersonId person, Collection<SurveyId> ids) {
        return db.sql(
                        """
                        select survey from cohorts.survey_asked
                        where person = :person and answered and survey = any (:ids)
                        """)
                .param("person", person.value())
                .param("ids", ids.stream().map(SurveyId::value).toArray(UUID[]::new))
                .query((row, i) -> new SurveyId(row.getObject("survey", UUID.class)))
                .list();
    }

    void noteAnswered(SurveyId id, PersonId person) {
        db.sql(
                        """
                        insert into cohorts.survey_asked (survey, person, answered) values (:survey, :person, true)
                        on conflict (survey, person) do update set answered = true
                        """)
                .param("survey", id.value())
                .param("person", person.value())
                .update();
    }

    /**
     * Writes who was asked anew in an order of chance, so that neither the place of a row nor the
     * number of the transaction that wrote it says which answer came with it.
     */
    void shuffle(SurveyId id) {
        db.sql(
                        """
                        with gone as (delete from cohorts.survey_asked where survey = :survey returning *)
                        insert into cohorts.survey_asked (survey, person, answered)
                        select survey, person, answered from gone order by random()
                        """)
                .param("survey", id.value())
                .update();
    }
}
