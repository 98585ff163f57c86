package org.cairn.catalog;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.springframework.stereotype.Component;

/** Knows who works on a draft, so that they hear what is said about it. */
@Component
class DraftPeople {

    private final DesignStore drafts;
    private final CommentStore comments;
    private final Approvals approvals;
    private final Planning planning;
    private final People people;

    DraftPeople(
            DesignStore drafts,
            CommentStore comments,
            Approvals approvals,
            Planning planning,
            People people) {
        this.drafts = drafts;
        this.comments = comments;
        this.approvals = approvals;
        this.planning = planning;
        this.people = people;
    }

    /**
     * Who wrote on the draft, who is named for the step that covers the place, who is asked to
     * approve the draft, and who spoke there before; of these only those who may read it today.
     */
    Set<PersonId> at(Draft draft, Sheet sheet, String field) {
        Approval approval = approvals.of(draft);
        Set<PersonId> all = new LinkedHashSet<>(drafts.hands(draft.id()));
        approval.request().ifPresent(request -> all.addAll(request.asked()));
        comments.of(draft.id()).stream()
                .filter(one -> one.sheet().equals(sheet) && one.field().equals(field))
                .forEach(one -> {
                    all.add(one.by());
                    one.answers().forEach(answer -> all.add(answer.by()));
                });
        if (draft.isProgram()) {
            PlanningSteps steps = planning.of(draft);
            all.addAll(named(steps, sheet, field));
            all.retainAll(readers(draft, approval, steps.all()));
        } else {
            all.retainAll(readers(draft, approval, List.of()));
        }
        return all;
    }

    private static Set<PersonId> named(PlanningSteps steps, Sheet sheet, String field) {
        Set<PersonId> named = new LinkedHashSet<>();
        Arrays.stream(PlanningStep.Kind.values())
                .filter(kind ->
                        sheet.equals(Sheet.step(kind)) || steps.covers(kind, sheet.kind(), field))
                .map(steps::of)
                .forEach(step -> {
                    step.owner().ifPresent(named::add);
                    step.approver().ifPresent(named::add);
                });
        return named;
    }

    private Set<PersonId> readers(Draft draft, Approval approval, List<PlanningStep> steps) {
        Set<PersonId> readers =
                new LinkedHashSet<>(
                        people.holders(
                                        List.of(Role.DESIGNER, Role.ADMINISTRATOR),
                                        List.of(draft.issuer()))
                                .getOrDefault(draft.issuer(), Set.of()));
        approval.able().stream()
                .filter(one ->
                        approval.isAsked(one)
                                || steps.stream()
                                        .anyMatch(step ->
                                                step.approver().filter(one::equals).isPresent()))
                .forEach(readers::add);
        return readers;
    }
}
