package org.cairn.cohorts.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.cohorts.Admissions;
import org.cairn.cohorts.Applications;
import org.cairn.cohorts.CohortId;
import org.cairn.cohorts.SiteApprovals;
import org.cairn.people.FieldProblems;
import org.cairn.people.Me;
import org.cairn.people.Organizations;
import org.cairn.people.SignedIn;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.Anyone;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.Redirect;
import org.cairn.platform.web.Text;
import org.cairn.platform.web.UserProblem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where an educator applies for a place in a cohort and takes it. */
@Controller
class ApplicationController {

    private static final String APPLICATION = CohortController.ONE + "/application";

    private final Admissions admissions;
    private final Applications applications;
    private final SiteApprovals approvals;
    private final Organizations organizations;

    ApplicationController(
            Admissions admissions,
            Applications applications,
            SiteApprovals approvals,
            Organizations organizations) {
        this.admissions = admissions;
        this.applications = applications;
        this.approvals = approvals;
        this.organizations = organizations;
    }

    /** Everybody may read when a cohort takes applications; only its own people can apply. */
    @Anyone
    @GetMapping(APPLICATION)
    Answer read(Optional<Me> me, @PathVariable String id) {
        return page(me, CohortId.of(id), Map.of(), Map.of());
    }

    private Answer page(
            Optional<Me> me, CohortId id, Map<String, String> typed, Map<String, Text> errors) {
        Admissions.Announced announced = admissions.announced(id);
        Optional<Applications.Mine> mine = me.flatMap(one -> applications.mine(one.id(), id));
        return new ApplicationPage(
                announced,
                organizations.find(announced.cohort().issuer()).orElseThrow(NotThere::new),
                mine,
                mine.filter(one -> !approvals.unanswerable(List.of(one.application())).isEmpty())
                        .isPresent(),
                me.map(one -> reader(one, announced)).orElse(ApplicationPage.Reader.STRANGER),
                typed,
                errors);
    }

    private ApplicationPage.Reader reader(Me me, Admissions.Announced announced) {
        if (applications.isIn(me.id(), announced.cohort().id())) {
            return ApplicationPage.Reader.PARTICIPANT;
        }
        return applications.mayApply(me.id(), announced.cohort())
                ? ApplicationPage.Reader.MEMBER
                : ApplicationPage.Reader.OUTSIDER;
    }

    @SignedIn
    @PostMapping(APPLICATION)
    Answer apply(Me me, @PathVariable String id, @RequestParam Map<String, String> typed) {
        CohortId cohort = CohortId.of(id);
        String asked = typed.getOrDefault("asked", "");
        return step(
                me,
                cohort,
                typed,
                () -> {
                    applications.apply(me.id(), cohort, asked, typed);
                    return back(cohort, "applied");
                });
    }

    private Answer step(
            Me me,
            CohortId id,
            Map<String, String> typed,
            java.util.function.Supplier<Answer> step) {
        try {
            return step.get();
        } catch (FieldProblems problems) {
            return page(Optional.of(me), id, typed, problems.byField());
        } catch (UserProblem problem) {
            return page(Optional.of(me), id, typed, Map.of("", problem.text()));
        }
    }

    private static Answer back(CohortId id, String what) {
        return Redirect.to("/cohorts/" + id + "/application").saying("cohorts.entry." + what);
    }

    @SignedIn
    @PostMapping(APPLICATION + "/withdrawal")
    Answer withdraw(Me me, @PathVariable String id) {
        CohortId cohort = CohortId.of(id);
        return step(
                me,
                cohort,
                Map.of(),
                () -> {
                    applications.withdraw(me.id(), cohort);
                    return back(cohort, "withdrawn");
                });
    }

    @SignedIn
    @PostMapping(APPLICATION + "/acceptance")
    Answer accept(Me me, @PathVariable String id) {
        CohortId cohort = CohortId.of(id);
        return step(
                me,
                cohort,
                Map.of(),
                () -> {
                    applications.accept(me.id(), cohort);
                    return Redirect.to("/cohorts/mine/" + cohort).saying("cohorts.entry.accepted");
                });
    }

    @SignedIn
    @PostMapping(APPLICATION + "/refusal")
    Answer refuse(Me me, @PathVariable String id) {
        CohortId cohort = CohortId.of(id);
        return step(
                me,
                cohort,
                Map.of(),
                () -> {
                    applications.refuse(me.id(), cohort);
                    return back(cohort, "refused");
                });
    }
}
