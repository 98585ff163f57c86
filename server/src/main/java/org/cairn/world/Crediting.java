package org.cairn.world;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.cohorts.Cohort;
import org.cairn.cohorts.CohortSessions;
import org.cairn.cohorts.Cohorts;
import org.cairn.cohorts.Completions;
import org.cairn.cohorts.CompletionsFile;
import org.cairn.cohorts.MakeUpForm;
import org.cairn.cohorts.MakeUpId;
import org.cairn.cohorts.MakeUps;
import org.cairn.cohorts.ReportId;
import org.cairn.cohorts.Reports;
import org.cairn.cohorts.Session;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.platform.text.Csv;
import org.cairn.platform.time.HouseClock;
import org.springframework.stereotype.Component;

/** Lets the people of the demo's cohort make up hours, report some, and bring others in. */
@Component
class Crediting {

    /** So many days ago it was agreed how missed hours are made up. */
    private static final int MADE_UP = 9;

    private final Cohorts cohorts;
    private final CohortSessions sessions;
    private final MakeUps makeUps;
    private final Reports reports;
    private final Completions completions;
    private final People people;
    private final Clock clock;

    Crediting(
            Cohorts cohorts,
            CohortSessions sessions,
            MakeUps makeUps,
            Reports reports,
            Completions completions,
            People people,
            Clock clock) {
        this.cohorts = cohorts;
        this.sessions = sessions;
        this.makeUps = makeUps;
        this.reports = reports;
        this.completions = completions;
        this.people = people;
        this.clock = clock;
    }

    void tell(HoursFile file, PersonId facilitator, Cast cast) {
        Cohort cohort = cohorts.ledBy(facilitator).getFirst();
        LocalDate today = LocalDate.ofInstant(clock.instant(), cohort.zone());
        List<Session> all = sessions.of(List.of(cohort));
        for (HoursFile.MadeUp one : file.makeUps()) {
            all.stream()
                    .filter(session -> session.title().equals(one.session()))
                    .findFirst()
                    .ifPresent(session ->
                            at(
                                    today.minusDays(MADE_UP),
                                    () ->
                                            makeUp(
                                                    facilitator,
                                                    session,
                                                    one,
                                                    cast.person(one.person()),
                                                    today)));
        }
        reports.allow(facilitator, cohort.id(), Set.copyOf(file.reportable()));
        for (HoursFile.Reported one : file.reports()) {
            at(
                    today.minusDays(one.daysAgo() - 1),
                    () -> report(facilitator, cohort, one, cast.person(one.person()), today));
        }
        int latest = file.completions().stream().mapToInt(one -> one.daysAgo()).min().orElse(1);
        at(today.minusDays(latest - 1), () -> bring(facilitator, cohort, file, cast, today));
    }

    /** In the afternoon of a day. */
    private void at(LocalDate day, Runnable step) {
        HouseClock.at(
                day.atTime(15, 40).atZone(clock.getZone()).toInstant(),
                () -> {
                    step.run();
                    return true;
                });
    }

    private void makeUp(
            PersonId facilitator,
            Session session,
            HoursFile.MadeUp one,
            PersonId person,
            LocalDate today) {
        int open = makeUps.missed(facilitator, session.cohort(), person, session.id()).open();
        MakeUpId agreed =
                makeUps.agree(
                        facilitator,
                        session.cohort(),
                        person,
                        session.id(),
                        Map.of(
                                "by",
                                MakeUpForm.TASK,
                                "task",
                                one.task(),
                                "minutes",
                                "" + open,
                                "until",
                                today.plusDays(one.daysAhead()).toString()));
        if (one.done()) {
            makeUps.done(
                    facilitator,
                    agreed,
                    Map.of(
                            "minutes-" + agreed,
                            "" + open,
                            "day-" + agreed,
                            today.minusDays(MADE_UP).toString()));
        }
    }

    private void report(
            PersonId facilitator,
            Cohort cohort,
            HoursFile.Reported one,
            PersonId person,
            LocalDate today) {
        ReportId report =
                reports.report(
                        person,
                        cohort.id(),
                        Optional.empty(),
                        Map.of(
                                "unit", one.unit(),
                                "mode", "fieldwork",
                                "day", today.minusDays(one.daysAgo()).toString(),
                                "minutes", "" + one.minutes(),
                                "words", one.words()));
        if (one.confirmed().orElse(false)) {
            reports.confirm(facilitator, report);
        }
        one.asked().ifPresent(words -> reports.ask(facilitator, report, words));
    }

    private void bring(
            PersonId facilitator, Cohort cohort, HoursFile file, Cast cast, LocalDate today) {
        String text =
                Csv.file(
                        CompletionsFile.COLUMNS,
                        file.completions().stream()
                                .map(one ->
                                        List.of(
                                                people.find(cast.person(one.person()))
                                                        .orElseThrow()
                                                        .email(),
                                                one.unit(),
                                                "" + one.minutes(),
                                                today.minusDays(one.daysAgo()).toString())));
        Completions.Trial trial = completions.look(facilitator, cohort.id(), "online", text);
        completions.credit(facilitator, cohort.id(), "online", text, trial.mark());
    }
}
