package org.cairn.cohorts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cairn.people.Organizations;
import org.cairn.people.PersonId;
import org.cairn.people.Towns;
import org.cairn.platform.time.HouseClock;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A cohort that can be asked what it thinks, and its answers. */
abstract class Asking {

    static final LocalDate OPENS = LocalDate.of(2027, 5, 3);
    static final LocalDate CLOSES = LocalDate.of(2027, 5, 14);
    static final Instant MADE = Instant.parse("2027-05-03T15:00:00Z");
    static final Instant LAST_MINUTE = Instant.parse("2027-05-15T06:59:00Z");
    static final Instant CLOSED = Instant.parse("2027-05-15T07:00:00Z");

    final Surveys surveys;
    final SurveyAnswers answers;
    final Feedbacks feedbacks;
    final SurveyTemplate template;
    final JdbcClient db;
    final Gathering gathering;
    final PersonId sam;
    final CohortId id;

    Asking(
            Surveys surveys,
            SurveyAnswers answers,
            Feedbacks feedbacks,
            SurveyTemplate template,
            JdbcClient db,
            BeanFactory beans,
            Organizations organizations) {
        this.surveys = surveys;
        this.answers = answers;
        this.feedbacks = feedbacks;
        this.template = template;
        this.db = db;
        Towns.Town town = Towns.build(organizations);
        this.gathering = new Gathering(beans, town.district(), town.school());
        this.sam = gathering.facilitator();
        this.id = gathering.cohort(LocalDate.of(2026, 8, 20), LocalDate.of(2027, 6, 10), 60);
    }

    List<PersonId> people(int many) {
        List<PersonId> people = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            people.add(gathering.put(id, "Person " + i));
        }
        return people;
    }

    SurveyForm form(LocalDate opens, LocalDate closes, String title) {
        return new SurveyForm(title, Locale.ENGLISH, opens, closes, template.items(Locale.ENGLISH));
    }

    SurveyId make() {
        return HouseClock.at(MADE, () -> surveys.make(sam, id, form(OPENS, CLOSES, "How was it?")));
    }

    Survey led(SurveyId survey) {
        return surveys.led(sam, survey);
    }

    String answer(PersonId person, SurveyId survey, Map<String, String> typed) {
        String asked = led(survey).mark();
        return HouseClock.at(LAST_MINUTE, () -> answers.answer(person, survey, asked, typed));
    }

    SurveyAnswer given(PersonId person, SurveyId survey, String code) {
        return HouseClock.at(LAST_MINUTE, () -> answers.given(person, survey, code));
    }

    SurveyResult result(SurveyId survey) {
        return HouseClock.at(CLOSED, () -> surveys.result(sam, survey)).orElseThrow();
    }
}
