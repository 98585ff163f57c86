package org.cairn.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.cairn.people.FieldProblems;
import org.cairn.people.NewPerson;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.SetUp;
import org.cairn.platform.settings.Settings;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.Anyone;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.Redirect;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Sets up a new site: its first issuer and its first administrator. */
@Controller
class SetUpController {

    private final SetUp setUp;
    private final People people;
    private final Zones zones;
    private final Settings settings;
    private final Door door;

    SetUpController(SetUp setUp, People people, Zones zones, Settings settings, Door door) {
        this.setUp = setUp;
        this.people = people;
        this.zones = zones;
        this.settings = settings;
        this.door = door;
    }

    @Anyone
    @GetMapping("/set-up")
    Answer page() {
        mustBeOpen();
        Form form = Form.of(Map.of("brandColor", settings.brand().color(), "kind", "district"));
        return new SetUpPage(form, settings.smtp().isPresent());
    }

    @Anyone
    @PostMapping("/set-up")
    Answer finish(
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile logo,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        mustBeOpen();
        Form form = Form.of(typed);
        try {
            PersonId first =
                    setUp.finish(
                            new SetUp.First(
                                    form.get("code"),
                                    OrganizationFields.read(form, Optional.empty()),
                                    administrator(form, request),
                                    OrganizationFields.file(logo)));
            setUp.close();
            door.enter(request, response, people.find(first).orElseThrow());
            return Redirect.to("/organizations").saying("people.done.set-up");
        } catch (FieldProblems problems) {
            return new SetUpPage(form.wrong(problems.byField()), settings.smtp().isPresent());
        }
    }

    private NewPerson administrator(Form form, HttpServletRequest request) {
        return new NewPerson(
                form.get("person"),
                form.get("personEmail"),
                Optional.of(form.get("password")),
                Optional.empty(),
                "",
                RequestContextUtils.getLocale(request),
                zones.known(form.get("zone")));
    }

    private void mustBeOpen() {
        if (!setUp.isOpen()) {
            throw new NotThere();
        }
    }
}
