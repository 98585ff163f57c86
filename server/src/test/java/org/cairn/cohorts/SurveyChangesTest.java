package org.cairn.cohorts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.cairn.CairnTest;
import org.cairn.people.Organizations;
import org.cairn.people.PersonId;
import org.cairn.platform.time.HouseClock;
import org.cairn.platform.web.UserProblem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A survey may change as long as nobody has answered, and nobody is misunderstood for it. */
@CairnTest
class SurveyChangesTest extends Asking {

    SurveyChangesTest(
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
    void answersAreTakenOnlyForTheQuestionsThatWereRead() {
        PersonId elena = people(1).getFirst();
        SurveyId survey = make();
        String asked = led(survey).mark();
        change(survey, form(OPENS, CLOSES.plusDays(1), "Same questions"));
        assertThat(led(survey).mark()).isEqualTo(asked);
        List<SurveyItem> items = template.items(Locale.ENGLISH);
        SurveyItem first = items.getFirst();
        List<SurveyItem> others =
                List.of(
                        new SurveyItem(
                                1, first.name(), "What else?", first.labels(), first.favorable()));
        change(survey, new SurveyForm("Others", Locale.ENGLISH, OPENS, CLOSES, others));
        for (String read : List.of(asked, "")) {
            assertThatThrownBy(() ->
                            HouseClock.at(
                                    MADE,
                                    () ->
                                            answers.answer(
                                                    elena, survey, read, Map.of("item-1", "5"))))
                    .isInstanceOfSatisfying(
                            UserProblem.class,
                            problem ->
                                    assertThat(problem.text().key())
                                            .isEqualTo("cohorts.survey.problem.asked"));
        }
        assertThat(led(survey).answered()).isZero();
        String code = answer(elena, survey, Map.of("item-1", "5"));
        assertThatThrownBy(() ->
                        HouseClock.at(
                                LAST_MINUTE,
                                () -> {
                                    answers.change(
                                            elena, survey, code, asked, Map.of("item-1", "1"));
                                    return code;
                                }))
                .isInstanceOf(UserProblem.class);
        assertThat(given(elena, survey, code).points()).containsExactly(5);
    }

    @Test
    void oneThatIsMovedToALaterDayAsksEverybodyAgainOnThatDay() {
        PersonId elena = people(1).getFirst();
        SurveyId survey = make();
        assertThat(led(survey).asked()).isOne();
        assertThat(notices(elena, survey, 1)).isOne();
        change(survey, form(OPENS.plusDays(2), CLOSES, "Later"));
        assertThat(led(survey).asked()).isZero();
        for (String time : List.of("2027-05-04T07:00:00Z", "2027-05-05T07:00:00Z")) {
            HouseClock.at(
                    Instant.parse(time),
                    () -> {
                        surveys.askAround();
                        surveys.askAround();
                        return survey;
                    });
        }
        assertThat(led(survey).asked()).isOne();
        assertThat(notices(elena, survey, 2)).isEqualTo(2);
    }

    /** News is told after the commit, by somebody else. */
    private int notices(PersonId person, SurveyId survey, int expected) {
        int count = 0;
        for (int i = 0; i < 200 && count < expected; i++) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            count =
                    db.sql(
                                    """
                                    select count(*) from notices.notice where person = :person and occasion like :survey
                                    """)
                            .param("person", person.value())
                            .param("survey", survey + "@%")
                            .query(Integer.class)
                            .single();
        }
        return count;
    }

    @Test
    void questionsStayOnceSomebodyHasAnsweredAndADayOnlyMovesLater() {
        PersonId elena = people(1).getFirst();
        SurveyId survey = make();
        change(survey, form(OPENS, CLOSES, "Another title"));
        assertThat(led(survey).title()).isEqualTo("Another title");
        answer(elena, survey, Map.of("item-1", "5"));
        assertThatThrownBy(() -> change(survey, form(OPENS, CLOSES, "Too late")))
                .isInstanceOf(UserProblem.class);
        assertThatThrownBy(() -> HouseClock.at(MADE, () -> surveys.remove(sam, survey)))
                .isInstanceOf(UserProblem.class);
        assertThatThrownBy(() -> extend(survey, CLOSES.minusDays(1)))
                .isInstanceOf(UserProblem.class);
        extend(survey, CLOSES.plusDays(7));
        assertThat(HouseClock.at(CLOSED, () -> surveys.result(sam, survey))).isEmpty();
        assertThat(led(survey).closes()).isEqualTo(CLOSES.plusDays(7));
    }

    private void change(SurveyId survey, SurveyForm form) {
        HouseClock.at(
                MADE,
                () -> {
                    surveys.change(sam, survey, form);
                    return survey;
                });
    }

    private void extend(SurveyId survey, LocalDate closes) {
        HouseClock.at(
                MADE,
                () -> {
                    surveys.extend(sam, survey, closes);
                    return survey;
                });
    }
}
