package org.cairn.catalog;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cairn.catalog.PlanningSteps.Stage;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps what was written on a draft, and tells those whose approval counts no longer by that. */
@Component
class DraftKeeping {

    private final DesignStore store;
    private final Approvals approvals;
    private final Planning planning;
    private final People people;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    DraftKeeping(
            DesignStore store,
            Approvals approvals,
            Planning planning,
            People people,
            ApplicationEventPublisher news,
            Clock clock) {
        this.store = store;
        this.approvals = approvals;
        this.planning = planning;
        this.people = people;
        this.news = news;
        this.clock = clock;
    }

    /** The draft is held by this transaction. */
    void keep(Draft next) {
        Optional<Draft> before = store.find(next.id());
        store.keep(next);
        before.ifPresent(draft -> {
            outdated(approvals.of(draft), next);
            if (draft.isProgram()) {
                outdated(planning.of(draft), next);
            }
        });
    }

    private void outdated(Approval before, Draft next) {
        Approval after =
                new Approval(
                        next, before.needed(), before.request(), before.verdicts(), before.able());
        Set<PersonId> lost = new LinkedHashSet<>();
        before.verdicts().stream()
                .filter(one -> one.approves() && before.counts(one) && !after.counts(one))
                .forEach(one -> lost.add(one.person()));
        if (!lost.isEmpty()) {
            before.request().ifPresent(request -> lost.add(request.by()));
            tell(next, Optional.empty(), before.draft().seen(), lost);
        }
    }

    private void outdated(PlanningSteps before, Draft next) {
        PlanningSteps after = PlanningSteps.of(next, before.all(), before.able());
        for (PlanningStep step : before.all()) {
            PlanningStep.Kind kind = step.kind();
            boolean lost =
                    before.stage(kind) == Stage.APPROVED && after.stage(kind) != Stage.APPROVED;
            if (lost) {
                Set<PersonId> to = new LinkedHashSet<>();
                step.verdict().ifPresent(verdict -> to.add(verdict.person()));
                step.owner().ifPresent(to::add);
                tell(next, Optional.of(kind), before.seen(kind), to);
            }
        }
    }

    private void tell(
            Draft draft, Optional<PlanningStep.Kind> step, String words, Set<PersonId> who) {
        Set<PersonId> able = new HashSet<>();
        people.holders(
                        List.of(Role.DESIGNER, Role.ADMINISTRATOR, Role.APPROVER),
                        List.of(draft.issuer()))
                .values()
                .forEach(able::addAll);
        List<PersonId> to =
                who.stream()
                        .filter(one -> !one.equals(draft.savedBy()) && able.contains(one))
                        .toList();
        Instant now = clock.instant();
        news.publishEvent(
                new ApprovalOutdated(
                        draft.id(), draft.title(), step, words, draft.savedBy(), to, now));
    }
}
