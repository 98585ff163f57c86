package org.cairn.world;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cairn.awards.Issuers;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.OwnPictures;
import org.cairn.catalog.Publication;
import org.cairn.people.Grant;
import org.cairn.people.NewOrganization;
import org.cairn.people.NewPerson;
import org.cairn.people.Organization;
import org.cairn.people.OrganizationId;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.settings.Settings;
import org.cairn.review.Calendars;
import org.springframework.stereotype.Component;

/** Founds the demo world: places, people with their roles, holidays, and what can be earned. */
@Component
class Settlement {

    static final String ISSUER = "harbor-mesa";
    private static final String ACTOR = "system";

    /** Before the oldest award was even begun. */
    private static final int FIRST_EDITION = 1400;

    private final Organizations organizations;
    private final People people;
    private final Catalog catalog;
    private final OwnPictures pictures;
    private final Designing designing;
    private final Filming filming;
    private final Exemplifying exemplifying;
    private final Stocking stocking;
    private final Calendars calendars;
    private final Settings settings;
    private final Issuers issuers;
    private final Clock clock;

    Settlement(
            Organizations organizations,
            People people,
            Catalog catalog,
            OwnPictures pictures,
            Designing designing,
            Filming filming,
            Exemplifying exemplifying,
            Stocking stocking,
            Calendars calendars,
            Settings settings,
            Issuers issuers,
            Clock clock) {
        this.organizations = organizations;
        this.people = people;
        this.catalog = catalog;
        this.pictures = pictures;
        this.designing = designing;
        this.filming = filming;
        this.exemplifying = exemplifying;
        this.stocking = stocking;
        this.calendars = calendars;
        this.settings = settings;
        this.issuers = issuers;
        this.clock = clock;
    }

    Cast found(PeopleFile file) {
        Cast cast = new Cast();
        file.organizations().forEach(place -> cast.settle(place.id(), build(place, cast)));
        file.people().forEach(dweller -> cast.arrive(dweller.id(), welcome(dweller, cast)));
        Map<LocalDate, String> holidays = WorldFiles.holidays();
        file.organizations().stream()
                .filter(place -> place.kind().equals("district"))
                .forEach(place -> open(cast.place(place.id()), place, holidays));
        publish(cast.place(ISSUER), cast.person("grace-abernathy"));
        designing.tell(cast.place(ISSUER), cast);
        stocking.tell(cast.place(ISSUER), cast);
        exemplifying.tell(WorldFiles.exemplars(), cast.place(ISSUER), cast);
        return cast;
    }

    private OrganizationId build(PeopleFile.Place place, Cast cast) {
        return organizations
                .create(
                        new NewOrganization(
                                Organization.Kind.of(place.kind()).orElseThrow(),
                                place.id(),
                                place.name(),
                                place.shortName(),
                                place.parent().map(cast::place),
                                place.about(),
                                place.website().map(URI::create),
                                place.email(),
                                place.brand().orElse("#1F5FA8")))
                .id();
    }

    private PersonId welcome(PeopleFile.Dweller dweller, Cast cast) {
        PersonId id =
                people.create(
                        new NewPerson(
                                dweller.name(),
                                dweller.email(),
                                Optional.empty(),
                                dweller.school().or(dweller::organization).map(cast::place),
                                dweller.position(),
                                Locale.forLanguageTag(dweller.language()),
                                settings.zone()));
        dweller.roles().stream()
                .filter(post -> !post.role().equals("educator"))
                .forEach(post -> people.grant(id, grant(post, cast), ACTOR));
        return id;
    }

    private static Grant grant(PeopleFile.Post post, Cast cast) {
        return new Grant(Role.valueOf(post.role().toUpperCase(Locale.ROOT)), cast.place(post.at()));
    }

    private void open(
            OrganizationId district, PeopleFile.Place place, Map<LocalDate, String> holidays) {
        organizations.open(district);
        calendars.keepZone(
                district, ZoneId.of(place.zone().orElse(settings.zone().getId())), ACTOR);
        calendars.keepHolidays(district, holidays, ACTOR);
    }

    /** The key comes before the first edition, and one edition follows another day by day. */
    private void publish(OrganizationId issuer, PersonId designer) {
        Days days = new Days(clock.instant(), settings.zone());
        days.at(FIRST_EDITION, 9, () -> issuers.open(issuer));
        WorldFiles.pictures()
                .forEach((name, bytes) ->
                        pictures.bring(issuer, designer, new ByteArrayInputStream(bytes), name));
        int daysAgo = FIRST_EDITION;
        for (Map.Entry<String, byte[]> one : WorldFiles.definitions().entrySet()) {
            daysAgo--;
            days.at(daysAgo, 10, () -> publish(issuer, one.getKey(), one.getValue(), designer));
        }
    }

    private void publish(OrganizationId issuer, String name, byte[] bytes, PersonId designer) {
        if (name.startsWith(Filming.PROGRAM)) {
            filming.publish(issuer, bytes, designer);
        } else if (catalog.publish(issuer, name, bytes, designer)
                instanceof Publication.Refused refused) {
            throw new IllegalStateException(name + " cannot be published: " + refused.problems());
        }
    }
}
