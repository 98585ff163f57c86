package org.cairn.cohorts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.cairn.CairnTest;
import org.cairn.people.FieldProblems;
import org.cairn.people.Organizations;
import org.cairn.people.PersonId;
import org.cairn.platform.time.HouseClock;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a cohort says of its program: counted rightly, and by nobody in particular. */
@CairnTest
class SurveysTest extends Asking {

    SurveysTest(
            Surveys surveys,
            SurveyAnswers answers,
            Feedbacks feedbacks,
            SurveyTemplate template,
            JdbcClient db,
            BeanFactory beans,
            Organizations organizations) {
        super(surveys, answers, feedbacks, template, db, beans, organizations);
    }

    @Test
    void aPercentageIsWhatDecimalsSayAndNeverPromisesEverybodyOrNobody() {
        for (int of = 1; of <= 300; of++) {
            for (int part = 0; part <= of; part++) {
                int exact =
                        BigDecimal.valueOf(part)
                                .multiply(BigDecimal.valueOf(100))
                                .divide(BigDecimal.valueOf(of), 0, RoundingMode.HALF_UP)
                                .intValue();
                int expected = part == 0 ? 0 : part == of ? 100 : Math.min(99, Math.max(1, exact));
                assertThat(new Share(part, of).percent()).as(part + "/" + of).isEqualTo(expected);
            }
        }
        assertThat(new Share(0, 0).percent()).isZero();
    }

    @Test
    void everyFigureIsWhatSomebodyElseCountsFromTheAnswers() {
        List<PersonId> people = people(23);
        SurveyId survey = make();
        Random random = new Random(93);
        List<SurveyItem> items = template.items(Locale.ENGLISH);
        Map<String, Integer> byHand = new HashMap<>();
        for (PersonId person : people.subList(0, 19)) {
            Map<String, String> typed = new HashMap<>();
            typed.put("item-1", "" + (1 + random.nextInt(5)));
            for (SurveyItem item : items.subList(1, 5)) {
                int point = random.nextInt(item.points() + 1);
                typed.put("item-" + item.position(), point == 0 ? "" : "" + point);
            }
            typed.forEach((item, point) -> byHand.merge(item + "=" + point, 1, Integer::sum));
            answer(person, survey, typed);
        }
        SurveyResult result = result(survey);
        assertThat(result.survey().answered()).isEqualTo(19);
        assertThat(result.survey().asked()).isEqualTo(23);
        assertThat(result.survey().rate().percent()).isEqualTo(83);
        assertThat(result.items()).hasSize(5);
        for (ItemResult one : result.items()) {
            String field = "item-" + one.item().position() + "=";
            int good = 0;
            for (int point = 1; point <= one.item().points(); point++) {
                int count = byHand.getOrDefault(field + point, 0);
                assertThat(one.counts().get(point - 1)).isEqualTo(count);
                good += one.item().isFavorable(point) ? count : 0;
            }
            assertThat(one.n()).isEqualTo(19 - byHand.getOrDefault(field, 0));
            assertThat(one.favorable()).isEqualTo(new Share(good, one.n()));
        }
    }

    @Test
    void nothingIsShownWhileAnswersComeInNorOfFewerThanFive() {
        List<PersonId> people = people(6);
        SurveyId few = make();
        people.subList(0, 4).forEach(person -> answer(person, few, Map.of("item-1", "5")));
        assertThat(HouseClock.at(LAST_MINUTE, () -> surveys.result(sam, few))).isEmpty();
        assertThat(result(few).isShown()).isFalse();
        assertThat(result(few).items()).isEmpty();
        SurveyId enough = make();
        people.subList(0, 4).forEach(person -> answer(person, enough, Map.of("item-1", "5")));
        answer(people.get(4), enough, Map.of("item-2", "5"));
        assertThat(result(enough).isShown()).isTrue();
        assertThat(result(enough).items()).noneMatch(ItemResult::isShown);
        assertThat(HouseClock.at(CLOSED, () -> surveys.compare(sam, id)).lines())
                .as("a question that four answered stands nowhere")
                .allSatisfy(line -> assertThat(line.cells()).allMatch(cell -> cell.isEmpty()));
    }

    @Test
    void aPersonAnswersOnceAndChangesItWithTheCodeThatOnlyThatPersonHas() {
        List<PersonId> people = people(6);
        SurveyId survey = make();
        String code = answer(people.getFirst(), survey, Map.of("item-1", "1"));
        assertThatThrownBy(() -> answer(people.getFirst(), survey, Map.of("item-1", "5")))
                .isInstanceOf(UserProblem.class);
        String shown = (code.substring(0, 5) + "-" + code.substring(5)).toUpperCase(Locale.ROOT);
        assertThat(given(people.getFirst(), survey, shown).points()).startsWith(1, 0);
        assertThatThrownBy(() -> given(people.getFirst(), survey, "nonsense"))
                .isInstanceOf(FieldProblems.class);
        assertThatThrownBy(() -> given(people.get(1), survey, code))
                .as("a code opens nothing for somebody else")
                .isInstanceOf(FieldProblems.class);
        again(LAST_MINUTE, people.getFirst(), survey, code, Map.of("item-1", "4", "item-2", "3"));
        assertThat(given(people.getFirst(), survey, code).points()).startsWith(4, 3);
        people.subList(1, 6).forEach(person -> answer(person, survey, Map.of("item-1", "5")));
        assertThat(result(survey).items().getFirst().counts()).containsExactly(0, 0, 0, 1, 5);
        assertThatThrownBy(
                        () -> again(CLOSED, people.getFirst(), survey, code, Map.of("item-1", "1")))
                .isInstanceOf(UserProblem.class);
        assertThatThrownBy(() ->
                        HouseClock.at(
                                CLOSED,
                                () ->
                                        answers.answer(
                                                gathering.put(id, "Late"),
                                                survey,
                                                led(survey).mark(),
                                                Map.of("item-1", "1"))))
                .isInstanceOf(UserProblem.class);
    }

    private void again(
            Instant at, PersonId person, SurveyId survey, String code, Map<String, String> typed) {
        HouseClock.at(
                at,
                () -> {
                    answers.change(person, survey, code, led(survey).mark(), typed);
                    return code;
                });
    }

    /** As somebody would look who may read the whole database. */
    @Test
    void nothingThatIsStoredLeadsFromAPersonToTheAnswers() {
        List<PersonId> people = people(7);
        SurveyId survey = make();
        Map<PersonId, String> codes = new HashMap<>();
        for (PersonId person : people) {
            Map<String, String> typed =
                    Map.of("item-1", "2", "words-6", "Said by one", "consent-6", "anonymous");
            String code = answer(person, survey, typed);
            codes.put(person, code);
            assertThat(rows("survey_answer", survey) + rows("survey_comment", survey))
                    .doesNotContain(person.toString(), code);
        }
        assertThat(rows("survey_asked", survey)).contains(people.getFirst().toString());
        assertThat(transactions("survey_answer", survey))
                .as("all rows were written by one transaction, whoever came when")
                .hasSize(1)
                .isEqualTo(transactions("survey_comment", survey))
                .isEqualTo(transactions("survey_asked", survey));
        assertThat(marksInBoth(survey)).as("words do not lead to points").isZero();
        PersonId third = people.get(2);
        HouseClock.at(
                CLOSED,
                () -> {
                    answers.takeBack(third, survey, Objects.requireNonNull(codes.get(third)));
                    return survey;
                });
        assertThat(result(survey).comments())
                .extracting(SurveyComment::consent)
                .containsOnlyOnce(SurveyComment.Consent.NO)
                .hasSize(7);
        assertThat(transactions("survey_comment", survey))
                .as("nor does it mark the words of whoever takes them back")
                .hasSize(1);
        assertThat(audited(people.stream().map(PersonId::toString).toArray(String[]::new)))
                .isZero();
    }

    private int audited(String... people) {
        return db.sql(
                        """
                        select count(*) from platform.audit
                        where action like '%answer%' and actor = any (:people)
                        """)
                .param("people", people)
                .query(Integer.class)
                .single();
    }

    private String rows(String table, SurveyId survey) {
        return String.join(
                "\n",
                db.sql("select t::text from cohorts." + table + " t where survey = :survey")
                        .param("survey", survey.value())
                        .query((row, i) -> row.getString(1))
                        .list());
    }

    private Set<String> transactions(String table, SurveyId survey) {
        return Set.copyOf(
                db.sql("select xmin::text from cohorts." + table + " where survey = :survey")
                        .param("survey", survey.value())
                        .query((row, i) -> row.getString(1))
                        .list());
    }

    private int marksInBoth(SurveyId survey) {
        return db.sql(
                        """
                        select count(*) from cohorts.survey_answer a
                            join cohorts.survey_comment c on c.survey = a.survey and c.mark = a.mark
                        where a.survey = :survey
                        """)
                .param("survey", survey.value())
                .query(Integer.class)
                .single();
    }

    @Test
    void whoComesWhileItIsOpenIsAskedTooAndCountsAmongThoseAsked() {
        people(2);
        SurveyId survey = make();
        assertThat(led(survey).asked()).isEqualTo(2);
        PersonId late = HouseClock.at(MADE, () -> gathering.put(id, "Late"));
        HouseClock.at(
                MADE.plusSeconds(600),
                () -> {
                    surveys.askAround();
                    surveys.askAround();
                    return id;
                });
        assertThat(led(survey).asked()).isEqualTo(3);
        assertThat(
                        db.sql(
                                        """
                                        select count(*) from cohorts.survey_asked where survey = :survey and person = :late
                                        """)
                                .param("survey", survey.value())
                                .param("late", late.value())
                                .query(Integer.class)
                                .single())
                .isOne();
    }

    @Test
    void oneThatIsAheadIsNotThereForThePeopleAndOpensOnItsDay() {
        PersonId elena = people(1).getFirst();
        SurveyId survey =
                HouseClock.at(
                        MADE,
                        () -> surveys.make(sam, id, form(OPENS.plusDays(2), CLOSES, "Ahead")));
        assertThat(led(survey).asked()).isZero();
        assertThatThrownBy(() -> HouseClock.at(MADE, () -> answers.mine(elena, survey)))
                .isInstanceOf(NotThere.class);
        Instant morning = Instant.parse("2027-05-05T07:00:00Z");
        HouseClock.at(
                morning,
                () -> {
                    surveys.askAround();
                    return survey;
                });
        assertThat(led(survey).asked()).isOne();
        assertThat(HouseClock.at(morning, () -> answers.open(elena, id))).hasSize(1);
        assertThatThrownBy(() ->
                        HouseClock.at(
                                morning, () -> surveys.make(sam, id, form(OPENS, CLOSES, "Past"))))
                .isInstanceOf(FieldProblems.class);
    }
}
