package org.cairn.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front desk for administrators: the people of one's own organizations, and the roles one may give
 * there. What is out of reach is not there.
 */
@Service
@Transactional
public class Directory {

    private final DirectoryStore store;
    private final People people;
    private final Organizations organizations;
    private final Recovery recovery;

    Directory(DirectoryStore store, People people, Organizations organizations, Recovery recovery) {
        this.store = store;
        this.people = people;
        this.organizations = organizations;
        this.recovery = recovery;
    }

    /** A person with the grants that the administrator may see. */
    public record Entry(Person person, List<Grant> grants) {}

    /** One page of people, and how many there are in all. */
    public record Found(List<Entry> entries, int total) {}

    @Transactional(readOnly = true)
    public Found search(PersonId administrator, Query query) {
        return store.search(administrator, query, Query.PAGE);
    }

    /** All that the query finds, for a file. */
    @Transactional(readOnly = true)
    public List<Entry> all(PersonId administrator, Query query) {
        Query whole = new Query(query.words(), query.role(), 0);
        return store.search(administrator, whole, Query.EVERYBODY).entries();
    }

    @Transactional(readOnly = true)
    public Entry person(PersonId administrator, PersonId wanted) {
        return store.find(administrator, wanted).orElseThrow(NotThere::new);
    }

    /** Where the administrator may give roles, and change organizations. */
    @Transactional(readOnly = true)
    public List<Organization> places(PersonId administrator) {
        return List.copyOf(organizations.all(reach(administrator)).values());
    }

    public void grant(PersonId administrator, PersonId to, Grant grant) {
        Entry entry = person(administrator, to);
        mustReach(administrator, grant.organization());
        people.grant(entry.person().id(), grant, administrator.toString());
    }

    public void withdraw(PersonId administrator, PersonId from, Grant grant) {
        Entry entry = person(administrator, from);
        mustReach(administrator, grant.organization());
        people.withdraw(entry.person().id(), grant, administrator.toString());
    }

    /**
     * Gives somebody a role by address: who has no account gets one, with a letter to set a
     * password; who has one keeps it as it is.
     */
    public Person invite(Me administrator, NewPerson wanted, Grant grant) {
        mustReach(administrator.id(), grant.organization());
        wanted.school().ifPresent(school -> mustReach(administrator.id(), school));
        Organization place = organizations.find(grant.organization()).orElseThrow();
        Optional<Person> known = people.byEmail(wanted.email());
        if (known.filter(person -> !person.confirmed()).isPresent()) {
            throw new UserProblem("people.problem.unconfirmed");
        }
        Person person = known.orElseGet(() -> people.find(people.create(wanted)).orElseThrow());
        if (grant.role() != Role.EDUCATOR) {
            people.grant(person.id(), grant, administrator.id().toString());
        }
        if (known.isEmpty()) {
            recovery.invite(person, administrator.person().name(), place.name());
        }
        return person;
    }

    /** Adds an organization below one that the administrator may change. */
    public Organization addBelow(
            PersonId administrator, NewOrganization wanted, Optional<byte[]> logo, boolean issues) {
        mustReach(administrator, wanted.parent().orElseThrow(NotThere::new));
        Organization added = organizations.create(wanted, administrator.toString());
        logo.ifPresent(file -> organizations.keepLogo(added.id(), file));
        if (issues) {
            organizations.open(added.id());
        }
        return added;
    }

    /** Changes an organization, and its mark where there is a new one; both or neither. */
    public void change(
            PersonId administrator, OrganizationId id, NewOrganization to, Optional<byte[]> logo) {
        mustReach(administrator, id);
        organizations.change(id, to, administrator.toString());
        logo.ifPresent(file -> organizations.keepLogo(id, file));
    }

    /** One organization that the administrator may change. */
    @Transactional(readOnly = true)
    public Organization place(PersonId administrator, OrganizationId id) {
        mustReach(administrator, id);
        return organizations.find(id).orElseThrow(NotThere::new);
    }

    private void mustReach(PersonId administrator, OrganizationId organization) {
        if (!people.holds(administrator, Role.ADMINISTRATOR, organization)) {
            throw new NotThere();
        }
    }

    private Set<OrganizationId> reach(PersonId administrator) {
        return people.reach(administrator, Role.ADMINISTRATOR);
    }
}
