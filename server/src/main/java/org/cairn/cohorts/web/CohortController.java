package org.cairn.cohorts.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Edition;
import org.cairn.catalog.EditionId;
import org.cairn.cohorts.Boards;
import org.cairn.cohorts.Cohort;
import org.cairn.cohorts.CohortForm;
import org.cairn.cohorts.CohortId;
import org.cairn.cohorts.CohortSessions;
import org.cairn.cohorts.Cohorts;
import org.cairn.cohorts.Ledger;
import org.cairn.cohorts.PutIn;
import org.cairn.cohorts.Session;
import org.cairn.people.FieldProblems;
import org.cairn.people.Holds;
import org.cairn.people.Me;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.Redirect;
import org.cairn.platform.web.Text;
import org.cairn.platform.web.UserProblem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where cohorts are opened, changed and led. */
@Controller
class CohortController {

    static final String ONE = "/cohorts/{id:[0-9a-f-]{36}}";

    private final Cohorts cohorts;
    private final CohortSessions sessions;
    private final Boards boards;
    private final Catalog catalog;
    private final People people;
    private final Clock clock;

    CohortController(
            Cohorts cohorts,
            CohortSessions sessions,
            Boards boards,
            Catalog catalog,
            People people,
            Clock clock) {
        this.cohorts = cohorts;
        this.sessions = sessions;
        this.boards = boards;
        this.catalog = catalog;
        this.people = people;
        this.clock = clock;
    }

    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @GetMapping("/cohorts")
    Answer list(
            Me me,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String time,
            @RequestParam(defaultValue = "1") int page) {
        List<Cohort> led = cohorts.ledBy(me.id());
        Map<EditionId, Edition> editions =
                catalog.editions(led.stream().map(Cohort::edition).distinct().toList());
        CohortSearch.Found found =
                CohortSearch.read(q, time)
                        .in(led, cohort -> title(editions, cohort), clock.instant(), page);
        return new CohortsPage(
                lines(found.cohorts(), catalog, sessions),
                found,
                true,
                !cohorts.programs(me.id()).isEmpty());
    }

    private static String title(Map<EditionId, Edition> editions, Cohort cohort) {
        return Optional.ofNullable(editions.get(cohort.edition()))
                .map(edition -> edition.definition().title())
                .orElse("");
    }

    /** Each cohort with the session that is next, by one question for all. */
    static List<CohortsPage.Line> lines(
            List<Cohort> all, Catalog catalog, CohortSessions sessions) {
        Map<EditionId, Edition> editions =
                catalog.editions(all.stream().map(Cohort::edition).distinct().toList());
        Map<CohortId, Session> next = sessions.next(all);
        return all.stream()
                .map(cohort -> {
                    var definition =
                            java.util.Objects.requireNonNull(editions.get(cohort.edition()))
                                    .definition();
                    return new CohortsPage.Line(
                            cohort,
                            definition.title(),
                            definition.slug(),
                            Optional.ofNullable(next.get(cohort.id())));
                })
                .toList();
    }

    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @GetMapping("/cohorts/new")
    Answer begin(Me me) {
        return form(me, Optional.empty(), Map.of("capacity", "24"), Map.of());
    }

    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @PostMapping("/cohorts")
    Answer make(Me me, @RequestParam Map<String, String> typed) {
        try {
            CohortId made = cohorts.make(me.id(), CohortForm.read(typed));
            return Redirect.to("/cohorts/" + made)
                    .saying("cohorts.opened", typed.getOrDefault("name", ""));
        } catch (FieldProblems problems) {
            return form(me, Optional.empty(), typed, problems.byField());
        }
    }

    private Answer form(
            Me me, Optional<Cohort> changed, Map<String, String> typed, Map<String, Text> errors) {
        List<Edition> programs = changed.isEmpty() ? cohorts.programs(me.id()) : List.of();
        if (changed.isEmpty() && programs.isEmpty()) {
            throw new NotThere();
        }
        var issuers =
                changed.map(cohort -> Set.of(cohort.issuer()))
                        .orElseGet(() ->
                                programs.stream().map(Edition::issuer).collect(Collectors.toSet()));
        return new CohortFormPage(changed, typed, errors, programs, cohorts.facilitators(issuers));
    }

    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @GetMapping(ONE + "/changes")
    Answer edit(Me me, @PathVariable String id) {
        Cohort cohort = cohorts.led(me.id(), CohortId.of(id));
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("name", cohort.name());
        typed.put("first", cohort.firstDay().toString());
        typed.put("last", cohort.lastDay().toString());
        typed.put("capacity", "" + cohort.capacity());
        cohort.facilitators().forEach(one -> typed.put(CohortForm.FACILITATOR + one, "on"));
        return form(me, Optional.of(cohort), typed, Map.of());
    }

    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @PostMapping(ONE + "/changes")
    Answer change(Me me, @PathVariable String id, @RequestParam Map<String, String> typed) {
        Cohort cohort = cohorts.led(me.id(), CohortId.of(id));
        try {
            cohorts.change(me.id(), cohort.id(), CohortForm.read(typed));
        } catch (FieldProblems problems) {
            return form(me, Optional.of(cohort), typed, problems.byField());
        }
        boolean stays =
                cohorts.ledBy(me.id()).stream().anyMatch(one -> one.id().equals(cohort.id()));
        return Redirect.to(stays ? "/cohorts/" + cohort.id() : "/cohorts")
                .saying("cohorts.changed", typed.getOrDefault("name", ""));
    }

    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @GetMapping(ONE)
    Answer board(Me me, @PathVariable String id) {
        return board(me, CohortId.of(id), List.of(), "", Optional.empty());
    }

    private Answer board(
            Me me, CohortId id, List<PutIn> putIn, String emails, Optional<Text> problem) {
        Cohort cohort = cohorts.led(me.id(), id);
        List<Boards.Line> lines =
                boards.of(cohort).stream()
                        .sorted(Comparator.comparing(Boards.Line::ledger, Ledger.MOST_MISSED))
                        .toList();
        Set<PersonId> named = new HashSet<>(cohort.facilitators());
        lines.forEach(line -> named.add(line.person()));
        return new CohortPage(
                cohort,
                catalog.edition(cohort.edition()).definition(),
                cohorts.plan(cohort),
                lines,
                sessions.of(List.of(cohort)),
                people.all(named),
                clock.instant(),
                putIn,
                emails,
                problem);
    }

    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @PostMapping(ONE + "/people")
    Answer putIn(Me me, @PathVariable String id, @RequestParam(defaultValue = "") String emails) {
        CohortId cohort = CohortId.of(id);
        List<String> all =
                Arrays.stream(emails.split("[\\s,;]+"))
                        .filter(email -> !email.isBlank())
                        .distinct()
                        .toList();
        try {
            if (all.isEmpty()) {
                throw new UserProblem("cohorts.problem.emails");
            }
            List<PutIn> done = cohorts.putIn(me.id(), cohort, all);
            return board(me, cohort, done, left(done), Optional.empty());
        } catch (UserProblem problem) {
            return board(me, cohort, List.of(), emails, Optional.of(problem.text()));
        }
    }

    /** What could not be put in stays in the field. */
    private static String left(List<PutIn> done) {
        return done.stream()
                .filter(one ->
                        one.outcome() == PutIn.Outcome.UNKNOWN
                                || one.outcome() == PutIn.Outcome.FULL)
                .map(PutIn::email)
                .collect(Collectors.joining("\n"));
    }

    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @PostMapping(ONE + "/people/{person:[0-9a-f-]{36}}/removal")
    Answer takeOut(Me me, @PathVariable String id, @PathVariable String person) {
        PersonId out = PersonId.of(person);
        cohorts.takeOut(me.id(), CohortId.of(id), out);
        return Redirect.to("/cohorts/" + id + "#people")
                .saying("cohorts.taken-out", people.find(out).map(one -> one.name()).orElse(""));
    }
}
