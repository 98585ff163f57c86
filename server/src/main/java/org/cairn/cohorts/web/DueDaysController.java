package org.cairn.cohorts.web;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.cairn.catalog.Catalog;
import org.cairn.cohorts.CohortId;
import org.cairn.cohorts.DueDays;
import org.cairn.cohorts.Extension;
import org.cairn.cohorts.TimeRequest;
import org.cairn.cohorts.TimeRequestId;
import org.cairn.cohorts.TimeRequests;
import org.cairn.people.FieldProblems;
import org.cairn.people.Holds;
import org.cairn.people.Me;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.Redirect;
import org.cairn.platform.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a facilitator says by which days the artifacts are due, and gives people more time. */
@Controller
class DueDaysController {

    private static final String DAYS = CohortController.ONE + "/due-days";

    private final DueDays days;
    private final TimeRequests requests;
    private final Catalog catalog;
    private final People people;

    DueDaysController(DueDays days, TimeRequests requests, Catalog catalog, People people) {
        this.days = days;
        this.requests = requests;
        this.catalog = catalog;
        this.people = people;
    }

    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @GetMapping(DAYS)
    Answer show(Me me, @PathVariable String id) {
        return page(me, id, Map.of(), false, Map.of());
    }

    private DueDaysPage page(
            Me me,
            String id,
            Map<String, String> typed,
            boolean extending,
            Map<String, Text> errors) {
        DueDays.Plan plan = days.plan(me.id(), CohortId.of(id));
        Set<PersonId> named = new HashSet<>(plan.people());
        plan.extensions().stream().map(Extension::givenBy).forEach(named::add);
        plan.requests().stream().map(TimeRequest::person).forEach(named::add);
        return new DueDaysPage(
                plan,
                catalog.edition(plan.cohort().edition()).definition().language().toLanguageTag(),
                people.all(named),
                typed,
                extending,
                errors);
    }

    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @PostMapping(DAYS)
    Answer set(Me me, @PathVariable String id, @RequestParam Map<String, String> typed) {
        try {
            days.set(me.id(), CohortId.of(id), typed.getOrDefault("seen", ""), typed);
        } catch (FieldProblems problems) {
            return page(me, id, typed, false, problems.byField());
        }
        return Redirect.to("/cohorts/" + id + "/due-days").saying("cohorts.due.kept");
    }

    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @PostMapping(DAYS + "/extensions")
    Answer extend(Me me, @PathVariable String id, @RequestParam Map<String, String> typed) {
        CohortId cohort = CohortId.of(id);
        return done(
                "extended",
                id,
                () -> days.extend(me.id(), cohort, typed),
                problems -> page(me, id, typed, true, problems.byField()));
    }

    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @PostMapping(DAYS + "/extensions/removal")
    Answer takeBack(
            Me me,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String part) {
        days.takeBack(me.id(), CohortId.of(id), PersonId.of(person), part);
        return Redirect.to("/cohorts/" + id + "/due-days#extensions")
                .saying("cohorts.due.taken-back");
    }

    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @PostMapping(DAYS + "/requests/{request:[0-9a-f-]{36}}/agreement")
    Answer agree(
            Me me,
            @PathVariable String id,
            @PathVariable String request,
            @RequestParam Map<String, String> typed) {
        CohortId cohort = CohortId.of(id);
        return done(
                "extended",
                id,
                () -> requests.agree(me.id(), cohort, TimeRequestId.of(request), typed),
                problems -> page(me, id, typed, false, problems.byField()));
    }

    private static Answer done(
            String said, String id, Runnable step, Function<FieldProblems, Answer> again) {
        try {
            step.run();
        } catch (FieldProblems problems) {
            return again.apply(problems);
        }
        return Redirect.to("/cohorts/" + id + "/due-days#extensions").saying("cohorts.due." + said);
    }

    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @PostMapping(DAYS + "/requests/{request:[0-9a-f-]{36}}/refusal")
    Answer refuse(
            Me me,
            @PathVariable String id,
            @PathVariable String request,
            @RequestParam Map<String, String> typed) {
        CohortId cohort = CohortId.of(id);
        return done(
                "refused",
                id,
                () -> requests.refuse(me.id(), cohort, TimeRequestId.of(request), typed),
                problems -> page(me, id, typed, false, problems.byField()));
    }
}
