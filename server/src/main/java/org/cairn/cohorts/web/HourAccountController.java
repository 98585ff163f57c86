package org.cairn.cohorts.web;

import java.util.Map;
import org.cairn.cohorts.CohortId;
import org.cairn.cohorts.Credit;
import org.cairn.cohorts.CreditId;
import org.cairn.cohorts.Credits;
import org.cairn.cohorts.HourAccounts;
import org.cairn.people.FieldProblems;
import org.cairn.people.Holds;
import org.cairn.people.Me;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where those who lead a cohort see one person's hours, and correct what was credited. */
@Controller
class HourAccountController {

    static final String PERSON = CohortController.ONE + "/people/{person:[0-9a-f-]{36}}";

    private final HourAccounts accounts;
    private final Credits credits;
    private final HourAccountPages pages;

    HourAccountController(HourAccounts accounts, Credits credits, HourAccountPages pages) {
        this.accounts = accounts;
        this.credits = credits;
        this.pages = pages;
    }

    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @GetMapping(PERSON + "/hours")
    Answer show(Me me, @PathVariable String id, @PathVariable String person) {
        return pages.led(
                accounts.of(me.id(), CohortId.of(id), PersonId.of(person)), Map.of(), Map.of());
    }

    static Redirect back(CohortId cohort, PersonId person) {
        return Redirect.to("/cohorts/" + cohort + "/people/" + person + "/hours");
    }

    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @PostMapping("/cohorts/credits/{credit:[0-9a-f-]{36}}/correction")
    Answer correct(Me me, @PathVariable String credit, @RequestParam Map<String, String> typed) {
        Credit before = credits.led(me.id(), CreditId.of(credit));
        try {
            boolean news = credits.correct(me.id(), before.id(), typed);
            return back(before.cohort(), before.person())
                    .saying(news ? "cohorts.credit.corrected" : "cohorts.credit.same");
        } catch (FieldProblems problems) {
            return pages.led(
                    accounts.of(me.id(), before.cohort(), before.person()),
                    typed,
                    problems.byField());
        }
    }
}
