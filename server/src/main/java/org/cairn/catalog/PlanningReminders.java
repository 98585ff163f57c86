package org.cairn.catalog;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds the owner of a step of planning some days before its day and once it has passed, each
 * once, whichever node sees it first.
 */
@Component
class PlanningReminders {

    /** So many days before. */
    static final int DAYS = 3;

    private final PlanningStore store;
    private final DesignStore drafts;
    private final Planning planning;
    private final IssuerDays days;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    PlanningReminders(
            PlanningStore store,
            DesignStore drafts,
            Planning planning,
            IssuerDays days,
            TransactionTemplate transaction,
            ApplicationEventPublisher news,
            Clock clock) {
        this.store = store;
        this.drafts = drafts;
        this.planning = planning;
        this.days = days;
        this.transaction = transaction;
        this.news = news;
        this.clock = clock;
    }

    /** Somewhere the day has not ended yet, so one day more is read. */
    void look() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        transaction.executeWithoutResult(status ->
                store.due(today.plusDays(DAYS + 1L))
                        .forEach(draft -> drafts.find(draft).ifPresent(one -> look(one, now))));
    }

    private void look(Draft draft, Instant now) {
        if (!draft.isProgram() || draft.became().isPresent()) {
            return;
        }
        PlanningSteps steps = planning.of(draft);
        LocalDate today = LocalDate.ofInstant(now, days.zone(draft.issuer()));
        steps.all().stream()
                .filter(step -> steps.stage(step.kind()).isOwners())
                .filter(step -> step.owner().isPresent())
                .filter(step ->
                        step.due().filter(day -> !day.isAfter(today.plusDays(DAYS))).isPresent())
                .forEach(step -> remind(draft, step, today, now));
    }

    private void remind(Draft draft, PlanningStep step, LocalDate today, Instant now) {
        LocalDate day = step.due().orElseThrow();
        boolean late = day.isBefore(today);
        if (store.remember(draft.id(), step, late)) {
            news.publishEvent(
                    new StepDue(
                            draft.id(),
                            draft.title(),
                            step.kind(),
                            step.owner().orElseThrow(),
                            day,
                            late,
                            now));
        }
    }
}
