package org.cairn.cohorts;

import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.audit.Audit;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.springframework.stereotype.Component;

/**
 * Who belongs to the community of a cohort: who is in it now, and who leads it. For everybody else
 * it is not there, whatever other role they hold.
 */
@Component
class Membership {

    private final CohortStore store;
    private final Leading leading;
    private final People people;
    private final Clock clock;

    Membership(CohortStore store, Leading leading, People people, Clock clock) {
        this.store = store;
        this.leading = leading;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Somebody who belongs to it.
     *
     * @param leads the role in which they lead the cohort; empty = they are in it
     * @param archived whether nothing is written there any more
     */
    record Member(PersonId person, Cohort cohort, Optional<Role> leads, boolean archived) {

        boolean isLeader() {
            return leads.isPresent();
        }

        /** The same, where something is to be written. */
        Member writes() {
            if (archived) {
                throw new UserProblem("cohorts.community.problem.archived");
            }
            return this;
        }

        /** The same, where only those who lead the cohort do something. */
        Member mustLead() {
            if (!isLeader()) {
                throw new NotThere();
            }
            return this;
        }

        /** Whether its words are there for this person: hidden ones for its author and leaders. */
        boolean sees(Post post) {
            return !post.isRemoved()
                    && (post.hiding().isEmpty() || isLeader() || post.author().equals(person));
        }

        Audit step(String action, PostId post) {
            return Audit.of(
                            person,
                            leads.orElse(Role.EDUCATOR).code(),
                            "cohorts.community-" + action,
                            "cohort/" + cohort.id())
                    .with("post", post);
        }
    }

    Member of(PersonId me, CohortId id) {
        Cohort cohort = store.find(id).orElseThrow(NotThere::new);
        Optional<Role> leads = leading.role(me, cohort);
        if (leads.isEmpty() && !store.isIn(id, me)) {
            throw new NotThere();
        }
        return new Member(me, cohort, leads, cohort.isOver(clock.instant()));
    }

    /** Who is told what is for everybody: those in the cohort, and those named to lead it. */
    Set<PersonId> everybody(Cohort cohort) {
        Set<PersonId> all = new HashSet<>(named(cohort));
        store.people(cohort.id()).forEach(one -> all.add(one.person()));
        return all;
    }

    /** Everybody who can open its pages today. */
    Set<PersonId> readers(Cohort cohort) {
        Set<PersonId> all = everybody(cohort);
        all.addAll(people.holders(Role.DESIGNER, cohort.issuer()));
        return all;
    }

    private Set<PersonId> named(Cohort cohort) {
        Set<PersonId> named = new HashSet<>(people.holders(Role.FACILITATOR, cohort.issuer()));
        named.retainAll(cohort.facilitators());
        return named;
    }
}
