package org.cairn.catalog.web;

import java.util.List;
import java.util.Map;
import org.cairn.catalog.Blueprint;
import org.cairn.people.Organization;
import org.cairn.people.OrganizationId;
import org.cairn.platform.web.Page;

/**
 * The templates for drafts of one's organizations and of those above.
 *
 * @param drafts what could be made a template of, for those who say how things are done
 */
public record BlueprintsPage(
        List<Blueprint> all, Map<OrganizationId, Organization> issuers, List<Outline> drafts)
        implements Page {

    public BlueprintsPage {
        issuers = Map.copyOf(issuers);
    }

    @Override
    public String template() {
        return "catalog/blueprints";
    }

    public String issuer(Blueprint one) {
        Organization issuer = issuers.get(one.issuer());
        return issuer == null ? "" : issuer.name();
    }

    public List<Blueprint> offered() {
        return all.stream().filter(one -> !one.isRetired()).toList();
    }

    public List<Blueprint> retired() {
        return all.stream().filter(Blueprint::isRetired).toList();
    }
}
