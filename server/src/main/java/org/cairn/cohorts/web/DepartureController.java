package org.cairn.cohorts.web;

import java.util.Map;
import java.util.Optional;
import org.cairn.cohorts.Cohort;
import org.cairn.cohorts.CohortId;
import org.cairn.cohorts.Cohorts;
import org.cairn.cohorts.Deferral;
import org.cairn.cohorts.Departures;
import org.cairn.people.FieldProblems;
import org.cairn.people.Holds;
import org.cairn.people.Me;
import org.cairn.people.People;
import org.cairn.people.Person;
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

/** Where a facilitator lets people leave a cohort, or go on in another one. */
@Controller
class DepartureController {

    private static final String PERSON = CohortController.ONE + "/people/{person:[0-9a-f-]{36}}";

    private final Departures departures;
    private final Cohorts cohorts;
    private final People people;

    DepartureController(Departures departures, Cohorts cohorts, People people) {
        this.departures = departures;
        this.cohorts = cohorts;
        this.people = people;
    }

    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @GetMapping(PERSON)
    Answer form(Me me, @PathVariable String id, @PathVariable String person) {
        return page(me, CohortId.of(id), PersonId.of(person), Map.of(), Map.of());
    }

    private Answer page(
            Me me,
            CohortId id,
            PersonId person,
            Map<String, String> typed,
            Map<String, Text> errors) {
        Cohort cohort = cohorts.led(me.id(), id);
        Optional<Deferral> wish = departures.asked(me.id(), id, person);
        return new DeparturePage(
                cohort,
                people.find(person).orElseThrow(NotThere::new),
                departures.others(me.id(), id).stream()
                        .map(other ->
                                new DeparturePage.Target(
                                        other, departures.isDeferral(cohort, other)))
                        .toList(),
                wish,
                !cohorts.programs(me.id()).isEmpty(),
                typed,
                errors);
    }

    private String name(PersonId person) {
        return people.find(person).map(Person::name).orElse("");
    }

    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @PostMapping(PERSON + "/departure")
    Answer leave(
            Me me,
            @PathVariable String id,
            @PathVariable String person,
            @RequestParam Map<String, String> typed) {
        CohortId cohort = CohortId.of(id);
        PersonId who = PersonId.of(person);
        try {
            departures.noteLeaving(me.id(), cohort, who, typed.getOrDefault("why", ""));
        } catch (FieldProblems problems) {
            return page(me, cohort, who, typed, problems.byField());
        }
        return Redirect.to("/cohorts/" + cohort + "#people").saying("cohorts.taken-out", name(who));
    }

    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @PostMapping(PERSON + "/move")
    Answer move(
            Me me,
            @PathVariable String id,
            @PathVariable String person,
            @RequestParam Map<String, String> typed) {
        CohortId cohort = CohortId.of(id);
        PersonId who = PersonId.of(person);
        String to = typed.getOrDefault("to", "");
        try {
            departures.move(
                    me.id(),
                    cohort,
                    who,
                    to.isEmpty() ? Optional.empty() : Optional.of(CohortId.of(to)),
                    typed.getOrDefault("because", ""));
        } catch (FieldProblems problems) {
            return page(me, cohort, who, typed, problems.byField());
        }
        return Redirect.to("/cohorts/" + to + "#people").saying("cohorts.move.done", name(who));
    }

    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @PostMapping(PERSON + "/deferral/refusal")
    Answer refuse(
            Me me,
            @PathVariable String id,
            @PathVariable String person,
            @RequestParam Map<String, String> typed) {
        CohortId cohort = CohortId.of(id);
        PersonId who = PersonId.of(person);
        try {
            departures.refuse(me.id(), cohort, who, typed.getOrDefault("words", ""));
        } catch (FieldProblems problems) {
            return page(me, cohort, who, typed, problems.byField());
        } catch (UserProblem problem) {
            return page(me, cohort, who, typed, Map.of("", problem.text()));
        }
        return Redirect.to("/cohorts/" + cohort + "#people")
                .saying("cohorts.move.refused", name(who));
    }
}
