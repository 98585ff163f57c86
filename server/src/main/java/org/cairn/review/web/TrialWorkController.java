package org.cairn.review.web;

import org.cairn.catalog.PilotId;
import org.cairn.people.Me;
import org.cairn.people.SignedIn;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.Redirect;
import org.cairn.review.SubmissionId;
import org.cairn.review.Submissions;
import org.cairn.review.Workspace;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Begins work in a pilot, in the workspace in which all work is done. */
@Controller
class TrialWorkController {

    private final Submissions submissions;

    TrialWorkController(Submissions submissions) {
        this.submissions = submissions;
    }

    /** Whoever has begun opens what is there. */
    @SignedIn
    @PostMapping("/pilots/{id}/submissions")
    Answer begin(Me me, @PathVariable String id) {
        SubmissionId work = submissions.tryOut(me.id(), PilotId.of(id));
        Workspace space = submissions.open(me.id(), work);
        boolean asks = space.mayTakePath() && space.path().isEmpty();
        return Redirect.to("/submissions/" + work.value() + (asks ? "/path" : ""));
    }
}
