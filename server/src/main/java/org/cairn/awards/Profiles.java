package org.cairn.awards;

import java.util.Optional;
import org.cairn.openbadges.credential.Image;
import org.cairn.openbadges.credential.IssuerProfile;
import org.cairn.people.Organization;
import org.cairn.people.Organizations;
import org.cairn.platform.web.NotThere;
import org.springframework.stereotype.Component;

/** Says an issuer in the words of Open Badges 3.0 and 2.0, from what the organization says now. */
@Component
class Profiles {

    private final Organizations organizations;
    private final Addresses addresses;

    Profiles(Organizations organizations, Addresses addresses) {
        this.organizations = organizations;
        this.addresses = addresses;
    }

    Organization organization(Issuer issuer) {
        return organizations.find(issuer.organization()).orElseThrow(NotThere::new);
    }

    /** Open Badges 3.0, Profile. Its url is the issuer's page here, because that always answers. */
    IssuerProfile of(Issuer issuer) {
        return of(issuer, organization(issuer));
    }

    /** The same where the organization was looked up already. */
    IssuerProfile of(Issuer issuer, Organization organization) {
        String page = addresses.issuer(issuer.slug());
        return IssuerProfile.builder(issuer.did(), organization.name())
                .url(page)
                .email(organization.email().orElse(""))
                .description(organization.description())
                .image(new Image(page + "/image", organization.name()))
                .build();
    }

    /** Open Badges 2.0, Profile: all its assertions are hosted below one address. */
    org.cairn.openbadges.assertion.IssuerProfile hosting(Issuer issuer) {
        Organization organization = organization(issuer);
        String page = addresses.issuer(issuer.slug());
        return org.cairn.openbadges.assertion.IssuerProfile.hosting(
                        page + "/ob2", organization.name(), page, addresses.badges())
                .described(
                        organization.email(),
                        Optional.of(organization.description()).filter(text -> !text.isBlank()),
                        Optional.of(page + "/image"));
    }
}
