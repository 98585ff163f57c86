package org.cairn.notices;

import java.util.Locale;
import org.cairn.cohorts.DueSoon;
import org.cairn.cohorts.MoreTime;
import org.cairn.cohorts.NudgeSent;
import org.cairn.cohorts.SurveyOpened;
import org.cairn.notices.Wording.Date;
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
                        new Date(event.closes()));
        event.asked()
                .forEach(person ->
                        telling.tell(
                                new News(
                                        person,
                                        Kind.SURVEY,
                                        event.survey() + "@" + event.opens(),
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

    @ApplicationModuleListener
    void on(DueSoon event) {
        telling.tell(
                new News(
                        event.person(),
                        Kind.DUE_SOON,
                        event.cohort() + "/" + event.part() + "@" + event.day(),
                        Wording.of(
                                "notices.due-soon",
                                new Words(event.title()),
                                new Date(event.day())),
                        "/cohorts/mine/" + event.cohort(),
                        event.at()));
    }

    @ApplicationModuleListener
    void on(MoreTime event) {
        boolean asked = event.what() == MoreTime.What.ASKED;
        String what = event.what().name().toLowerCase(Locale.ROOT);
        Wording wording =
                Wording.of(
                        "notices.more-time." + what,
                        new Words(people.find(event.person()).map(Person::name).orElse("")),
                        new Words(event.title()),
                        new Words(event.name()),
                        new Date(event.until()),
                        new Words(event.words()));
        event.to()
                .forEach(person ->
                        telling.tell(
                                new News(
                                        person,
                                        asked ? Kind.MORE_TIME_ASKED : Kind.MORE_TIME,
                                        what
                                                + "@"
                                                + event.cohort()
                                                + "@"
                                                + event.person()
                                                + "@"
                                                + event.at(),
                                        wording,
                                        asked
                                                ? "/cohorts/" + event.cohort() + "/due-days"
                                                : "/cohorts/mine/" + event.cohort(),
                                        event.at())));
    }
}
