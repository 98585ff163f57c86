package org.cairn.catalog;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private static final Logger LOG = LoggerFactory.getLogger(PlanningReminders.class);

    private final PlanningStore store;
    private final DesignStore drafts;
    private final Planning planning;
    private final People people;
    private final IssuerDays days;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    PlanningReminders(
            PlanningStore store,
            DesignStore drafts,
            Planning planning,
            People people,
            IssuerDays days,
            TransactionTemplate transaction,
            ApplicationEventPublisher news,
            Clock clock) {
        this.store = store;
        this.drafts = drafts;
        this.planning = planning;
        this.people = people;
        this.days = days;
        this.transaction = transaction;
        this.news = news;
        this.clock = clock;
    }

    /** Somewhere the day has not ended yet, so one day more is read. */
    void look() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        for (DraftId draft : store.due(today.plusDays(DAYS + 1L))) {
            try {
                transaction.executeWithoutResult(
                        status -> drafts.find(draft).ifPresent(one -> look(one, now)));
            } catch (RuntimeException broken) {
                LOG.error("Nobody is reminded of draft {} today.", draft, broken);
            }
        }
    }

    private void look(Draft draft, Instant now) {
        if (!draft.isProgram() || draft.became().isPresent()) {
            return;
        }
        PlanningSteps steps = planning.of(draft);
        LocalDate today = LocalDate.ofInstant(now, days.zone(draft.issuer()));
        steps.all().stream()
                .filter(step -> steps.stage(step.kind()).isOwners())
                .filter(step -> step.owner().filter(mayWrite(draft)::contains).isPresent())
                .filter(step ->
                        step.due().filter(day -> !day.isAfter(today.plusDays(DAYS))).isPresent())
                .forEach(step -> remind(draft, step, today, now));
    }

    /** Who lost the role hears nothing more of a draft that nobody else knows. */
    private Set<PersonId> mayWrite(Draft draft) {
        return people.holders(List.of(Role.DESIGNER, Role.ADMINISTRATOR), List.of(draft.issuer()))
                .getOrDefault(draft.issuer(), Set.of());
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
