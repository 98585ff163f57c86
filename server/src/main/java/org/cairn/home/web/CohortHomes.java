package org.cairn.home.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairn.cohorts.Cohort;
import org.cairn.cohorts.CohortId;
import org.cairn.cohorts.CohortSessions;
import org.cairn.cohorts.Cohorts;
import org.cairn.cohorts.Ledgers;
import org.cairn.cohorts.Session;
import org.cairn.home.Next;
import org.cairn.people.Me;
import org.springframework.stereotype.Component;

/** Lays out the home of a facilitator, and what an educator sees there of a cohort. */
@Component
class CohortHomes {

    private static final int LINES = 8;

    private final Cohorts cohorts;
    private final CohortSessions sessions;
    private final Ledgers ledgers;
    private final Clock clock;

    CohortHomes(Cohorts cohorts, CohortSessions sessions, Ledgers ledgers, Clock clock) {
        this.cohorts = cohorts;
        this.sessions = sessions;
        this.ledgers = ledgers;
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
        return new FacilitatorHome(Opening.of(me, next(running, lines), now), lines);
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
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new EducatorHome.InCohort(
                                all.size(),
                                all.stream()
                                        .filter(cohort -> !cohort.isOver(now))
                                        .findFirst()
                                        .map(cohort -> ledgers.mine(me.id(), cohort.id()))));
    }
}
