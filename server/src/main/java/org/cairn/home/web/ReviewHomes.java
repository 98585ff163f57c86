package org.cairn.home.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairn.catalog.Approval;
import org.cairn.catalog.Approvals;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Draft;
import org.cairn.catalog.Planning;
import org.cairn.catalog.StepWaiting;
import org.cairn.home.Definitions;
import org.cairn.home.Next;
import org.cairn.people.Me;
import org.cairn.people.People;
import org.cairn.platform.web.Text;
import org.cairn.review.Assessments;
import org.cairn.review.Decisions;
import org.cairn.review.DeskPage;
import org.cairn.review.DeskQuery;
import org.cairn.review.DeskRow;
import org.cairn.review.QueuePage;
import org.cairn.review.QueueQuery;
import org.cairn.review.QueueRow;
import org.cairn.stacks.StackDecisions;
import org.springframework.stereotype.Component;

/** Lays out the homes of those who judge: the assessor's without a name, the approver's with. */
@Component
class ReviewHomes {

    private static final int LINES = 5;

    private final Assessments assessments;
    private final Decisions decisions;
    private final Catalog catalog;
    private final Approvals approvals;
    private final Planning planning;
    private final StackDecisions stacks;
    private final People people;
    private final Clock clock;

    ReviewHomes(
            Assessments assessments,
            Decisions decisions,
            Catalog catalog,
            Approvals approvals,
            Planning planning,
            StackDecisions stacks,
            People people,
            Clock clock) {
        this.assessments = assessments;
        this.decisions = decisions;
        this.catalog = catalog;
        this.approvals = approvals;
        this.planning = planning;
        this.stacks = stacks;
        this.people = people;
        this.clock = clock;
    }

    AssessorHome ofAssessor(Me me) {
        QueuePage mine = queue(me, QueueQuery.Which.MINE);
        QueuePage free = queue(me, QueueQuery.Which.FREE);
        Definitions definitions =
                Definitions.of(
                        catalog,
                        Stream.concat(mine.rows().stream(), free.rows().stream().limit(LINES))
                                .map(QueueRow::edition));
        Instant now = clock.instant();
        return new AssessorHome(
                Opening.of(me, nextToAssess(mine, free, definitions), now),
                lines(mine.rows(), definitions),
                mine.total(),
                lines(free.rows().stream().limit(LINES).toList(), definitions),
                free.total(),
                Stream.concat(mine.rows().stream(), free.rows().stream())
                        .filter(row -> row.dueAt().isBefore(now))
                        .count());
    }

    private QueuePage queue(Me me, QueueQuery.Which which) {
        return assessments.queue(me.id(), new QueueQuery(Optional.empty(), which, 1));
    }

    private static Next nextToAssess(QueuePage mine, QueuePage free, Definitions definitions) {
        if (!mine.rows().isEmpty()) {
            QueueRow row = mine.rows().getFirst();
            return Next.of(
                            "home.next.go-on",
                            "/assessments/" + row.id().value(),
                            row.id().toString(),
                            definitions.get(row.edition()).title())
                    .by("home.due.lease", row.heldUntil());
        }
        if (!free.rows().isEmpty()) {
            QueueRow row = free.rows().getFirst();
            return Next.of(
                            "home.next.take",
                            "/assessments/next",
                            row.id().toString(),
                            definitions.get(row.edition()).title(),
                            definitions.get(row.edition()).assessment().leaseHours())
                    .by("home.due.decision", Optional.of(row.dueAt()))
                    .posting();
        }
        return Next.of("home.next.queue-empty", "/queue");
    }

    private static List<AssessorHome.Line> lines(List<QueueRow> rows, Definitions definitions) {
        return rows.stream()
                .map(row -> new AssessorHome.Line(row, definitions.get(row.edition())))
                .toList();
    }

    ApproverHome ofApprover(Me me) {
        DeskPage desk = decisions.desk(me.id(), DeskQuery.all());
        DeskPage flagged =
                decisions.desk(me.id(), new DeskQuery(Optional.empty(), Optional.empty(), true, 1));
        List<DeskRow> rows = desk.rows().stream().limit(LINES).toList();
        Definitions definitions = Definitions.of(catalog, rows.stream().map(DeskRow::edition));
        var educators = people.all(rows.stream().map(DeskRow::educator).distinct().toList());
        List<ApproverHome.Line> lines =
                rows.stream()
                        .map(row ->
                                new ApproverHome.Line(
                                        row,
                                        definitions.get(row.edition()),
                                        Optional.ofNullable(educators.get(row.educator()))
                                                .map(person -> person.name())
                                                .orElse("")))
                        .toList();
        Instant now = clock.instant();
        List<Approval> drafts = approvals.waitingFor(me.id());
        List<StepWaiting> steps = planning.waitingFor(me.id());
        int complete = stacks.waiting(me.id()).size();
        long late = desk.rows().stream().filter(row -> row.dueAt().isBefore(now)).count();
        return new ApproverHome(
                Opening.of(me, nextToDecide(lines, complete, drafts, steps), now),
                lines,
                desk.total(),
                flagged.total(),
                late,
                drafts,
                steps,
                complete);
    }

    /** Where no recommendation waits, what else does: a stack, then the oldest that is planned. */
    private static Next nextToDecide(
            List<ApproverHome.Line> lines,
            int stacks,
            List<Approval> drafts,
            List<StepWaiting> steps) {
        if (lines.isEmpty() && stacks > 0) {
            return Next.of("home.next.stacks", "/stacks/decisions", stacks);
        }
        if (lines.isEmpty()) {
            return Stream.concat(
                            drafts.stream().flatMap(one -> toApprove(one).stream()),
                            steps.stream().map(one -> toLookAt(one)))
                    .min(Comparator.comparing(next -> next.due().orElseThrow().at()))
                    .orElseGet(() -> Next.of("home.next.desk-empty", "/decisions"));
        }
        ApproverHome.Line line = lines.getFirst();
        return Next.of(
                        "home.next.decide",
                        "/decisions/" + line.row().id().value(),
                        line.definition().title(),
                        line.educator(),
                        line.row().id().toString())
                .by("home.due.decision", Optional.of(line.row().dueAt()));
    }

    private static Optional<Next> toApprove(Approval approval) {
        return approval.request()
                .map(request ->
                        Next.of(
                                        "home.next.draft-approval",
                                        "/catalog/drafts/" + approval.draft().id() + "/publication",
                                        title(approval.draft()))
                                .by("home.due.since", Optional.of(request.at())));
    }

    private static Next toLookAt(StepWaiting waiting) {
        return Next.of(
                        "home.next.step-approval",
                        "/catalog/drafts/"
                                + waiting.draft().id()
                                + "/planning/"
                                + waiting.step().code(),
                        title(waiting.draft()),
                        Text.of("catalog.planning.step." + waiting.step().code()))
                .by("home.due.since", Optional.of(waiting.since()));
    }

    private static Object title(Draft draft) {
        return draft.title().isEmpty() ? Text.of("catalog.studio.untitled") : draft.title();
    }
}
