package org.cairn.catalog;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.catalog.PlanningStep.Assignment;
import org.cairn.catalog.PlanningStep.Kind;
import org.cairn.catalog.PlanningSteps.Stage;
import org.cairn.people.OrganizationId;
import org.cairn.people.People;
import org.cairn.people.Person;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.audit.Audit;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front desk for planning a program: who does and who approves which of its four steps. */
@Service
public class Planning {

    private static final int LONGEST = 2_000;
    private static final List<Role> OWNERS = List.of(Role.DESIGNER, Role.ADMINISTRATOR);

    private final PlanningStore store;
    private final DesignStore drafts;
    private final People people;
    private final AuditLog audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Planning(
            PlanningStore store,
            DesignStore drafts,
            People people,
            AuditLog audit,
            ApplicationEventPublisher news,
            Clock clock) {
        this.store = store;
        this.drafts = drafts;
        this.people = people;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    public PlanningSteps of(Draft draft) {
        return Objects.requireNonNull(of(List.of(draft)).get(draft.id()));
    }

    /** The same of many, by id. */
    public Map<DraftId, PlanningSteps> of(Collection<Draft> all) {
        Map<DraftId, List<PlanningStep>> kept = store.of(all.stream().map(Draft::id).toList());
        Set<OrganizationId> issuers = all.stream().map(Draft::issuer).collect(Collectors.toSet());
        Map<OrganizationId, Set<PersonId>> able = people.holders(Approvals.ABLE, issuers);
        Map<DraftId, PlanningSteps> found = new HashMap<>();
        all.forEach(draft ->
                found.put(
                        draft.id(),
                        PlanningSteps.of(
                                draft,
                                inOrder(kept.getOrDefault(draft.id(), List.of())),
                                able.getOrDefault(draft.issuer(), Set.of()))));
        return found;
    }

    private static List<PlanningStep> inOrder(List<PlanningStep> kept) {
        return Arrays.stream(Kind.values())
                .map(kind ->
                        kept.stream()
                                .filter(step -> step.kind() == kind)
                                .findFirst()
                                .orElseGet(() -> PlanningStep.open(kind)))
                .toList();
    }

    /** The steps for whose approval publishing waits: none where its issuer has not said so. */
    List<Kind> awaited(Draft draft, ApprovalRule rule) {
        return rule.steps() && draft.isProgram()
                ? of(draft).unapproved().stream().map(PlanningStep::kind).toList()
                : List.of();
    }

    /** Who may own a step: those who design for the issuer, by name. */
    public List<Person> owners(Draft draft) {
        return byName(holders(draft, OWNERS));
    }

    /** Who may approve one: the issuer's approvers, designers and administrators, by name. */
    public List<Person> approvers(Draft draft) {
        return byName(holders(draft, Approvals.ABLE));
    }

    private Set<PersonId> holders(Draft draft, List<Role> roles) {
        return people.holders(roles, List.of(draft.issuer()))
                .getOrDefault(draft.issuer(), Set.of());
    }

    private List<Person> byName(Set<PersonId> ids) {
        return people.all(ids).values().stream()
                .sorted(Comparator.comparing(Person::name))
                .toList();
    }

    public LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** What waits for this person's word, the longest waiting first. */
    public List<StepWaiting> waitingFor(PersonId me) {
        List<DraftId> ids = store.asking(me);
        if (ids.isEmpty()) {
            return List.of();
        }
        return of(drafts.all(ids)).values().stream()
                .flatMap(steps ->
                        steps
                                .waiting()
                                .filter(step -> step.approver().equals(Optional.of(me)))
                                .flatMap(PlanningStep::done)
                                .map(done ->
                                        new StepWaiting(
                                                steps.draft(),
                                                steps.waiting().orElseThrow().kind(),
                                                done.at()))
                                .stream())
                .sorted(Comparator.comparing(StepWaiting::since))
                .toList();
    }

    /** Whether this person is named to approve a step of it, and so reads it. */
    boolean isAsked(Draft draft, PersonId person) {
        return draft.isProgram() && of(draft).isAsked(person);
    }

    /**
     * Says who does a step, who approves it, and by when; empty takes it back.
     *
     * @param mark the assignment that stood there when the form was opened
     */
    @Transactional
    public void assign(Editor editor, DraftId id, Kind kind, Assignment to, String mark) {
        Draft draft = held(editor, id);
        PlanningStep before = of(draft).of(kind);
        if (before.assignment().equals(to)) {
            return;
        }
        if (!before.assignment().mark().equals(mark)) {
            throw new UserProblem(HttpStatus.CONFLICT, "catalog.planning.moved");
        }
        check(draft, before, to);
        keep(editor, draft, before.assigned(to), "catalog.planning-step");
        to.owner()
                .filter(owner -> !before.isOwner(owner) && !owner.equals(editor.person()))
                .ifPresent(owner ->
                        news.publishEvent(
                                new StepGiven(
                                        id,
                                        draft.title(),
                                        kind,
                                        editor.person(),
                                        owner,
                                        to.due(),
                                        now())));
    }

    private void check(Draft draft, PlanningStep before, Assignment to) {
        if (!to.owner().equals(before.owner())
                && !holders(draft, OWNERS).containsAll(to.owner().stream().toList())) {
            throw new UserProblem("catalog.planning.owner.unknown");
        }
        if (!to.approver().equals(before.approver())
                && !holders(draft, Approvals.ABLE).containsAll(to.approver().stream().toList())) {
            throw new UserProblem("catalog.planning.approver.unknown");
        }
        if (to.owner().isPresent() && to.owner().equals(to.approver())) {
            throw new UserProblem("catalog.planning.approver.owner");
        }
    }

    /**
     * Its owner says that a step is finished, of the words that were looked at. A later step may be
     * finished before an earlier one; its approver is asked when its turn has come.
     */
    @Transactional
    public void finish(Editor editor, DraftId id, Kind kind, String seen) {
        Draft draft = held(editor, id);
        PlanningSteps all = of(draft);
        PlanningStep step = all.of(kind);
        if (!step.isOwner(editor.person())) {
            throw new UserProblem("catalog.planning.not-owner");
        }
        if (!all.seen(kind).equals(seen)) {
            throw new UserProblem(HttpStatus.CONFLICT, "catalog.planning.words-moved");
        }
        if (all.stage(kind).isOwners()) {
            keep(
                    editor,
                    draft,
                    step.finished(new PlanningStep.Done(editor.person(), now(), seen)),
                    "catalog.planning-finish");
        }
    }

    /** Its owner takes back that a step is finished, as long as none after it is approved. */
    @Transactional
    public void reopen(Editor editor, DraftId id, Kind kind) {
        Draft draft = held(editor, id);
        PlanningSteps all = of(draft);
        PlanningStep step = all.of(kind);
        if (!step.isOwner(editor.person())) {
            throw new UserProblem("catalog.planning.not-owner");
        }
        if (all.isBuiltUpon(kind)) {
            throw new UserProblem("catalog.planning.later");
        }
        if (step.isDone()) {
            keep(editor, draft, step.reopened(), "catalog.planning-reopen");
        }
    }

    /** Approves the words that were looked at, as long as these still are what was finished. */
    @Transactional
    public void approve(PersonId me, DraftId id, Kind kind, String seen) {
        PlanningSteps all = asked(me, id, kind);
        if (all.stage(kind) == Stage.APPROVED && all.seen(kind).equals(seen)) {
            return;
        }
        checkFinished(all, kind, seen);
        if (!all.isTurn(kind)) {
            throw new UserProblem("catalog.planning.early");
        }
        say(all, kind, new Verdict(me, seen, true, "", now()));
        ask(of(all.draft()));
    }

    /** Sends a finished step back to its owner, and says why. */
    @Transactional
    public void sendBack(PersonId me, DraftId id, Kind kind, String seen, String reason) {
        PlanningSteps all = asked(me, id, kind);
        String said = reason.replace("\r\n", "\n").strip();
        boolean again =
                all.stage(kind) == Stage.SENT_BACK
                        && all.of(kind)
                                .verdict()
                                .filter(one -> one.seen().equals(seen) && one.reason().equals(said))
                                .isPresent();
        if (again) {
            return;
        }
        if (said.isEmpty()) {
            throw new UserProblem("catalog.approval.no-reason");
        }
        if (said.length() > LONGEST) {
            throw new UserProblem("catalog.approval.long", LONGEST);
        }
        checkFinished(all, kind, seen);
        if (all.isBuiltUpon(kind)) {
            throw new UserProblem("catalog.planning.later");
        }
        say(all, kind, new Verdict(me, seen, false, said, now()));
        store.keep(id, all.of(kind).reopened());
    }

    private PlanningSteps asked(PersonId me, DraftId id, Kind kind) {
        return drafts.hold(id)
                .filter(Planning::isPlanned)
                .map(this::of)
                .filter(all -> all.mayAnswer(me, kind))
                .orElseThrow(NotThere::new);
    }

    private static void checkFinished(PlanningSteps all, Kind kind, String seen) {
        Stage stage = all.stage(kind);
        if (!all.seen(kind).equals(seen) || stage == Stage.OUTDATED) {
            throw new UserProblem(HttpStatus.CONFLICT, "catalog.planning.words-moved");
        }
        if (stage.isOwners()) {
            throw new UserProblem(HttpStatus.CONFLICT, "catalog.planning.not-finished");
        }
    }

    private void say(PlanningSteps all, Kind kind, Verdict verdict) {
        Draft draft = all.draft();
        PlanningStep step = all.of(kind);
        store.say(draft.id(), kind, verdict);
        String what =
                verdict.approves() ? "catalog.planning-approve" : "catalog.planning-send-back";
        record(draft, verdict.person(), what, kind, verdict.seen());
        Set<PersonId> to = new LinkedHashSet<>();
        step.owner().ifPresent(to::add);
        step.done().ifPresent(done -> to.add(done.by()));
        news.publishEvent(
                new StepAnswered(
                        draft.id(),
                        draft.title(),
                        kind,
                        verdict.person(),
                        List.copyOf(to),
                        verdict.approves(),
                        verdict.reason(),
                        verdict.at()));
    }

    private Draft held(Editor editor, DraftId id) {
        return drafts.hold(id)
                .filter(one -> editor.reach().contains(one.issuer()))
                .filter(Planning::isPlanned)
                .orElseThrow(NotThere::new);
    }

    private static boolean isPlanned(Draft draft) {
        return draft.became().isEmpty() && draft.isProgram();
    }

    private void keep(Editor editor, Draft draft, PlanningStep after, String what) {
        store.keep(draft.id(), after);
        String seen = PlanningWords.seen(draft, after.kind());
        record(draft, editor.person(), what, after.kind(), seen);
        ask(of(draft));
    }

    /** Asks whoever is to approve now; the same step finished at the same moment is told once. */
    private void ask(PlanningSteps all) {
        all.waiting()
                .ifPresent(step ->
                        news.publishEvent(
                                new StepAsked(
                                        all.draft().id(),
                                        all.draft().title(),
                                        step.kind(),
                                        step.done().orElseThrow().by(),
                                        step.approver().orElseThrow(),
                                        step.done().orElseThrow().at())));
    }

    private void record(Draft draft, PersonId by, String what, Kind kind, String seen) {
        Role role =
                people.firstHeld(by, draft.issuer(), Approvals.ABLE.toArray(Role[]::new))
                        .orElse(Role.DESIGNER);
        audit.record(
                Audit.of(by, role.code(), what, "draft/" + draft.id())
                        .with("step", kind.code())
                        .with("hash", seen));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
