package org.cairn.awards.web;

import java.time.Clock;
import java.util.Optional;
import org.cairn.awards.AwardDetails;
import org.cairn.awards.AwardId;
import org.cairn.awards.Register;
import org.cairn.awards.Revocation;
import org.cairn.awards.Standings;
import org.cairn.awards.Suspension;
import org.cairn.catalog.Catalog;
import org.cairn.people.Holds;
import org.cairn.people.Me;
import org.cairn.people.People;
import org.cairn.people.Person;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.Redirect;
import org.cairn.platform.web.UserProblem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One award, and what can be done to it: suspend it, let it count again, take it back. */
@Controller
class AwardController {

    private static final String AWARD = "/awards/{id:[0-9a-z]{26}}";

    private final Register register;
    private final Standings standings;
    private final Catalog catalog;
    private final People people;
    private final Clock clock;

    AwardController(
            Register register, Standings standings, Catalog catalog, People people, Clock clock) {
        this.register = register;
        this.standings = standings;
        this.catalog = catalog;
        this.people = people;
        this.clock = clock;
    }

    @Holds({Role.APPROVER, Role.ADMINISTRATOR})
    @GetMapping(AWARD)
    AwardScreen open(Me me, @PathVariable String id) {
        return screen(me, register.open(me.id(), new AwardId(id)), AwardScreen.Form.UNTOUCHED);
    }

    @Holds({Role.APPROVER, Role.ADMINISTRATOR})
    @PostMapping(AWARD + "/revocation")
    Answer revoke(Me me, @PathVariable String id, @ModelAttribute Stopping form) {
        AwardDetails details = register.open(me.id(), new AwardId(id));
        try {
            standings.revoke(details.award().id(), form.forGood(), me.id());
        } catch (UserProblem problem) {
            return screen(
                    me, details, AwardScreen.Form.again("revoke", form.typed(), problem.text()));
        }
        return Redirect.to("/awards/" + id).saying("awards.award.done", details.earnerName());
    }

    @Holds({Role.APPROVER, Role.ADMINISTRATOR})
    @PostMapping(AWARD + "/suspension")
    Answer suspend(Me me, @PathVariable String id, @ModelAttribute Stopping form) {
        AwardDetails details = register.open(me.id(), new AwardId(id));
        try {
            standings.suspend(details.award().id(), form.grounds(), me.id());
        } catch (UserProblem problem) {
            return screen(
                    me, details, AwardScreen.Form.again("suspend", form.typed(), problem.text()));
        }
        return Redirect.to("/awards/" + id)
                .saying("awards.award.suspend.done", details.earnerName());
    }

    @Holds({Role.APPROVER, Role.ADMINISTRATOR})
    @PostMapping(AWARD + "/reinstatement")
    Redirect reinstate(Me me, @PathVariable String id) {
        AwardDetails details = register.open(me.id(), new AwardId(id));
        standings.reinstate(details.award().id(), me.id());
        return Redirect.to("/awards/" + id)
                .saying("awards.award.reinstate.done", details.earnerName());
    }

    private AwardScreen screen(Me me, AwardDetails details, AwardScreen.Form form) {
        Optional<PersonId> stopper =
                details.award()
                        .revocation()
                        .map(Revocation::by)
                        .or(() -> details.award().suspension().map(Suspension::by));
        return new AwardScreen(
                details,
                catalog.edition(details.award().edition()),
                stopper.flatMap(people::find).map(Person::name).orElse(""),
                details.award().earner().equals(me.id()),
                clock.instant(),
                form);
    }
}
