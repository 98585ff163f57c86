package org.cairn.notices.web;

import org.cairn.notices.NoticeId;
import org.cairn.notices.Notices;
import org.cairn.people.Me;
import org.cairn.people.SignedIn;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own notices: the list, opening one, and having read them all. */
@Controller
class NoticesController {

    private final Notices notices;

    NoticesController(Notices notices) {
        this.notices = notices;
    }

    @SignedIn
    @GetMapping("/notices")
    Answer list(Me me, @RequestParam(defaultValue = "1") int page) {
        return new NoticesPage(notices.of(me.id(), page));
    }

    /** Marks it read and goes on to what it is about. */
    @SignedIn
    @GetMapping("/notices/{id}")
    Answer open(Me me, @PathVariable String id) {
        return Redirect.to(notices.open(me.id(), NoticeId.of(id)));
    }

    @SignedIn
    @PostMapping("/notices/readings")
    Answer readAll(Me me) {
        notices.readAll(me.id());
        return Redirect.to("/notices").saying("notices.all-read");
    }
}
