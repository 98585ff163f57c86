package org.cairn.notices;

import java.time.LocalTime;
import java.time.ZoneOffset;
import org.cairn.cohorts.NudgeSent;
import org.cairn.cohorts.SurveyOpened;
import org.cairn.notices.Wording.Day;
import org.cairn.notices.Wording.Words;
import org.cairn.people.People;
import org.cairn.people.Person;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells the people of a cohort what is asked of them there. */
@Component
class CohortNews {

    private final Telling telling;
    private final People people;

    CohortNews(Telling telling, People people) {
        this.telling = telling;
        this.people = people;
    }

    @ApplicationModuleListener
    void on(SurveyOpened event) {
        Wording wording =
                Wording.of(
                        "notices.survey",
                        new Words(event.title()),
                        new Words(event.cohort()),
                        new Day(event.closes().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC)));
        event.asked()
                .forEach(person ->
                        telling.tell(
                                new News(
                                        person,
                                        Kind.SURVEY,
                                        event.survey().toString(),
                                        wording,
                                        "/cohorts/surveys/" + event.survey() + "/answer",
                                        event.at())));
    }

    @ApplicationModuleListener
    void on(NudgeSent event) {
        Wording wording =
                Wording.of(
                        "notices.nudge." + event.about(),
                        new Words(people.find(event.by()).map(Person::name).orElse("")),
                        new Words(event.name()),
                        new Words(event.words()));
        event.people()
                .forEach(person ->
                        telling.tell(
                                new News(
                                        person,
                                        Kind.NUDGE,
                                        event.cohort() + "@" + event.day(),
                                        wording,
                                        event.about().equals("hours")
                                                ? "/cohorts/mine/" + event.cohort()
                                                : "/work",
                                        event.at())));
    }
}
