package org.cairn.home.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.cohorts.Applications;
import org.cairn.cohorts.Boards;
import org.cairn.cohorts.Cohort;
import org.cairn.cohorts.CohortId;
import org.cairn.cohorts.CohortSessions;
import org.cairn.cohorts.Cohorts;
import org.cairn.cohorts.Community;
import org.cairn.cohorts.Deferral;
import org.cairn.cohorts.Departures;
import org.cairn.cohorts.DueDays;
import org.cairn.cohorts.Ledgers;
import org.cairn.cohorts.OnlineLearning;
import org.cairn.cohorts.Selections;
import org.cairn.cohorts.Session;
import org.cairn.cohorts.TimeRequest;
import org.cairn.cohorts.TimeRequests;
import org.cairn.home.Next;
import org.cairn.people.Me;
import org.cairn.people.People;
import org.cairn.people.Person;
import org.cairn.people.PersonId;
import org.cairn.review.Readings;
import org.springframework.stereotype.Component;

/** Lays out the home of a facilitator, and what an educator sees there of a cohort. */
@Component
class CohortHomes {

    private static final int LINES = 8;

    private final Cohorts cohorts;
    private final CohortSessions sessions;
    private final Applications applications;
    private final Selections selections;
    private final Departures departures;
    private final OnlineLearning learning;
    private final Community community;
    private final People people;
    private final Ledgers ledgers;
    private final Boards boards;
    private final DueDays dueDays;
    private final TimeRequests requests;
    private final Readings readings;
    private final Clock clock;

    CohortHomes(
            Cohorts cohorts,
            CohortSessions sessions,
            Applications applications,
            Selections selections,
            Departures departures,
            OnlineLearning learning,
            Community community,
            People people,
            Ledgers ledgers,
            Boards boards,
            DueDays dueDays,
            TimeRequests requests,
            Readings readings,
            Clock clock) {
        this.cohorts = cohorts;
        this.sessions = sessions;
        this.applications = applications;
        this.selections = selections;
        this.departures = departures;
        this.learning = learning;
        this.community = community;
        this.people = people;
        this.ledgers = ledgers;
        this.boards = boards;
        this.dueDays = dueDays;
        this.requests = requests;
        this.readings = readings;
        this.clock = clock;
    }

    FacilitatorHome ofFacilitator(Me me) {
        Instant now = clock.instant();
        List<Cohort> led = cohorts.ledBy(me.id());
        Map<CohortId, Cohort> byId =
                led.stream().collect(Collectors.toMap(Cohort::id, Function.identity()));
        List<FacilitatorHome.Line> lines =
                sessions.ahead(led, LINES).stream()
                        .map(session ->
                                new FacilitatorHome.Line(
                                        Objects.requireNonNull(byId.get(session.cohort())),
                                        session))
                        .toList();
        List<Cohort> running = led.stream().filter(cohort -> !cohort.isOver(now)).toList();
        return new FacilitatorHome(
                Opening.of(me, next(running, lines), now),
                lines,
                entries(led),
                wishes(led, byId),
                times(led, byId),
                hands(running, now),
                talks(me, running),
                readings.of(me.id()));
    }

    /** Counted just as their progress counts them, which is nobody before a cohort has begun. */
    private List<FacilitatorHome.Hand> hands(List<Cohort> running, Instant now) {
        List<Cohort> shown =
                running.stream().filter(cohort -> cohort.hasBegun(now)).limit(LINES).toList();
        Map<CohortId, Integer> atRisk = boards.atRisk(shown);
        return shown.stream()
                .filter(cohort -> atRisk.containsKey(cohort.id()))
                .map(cohort ->
                        new FacilitatorHome.Hand(cohort, atRisk.getOrDefault(cohort.id(), 0)))
                .toList();
    }

    private List<FacilitatorHome.Talk> talks(Me me, List<Cohort> running) {
        Map<CohortId, Integer> news = community.news(me.id(), running);
        return running.stream()
                .limit(LINES)
                .map(cohort -> new FacilitatorHome.Talk(cohort, news.getOrDefault(cohort.id(), 0)))
                .toList();
    }

    /** Where applications wait for a first answer. */
    private List<FacilitatorHome.Entry> entries(List<Cohort> led) {
        Map<CohortId, Integer> waiting = selections.unanswered(led);
        return led.stream()
                .filter(cohort -> waiting.containsKey(cohort.id()))
                .map(cohort ->
                        new FacilitatorHome.Entry(cohort, waiting.getOrDefault(cohort.id(), 0)))
                .toList();
    }

    /** Who asks to go on later. */
    private List<FacilitatorHome.Wish> wishes(List<Cohort> led, Map<CohortId, Cohort> byId) {
        List<Deferral> asked = departures.asked(led);
        Function<PersonId, String> name = names(asked.stream().map(Deferral::person));
        return asked.stream()
                .map(one ->
                        new FacilitatorHome.Wish(
                                Objects.requireNonNull(byId.get(one.cohort())),
                                one,
                                name.apply(one.person())))
                .toList();
    }

    /** Who asks for more time. */
    private List<FacilitatorHome.Time> times(List<Cohort> led, Map<CohortId, Cohort> byId) {
        List<TimeRequest> asked = requests.asked(led);
        Function<PersonId, String> name = names(asked.stream().map(TimeRequest::person));
        return asked.stream()
                .map(one ->
                        new FacilitatorHome.Time(
                                Objects.requireNonNull(byId.get(one.cohort())),
                                one,
                                name.apply(one.person())))
                .toList();
    }

    private Function<PersonId, String> names(Stream<PersonId> asking) {
        Map<PersonId, Person> named = people.all(asking.distinct().toList());
        return id -> Optional.ofNullable(named.get(id)).map(Person::name).orElse("");
    }

    /** What somebody applied for, those first that wait for their own answer. */
    List<Applications.Mine> applications(Me me) {
        return applications.current(me.id()).stream()
                .sorted(java.util.Comparator.comparing(one -> !one.isOffered()))
                .toList();
    }

    /** Taking a place that is offered comes before all work. */
    static Optional<Next> next(List<Applications.Mine> applications) {
        return applications.stream()
                .filter(Applications.Mine::isOffered)
                .findFirst()
                .map(one ->
                        Next.of(
                                        "home.next.place",
                                        "/cohorts/" + one.cohort().id() + "/application",
                                        one.cohort().name())
                                .by(
                                        "home.due.place",
                                        one.application()
                                                .answerBy()
                                                .map(day ->
                                                        day.plusDays(1)
                                                                .atStartOfDay(one.cohort().zone())
                                                                .toInstant()
                                                                .minusSeconds(60))));
    }

    private static Next next(List<Cohort> running, List<FacilitatorHome.Line> lines) {
        if (!lines.isEmpty()) {
            Session first = lines.getFirst().session();
            return Next.of(
                            "home.next.session",
                            "/cohorts/sessions/" + first.id(),
                            first.title(),
                            lines.getFirst().cohort().name())
                    .by("home.due.session", Optional.of(first.begins()));
        }
        return running.isEmpty()
                ? Next.of("home.next.cohort-first", "/cohorts")
                : Next.of("home.next.plan", "/cohorts/" + running.getFirst().id());
    }

    /** What the home of somebody says who is in a cohort, also in one that is over. */
    Optional<EducatorHome.InCohort> of(Me me) {
        Instant now = clock.instant();
        List<Cohort> all = cohorts.of(me.id());
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Optional<Cohort> latest = all.stream().filter(cohort -> !cohort.isOver(now)).findFirst();
        Optional<CohortId> running = latest.map(Cohort::id);
        return Optional.of(
                new EducatorHome.InCohort(
                        all.size(),
                        running.map(id -> ledgers.mine(me.id(), id)),
                        running.flatMap(id -> dueDays.mine(me.id(), id).next()),
                        running.flatMap(id -> OnlineLearning.next(learning.all(me.id(), id))),
                        latest.map(cohort ->
                                        community
                                                .news(me.id(), List.of(cohort))
                                                .getOrDefault(cohort.id(), 0))
                                .orElse(0)));
    }
}
