package org.cairn.review;

import java.util.Optional;
import org.cairn.people.Organization;
import org.cairn.people.OrganizationId;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.Person;
import org.cairn.people.PersonId;
import org.springframework.stereotype.Component;

/** Knows who works at the same school; a district office is no school. */
@Component
class Schools {

    private final People people;
    private final Organizations organizations;

    Schools(People people, Organizations organizations) {
        this.people = people;
        this.organizations = organizations;
    }

    Optional<OrganizationId> of(PersonId person) {
        return people.find(person)
                .flatMap(Person::school)
                .flatMap(organizations::find)
                .filter(place -> place.kind() == Organization.Kind.SCHOOL)
                .map(Organization::id);
    }

    Assessor assessor(PersonId person) {
        return new Assessor(person, of(person));
    }
}
