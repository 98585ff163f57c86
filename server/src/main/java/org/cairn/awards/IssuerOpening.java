package org.cairn.awards;

import org.cairn.people.OrganizationOpened;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Makes keys for every organization that starts to issue badges. */
@Component
class IssuerOpening {

    private final Issuers issuers;

    IssuerOpening(Issuers issuers) {
        this.issuers = issuers;
    }

    @ApplicationModuleListener
    void on(OrganizationOpened event) {
        issuers.open(event.organization());
    }
}
