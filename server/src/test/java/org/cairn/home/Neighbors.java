package org.cairn.home;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.cairn.awards.Award;
import org.cairn.awards.AwardOrder;
import org.cairn.awards.Awards;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Edition;
import org.cairn.catalog.Publication;
import org.cairn.catalog.Score;
import org.cairn.people.Browser;
import org.cairn.people.Grant;
import org.cairn.people.NewPerson;
import org.cairn.people.Organization;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.people.SignedInBrowsers;
import org.cairn.people.Towns;
import org.cairn.platform.Ids;
import org.cairn.platform.settings.Settings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** People of a town with browsers of their own, and something to earn there, for tests. */
@Component
public final class Neighbors {

    private static final AtomicLong SUBMISSION = new AtomicLong(8_000_000);

    private final People people;
    private final Organizations organizations;
    private final Catalog catalog;
    private final Awards awards;
    private final TransactionTemplate transaction;
    private final SignedInBrowsers browsers;
    private final Settings settings;

    Neighbors(
            People people,
            Organizations organizations,
            Catalog catalog,
            Awards awards,
            TransactionTemplate transaction,
            SignedInBrowsers browsers,
            Settings settings) {
        this.people = people;
        this.organizations = organizations;
        this.catalog = catalog;
        this.awards = awards;
        this.transaction = transaction;
        this.browsers = browsers;
        this.settings = settings;
    }

    /** Somebody with an account. */
    public record Neighbor(PersonId id, String email) {}

    public Towns.Town town() {
        return Towns.build(organizations);
    }

    public Neighbor at(Organization school, String name) {
        return person(name, Optional.of(school), Locale.ENGLISH);
    }

    public Neighbor spanish(String name) {
        return person(name, Optional.empty(), Locale.of("es"));
    }

    public Neighbor holding(Role role, Organization place, String name) {
        Neighbor person = person(name, Optional.empty(), Locale.ENGLISH);
        people.grant(person.id(), new Grant(role, place.id()), "system");
        people.actAs(person.id(), role);
        return person;
    }

    private Neighbor person(String name, Optional<Organization> school, Locale locale) {
        String email = "n" + Ids.next() + "@example.org";
        PersonId id =
                people.create(
                        new NewPerson(
                                name,
                                email,
                                Optional.empty(),
                                school.map(Organization::id),
                                "Grade 4",
                                locale,
                                ZoneOffset.UTC));
        return new Neighbor(id, email);
    }

    /** A browser in which the person is signed in. */
    public Browser browser(Neighbor person) {
        return browsers.of(person.id());
    }

    public Browser stranger() {
        return new Browser(settings.baseUrl().toString());
    }

    public Edition publish(Organization issuer, String title) {
        String slug = "home-" + Ids.next().toString().substring(20);
        String file =
                sample().replace("asking-better-questions", slug)
                        .replace("Asking Better Questions", title);
        Neighbor designer = holding(Role.DESIGNER, issuer, "Dana Design");
        Publication done =
                catalog.publish(
                        issuer.id(),
                        "sample.yaml",
                        file.getBytes(StandardCharsets.UTF_8),
                        designer.id());
        if (done instanceof Publication.Published(Edition edition)) {
            return edition;
        }
        throw new IllegalStateException(done.toString());
    }

    public Award award(Edition edition, PersonId earner) {
        Organization issuer = organizations.find(edition.issuer()).orElseThrow();
        Neighbor approver = holding(Role.APPROVER, issuer, "Rosa Approver");
        AwardOrder order =
                new AwardOrder(
                        earner,
                        edition.id(),
                        edition.issuer(),
                        SUBMISSION.incrementAndGet(),
                        1,
                        Map.of(
                                "question", new Score.Reached("demonstrated"),
                                "wait", new Score.NotApplicable()),
                        Map.of(),
                        List.of(),
                        Optional.empty(),
                        approver.id());
        return Optional.ofNullable(transaction.execute(status -> awards.issue(order)))
                .orElseThrow();
    }

    private static String sample() {
        try (InputStream file =
                Neighbors.class.getResourceAsStream("/org/cairn/catalog/small.yaml")) {
            if (file == null) {
                throw new IllegalStateException("the sample definition is gone");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
