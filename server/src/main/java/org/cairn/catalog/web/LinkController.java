package org.cairn.catalog.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cairn.catalog.Card;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Draft;
import org.cairn.catalog.DraftLinks;
import org.cairn.catalog.Drafts;
import org.cairn.catalog.Edition;
import org.cairn.catalog.EditionId;
import org.cairn.catalog.Link;
import org.cairn.catalog.Links;
import org.cairn.people.Holds;
import org.cairn.people.Me;
import org.cairn.people.Organization;
import org.cairn.people.OrganizationId;
import org.cairn.people.Role;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.Redirect;
import org.cairn.platform.web.UserProblem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Shows designers which links of their pages do not open, and asks for those of a draft. */
@Controller
class LinkController {

    private final Links links;
    private final Drafts drafts;
    private final Catalog catalog;
    private final Studio studio;

    LinkController(Links links, Drafts drafts, Catalog catalog, Studio studio) {
        this.links = links;
        this.drafts = drafts;
        this.catalog = catalog;
        this.studio = studio;
    }

    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @GetMapping("/catalog/links")
    Answer failing(Me me) {
        List<OrganizationId> own = studio.issuers(me).stream().map(Organization::id).toList();
        List<LinksPage.Place> places = new ArrayList<>();
        published(own, places);
        List<Draft> open = drafts.of(own);
        List<DraftLinks> named = links.of(open);
        for (int i = 0; i < open.size(); i++) {
            DraftLinks of = named.get(i);
            List<Link> failing =
                    of.failing().stream()
                            .flatMap(place -> of.at(place).stream())
                            .distinct()
                            .toList();
            places.add(LinksPage.Place.of(open.get(i), failing));
        }
        return new LinksPage(places.stream().filter(one -> !one.links().isEmpty()).toList());
    }

    private void published(List<OrganizationId> own, List<LinksPage.Place> places) {
        List<Card> cards = catalog.ofIssuers(own);
        Map<EditionId, Edition> editions =
                catalog.editions(cards.stream().map(Card::edition).toList());
        Map<String, Link> failing =
                links.failing(editions.values().stream().map(Edition::definition).toList());
        for (Card card : cards) {
            Edition edition = editions.get(card.edition());
            if (edition != null) {
                List<Link> here =
                        links.of(edition.definition()).stream()
                                .filter(failing::containsKey)
                                .map(failing::get)
                                .toList();
                places.add(LinksPage.Place.of(card, here));
            }
        }
    }

    /** Asks for the links of a draft while one waits. */
    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @PostMapping("/catalog/drafts/{id}/links")
    Answer check(Me me, @PathVariable String id) {
        Draft draft = studio.open(me, id);
        int known;
        try {
            known = links.check(studio.editor(me), draft.id());
        } catch (UserProblem often) {
            return Redirect.to(Studio.address(draft) + "#h-links").saying(often.text().key());
        }
        return Redirect.to(Studio.address(draft) + "#h-links")
                .saying("catalog.link.checked", known, studio.links(draft).places().size());
    }
}
