package org.cairn.review.web;

import java.util.Locale;
import org.cairn.people.Me;
import org.cairn.people.SignedIn;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.Messages;
import org.cairn.platform.web.Redirect;
import org.cairn.portfolio.ArtifactId;
import org.cairn.review.NameChecks;
import org.cairn.review.Slot;
import org.cairn.review.SubmissionId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What an educator does about names before handing in. */
@Controller
class NamesController {

    private final NameChecks checks;
    private final Messages messages;

    NamesController(NameChecks checks, Messages messages) {
        this.checks = checks;
        this.messages = messages;
    }

    /** A signed PDF gives its place to a copy that does not show who signed it. */
    @SignedIn
    @PostMapping("/submissions/{id}/unsigned")
    Answer unsigned(
            Me me,
            Locale locale,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String slot,
            @RequestParam(defaultValue = "") String artifact) {
        SubmissionId submission = SubmissionId.of(id);
        String[] place = slot.split("/", 2);
        checks.handInUnsigned(
                me.id(),
                submission,
                new Slot(place[0], place.length == 2 ? place[1] : ""),
                ArtifactId.of(artifact),
                messages.in(locale, "portfolio.unsigned.title"));
        return Redirect.to("/submissions/" + submission.value() + "/hand-in")
                .saying("review.names.unsigned.done");
    }
}
