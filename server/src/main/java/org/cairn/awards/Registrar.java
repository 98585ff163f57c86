package org.cairn.awards;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Definition;
import org.cairn.catalog.Edition;
import org.cairn.people.Organization;
import org.cairn.people.People;
import org.cairn.people.Person;
import org.cairn.platform.web.NotThere;
import org.springframework.stereotype.Component;

/** Enters a new award into the register: place in the status list, signed credential, details. */
@Component
class Registrar {

    private final AwardStore store;
    private final Catalog catalog;
    private final People people;
    private final Issuers issuers;
    private final Profiles profiles;
    private final StatusLists lists;
    private final Minting minting;
    private final Clock clock;

    Registrar(
            AwardStore store,
            Catalog catalog,
            People people,
            Issuers issuers,
            Profiles profiles,
            StatusLists lists,
            Minting minting,
            Clock clock) {
        this.store = store;
        this.catalog = catalog;
        this.people = people;
        this.issuers = issuers;
        this.profiles = profiles;
        this.lists = lists;
        this.minting = minting;
        this.clock = clock;
    }

    /** Writes the award; the caller has written to the audit log in this transaction. */
    Award enter(AwardId id, AwardOrder order) {
        Edition edition = catalog.edition(order.edition());
        Person earner = people.find(order.earner()).orElseThrow(NotThere::new);
        Issuer issuer = issuers.opened(order.issuer());
        StatusLists.Place place = lists.choose(issuer);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Award award = award(id, order, edition, now);
        byte[] credential =
                minting.mint(
                        new Minting.Facts(
                                id,
                                issuer,
                                edition,
                                earner,
                                order,
                                place,
                                now,
                                award.validUntil()));
        AwardDetails details =
                details(award, order, edition, earner, profiles.organization(issuer));
        String sought = Sought.text(earner.name() + " " + details.title());
        store.add(new AwardStore.New(details, place, sought, order.decidedBy(), credential));
        return award;
    }

    private Award award(AwardId id, AwardOrder order, Edition edition, Instant now) {
        Optional<Instant> end =
                edition.definition()
                        .validYears()
                        .map(years ->
                                now.atZone(clock.getZone())
                                        .plusYears(years)
                                        .toInstant()
                                        .truncatedTo(ChronoUnit.SECONDS));
        return new Award(
                id,
                order.earner(),
                edition.microCredential(),
                edition.id(),
                order.issuer(),
                order.submission(),
                order.attempt(),
                now,
                end,
                true,
                Optional.empty(),
                Optional.empty());
    }

    private static AwardDetails details(
            Award award, AwardOrder order, Edition edition, Person earner, Organization issuer) {
        Definition definition = edition.definition();
        return new AwardDetails(
                award,
                earner.name(),
                definition.title(),
                issuer.name(),
                BadgePictures.art(edition, issuer),
                order.results(),
                order.comments(),
                order.evidence(),
                order.examination());
    }
}
