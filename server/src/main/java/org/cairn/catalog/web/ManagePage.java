package org.cairn.catalog.web;

import java.util.List;
import org.cairn.catalog.Card;
import org.cairn.people.Organization;
import org.cairn.platform.web.Page;

/** What a designer's own organizations offer. */
public record ManagePage(List<Organization> issuers, List<Card> cards) implements Page {

    @Override
    public String template() {
        return "catalog/manage";
    }

    public String issuer(Card card) {
        return issuers.stream()
                .filter(one -> one.id().equals(card.issuer()))
                .map(Organization::name)
                .findFirst()
                .orElse("");
    }
}
