package org.cairn.cohorts.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cairn.catalog.Catalog;
import org.cairn.cohorts.ApplicationId;
import org.cairn.cohorts.SiteApprovals;
import org.cairn.people.FieldProblems;
import org.cairn.people.Holds;
import org.cairn.people.Me;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.Role;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.Redirect;
import org.cairn.platform.web.UserProblem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where principals say whether their people may go into a cohort. */
@Controller
class SiteApprovalController {

    private static final String ALL = "/cohorts/site-approvals";

    private final SiteApprovals approvals;
    private final People people;
    private final Organizations organizations;
    private final Catalog catalog;

    SiteApprovalController(
            SiteApprovals approvals, People people, Organizations organizations, Catalog catalog) {
        this.approvals = approvals;
        this.people = people;
        this.organizations = organizations;
        this.catalog = catalog;
    }

    @Holds(Role.PRINCIPAL)
    @GetMapping(ALL)
    Answer list(Me me) {
        return page(me, Optional.empty());
    }

    private Answer page(Me me, Optional<SiteApprovalsPage.Refused> refused) {
        List<SiteApprovals.Asked> asked = approvals.of(me.id());
        return new SiteApprovalsPage(
                asked,
                people.all(
                        asked.stream()
                                .map(one -> one.application().person())
                                .collect(Collectors.toSet())),
                organizations.all(
                        asked.stream()
                                .map(one -> one.application().school())
                                .collect(Collectors.toSet())),
                catalog.editions(
                        asked.stream()
                                .map(one -> one.cohort().edition())
                                .collect(Collectors.toSet())),
                refused);
    }

    /** {@code answer} is the button that was pressed: yes or no. */
    @Holds(Role.PRINCIPAL)
    @PostMapping(ALL + "/{application:[0-9a-f-]{36}}")
    Answer answer(
            Me me,
            @PathVariable String application,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String words) {
        ApplicationId id = ApplicationId.of(application);
        boolean approves = answer.equals("yes");
        try {
            approvals.answer(me.id(), id, approves, words);
            return Redirect.to(ALL)
                    .saying(approves ? "cohorts.site.approved" : "cohorts.site.refused");
        } catch (FieldProblems problems) {
            return page(
                    me,
                    Optional.of(
                            new SiteApprovalsPage.Refused(
                                    id, words, problems.byField().values().iterator().next())));
        } catch (UserProblem problem) {
            return page(me, Optional.of(new SiteApprovalsPage.Refused(id, words, problem.text())));
        }
    }
}
