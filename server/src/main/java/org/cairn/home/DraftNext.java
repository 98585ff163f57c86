package org.cairn.home;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairn.catalog.CommentsOpen;
import org.cairn.catalog.PlanningStep;
import org.cairn.people.Person;
import org.cairn.platform.web.Text;

/**
 * Chooses what is next for a designer: what is late or asked of them first, then what they wrote.
 */
public final class DraftNext {

    /** So many days before its day a step goes before a draft that nobody waits for. */
    private static final int SOON = 14;

    private final Person designer;
    private final LocalDate today;
    private final List<DraftStand> own;

    private DraftNext(Person designer, LocalDate today, List<DraftStand> own) {
        this.designer = designer;
        this.today = today;
        this.own = own;
    }

    /**
     * Looks at all drafts that this person writes; those of colleagues are theirs to go on with.
     */
    public static Next of(Person designer, List<DraftStand> drafts, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, designer.zone());
        List<DraftStand> own = drafts.stream().filter(one -> one.isOf(designer.id())).toList();
        return new DraftNext(designer, today, own).choose();
    }

    private Next choose() {
        return Stream.of(
                        step(today.minusDays(1)),
                        changes(),
                        comments(),
                        overtaken(),
                        step(today.plusDays(SOON)),
                        written())
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> Next.of("home.next.begin", "/catalog/drafts/new"));
    }

    private Optional<Next> step(LocalDate until) {
        return own.stream()
                .filter(one -> due(one).filter(day -> !day.isAfter(until)).isPresent())
                .min(Comparator.comparing(one -> due(one).orElseThrow()))
                .map(this::step);
    }

    private Optional<LocalDate> due(DraftStand stand) {
        return stand.step(designer.id()).flatMap(PlanningStep::due);
    }

    private Next step(DraftStand stand) {
        PlanningStep step = stand.step(designer.id()).orElseThrow();
        LocalDate day = step.due().orElseThrow();
        ZoneId zone = designer.zone();
        return Next.of(
                        "home.next.step",
                        stand.address() + "/planning/" + step.kind().code(),
                        step.kind().ordinal() + 1,
                        title(stand),
                        Text.of("catalog.planning.step." + step.kind().code()))
                .by(
                        day.isBefore(today) ? "home.due.was" : "home.due.by",
                        Optional.of(day.atStartOfDay(zone).toInstant()));
    }

    private Optional<Next> changes() {
        return own.stream()
                .filter(one -> one.changesAsked().isPresent())
                .min(Comparator.comparing(one -> one.changesAsked().orElseThrow().at()))
                .map(one ->
                        Next.of(
                                        "home.next.changes",
                                        one.address() + "/publication#h-approval",
                                        title(one))
                                .by(
                                        "home.due.since",
                                        Optional.of(one.changesAsked().orElseThrow().at())));
    }

    private Optional<Next> comments() {
        return own.stream()
                .filter(one -> one.comments().isPresent())
                .min(Comparator.comparing(one -> one.comments().orElseThrow().since()))
                .map(one -> {
                    CommentsOpen open = one.comments().orElseThrow();
                    return Next.of(
                                    "home.next.comments",
                                    one.address() + "/publication#h-comments",
                                    title(one),
                                    open.count())
                            .by("home.due.since", Optional.of(open.since()));
                });
    }

    private Optional<Next> overtaken() {
        return own.stream()
                .filter(DraftStand::isOvertaken)
                .min(Comparator.comparing(one -> one.draft().savedAt()))
                .map(one ->
                        Next.of(
                                        "home.next.overtaken",
                                        one.address() + "/publication#h-approval",
                                        title(one))
                                .by("home.due.since", Optional.of(one.draft().savedAt())));
    }

    private Optional<Next> written() {
        return own.stream()
                .filter(DraftStand::isInHand)
                .max(Comparator.comparing(one -> one.draft().savedAt()))
                .map(one ->
                        written(one).by("home.due.written", Optional.of(one.draft().savedAt())));
    }

    private static Next written(DraftStand stand) {
        if (stand.missing() > 0) {
            return Next.of("home.next.write", stand.address(), title(stand), stand.missing());
        }
        boolean asks = !stand.approval().isEnough();
        return Next.of(
                asks ? "home.next.ask" : "home.next.ready",
                stand.address() + "/publication",
                title(stand));
    }

    private static Text title(DraftStand stand) {
        String title = stand.draft().title();
        return title.isEmpty() ? Text.of("catalog.studio.untitled") : Text.of("home.words", title);
    }
}
