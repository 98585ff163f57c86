package org.cairn.cohorts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Edition;
import org.cairn.catalog.EditionId;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.people.OrganizationId;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Front desk: with whom people go through a program, and who leads them. */
@Service
public class Companions {

    private final CohortStore store;
    private final Catalog catalog;
    private final People people;

    Companions(CohortStore store, Catalog catalog, People people) {
        this.store = store;
        this.catalog = catalog;
        this.people = people;
    }

    /**
     * A cohort from inside.
     *
     * @param facilitators who are named for it and still have that role
     * @param members who are in it now
     */
    public record Circle(
            MicroCredentialId program, Set<PersonId> facilitators, Set<PersonId> members) {

        public Circle {
            facilitators = Set.copyOf(facilitators);
            members = Set.copyOf(members);
        }
    }

    /** The cohorts in which each of them is now; who is in none is left out. */
    @Transactional(readOnly = true)
    public Map<PersonId, List<Circle>> around(Collection<PersonId> persons) {
        Map<CohortId, Set<PersonId>> members = store.together(persons);
        List<Cohort> cohorts = members.isEmpty() ? List.of() : store.all(members.keySet());
        Map<EditionId, Edition> editions =
                catalog.editions(cohorts.stream().map(Cohort::edition).toList());
        Map<OrganizationId, Set<PersonId>> leading =
                cohorts.isEmpty()
                        ? Map.of()
                        : people.holders(
                                Set.of(Role.FACILITATOR),
                                cohorts.stream().map(Cohort::issuer).collect(Collectors.toSet()));
        Map<PersonId, List<Circle>> circles = new HashMap<>();
        for (Cohort cohort : cohorts) {
            Set<PersonId> leaders = new HashSet<>(cohort.facilitators());
            leaders.retainAll(leading.getOrDefault(cohort.issuer(), Set.of()));
            Set<PersonId> in = members.getOrDefault(cohort.id(), Set.of());
            Edition edition = Objects.requireNonNull(editions.get(cohort.edition()));
            Circle circle = new Circle(edition.microCredential(), leaders, in);
            persons.stream()
                    .filter(in::contains)
                    .forEach(one ->
                            circles.computeIfAbsent(one, who -> new ArrayList<>()).add(circle));
        }
        return circles;
    }
}
