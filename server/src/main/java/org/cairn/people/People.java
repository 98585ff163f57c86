package org.cairn.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Front desk: persons and the roles they hold. */
@Service
public class People {

    /** A person signs up; the address is not confirmed yet. */
    public Person signUp(SignUp form) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Somebody trusted enters a person; the address counts as confirmed. */
    public PersonId create(NewPerson person) {
        throw new UnsupportedOperationException("not built yet");
    }

    public Optional<Person> find(PersonId id) {
        throw new UnsupportedOperationException("not built yet");
    }

    public Map<PersonId, Person> all(Collection<PersonId> ids) {
        throw new UnsupportedOperationException("not built yet");
    }

    public Optional<Person> byEmail(String email) {
        throw new UnsupportedOperationException("not built yet");
    }

    public void grant(PersonId to, Grant grant, String byActor) {
        throw new UnsupportedOperationException("not built yet");
    }

    public void withdraw(PersonId from, Grant grant, String byActor) {
        throw new UnsupportedOperationException("not built yet");
    }

    public Set<Grant> grants(PersonId person) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Whether the person has the role in the organization or in one above it. */
    public boolean holds(PersonId person, Role role, OrganizationId organization) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Where the person has the role: the organizations of the grants and all below them. */
    public Set<OrganizationId> reach(PersonId person, Role role) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Who has the role for the organization, by a grant there or above. */
    public List<PersonId> holders(Role role, OrganizationId organization) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** The people who work at the organization or at one below it, by name. */
    public List<Person> staffOf(OrganizationId organization) {
        throw new UnsupportedOperationException("not built yet");
    }
}
