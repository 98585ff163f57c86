package org.cairn.review.web;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.people.Me;
import org.cairn.people.SignedIn;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.Messages;
import org.cairn.platform.web.NotThere;
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

    private static final Pattern PLACE = Pattern.compile("([^/]+)/([^/]+)");

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
        Matcher place = PLACE.matcher(slot);
        if (!place.matches()) {
            throw new NotThere();
        }
        checks.handInUnsigned(
                me.id(),
                submission,
                new Slot(place.group(1), place.group(2)),
                ArtifactId.of(artifact),
                messages.in(locale, "portfolio.unsigned.title"));
        return Redirect.to("/submissions/" + submission.value() + "/hand-in")
                .saying("review.names.unsigned.done");
    }
}
