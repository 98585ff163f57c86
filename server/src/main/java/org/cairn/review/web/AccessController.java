package org.cairn.review.web;

import java.time.LocalDate;
import java.util.Map;
import org.cairn.catalog.IssuerDays;
import org.cairn.people.Me;
import org.cairn.people.SignedIn;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.Redirect;
import org.cairn.platform.web.Text;
import org.cairn.platform.web.UserProblem;
import org.cairn.review.AccessId;
import org.cairn.review.Accesses;
import org.cairn.review.Stage;
import org.cairn.review.SubmissionId;
import org.cairn.review.Submissions;
import org.cairn.review.Workspace;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where an educator opens a piece of work to somebody, sees who looked, and ends it. */
@Controller
class AccessController {

    private static final Map<String, String> FIELDS =
            Map.of(
                    "review.access.problem.nobody", "reader",
                    "review.access.problem.days", "days",
                    "review.text.too-long", "question");

    private final Accesses accesses;
    private final Submissions submissions;
    private final IssuerDays days;

    AccessController(Accesses accesses, Submissions submissions, IssuerDays days) {
        this.accesses = accesses;
        this.submissions = submissions;
        this.days = days;
    }

    @SignedIn
    @GetMapping("/submissions/{id}/access")
    AccessPage readers(Me me, @PathVariable String id) {
        return page(me, SubmissionId.of(id), AccessForm.EMPTY, Map.of());
    }

    @SignedIn
    @PostMapping("/submissions/{id}/access")
    Answer open(Me me, @PathVariable String id, @RequestParam MultiValueMap<String, String> typed) {
        SubmissionId submission = submissions.open(me.id(), SubmissionId.of(id)).submission().id();
        AccessForm form = AccessForm.of(typed);
        try {
            int opened = accesses.open(me.id(), submission, form.wish());
            return Redirect.to(path(submission))
                    .saying(
                            opened == 0 ? "review.access.opened.already" : "review.access.opened",
                            opened);
        } catch (UserProblem problem) {
            String field = FIELDS.getOrDefault(problem.text().key(), "form");
            return page(me, submission, form, Map.of(field, problem.text()));
        }
    }

    @SignedIn
    @PostMapping("/submissions/{id}/access/{access}/end")
    Answer end(Me me, @PathVariable String id, @PathVariable String access) {
        SubmissionId submission = SubmissionId.of(id);
        accesses.end(me.id(), submission, AccessId.of(access));
        return Redirect.to(path(submission)).saying("review.access.ended");
    }

    private static String path(SubmissionId submission) {
        return "/submissions/" + submission.value() + "/access";
    }

    private AccessPage page(Me me, SubmissionId id, AccessForm form, Map<String, Text> errors) {
        Workspace space = submissions.open(me.id(), id);
        if (space.edition().isPilot()) {
            throw new NotThere();
        }
        LocalDate today = days.today(space.submission().facts().issuer());
        Stage stage = space.submission().stage();
        return new AccessPage(
                Heading.of(space),
                space.definition(),
                accesses.of(me.id(), id),
                accesses.beside(me.id(), id),
                Accesses.DAYS.stream()
                        .map(number -> new AccessPage.Days(number, today.plusDays(number)))
                        .toList(),
                stage == Stage.DRAFT || stage == Stage.RETURNED || stage == Stage.INCOMPLETE,
                form,
                errors);
    }
}
