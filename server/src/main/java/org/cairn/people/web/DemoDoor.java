package org.cairn.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.cairn.people.DemoPersonas;
import org.cairn.people.DemoPersonas.Persona;
import org.cairn.people.People;
import org.cairn.people.Person;
import org.cairn.people.Role;
import org.cairn.platform.mail.MailBox;
import org.cairn.platform.settings.Settings;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.Anyone;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.Redirect;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in with one click, and mail on screen; only in the demo, elsewhere it is not there. */
@Controller
class DemoDoor {

    private static final int LETTERS = 200;

    private final Settings settings;
    private final ObjectProvider<DemoPersonas> personas;
    private final People people;
    private final MailBox mail;
    private final Door door;

    DemoDoor(
            Settings settings,
            ObjectProvider<DemoPersonas> personas,
            People people,
            MailBox mail,
            Door door) {
        this.settings = settings;
        this.personas = personas;
        this.people = people;
        this.mail = mail;
        this.door = door;
    }

    @Anyone
    @GetMapping("/demo")
    Answer personas(@RequestParam(defaultValue = "") String next) {
        List<Persona> all = known();
        return new DemoPage(
                Arrays.stream(Role.values())
                        .map(role ->
                                new DemoPage.Group(
                                        role, all.stream().filter(p -> p.role() == role).toList()))
                        .filter(group -> !group.personas().isEmpty())
                        .toList(),
                next);
    }

    @Anyone
    @PostMapping("/demo/sign-in")
    Answer signIn(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        boolean persona = known().stream().anyMatch(p -> p.email().equals(email));
        Person person = people.byEmail(email).filter(p -> persona).orElseThrow(NotThere::new);
        door.enter(request, response, person);
        return Redirect.to(LocalPath.of(next));
    }

    @Anyone
    @GetMapping("/demo/mail")
    Answer mail(@RequestParam(defaultValue = "") String to) {
        mustBeDemo();
        String words = to.strip().toLowerCase(Locale.ROOT);
        return new DemoMailPage(
                mail.newest(LETTERS).stream()
                        .filter(letter ->
                                letter.mail().to().toLowerCase(Locale.ROOT).contains(words))
                        .toList(),
                to);
    }

    private List<Persona> known() {
        mustBeDemo();
        DemoPersonas source = personas.getIfAvailable();
        return source == null ? List.of() : source.personas();
    }

    private void mustBeDemo() {
        if (!settings.demo()) {
            throw new NotThere();
        }
    }
}
