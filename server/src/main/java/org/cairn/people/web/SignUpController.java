package org.cairn.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.cairn.people.Accounts;
import org.cairn.people.FieldProblems;
import org.cairn.people.Me;
import org.cairn.people.SignUp;
import org.cairn.platform.throttle.Throttle;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.Anyone;
import org.cairn.platform.web.Redirect;
import org.cairn.platform.web.UserProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Getting an account. */
@Controller
class SignUpController {

    /** In the session: how this browser is recognized when it comes back with the link. */
    static final String SIGNED_UP = "signed-up";

    private final Accounts accounts;
    private final Places places;
    private final Throttle throttle;
    private final Zones zones;

    SignUpController(Accounts accounts, Places places, Throttle throttle, Zones zones) {
        this.accounts = accounts;
        this.places = places;
        this.throttle = throttle;
        this.zones = zones;
    }

    @Anyone
    @GetMapping("/sign-up")
    Answer page(@RequestParam(defaultValue = "") String next, Optional<Me> me) {
        return me.isPresent()
                ? Redirect.to(LocalPath.of(next))
                : new SignUpPage(Form.empty(), LocalPath.of(next), places.all());
    }

    @Anyone
    @PostMapping("/sign-up")
    Answer signUp(
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        Form form = Form.of(typed);
        String next = LocalPath.of(form.get("next"));
        if (!throttle.allow("sign-up:" + Door.place(request), 200, Duration.ofHours(1))) {
            throw new UserProblem(HttpStatus.TOO_MANY_REQUESTS, "people.problem.many");
        }
        try {
            String kept = accounts.signUp(read(form, request), next);
            HttpSession session = request.getSession();
            session.setAttribute(SIGNED_UP, kept);
            return Redirect.to("/sign-up/sent");
        } catch (FieldProblems problems) {
            return new SignUpPage(form.wrong(problems.byField()), next, places.all());
        }
    }

    @Anyone
    @GetMapping("/sign-up/sent")
    Answer sent() {
        return new SentPage("people.sent.confirm");
    }

    private SignUp read(Form form, HttpServletRequest request) {
        return new SignUp(
                form.get("name"),
                form.get("email"),
                form.get("password"),
                places.chosen("school", form.get("school")),
                form.get("position"),
                RequestContextUtils.getLocale(request),
                zones.known(form.get("zone")));
    }
}
