package org.cairn.cohorts.web;

import java.util.Map;
import org.cairn.catalog.Catalog;
import org.cairn.cohorts.CohortId;
import org.cairn.cohorts.TimeRequests;
import org.cairn.people.FieldProblems;
import org.cairn.people.Me;
import org.cairn.people.SignedIn;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.Redirect;
import org.cairn.platform.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where somebody in a cohort asks for more time for an artifact. */
@Controller
class MoreTimeController {

    private static final String REQUEST =
            "/cohorts/mine/{id:[0-9a-f-]{36}}/due-days/{part}/more-time";

    private final TimeRequests requests;
    private final Catalog catalog;

    MoreTimeController(TimeRequests requests, Catalog catalog) {
        this.requests = requests;
        this.catalog = catalog;
    }

    @SignedIn
    @GetMapping(REQUEST)
    Answer show(Me me, @PathVariable String id, @PathVariable String part) {
        return page(requests.mine(me.id(), CohortId.of(id), part), Map.of(), Map.of());
    }

    private Answer page(
            TimeRequests.Mine mine, Map<String, String> typed, Map<String, Text> errors) {
        return new MoreTimePage(
                mine,
                catalog.edition(mine.cohort().edition()).definition().language().toLanguageTag(),
                typed,
                errors);
    }

    @SignedIn
    @PostMapping(REQUEST)
    Answer ask(
            Me me,
            @PathVariable String id,
            @PathVariable String part,
            @RequestParam Map<String, String> typed) {
        CohortId cohort = CohortId.of(id);
        try {
            requests.ask(me.id(), cohort, part, typed);
        } catch (FieldProblems problems) {
            return page(requests.mine(me.id(), cohort, part), typed, problems.byField());
        }
        return back(cohort, "asked");
    }

    private static Answer back(CohortId cohort, String what) {
        return Redirect.to("/cohorts/mine/" + cohort + "#due").saying("cohorts.more-time." + what);
    }

    @SignedIn
    @PostMapping(REQUEST + "/withdrawal")
    Answer takeBack(Me me, @PathVariable String id, @PathVariable String part) {
        CohortId cohort = CohortId.of(id);
        requests.takeBack(me.id(), cohort, part);
        return back(cohort, "withdrawn");
    }
}
