package org.cairn.stacks.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.catalog.Card;
import org.cairn.catalog.StackDraft;
import org.cairn.people.Organization;
import org.cairn.people.OrganizationId;
import org.cairn.platform.web.Frame;
import org.cairn.platform.web.Page;

/**
 * The stacks of a designer's organizations.
 *
 * @param writes where this person designs; elsewhere they approve
 */
public record StacksPage(
        List<Card> cards,
        List<StackDraft> drafts,
        Map<OrganizationId, Organization> organizations,
        Set<OrganizationId> writes)
        implements Page {

    @Override
    public String template() {
        return "stacks/manage";
    }

    public String issuer(OrganizationId id) {
        return Optional.ofNullable(organizations.get(id)).map(Organization::name).orElse("");
    }

    /** For whom a stack can be made here, by name. */
    public List<Organization> issuers() {
        return organizations.values().stream()
                .filter(one -> writes.contains(one.id()))
                .sorted(
                        java.util.Comparator.comparing(Organization::kind)
                                .thenComparing(Organization::name))
                .toList();
    }

    public String name(Frame frame, StackDraft draft) {
        return draft.title().isBlank() ? frame.t("stacks.untitled") : draft.title();
    }
}
