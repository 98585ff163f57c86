package org.cairn.catalog.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.PlanningStep;
import org.cairn.catalog.PlanningStep.Kind;
import org.cairn.catalog.PlanningSteps;
import org.cairn.catalog.PlanningSteps.Stage;
import org.cairn.people.Person;
import org.cairn.people.PersonId;
import org.cairn.platform.web.Frame;

/**
 * The four steps of planning a program, as one sees and changes them.
 *
 * @param owners who may own a step
 * @param approvers who may approve one
 * @param names of all who are named in one
 * @param comments how many open comments each has
 * @param awaited whether publishing waits until all are approved
 */
public record PlanningTable(
        PlanningSteps steps,
        List<Person> owners,
        List<Person> approvers,
        Map<PersonId, String> names,
        Map<Kind, Long> comments,
        LocalDate today,
        boolean awaited) {

    public PlanningTable {
        owners = List.copyOf(owners);
        approvers = List.copyOf(approvers);
        names = Map.copyOf(names);
        comments = Map.copyOf(comments);
    }

    public String name(PersonId person) {
        return names.getOrDefault(person, "");
    }

    public String name(Optional<PersonId> person) {
        return person.map(this::name).orElse("");
    }

    public long comments(Kind kind) {
        return comments.getOrDefault(kind, 0L);
    }

    /** Whether the owner left those who may own a step, and is still named. */
    public boolean isOwnerGone(PlanningStep step) {
        return isGone(step.owner(), owners);
    }

    public boolean isApproverGone(PlanningStep step) {
        return isGone(step.approver(), approvers);
    }

    private static boolean isGone(Optional<PersonId> person, List<Person> among) {
        return person.filter(id -> among.stream().noneMatch(one -> one.id().equals(id)))
                .isPresent();
    }

    /** The first whose owner has to do something. */
    public boolean isCurrent(PlanningStep step) {
        return steps.all().stream()
                .filter(one -> steps.stage(one.kind()).isOwners())
                .findFirst()
                .equals(Optional.of(step));
    }

    public String color(PlanningStep step) {
        return switch (steps.stage(step.kind())) {
            case APPROVED -> "met";
            case FINISHED -> "action";
            case SENT_BACK, OUTDATED -> isLate(step) ? "problem" : "notyet";
            case OPEN -> isLate(step) ? "problem" : isCurrent(step) ? "action" : "neutral";
        };
    }

    public String icon(PlanningStep step) {
        return switch (steps.stage(step.kind())) {
            case APPROVED -> "check";
            case FINISHED -> "clock";
            case SENT_BACK -> "back";
            case OUTDATED -> "warning";
            case OPEN -> "text";
        };
    }

    public String word(PlanningStep step) {
        Stage stage = steps.stage(step.kind());
        if (stage != Stage.OPEN) {
            return "catalog.planning.state." + stage.code();
        }
        return "catalog.planning.state."
                + (isLate(step) ? "late" : isCurrent(step) ? "now" : "later");
    }

    private boolean isLate(PlanningStep step) {
        return steps.isLate(step.kind(), today);
    }

    /** What there is to know about where the step stands, a sentence each. */
    public List<String> state(Frame frame, PlanningStep step) {
        return switch (steps.stage(step.kind())) {
            case OPEN -> List.of(owner(frame, step), due(frame, step));
            case SENT_BACK ->
                    List.of(
                            step.verdict()
                                    .map(one ->
                                            frame.t(
                                                    "catalog.planning.sent-back.by",
                                                    name(one.person()),
                                                    frame.longDate(one.at())))
                                    .orElse(""),
                            owner(frame, step),
                            due(frame, step));
            case OUTDATED ->
                    List.of(
                            done(frame, step),
                            frame.t("catalog.planning.outdated"),
                            due(frame, step));
            case FINISHED -> List.of(done(frame, step), waits(frame, step));
            case APPROVED ->
                    List.of(
                            done(frame, step),
                            steps.approval(step.kind())
                                    .map(one ->
                                            frame.t(
                                                    "catalog.planning.approved.by",
                                                    name(one.person()),
                                                    frame.longDate(one.at())))
                                    .orElse(""));
        };
    }

    private String owner(Frame frame, PlanningStep step) {
        if (step.owner().isEmpty()) {
            return frame.t("catalog.planning.unowned");
        }
        return isOwnerGone(step)
                ? frame.t("catalog.planning.owner.gone", name(step.owner()))
                : name(step.owner()) + ".";
    }

    private String due(Frame frame, PlanningStep step) {
        return step.due()
                .map(day ->
                        frame.t(
                                isLate(step) ? "catalog.planning.late" : "catalog.planning.due",
                                frame.longDate(day)))
                .orElseGet(() -> frame.t("catalog.planning.no-day"));
    }

    private String done(Frame frame, PlanningStep step) {
        return step.done()
                .map(one ->
                        frame.t("catalog.planning.done", name(one.by()), frame.longDate(one.at())))
                .orElse("");
    }

    /** For whom or what a finished step waits. */
    private String waits(Frame frame, PlanningStep step) {
        if (step.approver().isEmpty()) {
            return frame.t("catalog.planning.waits.nobody");
        }
        String approver = name(step.approver());
        if (!steps.mayAnswer(step.approver().get(), step.kind())) {
            return frame.t("catalog.planning.waits.gone", approver);
        }
        return frame.t(
                steps.isTurn(step.kind())
                        ? "catalog.planning.waits"
                        : "catalog.planning.waits.earlier",
                approver);
    }
}
