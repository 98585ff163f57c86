package org.cairn.catalog;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.people.OrganizationId;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.audit.Audit;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front desk of approval: ask named people about a draft, and say what one thinks of it. */
@Service
public class Approvals {

    /** The most that an organization can ask for. */
    public static final int MOST_NEEDED = 3;

    /** Who may approve for an issuer, and so read and say something about its drafts when asked. */
    static final List<Role> ABLE = List.of(Role.APPROVER, Role.DESIGNER, Role.ADMINISTRATOR);

    private static final int MOST_ASKED = 20;
    private static final int LONGEST = 2_000;

    private final ApprovalStore store;
    private final DesignStore drafts;
    private final ObjectProvider<DraftNeeds> needs; // which keeps files, and so tells of approvals
    private final People people;
    private final Organizations organizations;
    private final AuditLog audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Approvals(
            ApprovalStore store,
            DesignStore drafts,
            ObjectProvider<DraftNeeds> needs,
            People people,
            Organizations organizations,
            AuditLog audit,
            ApplicationEventPublisher news,
            Clock clock) {
        this.store = store;
        this.drafts = drafts;
        this.needs = needs;
        this.people = people;
        this.organizations = organizations;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /** Who is asked, with what words, and by which day an answer would help. */
    public record Wish(Set<PersonId> asked, String note, Optional<LocalDate> day) {

        public Wish {
            asked = Set.copyOf(asked);
            note = note.replace("\r\n", "\n").strip();
        }
    }

    /** Says what this organization wants before it publishes. */
    @Transactional
    public void require(OrganizationId organization, ApprovalRule rule, String byActor) {
        if (rule.needed() < 0 || rule.needed() > MOST_NEEDED) {
            throw new NotThere();
        }
        store.keepRule(organization, rule);
        audit.record(
                Audit.of(
                                byActor,
                                Role.ADMINISTRATOR.code(),
                                "catalog.approval-rule",
                                "organization/" + organization)
                        .with("needed", rule.needed())
                        .with("steps", rule.steps()));
    }

    /** What these organizations have said themselves. */
    public Map<OrganizationId, ApprovalRule> rules(Collection<OrganizationId> of) {
        return store.rules(of);
    }

    /** What holds for an issuer: its own word, else that of the nearest organization above it. */
    public ApprovalRule rule(OrganizationId issuer) {
        return holding(Set.of(issuer)).getOrDefault(issuer, ApprovalRule.NONE);
    }

    private Map<OrganizationId, ApprovalRule> holding(Set<OrganizationId> issuers) {
        Map<OrganizationId, List<OrganizationId>> lines = organizations.lines(issuers);
        Map<OrganizationId, ApprovalRule> rules =
                store.rules(
                        lines.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
        Map<OrganizationId, ApprovalRule> holding = new HashMap<>();
        lines.forEach((issuer, line) ->
                line.stream()
                        .flatMap(one -> Optional.ofNullable(rules.get(one)).stream())
                        .findFirst()
                        .ifPresent(rule -> holding.put(issuer, rule)));
        return holding;
    }

    public Approval of(Draft draft) {
        return Objects.requireNonNull(of(List.of(draft)).get(draft.id()));
    }

    public Map<DraftId, Approval> of(Collection<Draft> all) {
        List<DraftId> ids = all.stream().map(Draft::id).toList();
        Set<OrganizationId> issuers = all.stream().map(Draft::issuer).collect(Collectors.toSet());
        Map<OrganizationId, ApprovalRule> rules = holding(issuers);
        Map<DraftId, ApprovalRequest> requests = store.requests(ids);
        Map<DraftId, List<Verdict>> verdicts = store.verdicts(ids);
        Map<OrganizationId, Set<PersonId>> able = people.holders(ABLE, issuers);
        Map<DraftId, Approval> approvals = new HashMap<>();
        all.forEach(draft ->
                approvals.put(
                        draft.id(),
                        new Approval(
                                draft,
                                rules.getOrDefault(draft.issuer(), ApprovalRule.NONE).needed(),
                                Optional.ofNullable(requests.get(draft.id())),
                                verdicts.getOrDefault(draft.id(), List.of()),
                                able.getOrDefault(draft.issuer(), Set.of()))));
        return approvals;
    }

    /** What waits for this person's word, the longest waiting first. */
    public List<Approval> waitingFor(PersonId me) {
        List<DraftId> ids = store.asking(me);
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Draft> asking = drafts.all(ids);
        Map<DraftId, Approval> approvals = of(asking);
        return asking.stream()
                .flatMap(draft -> Optional.ofNullable(approvals.get(draft.id())).stream())
                .filter(one -> one.isAsked(me))
                .filter(one -> one.of(me).filter(one::counts).isEmpty())
                .toList();
    }

    /** Asks, or asks again: others, or with other words; of nothing that is not written yet. */
    @Transactional
    public void ask(Editor editor, DraftId id, Wish wish) {
        Draft draft = Drafts.seenBy(editor, drafts.hold(id));
        Approval before = of(draft);
        int needed = before.needed();
        if (draft.became().isPresent()) {
            throw new UserProblem("catalog.studio.published-meanwhile");
        }
        if (wish.asked().size() < Math.max(1, needed)) {
            throw new UserProblem("catalog.approval.too-few", Math.max(1, needed));
        }
        if (wish.asked().contains(draft.savedBy())) {
            throw new UserProblem("catalog.approval.own-words");
        }
        if (wish.asked().size() > MOST_ASKED || !before.able().containsAll(wish.asked())) {
            throw new NotThere();
        }
        checkLength(wish.note());
        checkWritten(draft);
        ApprovalRequest request =
                new ApprovalRequest(
                        editor.person(), now(), wish.note(), wish.day(), List.copyOf(wish.asked()));
        store.ask(id, request);
        record(draft, editor.person(), "catalog.approval-ask");
        news.publishEvent(
                new ApprovalAsked(
                        id,
                        draft.title(),
                        editor.person(),
                        request.asked(),
                        wish.note(),
                        wish.day(),
                        request.at()));
    }

    private void checkWritten(Draft draft) {
        int left = needs.getObject().of(List.of(draft)).getOrDefault(draft.id(), List.of()).size();
        if (left > 0) {
            throw new UserProblem("catalog.approval.unwritten", left);
        }
    }

    /** Takes the request back; nobody but its writers reads the draft then. */
    @Transactional
    public void withdraw(Editor editor, DraftId id) {
        Draft draft = Drafts.seenBy(editor, drafts.hold(id));
        if (of(draft).request().isPresent()) {
            store.withdraw(id);
            record(draft, editor.person(), "catalog.approval-withdraw");
        }
    }

    /** Approves the words that were looked at, as long as these still are the words. */
    @Transactional
    public void approve(PersonId me, DraftId id, String seen) {
        Draft draft = drafts.hold(id).orElseThrow(NotThere::new);
        Approval before = asked(me, draft, seen);
        if (draft.savedBy().equals(me)) {
            throw new UserProblem("catalog.approval.own-words");
        }
        if (!DraftChecks.check(draft.publishable()).isEmpty()) {
            throw new UserProblem("catalog.approval.incomplete");
        }
        if (before.of(me).filter(one -> before.counts(one) && one.approves()).isEmpty()) {
            say(before, new Verdict(me, seen, true, "", now()));
        }
    }

    /** Asks for changes, and says which. */
    @Transactional
    public void askForChanges(PersonId me, DraftId id, String seen, String reason) {
        Approval before = asked(me, drafts.hold(id).orElseThrow(NotThere::new), seen);
        if (reason.isBlank()) {
            throw new UserProblem("catalog.approval.no-reason");
        }
        String said = reason.replace("\r\n", "\n").strip();
        checkLength(said);
        Verdict verdict = new Verdict(me, seen, false, said, now());
        boolean again =
                before.of(me)
                        .filter(one -> one.seen().equals(seen))
                        .filter(one -> one.reason().equals(verdict.reason()))
                        .isPresent();
        if (!again) {
            say(before, verdict);
        }
    }

    private Approval asked(PersonId me, Draft draft, String seen) {
        Approval approval = of(draft);
        if (!approval.isAsked(me)) {
            throw new NotThere();
        }
        if (draft.became().isPresent()) {
            throw new UserProblem("catalog.studio.published-meanwhile");
        }
        if (!draft.seen().equals(seen)) {
            throw new UserProblem("catalog.approval.moved");
        }
        return approval;
    }

    private void say(Approval approval, Verdict verdict) {
        Draft draft = approval.draft();
        PersonId me = verdict.person();
        store.say(draft.id(), verdict);
        String step = verdict.approves() ? "catalog.approve" : "catalog.ask-for-changes";
        Role role = people.firstHeld(me, draft.issuer(), ABLE.toArray(Role[]::new)).orElseThrow();
        audit.record(
                Audit.of(me, role.code(), step, "draft/" + draft.id())
                        .with("issuer", draft.issuer())
                        .with("hash", verdict.seen()));
        Set<PersonId> to = new LinkedHashSet<>(List.of(draft.savedBy()));
        approval.request().ifPresent(request -> to.add(request.by()));
        to.remove(me);
        news.publishEvent(
                new ApprovalAnswered(
                        draft.id(),
                        draft.title(),
                        me,
                        List.copyOf(to),
                        verdict.approves(),
                        verdict.reason(),
                        verdict.at()));
    }

    private void record(Draft draft, PersonId by, String step) {
        audit.record(
                Audit.of(by, Role.DESIGNER.code(), step, "draft/" + draft.id())
                        .with("issuer", draft.issuer())
                        .with("hash", draft.seen()));
    }

    private static void checkLength(String words) {
        if (words.length() > LONGEST) {
            throw new UserProblem("catalog.approval.long", LONGEST);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
