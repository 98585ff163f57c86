package org.cairn.catalog.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.cairn.catalog.Approval;
import org.cairn.catalog.ApprovalRule;
import org.cairn.catalog.Card;
import org.cairn.catalog.DraftId;
import org.cairn.catalog.Edition;
import org.cairn.catalog.EditionId;
import org.cairn.catalog.MicroCredentialId;
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
 * @param managed where this person says what is approved before publishing
 * @param rules what of these have said so
 * @param changed those whose original has a later edition
 */
public record ManagePage(
        List<Organization> issuers,
        List<Card> cards,
        Map<EditionId, UnderWay.Work> work,
        Map<EditionId, Edition> editions,
        List<Outline> drafts,
        Map<DraftId, Approval> approvals,
        List<Organization> managed,
        Map<OrganizationId, ApprovalRule> rules,
        Set<MicroCredentialId> changed)
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

    /** Where a draft stands, as a message key. */
    public String stage(Outline outline) {
        return "catalog.approval.stage." + approval(outline).stage().code();
    }

    public boolean isAsked(Outline outline) {
        return approval(outline).stage() != Approval.Stage.WRITING;
    }

    private Approval approval(Outline outline) {
        return Objects.requireNonNull(approvals.get(outline.draft().id()));
    }

    /** Those that have said how many approve. */
    public List<Organization> ruling() {
        return managed.stream().filter(one -> rules.containsKey(one.id())).toList();
    }

    public ApprovalRule rule(Organization one) {
        return rules.getOrDefault(one.id(), ApprovalRule.NONE);
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
