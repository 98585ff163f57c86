package org.cairn.home.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cairn.catalog.Approvals;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Planning;
import org.cairn.home.Definitions;
import org.cairn.home.Next;
import org.cairn.people.Me;
import org.cairn.people.Organization;
import org.cairn.people.OrganizationId;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.Role;
import org.cairn.platform.mail.MailBox;
import org.cairn.platform.mail.MailHealth;
import org.cairn.review.LateRow;
import org.cairn.review.Promises;
import org.springframework.stereotype.Component;

/** Lays out the homes of administrators. */
@Component
class OfficeHomes {

    private static final int LINES = 5;

    private final People people;
    private final Organizations organizations;
    private final Catalog catalog;
    private final Approvals approvals;
    private final Planning planning;
    private final Promises promises;
    private final MailBox mail;
    private final Clock clock;

    OfficeHomes(
            People people,
            Organizations organizations,
            Catalog catalog,
            Approvals approvals,
            Planning planning,
            Promises promises,
            MailBox mail,
            Clock clock) {
        this.people = people;
        this.organizations = organizations;
        this.catalog = catalog;
        this.approvals = approvals;
        this.planning = planning;
        this.promises = promises;
        this.mail = mail;
        this.clock = clock;
    }

    AdministratorHome ofAdministrator(Me me) {
        Set<OrganizationId> reach = people.reach(me.id(), Role.ADMINISTRATOR);
        List<Organization> places = List.copyOf(organizations.all(reach).values());
        List<OrganizationId> issuers =
                organizations.opened().stream().filter(reach::contains).toList();
        MailHealth letters = mail.health();
        Promises.Found late = promises.late(me.id(), 1);
        return new AdministratorHome(
                Opening.of(me, next(issuers, letters, late), clock.instant()),
                approvals.waitingFor(me.id()),
                planning.waitingFor(me.id()),
                late(late),
                late.total(),
                places.stream()
                        .map(place ->
                                new AdministratorHome.Line(place, issuers.contains(place.id())))
                        .toList(),
                letters,
                organizations.firstOpened().filter(site -> reach.contains(site.id())).isPresent());
    }

    private List<AdministratorHome.Late> late(Promises.Found found) {
        List<LateRow> rows = found.rows().stream().limit(LINES).toList();
        Definitions definitions = Definitions.of(catalog, rows.stream().map(LateRow::edition));
        return rows.stream()
                .map(row -> new AdministratorHome.Late(row, definitions.get(row.edition()).title()))
                .toList();
    }

    private static Next next(
            List<OrganizationId> issuers, MailHealth letters, Promises.Found late) {
        if (letters.givenUp() > 0) {
            return Next.of("home.next.mail-stuck", "/people", letters.givenUp())
                    .by("home.due.since", letters.firstGivenUp());
        }
        if (late.total() > 0) {
            return Next.of("home.next.late", "/promises", late.total())
                    .by("home.due.promised", Optional.of(late.rows().getFirst().dueAt()));
        }
        if (issuers.isEmpty()) {
            return Next.of("home.next.no-issuer", "/organizations");
        }
        return Next.of("home.next.invite", "/people/invite");
    }
}
