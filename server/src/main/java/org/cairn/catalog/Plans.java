package org.cairn.catalog;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.audit.Audit;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The front desk of effective dates: publish a draft on the morning of a day, by itself. */
@Service
public class Plans {

    private static final Logger LOG = LoggerFactory.getLogger(Plans.class);
    private static final int MOST_DAYS = 366;
    private static final Role[] DESIGNING = {Role.DESIGNER, Role.ADMINISTRATOR};

    private final PlanStore store;
    private final DesignStore designs;
    private final Drafts drafts;
    private final IssuerDays days;
    private final People people;
    private final AuditLog audit;
    private final ApplicationEventPublisher news;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Plans(
            PlanStore store,
            DesignStore designs,
            Drafts drafts,
            IssuerDays days,
            People people,
            AuditLog audit,
            ApplicationEventPublisher news,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.designs = designs;
        this.drafts = drafts;
        this.days = days;
        this.people = people;
        this.audit = audit;
        this.news = news;
        this.transaction = transaction;
        this.clock = clock;
    }

    public Optional<Plan> of(Draft draft) {
        return store.of(List.of(draft.id())).stream()
                .filter(plan -> draft.became().isEmpty())
                .findFirst();
    }

    /** The first day that can be chosen: the issuer's tomorrow. */
    public LocalDate first(Draft draft) {
        return days.today(draft.issuer()).plusDays(1);
    }

    /** Plans what could be published now, for a later day; until then its words do not change. */
    @Transactional
    public DraftPublication plan(Editor editor, DraftId id, Publishable what, LocalDate day) {
        Draft draft = Drafts.seenBy(editor, designs.hold(id));
        if (draft.became().isPresent()) {
            throw new UserProblem("catalog.studio.published-meanwhile");
        }
        Optional<DraftPublication> hindrance = drafts.hindrance(draft, what);
        if (hindrance.isPresent()) {
            return hindrance.get();
        }
        LocalDate first = first(draft);
        if (day.isBefore(first) || day.isAfter(first.plusDays(MOST_DAYS))) {
            throw new UserProblem("catalog.plan.day", MOST_DAYS);
        }
        Instant at = day.atStartOfDay(days.zone(draft.issuer())).toInstant();
        store.keep(new Plan(id, day, at, what.seen(), what.over(), editor.person()));
        record(editor, draft, "catalog.plan", day);
        return new DraftPublication.Planned(day);
    }

    @Transactional
    public void takeBack(Editor editor, DraftId id) {
        Draft draft = Drafts.seenBy(editor, designs.hold(id));
        Optional<Plan> plan = of(draft);
        if (plan.isPresent() && store.remove(id)) {
            record(editor, draft, "catalog.plan-take-back", plan.get().day());
        }
    }

    /** Publishes what is due, each for itself; what cannot be published stays a draft. */
    public void publishDue() {
        for (Plan plan : store.due(clock.instant())) {
            try {
                publish(plan);
            } catch (RuntimeException broken) {
                LOG.error("Draft {} is tried again: its day has come.", plan.draft(), broken);
            }
        }
    }

    private void publish(Plan plan) {
        Optional<PlanFailed.Reason> failed;
        try {
            failed = transaction.execute(status -> attempt(plan, status));
        } catch (UserProblem | NotThere inTheWay) {
            failed = Optional.of(PlanFailed.Reason.MOVED);
        }
        failed.ifPresent(
                reason -> transaction.executeWithoutResult(status -> giveUp(plan, reason)));
    }

    /** Empty where it is published, or another node did it or somebody took the day back. */
    private Optional<PlanFailed.Reason> attempt(Plan plan, TransactionStatus status) {
        Draft draft = designs.hold(plan.draft()).orElseThrow(NotThere::new);
        if (!store.of(List.of(plan.draft())).equals(List.of(plan))) {
            return Optional.empty();
        }
        if (!people.reach(plan.by(), DESIGNING).contains(draft.issuer())) {
            return Optional.of(PlanFailed.Reason.ROLE);
        }
        Editor editor = new Editor(plan.by(), Set.of(draft.issuer()));
        DraftPublication done = drafts.publish(editor, draft.id(), plan.seen(), plan.over());
        if (done instanceof DraftPublication.Published) {
            return Optional.empty();
        }
        status.setRollbackOnly();
        return Optional.of(PlanFailed.Reason.of(done));
    }

    private void giveUp(Plan plan, PlanFailed.Reason reason) {
        Optional<Draft> draft = designs.hold(plan.draft());
        if (draft.isPresent() && store.remove(plan.draft())) {
            audit.record(
                    Audit.bySystem("catalog.plan-fail", "draft/" + plan.draft())
                            .with("day", plan.day())
                            .with("reason", reason.code()));
            told(plan, draft.get(), reason)
                    .forEach(person ->
                            news.publishEvent(
                                    new PlanFailed(
                                            plan.draft(),
                                            draft.get().title(),
                                            person,
                                            plan.day(),
                                            reason,
                                            clock.instant())));
        }
    }

    /** Who chose the day; where they may not any more, who wrote on it and may, or whoever may. */
    private Set<PersonId> told(Plan plan, Draft draft, PlanFailed.Reason reason) {
        if (reason != PlanFailed.Reason.ROLE) {
            return Set.of(plan.by());
        }
        Set<PersonId> able =
                people.holders(List.of(DESIGNING), List.of(draft.issuer()))
                        .getOrDefault(draft.issuer(), Set.of());
        Set<PersonId> writers = new HashSet<>(designs.hands(draft.id()));
        writers.retainAll(able);
        return writers.isEmpty() ? able : writers;
    }

    private void record(Editor editor, Draft draft, String step, LocalDate day) {
        audit.record(
                Audit.of(editor.person(), "designer", step, "draft/" + draft.id())
                        .with("day", day)
                        .with("hash", draft.seen()));
    }
}
