package org.cairn.catalog;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.people.People;
import org.cairn.people.Person;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.audit.Audit;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front desk for planning a program: who does which of its four steps, and by when. */
@Service
public class Planning {

    private final PlanningStore store;
    private final DesignStore drafts;
    private final People people;
    private final AuditLog audit;
    private final Clock clock;

    Planning(PlanningStore store, DesignStore drafts, People people, AuditLog audit, Clock clock) {
        this.store = store;
        this.drafts = drafts;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** All four, in their order. */
    public List<PlanningStep> of(Draft draft) {
        var kept =
                store.of(draft.id()).stream()
                        .collect(Collectors.toMap(PlanningStep::kind, Function.identity()));
        return Arrays.stream(PlanningStep.Kind.values())
                .map(kind -> kept.getOrDefault(kind, PlanningStep.open(kind)))
                .toList();
    }

    /** Who may own a step: those who design for the issuer, by name. */
    public List<Person> owners(Draft draft) {
        List<PersonId> ids =
                Stream.of(Role.DESIGNER, Role.ADMINISTRATOR)
                        .flatMap(role -> people.holders(role, draft.issuer()).stream())
                        .distinct()
                        .toList();
        return people.all(ids).values().stream()
                .sorted(Comparator.comparing(Person::name))
                .toList();
    }

    public LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** Says who does a step by when; empty takes it back. */
    @Transactional
    public void assign(
            Editor editor,
            DraftId id,
            PlanningStep.Kind kind,
            Optional<PersonId> owner,
            Optional<LocalDate> due) {
        Draft draft = held(editor, id);
        PlanningStep before = of(draft).get(kind.ordinal());
        if (!owner.equals(before.owner()) && !owner.stream().allMatch(one -> mayOwn(draft, one))) {
            throw new UserProblem("catalog.planning.owner.unknown");
        }
        keep(editor, draft, before, new PlanningStep(kind, owner, due, before.done()));
    }

    private boolean mayOwn(Draft draft, PersonId person) {
        return owners(draft).stream().anyMatch(known -> known.id().equals(person));
    }

    /** A step is done when all before it are. */
    @Transactional
    public void finish(Editor editor, DraftId id, PlanningStep.Kind kind) {
        Draft draft = held(editor, id);
        List<PlanningStep> all = of(draft);
        if (!all.subList(0, kind.ordinal()).stream().allMatch(PlanningStep::isDone)) {
            throw new UserProblem("catalog.planning.early");
        }
        PlanningStep step = all.get(kind.ordinal());
        if (!step.isDone()) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            keep(editor, draft, step, step.with(new PlanningStep.Done(editor.person(), now)));
        }
    }

    /** Takes back that a step is done, as long as none after it is. */
    @Transactional
    public void reopen(Editor editor, DraftId id, PlanningStep.Kind kind) {
        Draft draft = held(editor, id);
        List<PlanningStep> all = of(draft);
        if (all.subList(kind.ordinal() + 1, all.size()).stream().anyMatch(PlanningStep::isDone)) {
            throw new UserProblem("catalog.planning.later");
        }
        PlanningStep step = all.get(kind.ordinal());
        keep(
                editor,
                draft,
                step,
                new PlanningStep(kind, step.owner(), step.due(), Optional.empty()));
    }

    private Draft held(Editor editor, DraftId id) {
        return drafts.hold(id)
                .filter(one -> editor.reach().contains(one.issuer()))
                .filter(one -> one.became().isEmpty())
                .filter(Draft::isProgram)
                .orElseThrow(NotThere::new);
    }

    private void keep(Editor editor, Draft draft, PlanningStep before, PlanningStep after) {
        if (!after.equals(before)) {
            store.keep(draft.id(), after);
            audit.record(
                    Audit.of(
                                    editor.person(),
                                    "designer",
                                    "catalog.planning-step",
                                    "draft/" + draft.id())
                            .with("step", after.kind().code())
                            .with("done", after.isDone()));
        }
    }
}
