package org.cairn.review.web;

import java.util.List;
import org.cairn.catalog.Part;
import org.cairn.people.Me;
import org.cairn.people.SignedIn;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Redirect;
import org.cairn.review.SubmissionId;
import org.cairn.review.Submissions;
import org.cairn.review.Workspace;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The educator's own work: the list, the start, and where a submission stands. */
@Controller
class WorkController {

    private final Submissions submissions;
    private final WorkPages pages;
    private final OverviewPages overviews;

    WorkController(Submissions submissions, WorkPages pages, OverviewPages overviews) {
        this.submissions = submissions;
        this.pages = pages;
        this.overviews = overviews;
    }

    @SignedIn
    @GetMapping("/work")
    Page work(Me me) {
        return pages.of(me);
    }

    /** Starting twice opens what is there; where there is a choice of paths, it is asked first. */
    @SignedIn
    @PostMapping("/submissions")
    Answer start(Me me, @RequestParam(name = "microCredential") String slug) {
        SubmissionId id = submissions.start(me.id(), slug);
        Workspace space = submissions.open(me.id(), id);
        boolean asks = space.mayTakePath() && space.path().isEmpty();
        return Redirect.to("/submissions/" + id.value() + (asks ? "/path" : ""));
    }

    /** A draft opens at the first part with something to do, anything else where it stands. */
    @SignedIn
    @GetMapping("/submissions/{id}")
    Answer submission(Me me, @PathVariable String id) {
        Workspace space = submissions.open(me.id(), SubmissionId.of(id));
        return space.isDraft()
                ? Redirect.to(
                        "/submissions/"
                                + space.submission().id().value()
                                + "/parts/"
                                + firstOpen(space).id())
                : overviews.of(me.id(), space);
    }

    private static Part firstOpen(Workspace space) {
        List<Part> parts = space.definition().parts();
        return parts.stream()
                .filter(part ->
                        !space.checklist().blocking(part.id()).isEmpty()
                                || space.unrevised().contains(part))
                .findFirst()
                .orElse(parts.getFirst());
    }
}
