package org.cairn.catalog.web;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.catalog.Approvals;
import org.cairn.catalog.Draft;
import org.cairn.catalog.Planning;
import org.cairn.catalog.PlanningStep;
import org.cairn.catalog.PlanningStep.Kind;
import org.cairn.catalog.PlanningSteps;
import org.cairn.catalog.Sheet;
import org.cairn.catalog.Verdict;
import org.cairn.people.Me;
import org.cairn.people.People;
import org.cairn.people.Person;
import org.cairn.people.PersonId;
import org.springframework.stereotype.Component;

/** Lays out the steps of planning with the names of who does and who approves them. */
@Component
class PlanningTables {

    private final Planning planning;
    private final Approvals approvals;
    private final People people;

    PlanningTables(Planning planning, Approvals approvals, People people) {
        this.planning = planning;
        this.approvals = approvals;
        this.people = people;
    }

    /** What the first page of a draft shows; empty where it is no program. */
    Optional<PlanningTable> of(Draft draft, Me me, Remarks remarks) {
        return draft.isProgram() ? Optional.of(table(draft, me, remarks)) : Optional.empty();
    }

    PlanningTable table(Draft draft, Me me, Remarks remarks) {
        PlanningSteps steps = planning.of(draft);
        Set<PersonId> named = new HashSet<>();
        steps.all().forEach(step -> named.addAll(named(step)));
        return new PlanningTable(
                steps,
                planning.owners(draft),
                planning.approvers(draft),
                people.all(named).values().stream()
                        .collect(Collectors.toMap(Person::id, Person::name)),
                comments(remarks),
                planning.today(me.person().zone()),
                approvals.rule(draft.issuer()).steps());
    }

    private static List<PersonId> named(PlanningStep step) {
        return Stream.of(
                        step.owner(),
                        step.approver(),
                        step.done().map(PlanningStep.Done::by),
                        step.verdict().map(Verdict::person))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Map<Kind, Long> comments(Remarks remarks) {
        return Stream.of(Kind.values())
                .collect(
                        Collectors.toMap(
                                Function.identity(), kind -> remarks.count(Sheet.step(kind))));
    }
}
