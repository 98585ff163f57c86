package org.cairn.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.cairn.people.Accounts;
import org.cairn.people.Person;
import org.cairn.people.SignIns;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.Anyone;
import org.cairn.platform.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Confirming an address. Opening the link changes nothing, because programs open links too; the
 * button does.
 */
@Controller
class ConfirmController {

    private final Accounts accounts;
    private final SignIns signIns;
    private final Door door;

    ConfirmController(Accounts accounts, SignIns signIns, Door door) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.door = door;
    }

    @Anyone
    @GetMapping("/confirm/{secret}")
    Answer page(@PathVariable String secret, HttpServletRequest request) {
        return page(secret, request, Form.empty());
    }

    @Anyone
    @PostMapping("/confirm/{secret}")
    Answer confirm(
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Person> owner = accounts.ofConfirmation(secret);
        boolean trusted =
                isSameBrowser(secret, request)
                        || owner.filter(person -> signIns.isOwn(person, password)).isPresent();
        return switch (accounts.confirm(secret, trusted)) {
            case Accounts.Confirmation.Confirmed(var person, var next) -> {
                door.enter(request, response, person);
                yield Redirect.to(next).saying("people.done.confirm");
            }
            case Accounts.Confirmation.AskPassword() ->
                    page(
                            secret,
                            request,
                            Form.empty().wrong("password", "people.problem.confirm-password"));
            case Accounts.Confirmation.Gone() -> page(secret, request, Form.empty());
        };
    }

    private ConfirmPage page(String secret, HttpServletRequest request, Form form) {
        return new ConfirmPage(
                form,
                accounts.ofConfirmation(secret).map(Person::email),
                secret,
                !isSameBrowser(secret, request));
    }

    private boolean isSameBrowser(String secret, HttpServletRequest request) {
        var session = request.getSession(false);
        Optional<String> kept =
                session != null
                                && session.getAttribute(SignUpController.SIGNED_UP)
                                        instanceof String text
                        ? Optional.of(text)
                        : Optional.empty();
        return accounts.isSameBrowser(secret, kept);
    }
}
