package org.cairn.awards;

import org.cairn.catalog.Edition;
import org.cairn.catalog.OpenBadges;
import org.cairn.people.Organization;
import org.cairn.people.OrganizationId;
import org.cairn.people.Organizations;
import org.cairn.platform.web.NotThere;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Tells the catalog how its editions and their issuers are named in credentials. */
@Component
class NamedInBadges implements OpenBadges {

    private final Achievements achievements;
    private final Issuers issuers;
    private final Organizations organizations;
    private final Addresses addresses;

    NamedInBadges(
            Achievements achievements,
            Issuers issuers,
            Organizations organizations,
            Addresses addresses) {
        this.achievements = achievements;
        this.issuers = issuers;
        this.organizations = organizations;
        this.addresses = addresses;
    }

    @Override
    public ObjectNode achievement(Edition edition) {
        return achievements.of(edition).build().toJson();
    }

    @Override
    public String did(OrganizationId id) {
        return issuers.find(id)
                .map(Issuer::did)
                .orElseGet(() ->
                        addresses.did(
                                organizations
                                        .find(id)
                                        .map(Organization::slug)
                                        .orElseThrow(NotThere::new)));
    }
}
