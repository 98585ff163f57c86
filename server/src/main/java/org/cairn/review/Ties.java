package org.cairn.review;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.cohorts.Companions;
import org.cairn.people.Organization;
import org.cairn.people.OrganizationId;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.Person;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.springframework.stereotype.Component;

/**
 * Who is what to an educator at this moment, asked anew each time: who leads the cohort or is in it
 * for the program, and who is principal of the school.
 */
@Component
class Ties {

    private final Companions companions;
    private final People people;
    private final Organizations organizations;

    Ties(Companions companions, People people, Organizations organizations) {
        this.companions = companions;
        this.people = people;
        this.organizations = organizations;
    }

    /** Whose work, and for what. */
    record Work(PersonId educator, MicroCredentialId program) {

        static Work of(Facts facts) {
            return new Work(facts.educator(), facts.microCredential());
        }
    }

    Map<PersonId, Set<Tie>> around(Work work) {
        return around(Set.of(work)).getOrDefault(work, Map.of());
    }

    /** With as many questions for many as for one. */
    Map<Work, Map<PersonId, Set<Tie>>> around(Collection<Work> works) {
        if (works.isEmpty()) {
            return Map.of();
        }
        Set<PersonId> educators = works.stream().map(Work::educator).collect(Collectors.toSet());
        Map<PersonId, List<Companions.Circle>> circles = companions.around(educators);
        Map<PersonId, Set<PersonId>> principals = principals(educators);
        Map<Work, Map<PersonId, Set<Tie>>> all = new HashMap<>();
        for (Work work : works) {
            Map<PersonId, Set<Tie>> ties = new HashMap<>();
            circles.getOrDefault(work.educator(), List.of()).stream()
                    .filter(circle -> circle.program().equals(work.program()))
                    .forEach(circle -> {
                        tie(ties, circle.facilitators(), Tie.FACILITATOR);
                        tie(ties, circle.members(), Tie.PEER);
                    });
            tie(ties, principals.getOrDefault(work.educator(), Set.of()), Tie.PRINCIPAL);
            ties.remove(work.educator());
            all.put(work, ties);
        }
        return all;
    }

    private static void tie(Map<PersonId, Set<Tie>> ties, Set<PersonId> persons, Tie tie) {
        persons.forEach(
                one -> ties.computeIfAbsent(one, who -> EnumSet.noneOf(Tie.class)).add(tie));
    }

    /** By educator; a district office is no school. */
    private Map<PersonId, Set<PersonId>> principals(Set<PersonId> educators) {
        Map<PersonId, OrganizationId> schools = new HashMap<>();
        people.all(educators)
                .values()
                .forEach(one -> one.school().ifPresent(school -> schools.put(one.id(), school)));
        Set<OrganizationId> real =
                organizations.all(Set.copyOf(schools.values())).values().stream()
                        .filter(place -> place.kind() == Organization.Kind.SCHOOL)
                        .map(Organization::id)
                        .collect(Collectors.toSet());
        Map<OrganizationId, Set<PersonId>> holders =
                real.isEmpty() ? Map.of() : people.holders(Set.of(Role.PRINCIPAL), real);
        Map<PersonId, Set<PersonId>> principals = new HashMap<>();
        schools.forEach((educator, school) ->
                principals.put(educator, holders.getOrDefault(school, Set.of())));
        return principals;
    }

    /** The people of these ids, by name. */
    List<Person> named(Collection<PersonId> ids) {
        return people.all(ids).values().stream()
                .sorted(java.util.Comparator.comparing(Person::name))
                .toList();
    }
}
