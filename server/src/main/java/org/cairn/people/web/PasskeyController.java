package org.cairn.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Map;
import org.cairn.people.Me;
import org.cairn.people.Passkeys;
import org.cairn.people.Person;
import org.cairn.people.SignedIn;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.Anyone;
import org.cairn.platform.web.Redirect;
import org.cairn.platform.web.UserProblem;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** Passkeys: people.js asks here what to ask the device, and brings back its answer. */
@Controller
class PasskeyController {

    private static final String ASKED = "passkey-asked";
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;
    private static final int MOST = 64 * 1024;

    private final Passkeys passkeys;
    private final Door door;

    PasskeyController(Passkeys passkeys, Door door) {
        this.passkeys = passkeys;
        this.door = door;
    }

    @SignedIn
    @PostMapping(value = "/settings/passkeys/question", produces = JSON)
    ResponseEntity<String> askForNew(Me me, HttpSession session) {
        return ask(passkeys.askForNew(me.id()), session);
    }

    @SignedIn
    @PostMapping(value = "/settings/passkeys", consumes = JSON, produces = JSON)
    ResponseEntity<Map<String, String>> keep(
            Me me,
            @RequestBody String answer,
            @RequestParam(defaultValue = "") String label,
            HttpSession session) {
        passkeys.keep(me.id(), asked(session), checked(answer), label);
        return ResponseEntity.ok(Map.of("next", "/settings"));
    }

    @SignedIn
    @PostMapping("/settings/passkeys/remove")
    Answer remove(Me me, @RequestParam(defaultValue = "") String id) {
        passkeys.remove(me.id(), id);
        return Redirect.to("/settings").saying("people.done.passkey-removed");
    }

    @Anyone
    @PostMapping(value = "/sign-in/passkey/question", produces = JSON)
    ResponseEntity<String> askToSignIn(HttpSession session) {
        return ask(passkeys.askToSignIn(), session);
    }

    @Anyone
    @PostMapping(value = "/sign-in/passkey", consumes = JSON, produces = JSON)
    ResponseEntity<Map<String, String>> signIn(
            @RequestBody String answer,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        Person person = passkeys.signIn(asked(request.getSession()), checked(answer));
        door.enter(request, response, person);
        return ResponseEntity.ok(Map.of("next", LocalPath.of(next)));
    }

    private static ResponseEntity<String> ask(Passkeys.Question question, HttpSession session) {
        session.setAttribute(ASKED, question.options());
        return ResponseEntity.ok(question.json());
    }

    /** What was asked is good for one answer. */
    private static Serializable asked(HttpSession session) {
        Object asked = session.getAttribute(ASKED);
        session.removeAttribute(ASKED);
        if (asked instanceof Serializable options) {
            return options;
        }
        throw new UserProblem("people.problem.passkey");
    }

    private static String checked(String answer) {
        if (answer.length() > MOST) {
            throw new UserProblem("people.problem.passkey");
        }
        return answer;
    }
}
