package org.cairn.catalog.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.catalog.ApprovalRule;
import org.cairn.catalog.Approvals;
import org.cairn.catalog.DraftId;
import org.cairn.people.Holds;
import org.cairn.people.Me;
import org.cairn.people.OrganizationId;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.time.TypedDay;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.Redirect;
import org.cairn.platform.web.UserProblem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks named people to approve a draft, and takes what they say. */
@Controller
class ApprovalController {

    private static final String DRAFT = "/catalog/drafts/{id}";

    private final Approvals approvals;
    private final People people;
    private final Studio studio;
    private final PublicationPages pages;

    ApprovalController(Approvals approvals, People people, Studio studio, PublicationPages pages) {
        this.approvals = approvals;
        this.people = people;
        this.studio = studio;
        this.pages = pages;
    }

    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @PostMapping(DRAFT + "/approval-request")
    Answer ask(
            Me me,
            @PathVariable String id,
            @RequestParam(defaultValue = "") List<String> person,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String day) {
        studio.open(me, id);
        Map<String, String> typed = new HashMap<>(Map.of("note", note, "day", day));
        person.forEach(one -> typed.put("person." + one, one));
        try {
            Set<PersonId> asked = person.stream().map(PersonId::of).collect(Collectors.toSet());
            approvals.ask(
                    studio.editor(me), DraftId.of(id), new Approvals.Wish(asked, note, date(day)));
        } catch (UserProblem problem) {
            return pages.page(me, studio.open(me, id), problem.text(), typed);
        }
        return back(id, "catalog.approval.asked");
    }

    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @PostMapping(DRAFT + "/approval-request/withdrawal")
    Answer withdraw(Me me, @PathVariable String id) {
        approvals.withdraw(studio.editor(me), DraftId.of(id));
        return back(id, "catalog.approval.withdrawn");
    }

    @Holds({Role.APPROVER, Role.DESIGNER, Role.ADMINISTRATOR})
    @PostMapping(DRAFT + "/approvals")
    Answer approve(Me me, @PathVariable String id, @RequestParam(defaultValue = "") String seen) {
        studio.read(me, id);
        try {
            approvals.approve(me.id(), DraftId.of(id), seen);
        } catch (UserProblem problem) {
            return pages.page(me, studio.read(me, id), problem.text(), Map.of());
        }
        return back(id, "catalog.approval.given");
    }

    @Holds({Role.APPROVER, Role.DESIGNER, Role.ADMINISTRATOR})
    @PostMapping(DRAFT + "/changes-asked")
    Answer askForChanges(
            Me me,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String reason) {
        studio.read(me, id);
        try {
            approvals.askForChanges(me.id(), DraftId.of(id), seen, reason);
        } catch (UserProblem problem) {
            return pages.page(me, studio.read(me, id), problem.text(), Map.of("reason", reason));
        }
        return back(id, "catalog.approval.sent-back");
    }

    /** What must be approved before publishing; whoever manages the organization says so. */
    @Holds(Role.ADMINISTRATOR)
    @PostMapping("/catalog/approval-rule")
    Answer require(
            Me me,
            @RequestParam(defaultValue = "") String organization,
            @RequestParam(defaultValue = "") String needed,
            @RequestParam(defaultValue = "") String steps) {
        OrganizationId id =
                people.reach(me.id(), Role.ADMINISTRATOR).stream()
                        .filter(one -> one.toString().equals(organization))
                        .findFirst()
                        .orElseThrow(NotThere::new);
        if (!needed.matches("[0-9]") || !steps.matches("|true|false")) {
            throw new NotThere();
        }
        boolean wait = steps.isEmpty() ? approvals.rule(id).steps() : steps.equals("true");
        approvals.require(id, new ApprovalRule(Integer.parseInt(needed), wait), me.id().toString());
        return Redirect.to("/catalog/manage").saying("catalog.approval.rule.kept");
    }

    private static Answer back(String id, String saying) {
        return Redirect.to("/catalog/drafts/" + DraftId.of(id) + "/publication").saying(saying);
    }

    private static Optional<LocalDate> date(String day) {
        if (day.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(
                TypedDay.read(day).orElseThrow(() -> new UserProblem("catalog.approval.no-day")));
    }
}
