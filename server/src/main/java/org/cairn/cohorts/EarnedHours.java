package org.cairn.cohorts;

import java.util.Comparator;
import java.util.Optional;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.people.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Front desk for those who award: in which cohort somebody is, and with which hours. */
@Service
@Transactional(readOnly = true)
public class EarnedHours {

    private final CohortStore cohorts;
    private final Ledgers ledgers;
    private final Catalog catalog;

    EarnedHours(CohortStore cohorts, Ledgers ledgers, Catalog catalog) {
        this.cohorts = cohorts;
        this.ledgers = ledgers;
        this.catalog = catalog;
    }

    /** The ledger in which least is missing; empty if the person is in no cohort of the program. */
    public Optional<Ledger> of(PersonId person, MicroCredentialId program) {
        return cohorts.of(person).stream()
                .filter(cohort -> microCredential(cohort).equals(program))
                .map(cohort -> ledgers.mine(person, cohort.id()).ledger())
                .min(Comparator.comparingInt(Ledger::missing));
    }

    private MicroCredentialId microCredential(Cohort cohort) {
        return catalog.edition(cohort.edition()).microCredential();
    }

    /** The name of the latest cohort of the program in which the person is. */
    public Optional<String> cohort(PersonId person, MicroCredentialId program) {
        return cohorts.of(person).stream()
                .filter(cohort -> microCredential(cohort).equals(program))
                .map(Cohort::name)
                .findFirst();
    }
}
