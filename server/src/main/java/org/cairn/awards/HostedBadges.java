package org.cairn.awards;

import java.util.Optional;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Definition;
import org.cairn.catalog.Edition;
import org.cairn.openbadges.assertion.Alignment;
import org.cairn.openbadges.assertion.BadgeClass;
import org.cairn.people.Organizations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** Front desk: the documents that all badges of an edition or issuer share. */
@Service
public class HostedBadges {

    private final Catalog catalog;
    private final Organizations organizations;
    private final Issuers issuers;
    private final Profiles profiles;
    private final BadgePictures pictures;
    private final Addresses addresses;
    private final CriteriaText text;

    HostedBadges(
            Catalog catalog,
            Organizations organizations,
            Issuers issuers,
            Profiles profiles,
            BadgePictures pictures,
            Addresses addresses,
            CriteriaText text) {
        this.catalog = catalog;
        this.organizations = organizations;
        this.issuers = issuers;
        this.profiles = profiles;
        this.pictures = pictures;
        this.addresses = addresses;
        this.text = text;
    }

    /** The edition with this number. */
    public Optional<Edition> edition(String slug, int number) {
        return catalog.current(slug).stream()
                .flatMap(current -> catalog.history(current.microCredential()).stream())
                .filter(edition -> edition.number() == number)
                .findFirst();
    }

    /** What an edition says can be earned (Open Badges 2.0, BadgeClass). */
    @Transactional(readOnly = true)
    public Optional<ObjectNode> badgeClass(Edition edition) {
        return issuers.find(edition.issuer()).map(issuer -> badgeClass(edition, issuer));
    }

    private ObjectNode badgeClass(Edition edition, Issuer issuer) {
        Definition definition = edition.definition();
        String address = addresses.achievement(edition);
        return new BadgeClass(
                        address + "/ob2",
                        definition.title(),
                        definition.summary(),
                        address + "/badge.png",
                        new BadgeClass.Criteria(
                                Optional.of(address), Optional.of(text.narrative(definition))),
                        addresses.issuer(issuer.slug()) + "/ob2",
                        Optional.empty(),
                        definition.alignment().stream().map(HostedBadges::alignment).toList(),
                        definition.topics())
                .toJson();
    }

    private static Alignment alignment(Definition.Alignment item) {
        return new Alignment(
                item.name(),
                item.url().toString(),
                Optional.of(item.code()).filter(code -> !code.isBlank()),
                Optional.of(item.framework()).filter(framework -> !framework.isBlank()),
                item.statement());
    }

    /** The issuer as a document of its own (Open Badges 3.0, Profile). */
    public ObjectNode profile3(Issuer issuer) {
        return profiles.of(issuer).toDocument();
    }

    /** The issuer (Open Badges 2.0, Profile). */
    public ObjectNode profile(Issuer issuer) {
        return profiles.hosting(issuer).toJson();
    }

    /** The picture of an edition, without a record in it. */
    public byte[] png(Edition edition) {
        return pictures.png(edition.definition().title(), art(edition)).picture();
    }

    /** The drawing of an edition. */
    public String svg(Edition edition) {
        return pictures.svg(edition.definition().title(), art(edition));
    }

    private AwardDetails.Art art(Edition edition) {
        return BadgePictures.art(edition, organizations.find(edition.issuer()).orElseThrow());
    }
}
