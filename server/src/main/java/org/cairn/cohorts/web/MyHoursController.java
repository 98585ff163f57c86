package org.cairn.cohorts.web;

import java.util.Map;
import java.util.Optional;
import org.cairn.cohorts.CohortId;
import org.cairn.cohorts.HourAccount;
import org.cairn.cohorts.HourAccounts;
import org.cairn.cohorts.Report;
import org.cairn.cohorts.ReportId;
import org.cairn.cohorts.Reports;
import org.cairn.people.FieldProblems;
import org.cairn.people.Me;
import org.cairn.people.SignedIn;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where somebody sees all about the own hours, and reports some. */
@Controller
class MyHoursController {

    static final String MINE = "/cohorts/mine/{id:[0-9a-f-]{36}}";

    private final HourAccounts accounts;
    private final Reports reports;
    private final HourAccountPages pages;

    MyHoursController(HourAccounts accounts, Reports reports, HourAccountPages pages) {
        this.accounts = accounts;
        this.reports = reports;
        this.pages = pages;
    }

    /**
     * @param report the one that is to be changed; what cannot be changed any more is not
     */
    @SignedIn
    @GetMapping(MINE + "/hours")
    Answer show(Me me, @PathVariable String id, @RequestParam(defaultValue = "") String report) {
        HourAccount account = accounts.mine(me.id(), CohortId.of(id));
        return pages.mine(account, changed(account, report), Map.of(), Map.of());
    }

    private static Optional<Report> changed(HourAccount account, String report) {
        return account.reports().stream()
                .filter(Report::isOpen)
                .filter(one -> one.id().toString().equals(report))
                .findFirst();
    }

    @SignedIn
    @PostMapping(MINE + "/reports")
    Answer report(Me me, @PathVariable String id, @RequestParam Map<String, String> typed) {
        CohortId cohort = CohortId.of(id);
        String before = typed.getOrDefault("replaces", "");
        try {
            reports.report(
                    me.id(),
                    cohort,
                    before.isEmpty() ? Optional.empty() : Optional.of(ReportId.of(before)),
                    typed);
            return Redirect.to("/cohorts/mine/" + cohort + "/hours#reports")
                    .saying("cohorts.reports.sent");
        } catch (FieldProblems problems) {
            HourAccount account = accounts.mine(me.id(), cohort);
            return pages.mine(account, changed(account, before), typed, problems.byField());
        }
    }

    @SignedIn
    @PostMapping("/cohorts/mine/reports/{report:[0-9a-f-]{36}}/withdrawal")
    Answer withdraw(Me me, @PathVariable String report) {
        CohortId cohort = reports.withdraw(me.id(), ReportId.of(report));
        return Redirect.to("/cohorts/mine/" + cohort + "/hours#reports")
                .saying("cohorts.reports.withdrawn");
    }
}
