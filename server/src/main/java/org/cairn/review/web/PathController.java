package org.cairn.review.web;

import java.util.Optional;
import org.cairn.catalog.Definition;
import org.cairn.people.Me;
import org.cairn.people.SignedIn;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.Redirect;
import org.cairn.platform.web.Text;
import org.cairn.review.SubmissionId;
import org.cairn.review.Submissions;
import org.cairn.review.Workspace;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** On which path the work is earned, where there is a choice. */
@Controller
class PathController {

    private final Submissions submissions;

    PathController(Submissions submissions) {
        this.submissions = submissions;
    }

    @SignedIn
    @GetMapping("/submissions/{id}/path")
    Answer ask(Me me, @PathVariable String id) {
        Workspace space = submissions.open(me.id(), SubmissionId.of(id));
        return space.mayTakePath() ? page(space, Optional.empty()) : work(space);
    }

    @SignedIn
    @PostMapping("/submissions/{id}/path")
    Answer take(Me me, @PathVariable String id, @RequestParam(defaultValue = "") String path) {
        Workspace space = submissions.open(me.id(), SubmissionId.of(id));
        if (!space.mayTakePath()) {
            return work(space);
        }
        Optional<Definition.Path> taken =
                space.definition().paths().stream()
                        .filter(one -> one.code().equals(path))
                        .findFirst();
        if (taken.isEmpty()) {
            return page(space, Optional.of(Text.of("review.path.missing")));
        }
        submissions.take(me.id(), space.submission().id(), taken.get());
        return work(space);
    }

    private static Answer work(Workspace space) {
        return Redirect.to("/submissions/" + space.submission().id().value());
    }

    private static PathPage page(Workspace space, Optional<Text> problem) {
        return new PathPage(Heading.of(space), space.definition().paths(), problem);
    }
}
