package org.cairn.notices;

import org.cairn.awards.KeyWithdrawn;
import org.cairn.notices.Wording.Words;
import org.cairn.people.Organization;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.Role;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells the administrators of an issuer that one of its keys was withdrawn, and why. */
@Component
class KeyNews {

    private final Telling telling;
    private final People people;
    private final Organizations organizations;

    KeyNews(Telling telling, People people, Organizations organizations) {
        this.telling = telling;
        this.people = people;
        this.organizations = organizations;
    }

    @ApplicationModuleListener
    void on(KeyWithdrawn event) {
        String issuer =
                organizations.find(event.issuer()).map(Organization::shortName).orElseThrow();
        Wording wording =
                Wording.of("notices.key-withdrawn", new Words(issuer), new Words(event.reason()));
        people.holders(Role.ADMINISTRATOR, event.issuer())
                .forEach(person ->
                        telling.tell(
                                new News(
                                        person,
                                        Kind.KEY_WITHDRAWN,
                                        event.key(),
                                        wording,
                                        "/organizations/" + event.issuer() + "/keys",
                                        event.at())));
    }
}
