package org.cairn.notices;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.cairn.cohorts.EntryStep;
import org.cairn.notices.Wording.Day;
import org.cairn.notices.Wording.Words;
import org.cairn.people.People;
import org.cairn.people.Person;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells people of their way into a cohort and out of it, and those who decide about it. */
@Component
class EntryNews {

    private final Telling telling;
    private final People people;

    EntryNews(Telling telling, People people) {
        this.telling = telling;
        this.people = people;
    }

    @ApplicationModuleListener
    void on(EntryStep step) {
        String name = people.find(step.person()).map(Person::name).orElse("");
        Instant until =
                step.until()
                        .map(day -> day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC))
                        .orElse(step.at());
        String what = step.what().name().toLowerCase(Locale.ROOT).replace('_', '-');
        Wording wording =
                Wording.of(
                        "notices.entry." + what,
                        new Words(name),
                        new Words(step.name()),
                        new Words(step.words()),
                        new Day(until));
        step.to()
                .forEach(person ->
                        telling.tell(
                                new News(
                                        person,
                                        kind(step.what()),
                                        what
                                                + "@"
                                                + step.cohort()
                                                + "@"
                                                + step.person()
                                                + "@"
                                                + step.at(),
                                        wording,
                                        path(step),
                                        step.at())));
    }

    private static Kind kind(EntryStep.What what) {
        return switch (what) {
            case SITE_ASKED -> Kind.SITE_APPROVAL;
            case APPLIED, SITE_NOBODY, ACCEPTED, PLACE_REFUSED, LEFT -> Kind.COHORT_PEOPLE;
            case DEFERRAL_ASKED -> Kind.DEFERRAL_ASKED;
            default -> Kind.COHORT_PLACE;
        };
    }

    private static String path(EntryStep step) {
        String cohort = "/cohorts/" + step.cohort();
        return switch (step.what()) {
            case SITE_ASKED -> "/cohorts/site-approvals";
            case APPLIED, SITE_NOBODY, PLACE_REFUSED -> cohort + "/applications";
            case ACCEPTED, LEFT -> cohort;
            case DEFERRAL_ASKED -> cohort + "/people/" + step.person();
            case MOVED -> "/cohorts/mine/" + step.cohort();
            case DEFERRAL_REFUSED -> "/cohorts/mine/" + step.cohort() + "/leaving";
            case TAKEN_OUT -> "/home";
            default -> cohort + "/application";
        };
    }
}
