package org.cairn.cohorts;

import java.util.Optional;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.audit.Audit;
import org.cairn.platform.web.NotThere;
import org.springframework.stereotype.Component;

/**
 * Who may lead a cohort: a designer of its issuer, and a facilitator of the issuer who is named for
 * it. For everybody else it is not there.
 */
@Component
class Leading {

    private final CohortStore store;
    private final People people;

    Leading(CohortStore store, People people) {
        this.store = store;
        this.people = people;
    }

    /** The cohort with the role in which the person leads it. */
    record Led(Cohort cohort, Role role) {

        Audit step(PersonId by, String action) {
            return Audit.of(by, role.code(), "cohorts." + action, "cohort/" + cohort.id());
        }
    }

    Led led(PersonId me, CohortId id) {
        return led(me, store.find(id).orElseThrow(NotThere::new));
    }

    /** The same, and nobody else changes the cohort until this transaction ends. */
    Led held(PersonId me, CohortId id) {
        return led(me, store.hold(id).orElseThrow(NotThere::new));
    }

    private Led led(PersonId me, Cohort cohort) {
        return new Led(cohort, role(me, cohort).orElseThrow(NotThere::new));
    }

    /** The role in which the person leads it; empty = does not. */
    Optional<Role> role(PersonId me, Cohort cohort) {
        return people.firstHeld(me, cohort.issuer(), Role.DESIGNER, Role.FACILITATOR)
                .filter(held -> held == Role.DESIGNER || cohort.facilitators().contains(me));
    }

    /** The cohort, for somebody who is in it, and nobody else changes it meanwhile. */
    Cohort heldByMember(PersonId me, CohortId id) {
        Cohort cohort = store.hold(id).orElseThrow(NotThere::new);
        if (!store.isIn(id, me)) {
            throw new NotThere();
        }
        return cohort;
    }

    /** A cohort that somebody has seen already. */
    Cohort known(CohortId id) {
        return store.find(id).orElseThrow(NotThere::new);
    }

    /** The cohort, for somebody who is in it. */
    Cohort joined(PersonId me, CohortId id) {
        return store.joined(id, me).orElseThrow(NotThere::new);
    }
}
