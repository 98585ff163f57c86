package org.cairn.awards;

import org.cairn.people.OrganizationOpened;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes keys for every organization that starts to issue badges. */
@Component
class IssuerOpening {

    private final Issuers issuers;
    private final TransactionTemplate own;

    IssuerOpening(Issuers issuers, PlatformTransactionManager transactions) {
        this.issuers = issuers;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @ApplicationModuleListener
    void on(OrganizationOpened event) {
        own.executeWithoutResult(status -> {
            if (!issuers.isOpenOrOpens(event.organization())) {
                status.setRollbackOnly();
            }
        });
    }
}
