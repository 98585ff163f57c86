package org.cairn.stacks.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cairn.catalog.Card;
import org.cairn.catalog.Edition;
import org.cairn.catalog.StackMembers;
import org.cairn.people.Here;
import org.cairn.people.Me;
import org.cairn.people.OrganizationId;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.Role;
import org.cairn.people.SignedIn;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.Anyone;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.Redirect;
import org.cairn.stacks.AtHand;
import org.cairn.stacks.AtHands;
import org.cairn.stacks.Progress;
import org.cairn.stacks.Stacks;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows a stack to everybody, and to who is signed in how far they are. */
@Controller
class StackController {

    private static final String ONE = "/stacks/{slug:[a-z0-9-]+}";

    private final Stacks stacks;
    private final AtHands atHands;
    private final StackMembers members;
    private final Organizations organizations;
    private final People people;
    private final Here here;

    StackController(
            Stacks stacks,
            AtHands atHands,
            StackMembers members,
            Organizations organizations,
            People people,
            Here here) {
        this.atHands = atHands;
        this.stacks = stacks;
        this.members = members;
        this.organizations = organizations;
        this.people = people;
        this.here = here;
    }

    @Anyone
    @GetMapping(ONE)
    Answer current(@PathVariable String slug, HttpServletRequest request) {
        Edition current = stacks.current(slug);
        Optional<Me> me = here.who(request);
        Progress progress =
                me.map(one -> stacks.of(one.id(), current)).orElseGet(() -> stacks.seen(current));
        Optional<AtHand> atHand =
                me.flatMap(one ->
                        Optional.ofNullable(
                                atHands.of(one.id(), List.of(progress))
                                        .get(current.microCredential())));
        return page(me, current, progress, atHand, me.isPresent());
    }

    @Anyone
    @GetMapping(ONE + "/versions/{number:[0-9]{1,6}}")
    Answer version(
            @PathVariable String slug, @PathVariable int number, HttpServletRequest request) {
        Edition version =
                stacks.versions(stacks.current(slug)).stream()
                        .filter(edition -> edition.number() == number)
                        .findFirst()
                        .orElseThrow(NotThere::new);
        return page(here.who(request), version, stacks.seen(version), Optional.empty(), false);
    }

    private StackPage page(
            Optional<Me> me,
            Edition edition,
            Progress progress,
            Optional<AtHand> atHand,
            boolean own) {
        Set<OrganizationId> issuers = new HashSet<>();
        issuers.add(edition.issuer());
        progress.cards().values().stream().map(Card::issuer).forEach(issuers::add);
        return new StackPage(
                edition,
                progress,
                organizations.all(issuers),
                stacks.versions(edition),
                members.stacksOf(List.of(edition.definition().slug())),
                atHand,
                own,
                isOpen(me, edition));
    }

    /** For everybody where the terms allow copies, else for those who design for the issuer. */
    private boolean isOpen(Optional<Me> me, Edition edition) {
        return edition.definition().rights().terms().areOpen()
                || me.filter(one -> one.holds(Role.DESIGNER) || one.holds(Role.ADMINISTRATOR))
                        .filter(one ->
                                people.reach(one.id(), Role.DESIGNER, Role.ADMINISTRATOR)
                                        .contains(edition.issuer()))
                        .isPresent();
    }

    @SignedIn
    @PostMapping("/stacks/mine")
    Answer begin(Me me, @RequestParam(name = "stack") String slug) {
        Edition stack = stacks.current(slug);
        stacks.begin(me.id(), slug);
        return Redirect.to("/stacks/" + slug).saying("stacks.begun", stack.definition().title());
    }

    @SignedIn
    @GetMapping("/stacks/mine")
    Answer mine(Me me) {
        List<Progress> begun = stacks.begun(me.id());
        return new MinePage(begun, atHands.of(me.id(), begun));
    }
}
