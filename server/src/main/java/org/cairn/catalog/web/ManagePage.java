package org.cairn.catalog.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.Card;
import org.cairn.catalog.Edition;
import org.cairn.catalog.EditionId;
import org.cairn.catalog.UnderWay;
import org.cairn.people.Organization;
import org.cairn.people.OrganizationId;
import org.cairn.platform.web.Page;

/**
 * What a designer's own organizations offer.
 *
 * @param work what is under way, by edition
 * @param editions those with work
 * @param drafts what is being written
 */
public record ManagePage(
        List<Organization> issuers,
        List<Card> cards,
        Map<EditionId, UnderWay.Work> work,
        Map<EditionId, Edition> editions,
        List<Outline> drafts)
        implements Page {

    /** An edition and how much is under way on it. */
    public record Load(int number, UnderWay.Work work) {}

    /** The editions of this micro-credential that have work under way, the newest first. */
    public List<Load> loads(Card card) {
        return work.entrySet().stream()
                .flatMap(entry ->
                        Optional.ofNullable(editions.get(entry.getKey())).stream()
                                .filter(edition -> edition.microCredential().equals(card.id()))
                                .map(edition -> new Load(edition.number(), entry.getValue())))
                .sorted(Comparator.comparingInt(Load::number).reversed())
                .toList();
    }

    @Override
    public String template() {
        return "catalog/manage";
    }

    public String issuer(OrganizationId id) {
        return issuers.stream()
                .filter(one -> one.id().equals(id))
                .map(Organization::name)
                .findFirst()
                .orElse("");
    }
}
