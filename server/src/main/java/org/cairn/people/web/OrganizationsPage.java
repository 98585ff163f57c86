package org.cairn.people.web;

import java.util.List;
import java.util.Set;
import org.cairn.people.Organization;
import org.cairn.people.OrganizationId;
import org.cairn.platform.web.Page;

/** The tree of an administrator's organizations. */
public record OrganizationsPage(List<Branch> branches, Set<OrganizationId> issuers)
        implements Page {

    /**
     * One organization of the tree, in the order in which it is read.
     *
     * @param depth 0 at the top
     */
    public record Branch(Organization organization, int depth) {}

    @Override
    public String template() {
        return "people/organizations";
    }
}
