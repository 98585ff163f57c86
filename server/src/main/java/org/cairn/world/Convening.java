package org.cairn.world;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.cohorts.Attendances;
import org.cairn.cohorts.Cohort;
import org.cairn.cohorts.CohortForm;
import org.cairn.cohorts.CohortId;
import org.cairn.cohorts.CohortSessions;
import org.cairn.cohorts.Cohorts;
import org.cairn.cohorts.DueDays;
import org.cairn.cohorts.Session;
import org.cairn.cohorts.SessionForm;
import org.cairn.cohorts.SessionId;
import org.cairn.cohorts.TimeRequests;
import org.cairn.people.People;
import org.cairn.people.Person;
import org.cairn.people.PersonId;
import org.cairn.platform.time.HouseClock;
import org.springframework.stereotype.Component;

/** Lets a cohort of the demo world go through its year up to today. */
@Component
class Convening {

    private final Cohorts cohorts;
    private final CohortSessions sessions;
    private final Attendances attendances;
    private final DueDays dueDays;
    private final TimeRequests requests;
    private final People people;
    private final Clock clock;

    Convening(
            Cohorts cohorts,
            CohortSessions sessions,
            Attendances attendances,
            DueDays dueDays,
            TimeRequests requests,
            People people,
            Clock clock) {
        this.cohorts = cohorts;
        this.sessions = sessions;
        this.attendances = attendances;
        this.dueDays = dueDays;
        this.requests = requests;
        this.people = people;
        this.clock = clock;
    }

    void tell(CohortFile file, Cast cast) {
        Instant now = clock.instant();
        LocalDate first =
                LocalDate.ofInstant(now, clock.getZone())
                        .minusWeeks(file.weeksAgo())
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        PersonId facilitator = cast.person(file.facilitator());
        Instant opened = first.minusWeeks(3).atTime(10, 12).atZone(clock.getZone()).toInstant();
        Map<CohortFile.Meeting, SessionId> planned =
                HouseClock.at(opened, () -> open(file, cast, facilitator, first));
        file.sessions()
                .forEach(meeting -> {
                    Session session =
                            sessions.led(
                                    facilitator,
                                    java.util.Objects.requireNonNull(planned.get(meeting)));
                    Instant after = session.ends().plus(Duration.ofMinutes(20));
                    if (after.isBefore(now)) {
                        HouseClock.at(
                                after,
                                () ->
                                        attendances.take(
                                                facilitator,
                                                session.id(),
                                                marks(file, meeting, cast)));
                    }
                });
        CohortId id = sessions.led(facilitator, planned.values().iterator().next()).cohort();
        ask(file, cast.person(file.asks().person()), cohorts.led(facilitator, id));
    }

    private Map<CohortFile.Meeting, SessionId> open(
            CohortFile file, Cast cast, PersonId facilitator, LocalDate first) {
        LocalDate last = first.plusWeeks(file.weeks()).plusDays(4);
        CohortId id =
                cohorts.make(
                        facilitator,
                        CohortForm.read(
                                Map.of(
                                        "program", file.program(),
                                        "name", name(first, last),
                                        "first", first.toString(),
                                        "last", last.toString(),
                                        "capacity", "" + file.places())));
        Map<PersonId, Person> known = people.all(file.people().stream().map(cast::person).toList());
        cohorts.putIn(facilitator, id, known.values().stream().map(Person::email).toList());
        Cohort cohort = cohorts.led(facilitator, id);
        Map<CohortFile.Meeting, SessionId> planned = new HashMap<>();
        file.sessions()
                .forEach(meeting ->
                        planned.put(
                                meeting,
                                sessions.add(
                                                facilitator,
                                                id,
                                                SessionForm.read(
                                                        fields(meeting, first, facilitator),
                                                        cohort,
                                                        cohorts.plan(cohort)))
                                        .getFirst()));
        due(file, cast, facilitator, cohort);
        return planned;
    }

    /** On the Fridays of these weeks. */
    private void due(CohortFile file, Cast cast, PersonId facilitator, Cohort cohort) {
        Map<String, String> typed = new HashMap<>();
        file.due()
                .forEach((part, week) ->
                        typed.put(DueDays.DAY + part, friday(cohort, week).toString()));
        DueDays.Plan plan = dueDays.plan(facilitator, cohort.id());
        dueDays.set(facilitator, cohort.id(), plan.seen(), typed);
        CohortFile.MoreTime more = file.moreTime();
        int week = file.due().getOrDefault(more.part(), 1) + more.weeks();
        dueDays.extend(
                facilitator,
                cohort.id(),
                Map.of(
                        "person", cast.person(more.person()).toString(),
                        "part", more.part(),
                        "until", friday(cohort, week).toString(),
                        "reason", more.reason()));
    }

    /** Two days ago, somebody has asked for more time. */
    private void ask(CohortFile file, PersonId person, Cohort cohort) {
        CohortFile.MoreTime asks = file.asks();
        int week = file.due().getOrDefault(asks.part(), 1);
        HouseClock.at(
                clock.instant().minus(Duration.ofDays(2)),
                () -> {
                    requests.ask(
                            person,
                            cohort.id(),
                            asks.part(),
                            Map.of(
                                    "until", friday(cohort, week + asks.weeks()).toString(),
                                    "why", asks.reason()));
                    return true;
                });
    }

    private static LocalDate friday(Cohort cohort, int week) {
        return cohort.firstDay()
                .plusWeeks(week - 1L)
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
    }

    static String name(LocalDate first, LocalDate last) {
        return "STEAM cohort " + years(first, last);
    }

    static String years(LocalDate first, LocalDate last) {
        return first.getYear() == last.getYear()
                ? "" + first.getYear()
                : first.getYear() + "–" + last.getYear() % 100;
    }

    private static Map<String, String> fields(
            CohortFile.Meeting meeting, LocalDate first, PersonId facilitator) {
        LocalDate day =
                first.plusWeeks(meeting.week() - 1L)
                        .with(TemporalAdjusters.nextOrSame(meeting.day()));
        Map<String, String> fields = new HashMap<>();
        fields.put("title", meeting.title());
        fields.put("unit", meeting.unit());
        fields.put("mode", meeting.mode());
        fields.put("day", day.toString());
        fields.put("clock", meeting.clock());
        fields.put("minutes", "" + meeting.minutes());
        fields.put(CohortForm.FACILITATOR + facilitator, "on");
        meeting.place().ifPresent(place -> fields.put("place", place));
        meeting.link().ifPresent(link -> fields.put("link", link));
        meeting.guests().ifPresent(guests -> fields.put("guests", guests));
        meeting.materials().ifPresent(materials -> fields.put("materials", materials));
        return fields;
    }

    private static Map<PersonId, Attendances.Mark> marks(
            CohortFile file, CohortFile.Meeting meeting, Cast cast) {
        List<String> missed = meeting.missed().orElse(List.of());
        Map<String, Integer> part = meeting.part().orElse(Map.of());
        Map<PersonId, Attendances.Mark> marks = new HashMap<>();
        file.people()
                .forEach(person ->
                        marks.put(
                                cast.person(person),
                                new Attendances.Mark(
                                        Optional.of(
                                                missed.contains(person)
                                                        ? 0
                                                        : part.getOrDefault(
                                                                person, meeting.minutes())),
                                        "")));
        return marks;
    }
}
