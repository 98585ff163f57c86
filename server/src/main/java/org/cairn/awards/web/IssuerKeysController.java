package org.cairn.awards.web;

import java.util.Optional;
import org.cairn.awards.Awards;
import org.cairn.awards.Issuer;
import org.cairn.awards.Issuers;
import org.cairn.awards.Withdrawals;
import org.cairn.people.Holds;
import org.cairn.people.Me;
import org.cairn.people.OrganizationId;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.Role;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.Redirect;
import org.cairn.platform.web.Text;
import org.cairn.platform.web.UserProblem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The keys of an issuer, for its administrators. */
@Controller
class IssuerKeysController {

    private static final String KEYS = "/organizations/{id:[0-9a-f-]{36}}/keys";

    private final Issuers issuers;
    private final Withdrawals withdrawals;
    private final Awards awards;
    private final Organizations organizations;
    private final People people;

    IssuerKeysController(
            Issuers issuers,
            Withdrawals withdrawals,
            Awards awards,
            Organizations organizations,
            People people) {
        this.issuers = issuers;
        this.withdrawals = withdrawals;
        this.awards = awards;
        this.organizations = organizations;
        this.people = people;
    }

    @Holds(Role.ADMINISTRATOR)
    @GetMapping(KEYS)
    KeysScreen keys(Me me, @PathVariable String id) {
        return screen(reached(me, id), KeysScreen.Asked.NOTHING);
    }

    /** From now on a new key signs; a box must be ticked, because it cannot be undone. */
    @Holds(Role.ADMINISTRATOR)
    @PostMapping(KEYS)
    Answer rotate(
            Me me,
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean understood) {
        Issuer issuer = reached(me, id);
        if (!understood) {
            return screen(issuer, KeysScreen.Asked.NOTHING.stopped("awards.problem.understood"));
        }
        issuers.rotate(issuer.organization(), me.id());
        return Redirect.to("/organizations/" + id + "/keys").saying("awards.keys.done");
    }

    /** Takes a key out of use for good, because somebody else may have it. */
    @Holds(Role.ADMINISTRATOR)
    @PostMapping(KEYS + "/withdrawals")
    Answer withdraw(
            Me me,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean understood) {
        Issuer issuer = reached(me, id);
        KeysScreen.Asked asked = new KeysScreen.Asked(key, reason, Optional.empty());
        if (issuer.key(key).isEmpty()) {
            return screen(issuer, asked.withdrawalStopped(Text.of("awards.problem.key")));
        }
        if (!understood) {
            return screen(issuer, asked.withdrawalStopped(Text.of("awards.problem.understood")));
        }
        try {
            withdrawals.withdraw(issuer.organization(), key, reason, me.id());
        } catch (UserProblem problem) {
            return screen(reached(me, id), asked.withdrawalStopped(problem.text()));
        }
        return Redirect.to("/organizations/" + id + "/keys").saying("awards.keys.withdraw.done");
    }

    /** For everybody else it is not there. */
    private Issuer reached(Me me, String id) {
        OrganizationId organization = OrganizationId.of(id);
        if (!people.holds(me.id(), Role.ADMINISTRATOR, organization)) {
            throw new NotThere();
        }
        return issuers.find(organization).orElseThrow(NotThere::new);
    }

    private KeysScreen screen(Issuer issuer, KeysScreen.Asked asked) {
        return new KeysScreen(
                issuer,
                organizations.find(issuer.organization()).orElseThrow(NotThere::new),
                withdrawals.of(issuer.organization()),
                awards.issuedBy(issuer.organization()),
                asked);
    }
}
