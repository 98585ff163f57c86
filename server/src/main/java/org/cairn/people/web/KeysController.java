package org.cairn.people.web;

import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.Optional;
import org.cairn.people.FieldProblems;
import org.cairn.people.Me;
import org.cairn.people.Recovery;
import org.cairn.people.Sessions;
import org.cairn.people.SignIns;
import org.cairn.people.SignedIn;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person's own password and address, changed only by who knows the password. */
@Controller
class KeysController {

    private static final String SETTINGS = "/settings";

    private final SettingsPages pages;
    private final SignIns signIns;
    private final Recovery recovery;
    private final Sessions sessions;

    KeysController(SettingsPages pages, SignIns signIns, Recovery recovery, Sessions sessions) {
        this.pages = pages;
        this.signIns = signIns;
        this.recovery = recovery;
        this.sessions = sessions;
    }

    @SignedIn
    @PostMapping("/settings/password")
    Answer password(Me me, @RequestParam Map<String, String> typed, HttpSession session) {
        Form form = Form.of(typed);
        if (!signIns.isOwn(me.person(), form.get("current"))) {
            return pages.withPassword(
                    pages.of(me, session), form.wrong("current", "people.problem.current"));
        }
        try {
            recovery.change(me.person(), form.get("password"));
        } catch (FieldProblems problems) {
            return pages.withPassword(pages.of(me, session), form.wrong(problems.byField()));
        }
        sessions.endOthers(me.id(), Optional.of(session.getId()));
        return Redirect.to(SETTINGS).saying("people.done.password");
    }

    @SignedIn
    @PostMapping("/settings/email")
    Answer email(Me me, @RequestParam Map<String, String> typed, HttpSession session) {
        Form form = Form.of(typed);
        if (!signIns.isOwn(me.person(), form.get("current"))) {
            return pages.withEmail(
                    pages.of(me, session), form.wrong("current", "people.problem.current"));
        }
        try {
            recovery.wantEmail(me.person(), form.get("email"));
            return Redirect.to(SETTINGS).saying("people.done.email-sent");
        } catch (FieldProblems problems) {
            return pages.withEmail(pages.of(me, session), form.wrong(problems.byField()));
        }
    }

    @SignedIn
    @GetMapping("/settings/email/{secret}")
    Answer confirmEmail(Me me, @PathVariable String secret) {
        return new NewEmailPage(recovery.wantedEmail(me.person(), secret), secret);
    }

    @SignedIn
    @PostMapping("/settings/email/{secret}")
    Answer takeEmail(Me me, @PathVariable String secret) {
        if (!recovery.takeEmail(me.person(), secret)) {
            throw new NotThere();
        }
        return Redirect.to(SETTINGS).saying("people.done.email");
    }
}
