package org.cairn.people;

import java.util.Set;

/**
 * The person who makes the request, as a controller's argument: fresh from the database, with every
 * grant and the role the person acts in now.
 */
public record Me(Person person, Set<Grant> grants, Role acting) {

    public Me {
        grants = Set.copyOf(grants);
    }

    public PersonId id() {
        return person.id();
    }

    /** Whether the person has the role anywhere; everybody is an educator. */
    public boolean holds(Role role) {
        return role == Role.EDUCATOR || grants.stream().anyMatch(grant -> grant.role() == role);
    }
}
