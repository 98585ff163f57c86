package org.cairn.sharing.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.awards.Award;
import org.cairn.awards.AwardDetails;
import org.cairn.awards.Awards;
import org.cairn.awards.Extent;
import org.cairn.awards.Issuers;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Edition;
import org.cairn.people.Organization;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.Person;
import org.cairn.people.PersonId;
import org.cairn.platform.settings.Settings;
import org.cairn.platform.web.NotThere;
import org.cairn.portfolio.ArtifactId;
import org.cairn.sharing.Sharing;
import org.cairn.sharing.ShownPiece;
import org.cairn.verification.Verification;
import org.springframework.stereotype.Component;

/** Gathers what the page of a badge tells, from the rooms that know it. */
@Component
class BadgePages {

    private final Awards awards;
    private final Catalog catalog;
    private final Organizations organizations;
    private final Issuers issuers;
    private final People people;
    private final Sharing sharing;
    private final Verification verification;
    private final Settings settings;

    BadgePages(
            Awards awards,
            Catalog catalog,
            Organizations organizations,
            Issuers issuers,
            People people,
            Sharing sharing,
            Verification verification,
            Settings settings) {
        this.awards = awards;
        this.catalog = catalog;
        this.organizations = organizations;
        this.issuers = issuers;
        this.people = people;
        this.sharing = sharing;
        this.verification = verification;
        this.settings = settings;
    }

    BadgePage of(Award award, Optional<PersonId> viewer) {
        AwardDetails details = awards.details(award.id());
        Edition edition = catalog.edition(award.edition());
        List<ShownPiece> evidence = sharing.shown(award.id());
        Extent extent = sharing.extent(award.id());
        boolean own = viewer.filter(award.earner()::equals).isPresent();
        return new BadgePage(
                details,
                edition,
                issuer(award),
                earner(details),
                verification.ofAward(award.id()),
                extent == Extent.WHOLE
                        ? ResultLine.of(edition.definition().rubric(), details)
                        : List.of(),
                evidence,
                sharing.visibility(award.id()),
                links(details),
                own ? Optional.of(controls(award, evidence, extent)) : Optional.empty());
    }

    Links links(AwardDetails details) {
        return new Links(
                settings.url("/badges/" + details.award().id()),
                details.title(),
                details.issuerName(),
                details.earnerName(),
                details.award());
    }

    BadgePage.Issuer issuer(Award award) {
        Organization organization = organizations.find(award.issuer()).orElseThrow(NotThere::new);
        String page =
                issuers.find(award.issuer()).map(known -> "/issuers/" + known.slug()).orElse("");
        return new BadgePage.Issuer(organization, page, awards.issuedBy(award.issuer()));
    }

    private BadgePage.Earner earner(AwardDetails details) {
        Optional<Person> person = people.find(details.award().earner());
        String school =
                person.flatMap(Person::school)
                        .flatMap(organizations::find)
                        .map(Organization::name)
                        .orElse("");
        return new BadgePage.Earner(
                details.earnerName(), person.map(Person::position).orElse(""), school);
    }

    private BadgePage.Controls controls(Award award, List<ShownPiece> evidence, Extent extent) {
        Set<ArtifactId> shown =
                evidence.stream().map(ShownPiece::artifact).collect(Collectors.toSet());
        return new BadgePage.Controls(
                sharing.choices(award.earner(), award.id()), shown, extent == Extent.WHOLE);
    }
}
