package org.cairn.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cairn.people.FieldProblems;
import org.cairn.people.Me;
import org.cairn.people.People;
import org.cairn.people.Profile;
import org.cairn.people.Sessions;
import org.cairn.people.SignedIn;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** A person's own settings: about them, and where they are signed in. */
@Controller
class SettingsController {

    private static final String SETTINGS = "/settings";

    private final SettingsPages pages;
    private final People people;
    private final Places places;
    private final Sessions sessions;
    private final LocaleResolver languages;

    SettingsController(
            SettingsPages pages,
            People people,
            Places places,
            Sessions sessions,
            LocaleResolver languages) {
        this.pages = pages;
        this.people = people;
        this.places = places;
        this.sessions = sessions;
        this.languages = languages;
    }

    @SignedIn
    @GetMapping(SETTINGS)
    Answer page(Me me, HttpSession session) {
        return pages.of(me, session);
    }

    @SignedIn
    @PostMapping("/settings/profile")
    Answer profile(
            Me me,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        Form form = Form.of(typed);
        try {
            Locale language = form.get("language").equals("es") ? Locale.of("es") : Locale.ENGLISH;
            people.change(
                    new Profile(
                            me.id(),
                            form.get("name"),
                            places.chosen("school", form.get("school")),
                            form.get("position"),
                            language,
                            Zones.oneOf(form.get("zone"), me.person().zone())));
            languages.setLocale(request, response, language);
            return Redirect.to(SETTINGS).saying("people.done.profile");
        } catch (FieldProblems problems) {
            return pages.withProfile(
                    pages.of(me, request.getSession()), form.wrong(problems.byField()));
        }
    }

    @SignedIn
    @PostMapping("/settings/sessions/end")
    Answer endSession(Me me, @RequestParam(defaultValue = "") String key) {
        sessions.end(me.id(), key);
        return Redirect.to(SETTINGS).saying("people.done.session");
    }

    @SignedIn
    @PostMapping("/settings/sessions/end-others")
    Answer endOthers(Me me, HttpSession session) {
        sessions.endOthers(me.id(), Optional.of(session.getId()));
        return Redirect.to(SETTINGS).saying("people.done.sessions");
    }
}
