package org.cairn.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.cairn.people.Accounts;
import org.cairn.people.Me;
import org.cairn.people.People;
import org.cairn.people.Role;
import org.cairn.people.SignIns;
import org.cairn.people.SignedIn;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.Anyone;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.Redirect;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in with a password, signing out, and changing the role one acts in. */
@Controller
class SignInController {

    private final SignIns signIns;
    private final Accounts accounts;
    private final People people;
    private final Door door;

    SignInController(SignIns signIns, Accounts accounts, People people, Door door) {
        this.signIns = signIns;
        this.accounts = accounts;
        this.people = people;
        this.door = door;
    }

    @Anyone
    @GetMapping("/sign-in")
    Answer page(@RequestParam(defaultValue = "") String next, Optional<Me> me) {
        return me.isPresent()
                ? Redirect.to(LocalPath.of(next))
                : new SignInPage(Form.empty(), LocalPath.of(next), HttpStatus.OK);
    }

    @Anyone
    @PostMapping("/sign-in")
    Answer signIn(
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        Form form = Form.of(typed);
        String next = LocalPath.of(form.get("next"));
        SignIns.Answer answer =
                signIns.attempt(
                        new SignIns.Try(
                                form.get("email"),
                                form.get("password"),
                                Door.place(request),
                                door.device(request)));
        return switch (answer) {
            case SignIns.Answer.Welcome(var person) -> {
                door.enter(request, response, person);
                yield Redirect.to(next);
            }
            case SignIns.Answer.Unconfirmed(var person) -> {
                accounts.confirmAgain(person, next);
                yield Redirect.to("/sign-up/sent");
            }
            case SignIns.Answer.Wrong() ->
                    new SignInPage(
                            form.wrong("password", "people.problem.sign-in"),
                            next,
                            HttpStatus.UNPROCESSABLE_CONTENT);
            case SignIns.Answer.Wait(var rest) ->
                    new SignInPage(
                            form.wrong("password", "people.problem.wait", rest.toSeconds()),
                            next,
                            HttpStatus.TOO_MANY_REQUESTS);
        };
    }

    @Anyone
    @PostMapping("/sign-out")
    Answer signOut(HttpServletRequest request) {
        door.leave(request);
        return Redirect.to("/").saying("people.done.sign-out");
    }

    @SignedIn
    @PostMapping("/role")
    Answer role(Me me, @RequestParam(defaultValue = "") String role, HttpServletRequest request) {
        Role wanted = Role.of(role).filter(me::holds).orElseThrow(NotThere::new);
        people.actAs(me.id(), wanted);
        door.actAs(request, wanted);
        return Redirect.to(LocalPath.HOME);
    }
}
