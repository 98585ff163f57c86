package org.cairn.cohorts.web;

import java.time.Clock;
import java.util.Map;
import org.cairn.cohorts.CohortId;
import org.cairn.cohorts.Cohorts;
import org.cairn.cohorts.Departures;
import org.cairn.people.FieldProblems;
import org.cairn.people.Me;
import org.cairn.people.SignedIn;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.Redirect;
import org.cairn.platform.web.Text;
import org.cairn.platform.web.UserProblem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where somebody leaves a cohort, or asks to go on in a later one. */
@Controller
class LeavingController {

    private static final String MINE = "/cohorts/mine/{id:[0-9a-f-]{36}}";

    private final Departures departures;
    private final Cohorts cohorts;
    private final Clock clock;

    LeavingController(Departures departures, Cohorts cohorts, Clock clock) {
        this.departures = departures;
        this.cohorts = cohorts;
        this.clock = clock;
    }

    @SignedIn
    @GetMapping(MINE + "/leaving")
    Answer form(Me me, @PathVariable String id) {
        return page(me, CohortId.of(id), Map.of(), Map.of());
    }

    private Answer page(Me me, CohortId id, Map<String, String> typed, Map<String, Text> errors) {
        return new LeavingPage(
                cohorts.joined(me.id(), id),
                departures.mine(me.id(), id),
                clock.instant(),
                typed,
                errors);
    }

    @SignedIn
    @PostMapping(MINE + "/departure")
    Answer leave(Me me, @PathVariable String id, @RequestParam Map<String, String> typed) {
        CohortId cohort = CohortId.of(id);
        String name = cohorts.joined(me.id(), cohort).name();
        try {
            departures.leave(me.id(), cohort, typed.getOrDefault("why", ""));
        } catch (FieldProblems problems) {
            return page(me, cohort, typed, problems.byField());
        }
        return Redirect.to("/home").saying("cohorts.move.left", name);
    }

    @SignedIn
    @PostMapping(MINE + "/deferral")
    Answer ask(Me me, @PathVariable String id, @RequestParam Map<String, String> typed) {
        CohortId cohort = CohortId.of(id);
        try {
            departures.ask(me.id(), cohort, typed.getOrDefault("later", ""));
        } catch (FieldProblems problems) {
            return page(me, cohort, typed, problems.byField());
        } catch (UserProblem problem) {
            return page(me, cohort, typed, Map.of("", problem.text()));
        }
        return Redirect.to("/cohorts/mine/" + cohort + "/leaving").saying("cohorts.move.asked");
    }

    @SignedIn
    @PostMapping(MINE + "/deferral/removal")
    Answer takeBack(Me me, @PathVariable String id) {
        CohortId cohort = CohortId.of(id);
        departures.takeBack(me.id(), cohort);
        return Redirect.to("/cohorts/mine/" + cohort + "/leaving")
                .saying("cohorts.move.taken-back");
    }
}
