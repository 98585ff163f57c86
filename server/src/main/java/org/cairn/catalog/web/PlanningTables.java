package org.cairn.catalog.web;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.catalog.Draft;
import org.cairn.catalog.Planning;
import org.cairn.catalog.PlanningStep;
import org.cairn.people.Me;
import org.cairn.people.People;
import org.cairn.people.Person;
import org.cairn.people.PersonId;
import org.springframework.stereotype.Component;

/** Lays out the steps of planning with the names of who does them. */
@Component
class PlanningTables {

    private final Planning planning;
    private final People people;

    PlanningTables(Planning planning, People people) {
        this.planning = planning;
        this.people = people;
    }

    /** What the first page of a draft shows; empty where it is no program. */
    Optional<PlanningTable> of(Draft draft, Me me) {
        if (!draft.isProgram()) {
            return Optional.empty();
        }
        List<PlanningStep> steps = planning.of(draft);
        Set<PersonId> named = new HashSet<>();
        steps.forEach(step -> {
            step.owner().ifPresent(named::add);
            step.done().ifPresent(done -> named.add(done.by()));
        });
        return Optional.of(
                new PlanningTable(
                        steps,
                        planning.owners(draft),
                        people.all(named).values().stream()
                                .collect(Collectors.toMap(Person::id, Person::name)),
                        planning.today(me.person().zone())));
    }
}
