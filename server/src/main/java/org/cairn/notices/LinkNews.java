package org.cairn.notices;

import java.util.List;
import org.cairn.catalog.LinksBroken;
import org.cairn.notices.Wording.Words;
import org.cairn.people.Organization;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells those who can mend it that links of published pages are dead. */
@Component
class LinkNews {

    private final Telling telling;
    private final People people;
    private final Organizations organizations;

    LinkNews(Telling telling, People people, Organizations organizations) {
        this.telling = telling;
        this.people = people;
        this.organizations = organizations;
    }

    @ApplicationModuleListener
    void on(LinksBroken event) {
        String issuer =
                organizations.find(event.issuer()).map(Organization::shortName).orElseThrow();
        Wording wording =
                Wording.of(
                        "notices.links-dead", new Words(issuer), new Wording.Number(event.count()));
        List<PersonId> designers = people.holders(Role.DESIGNER, event.issuer());
        List<PersonId> told =
                designers.isEmpty()
                        ? people.holders(Role.ADMINISTRATOR, event.issuer())
                        : designers;
        told.forEach(person ->
                telling.tell(
                        new News(
                                person,
                                Kind.LINKS_DEAD,
                                event.issuer() + "@" + event.at(),
                                wording,
                                "/catalog/links",
                                event.at())));
    }
}
