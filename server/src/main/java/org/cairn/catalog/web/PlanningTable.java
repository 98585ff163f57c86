package org.cairn.catalog.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.PlanningStep;
import org.cairn.people.Person;
import org.cairn.people.PersonId;
import org.cairn.platform.web.Frame;

/**
 * The four steps of planning a program, as one sees and changes them.
 *
 * @param owners who may own a step
 * @param names of all who own one or have done one
 */
public record PlanningTable(
        List<PlanningStep> steps,
        List<Person> owners,
        Map<PersonId, String> names,
        LocalDate today) {

    public PlanningTable {
        steps = List.copyOf(steps);
        owners = List.copyOf(owners);
        names = Map.copyOf(names);
    }

    public String owner(PlanningStep step) {
        return step.owner().map(id -> names.getOrDefault(id, "")).orElse("");
    }

    /** The first that is not done. */
    public Optional<PlanningStep> current() {
        return steps.stream().filter(step -> !step.isDone()).findFirst();
    }

    public boolean isCurrent(PlanningStep step) {
        return current().equals(Optional.of(step));
    }

    /** Only the last that is done can be taken back. */
    public boolean canReopen(PlanningStep step) {
        return step.isDone()
                && steps.stream().filter(PlanningStep::isDone).toList().getLast().equals(step);
    }

    /** Whether the owner left those who may own a step, and is still named. */
    public boolean isGone(PlanningStep step) {
        return step.owner()
                .filter(id -> owners.stream().noneMatch(one -> one.id().equals(id)))
                .isPresent();
    }

    /** "Done by Grace on December 4", "Due Friday, 4 days late" and so on. */
    public String state(Frame frame, PlanningStep step) {
        if (step.done().isPresent()) {
            return frame.t(
                    "catalog.planning.done",
                    names.getOrDefault(step.done().get().by(), ""),
                    frame.longDate(step.done().get().at()));
        }
        String due =
                step.due()
                        .map(day ->
                                frame.t(
                                        step.isLate(today)
                                                ? "catalog.planning.late"
                                                : "catalog.planning.due",
                                        frame.longDate(day)))
                        .orElseGet(() -> frame.t("catalog.planning.no-day"));
        return owner(step).isEmpty() ? due : owner(step) + ". " + due;
    }

    public String color(PlanningStep step) {
        return step.isDone()
                ? "met"
                : step.isLate(today) ? "problem" : isCurrent(step) ? "action" : "neutral";
    }

    public String word(PlanningStep step) {
        return step.isDone()
                ? "catalog.planning.state.done"
                : step.isLate(today)
                        ? "catalog.planning.state.late"
                        : isCurrent(step)
                                ? "catalog.planning.state.now"
                                : "catalog.planning.state.later";
    }
}
