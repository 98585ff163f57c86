package org.cairn.catalog;

import java.net.URI;
import java.util.Optional;
import org.cairn.people.Organization;
import org.cairn.people.OrganizationId;
import org.cairn.people.Organizations;
import org.cairn.platform.settings.Settings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Names an edition of this site as others name it who begin with it. */
@Component
class Origins {

    private final Organizations organizations;
    private final ObjectProvider<OpenBadges> badges;
    private final Settings settings;

    Origins(Organizations organizations, ObjectProvider<OpenBadges> badges, Settings settings) {
        this.organizations = organizations;
        this.badges = badges;
        this.settings = settings;
    }

    Origin of(Edition edition) {
        return new Origin(
                edition.definition().title(),
                organizations.find(edition.issuer()).map(Organization::name).orElseThrow(),
                did(edition.issuer()),
                URI.create(
                        settings.url(
                                "/catalog/"
                                        + edition.definition().slug()
                                        + "/editions/"
                                        + edition.number())),
                edition.number(),
                edition.id(),
                edition.definition().rights().terms());
    }

    Optional<String> did(OrganizationId issuer) {
        return Optional.ofNullable(badges.getIfAvailable()).map(room -> room.did(issuer));
    }
}
