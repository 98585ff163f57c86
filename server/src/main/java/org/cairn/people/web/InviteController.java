package org.cairn.people.web;

import java.util.Map;
import java.util.Optional;
import org.cairn.people.Directory;
import org.cairn.people.FieldProblems;
import org.cairn.people.Grant;
import org.cairn.people.Holds;
import org.cairn.people.Me;
import org.cairn.people.NewPerson;
import org.cairn.people.OrganizationId;
import org.cairn.people.Person;
import org.cairn.people.Role;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.Redirect;
import org.cairn.platform.web.UserProblem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Inviting somebody by address. */
@Controller
class InviteController {

    private final Directory directory;

    InviteController(Directory directory) {
        this.directory = directory;
    }

    @Holds(Role.ADMINISTRATOR)
    @GetMapping("/people/invite")
    Answer page(Me me) {
        return new InvitePage(Form.empty(), Places.grouped(directory.places(me.id())));
    }

    @Holds(Role.ADMINISTRATOR)
    @PostMapping("/people/invite")
    Answer invite(Me me, @RequestParam Map<String, String> typed) {
        Form form = Form.of(typed);
        try {
            Person person = directory.invite(me, wanted(form, me), grant(form));
            return Redirect.to("/people/" + person.id())
                    .saying("people.done.invite", person.name());
        } catch (FieldProblems problems) {
            return again(me, form.wrong(problems.byField()));
        } catch (UserProblem problem) {
            return again(me, form.wrong(Map.of("email", problem.text())));
        }
    }

    private InvitePage again(Me me, Form form) {
        return new InvitePage(form, Places.grouped(directory.places(me.id())));
    }

    private static NewPerson wanted(Form form, Me me) {
        return new NewPerson(
                form.get("name"),
                form.get("email"),
                Optional.empty(),
                place(form),
                form.get("position"),
                me.person().locale(),
                me.person().zone());
    }

    private static Grant grant(Form form) {
        Role role =
                Role.of(form.get("role"))
                        .orElseThrow(() -> FieldProblems.of("role", "people.problem.choose.role"));
        return new Grant(
                role,
                place(form)
                        .orElseThrow(
                                () -> FieldProblems.of("place", "people.problem.choose.place")));
    }

    private static Optional<OrganizationId> place(Form form) {
        return Optional.of(form.get("place"))
                .filter(text -> !text.isEmpty())
                .map(OrganizationId::of);
    }
}
