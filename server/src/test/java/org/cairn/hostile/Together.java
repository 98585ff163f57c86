package org.cairn.hostile;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.cairn.cohorts.CalendarFeeds;
import org.cairn.cohorts.CohortId;
import org.cairn.cohorts.Gathering;
import org.cairn.cohorts.SessionId;
import org.cairn.cohorts.SurveyForm;
import org.cairn.cohorts.SurveyId;
import org.cairn.cohorts.SurveyTemplate;
import org.cairn.cohorts.Surveys;
import org.cairn.cohorts.Yearbook;
import org.cairn.cohorts.YearbookForm;
import org.cairn.cohorts.Yearbooks;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.Person;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.review.Village;
import org.springframework.beans.factory.BeanFactory;

/** A cohort of a village, for the doors of that room; a session of it is far ahead. */
final class Together {

    private final PersonId facilitator;
    private final PersonId educator;
    private final CohortId cohort;
    private final SessionId session;
    private final SurveyId survey;
    private final String yearbook;
    private final String token;
    private final String program;

    Together(BeanFactory beans, Village village) {
        Person teacher = beans.getBean(People.class).find(village.educator()).orElseThrow();
        Gathering gathering =
                new Gathering(
                        beans,
                        village.district(),
                        beans.getBean(Organizations.class)
                                .find(teacher.school().orElseThrow())
                                .orElseThrow());
        this.facilitator = gathering.facilitator();
        this.program = gathering.program().definition().slug();
        LocalDate today = LocalDate.now(java.time.ZoneOffset.UTC);
        this.cohort = gathering.cohort(today.minusDays(30), today.plusDays(200), 24);
        this.educator = gathering.put(cohort, "Kit Together");
        this.session = gathering.session(cohort, Gathering.fields(today.plusDays(150), "09:00"));
        LocalDate here = LocalDate.now(ZoneId.of("America/Los_Angeles"));
        this.survey =
                beans.getBean(Surveys.class)
                        .make(
                                facilitator,
                                cohort,
                                new SurveyForm(
                                        "How is it going?",
                                        Locale.ENGLISH,
                                        here,
                                        here.plusDays(30),
                                        beans.getBean(SurveyTemplate.class).items(Locale.ENGLISH)));
        Yearbooks yearbooks = beans.getBean(Yearbooks.class);
        yearbooks.open(facilitator, cohort, new YearbookForm(true, here.plusDays(200)));
        this.yearbook =
                yearbooks.led(facilitator, cohort).yearbook().map(Yearbook::token).orElseThrow();
        yearbooks.show(
                educator,
                cohort,
                "eola-1",
                new YearbookForm.Entry("A tide clock", "They built it.", "", true, true));
        CalendarFeeds feeds = beans.getBean(CalendarFeeds.class);
        feeds.make(educator);
        String address = feeds.address(educator).orElseThrow();
        this.token =
                address.substring(address.lastIndexOf('/') + 1, address.length() - ".ics".length());
    }

    PersonId caller(Door door) {
        return door.roles().filter(roles -> roles.contains(Role.FACILITATOR)).isPresent()
                ? facilitator
                : educator;
    }

    /** The slug of a program with a plan of hours. */
    String program() {
        return program;
    }

    String variable(Door door, String name) {
        return switch (name) {
            case "token" -> door.room().equals("yearbooks") ? yearbook : token;
            case "part" -> "eola-1";
            case "person" -> educator.toString();
            default -> {
                if (door.pattern().contains("/surveys/{id")) {
                    yield survey.toString();
                }
                yield door.pattern().contains("/sessions/{id")
                        ? session.toString()
                        : cohort.toString();
            }
        };
    }
}
