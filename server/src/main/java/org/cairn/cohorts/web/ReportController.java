package org.cairn.cohorts.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.cohorts.Cohort;
import org.cairn.cohorts.CohortId;
import org.cairn.cohorts.Cohorts;
import org.cairn.cohorts.Report;
import org.cairn.cohorts.ReportId;
import org.cairn.cohorts.Reports;
import org.cairn.people.FieldProblems;
import org.cairn.people.Holds;
import org.cairn.people.Me;
import org.cairn.people.People;
import org.cairn.people.Role;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.Redirect;
import org.cairn.platform.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a facilitator confirms hours that people reported, or asks back. */
@Controller
class ReportController {

    private static final String ONE = "/cohorts/reports/{report:[0-9a-f-]{36}}";

    private final Reports reports;
    private final Cohorts cohorts;
    private final People people;

    ReportController(Reports reports, Cohorts cohorts, People people) {
        this.reports = reports;
        this.cohorts = cohorts;
        this.people = people;
    }

    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @GetMapping(CohortController.ONE + "/reports")
    Answer show(Me me, @PathVariable String id) {
        return page(me, CohortId.of(id), Map.of(), Map.of());
    }

    private Answer page(Me me, CohortId id, Map<String, String> typed, Map<String, Text> errors) {
        Cohort cohort = cohorts.led(me.id(), id);
        List<Report> waiting = reports.waiting(me.id(), id);
        return new ReportsPage(
                cohort,
                cohorts.plan(cohort),
                waiting,
                people.all(waiting.stream().map(Report::person).distinct().toList()),
                reports.modes(cohort),
                typed,
                errors);
    }

    /** The modes are the names of the boxes that are checked. */
    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @PostMapping(CohortController.ONE + "/reports/modes")
    Answer allow(Me me, @PathVariable String id, @RequestParam Map<String, String> typed) {
        Set<String> modes =
                typed.keySet().stream()
                        .filter(field -> field.startsWith(ReportsPage.MODE))
                        .map(field -> field.substring(ReportsPage.MODE.length()))
                        .collect(Collectors.toSet());
        reports.allow(me.id(), CohortId.of(id), modes);
        return Redirect.to("/cohorts/" + CohortId.of(id) + "/reports")
                .saying("cohorts.reports.modes-kept");
    }

    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @PostMapping(ONE + "/confirmation")
    Answer confirm(
            Me me, @PathVariable String report, @RequestParam(defaultValue = "") String from) {
        Report one = reports.led(me.id(), ReportId.of(report));
        boolean news = reports.confirm(me.id(), one.id());
        return back(one, from)
                .saying(news ? "cohorts.reports.confirmed" : "cohorts.reports.already");
    }

    /** To where it was confirmed: the list, or the person's page. */
    private static Redirect back(Report one, String from) {
        return from.equals("person")
                ? HourAccountController.back(one.cohort(), one.person())
                : Redirect.to("/cohorts/" + one.cohort() + "/reports");
    }

    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @PostMapping(ONE + "/question")
    Answer ask(Me me, @PathVariable String report, @RequestParam Map<String, String> typed) {
        Report one = reports.led(me.id(), ReportId.of(report));
        try {
            reports.ask(me.id(), one.id(), typed.getOrDefault("answer-" + one.id(), ""));
            return back(one, "").saying("cohorts.reports.asked");
        } catch (FieldProblems problems) {
            return page(me, one.cohort(), typed, problems.byField());
        }
    }
}
