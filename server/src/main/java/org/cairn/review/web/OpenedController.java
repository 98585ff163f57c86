package org.cairn.review.web;

import java.util.Optional;
import org.cairn.people.Me;
import org.cairn.people.SignedIn;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.Redirect;
import org.cairn.platform.web.UserProblem;
import org.cairn.review.AccessId;
import org.cairn.review.Readings;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where somebody reads work that its educator opened to them, and writes a note. */
@Controller
class OpenedController {

    private final Readings readings;

    OpenedController(Readings readings) {
        this.readings = readings;
    }

    @SignedIn
    @GetMapping("/opened")
    OpenedPage opened(Me me) {
        return new OpenedPage(readings.of(me.id()), Optional.empty());
    }

    @SignedIn
    @GetMapping("/opened/{access}")
    OpenedWorkPage read(Me me, @PathVariable String access) {
        return new OpenedWorkPage(
                readings.look(me.id(), AccessId.of(access)), "", "", Optional.empty());
    }

    /** Words that come too late are shown again, so that they are not lost. */
    @SignedIn
    @PostMapping("/opened/{access}/notes")
    Answer write(
            Me me,
            @PathVariable String access,
            @RequestParam(defaultValue = "") String part,
            @RequestParam(defaultValue = "") String words) {
        AccessId id = AccessId.of(access);
        try {
            return readings.write(me.id(), id, part, words)
                    ? Redirect.to("/opened/" + id + "#notes").saying("review.opened.note.left")
                    : new OpenedPage(readings.of(me.id()), Optional.of(words));
        } catch (UserProblem problem) {
            return new OpenedWorkPage(
                    readings.look(me.id(), id), part, words, Optional.of(problem.text()));
        }
    }
}
