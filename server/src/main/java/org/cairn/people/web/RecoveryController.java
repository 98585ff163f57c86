package org.cairn.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.cairn.people.FieldProblems;
import org.cairn.people.Person;
import org.cairn.people.Recovery;
import org.cairn.people.Sessions;
import org.cairn.platform.throttle.Throttle;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.Anyone;
import org.cairn.platform.web.Redirect;
import org.cairn.platform.web.UserProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A new password for who has forgotten the old one, or never had one. */
@Controller
class RecoveryController {

    private final Recovery recovery;
    private final Sessions sessions;
    private final Throttle throttle;
    private final Door door;

    RecoveryController(Recovery recovery, Sessions sessions, Throttle throttle, Door door) {
        this.recovery = recovery;
        this.sessions = sessions;
        this.throttle = throttle;
        this.door = door;
    }

    @Anyone
    @GetMapping("/forgot")
    Answer page() {
        return new ForgotPage(Form.empty());
    }

    @Anyone
    @PostMapping("/forgot")
    Answer forgot(@RequestParam(defaultValue = "") String email, HttpServletRequest request) {
        if (!throttle.allow("forgot:" + Door.place(request), 60, Duration.ofHours(1))) {
            throw new UserProblem(HttpStatus.TOO_MANY_REQUESTS, "people.problem.many");
        }
        if (!email.contains("@") || email.length() > 254 || email.indexOf('\0') >= 0) {
            return new ForgotPage(
                    Form.empty().with("email", email).wrong("email", "people.problem.email"));
        }
        recovery.forgot(email);
        return Redirect.to("/forgot/sent");
    }

    @Anyone
    @GetMapping("/forgot/sent")
    Answer sent() {
        return new SentPage("people.sent.reset");
    }

    @Anyone
    @GetMapping("/reset/{secret}")
    Answer reset(@PathVariable String secret) {
        return new ResetPage(Form.empty(), secret, !recovery.canReset(secret));
    }

    @Anyone
    @PostMapping("/reset/{secret}")
    Answer reset(
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            Optional<Person> person = recovery.reset(secret, password);
            if (person.isEmpty()) {
                return new ResetPage(Form.empty(), secret, true);
            }
            sessions.endOthers(person.get().id(), Optional.empty());
            door.enter(request, response, person.get());
            return Redirect.to(LocalPath.HOME).saying("people.done.reset");
        } catch (FieldProblems problems) {
            return new ResetPage(Form.empty().wrong(problems.byField()), secret, false);
        }
    }
}
