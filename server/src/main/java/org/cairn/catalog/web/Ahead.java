package org.cairn.catalog.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairn.catalog.Approval;
import org.cairn.catalog.ApprovalRequest;
import org.cairn.catalog.Pilot;
import org.cairn.catalog.PlanningStep;
import org.cairn.catalog.PlanningSteps;
import org.cairn.catalog.Verdict;
import org.cairn.people.PersonId;
import org.cairn.platform.web.Text;

/**
 * What stands between a draft that is written and being published.
 *
 * @param path where one does something about it, below the address of the draft
 */
public record Ahead(Text title, Text words, Text go, String path) {

    private static final String APPROVAL = "/publication#h-approval";

    /** What is said of it by others: steps, a pilot that runs, and approval. */
    record Said(Optional<PlanningTable> planning, Optional<Pilot> pilot, Approval approval) {}

    /** The first that is to be done; empty where nothing is in the way. */
    static Optional<Ahead> of(Said said, Function<PersonId, String> names, ZoneId zone) {
        return said.planning()
                .filter(PlanningTable::awaited)
                .flatMap(Ahead::step)
                .or(() -> said.pilot().map(Ahead::pilot))
                .or(() -> approval(said.approval(), names, zone));
    }

    private static Optional<Ahead> step(PlanningTable table) {
        List<PlanningStep> left = table.steps().unapproved();
        return left.stream()
                .filter(step -> table.steps().isLate(step.kind(), table.today()))
                .findFirst()
                .or(() -> left.stream().findFirst())
                .map(step -> step(table, step));
    }

    private static Ahead step(PlanningTable table, PlanningStep step) {
        int number = step.kind().ordinal() + 1;
        Text name = Text.of("catalog.planning.step." + step.kind().code());
        PlanningSteps steps = table.steps();
        Text awaited = Text.of("catalog.planning.awaited");
        Text go = Text.of("catalog.ahead.step.go");
        String path = "/planning/" + step.kind().code();
        if (steps.isLate(step.kind(), table.today())) {
            LocalDate day = step.due().orElseThrow();
            return new Ahead(
                    Text.of("catalog.ahead.late", number, name),
                    Text.of("catalog.ahead.late.words", day),
                    go,
                    path);
        }
        Optional<PersonId> approver =
                step.approver().filter(one -> steps.mayAnswer(one, step.kind()));
        if (steps.stage(step.kind()) == PlanningSteps.Stage.FINISHED && approver.isPresent()) {
            return new Ahead(
                    Text.of("catalog.ahead.step.waits", number, table.name(approver), name),
                    awaited,
                    go,
                    path);
        }
        return new Ahead(Text.of("catalog.ahead.step", number, name), awaited, go, path);
    }

    private static Ahead pilot(Pilot pilot) {
        return new Ahead(
                Text.of("catalog.pilot.until", pilot.lastDay()),
                Text.of("catalog.pilot.publish-first"),
                Text.of("catalog.pilot.see"),
                "/pilot");
    }

    private static Optional<Ahead> approval(
            Approval approval, Function<PersonId, String> names, ZoneId zone) {
        return switch (approval.stage()) {
            case CHANGES -> Optional.of(changes(approval, names));
            case IN_REVIEW -> Optional.of(waits(approval, names, zone));
            case WRITING, APPROVED ->
                    approval.isEnough() ? Optional.empty() : Optional.of(ask(approval));
        };
    }

    private static Ahead changes(Approval approval, Function<PersonId, String> names) {
        String who =
                approval.verdicts().stream()
                        .filter(one -> !one.approves() && approval.counts(one))
                        .map(Verdict::person)
                        .map(names)
                        .collect(Collectors.joining(", "));
        return new Ahead(
                Text.of("catalog.ahead.changes", who),
                Text.of("catalog.ahead.changes.words"),
                Text.of("catalog.approval.see"),
                APPROVAL);
    }

    /** Whoever answered for these words is not waited for; nobody else left = others are asked. */
    private static Ahead waits(Approval approval, Function<PersonId, String> names, ZoneId zone) {
        ApprovalRequest request = approval.request().orElseThrow();
        String who =
                request.asked().stream()
                        .filter(approval::isAsked)
                        .filter(one -> !one.equals(approval.draft().savedBy()))
                        .filter(one -> approval.of(one).filter(approval::counts).isEmpty())
                        .map(names)
                        .collect(Collectors.joining(", "));
        if (who.isEmpty()) {
            return ask(approval);
        }
        return new Ahead(
                Text.of("catalog.ahead.waits", who),
                Text.of("catalog.ahead.waits.words", LocalDate.ofInstant(request.at(), zone)),
                Text.of("catalog.approval.see"),
                APPROVAL);
    }

    private static Ahead ask(Approval approval) {
        return new Ahead(
                Text.of("catalog.ahead.ask"),
                Text.of("catalog.approval.needed", approval.needed()),
                Text.of("catalog.approval.ask"),
                APPROVAL);
    }
}
