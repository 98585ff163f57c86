package org.cairn.home.web;

import java.util.List;
import java.util.Optional;
import org.cairn.catalog.Card;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.CatalogQuery;
import org.cairn.people.Me;
import org.cairn.people.Organization;
import org.cairn.people.Organizations;
import org.cairn.platform.settings.Settings;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.Anyone;
import org.cairn.platform.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What a stranger sees first, and the two pages that say how we treat people here. */
@Controller
class StartController {

    private static final int CARDS = 3;

    private final Catalog catalog;
    private final Organizations organizations;
    private final Settings settings;

    StartController(Catalog catalog, Organizations organizations, Settings settings) {
        this.catalog = catalog;
        this.organizations = organizations;
        this.settings = settings;
    }

    @Anyone
    @GetMapping("/")
    Answer start(Optional<Me> me) {
        if (me.isPresent()) {
            return Redirect.to("/home");
        }
        var found = catalog.search(CatalogQuery.everything());
        List<Card> some = found.cards().stream().limit(CARDS).toList();
        return new StartPage(some, found.total() - found.stacks(), found.stacks(), settings.demo());
    }

    @Anyone
    @GetMapping("/privacy")
    Answer privacy() {
        return new PrivacyPage(operator());
    }

    @Anyone
    @GetMapping("/accessibility")
    Answer accessibility() {
        return new AccessibilityPage(operator());
    }

    /** Who runs this site, as far as it is known: the first issuer. */
    private Optional<Operator> operator() {
        return organizations.firstOpened().map(first -> new Operator(first.name(), contact(first)));
    }

    private static Optional<String> contact(Organization organization) {
        return organization.email();
    }
}
