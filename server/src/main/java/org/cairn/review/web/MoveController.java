package org.cairn.review.web;

import java.util.Optional;
import org.cairn.catalog.EditionId;
import org.cairn.people.Me;
import org.cairn.people.SignedIn;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.Redirect;
import org.cairn.platform.web.Text;
import org.cairn.platform.web.UserProblem;
import org.cairn.review.Moves;
import org.cairn.review.SubmissionId;
import org.cairn.review.Submissions;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The edition that a draft is written for. */
@Controller
class MoveController {

    private final Moves moves;
    private final Submissions submissions;

    MoveController(Moves moves, Submissions submissions) {
        this.moves = moves;
        this.submissions = submissions;
    }

    @SignedIn
    @GetMapping("/submissions/{id}/edition")
    Answer look(Me me, @PathVariable String id) {
        return page(me, SubmissionId.of(id), Optional.empty());
    }

    @SignedIn
    @PostMapping("/submissions/{id}/edition")
    Answer move(Me me, @PathVariable String id, @RequestParam String edition) {
        SubmissionId submission = SubmissionId.of(id);
        if (!edition.matches("[0-9a-f]{64}")) {
            throw new NotThere();
        }
        try {
            moves.move(me.id(), submission, new EditionId(edition));
        } catch (UserProblem problem) {
            if (problem.status() != HttpStatus.CONFLICT) {
                throw problem;
            }
            return page(me, submission, Optional.of(problem.text()));
        }
        return Redirect.to("/submissions/" + submission.value()).saying("review.move.done");
    }

    private MovePage page(Me me, SubmissionId id, Optional<Text> message) {
        return new MovePage(
                Heading.of(submissions.open(me.id(), id)), moves.look(me.id(), id), message);
    }
}
