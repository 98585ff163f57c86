package org.cairn.catalog;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairn.people.FieldProblems;
import org.cairn.people.OrganizationId;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.Ids;
import org.cairn.platform.audit.Audit;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** Front desk for designers of stacks: write, have approved, publish. */
@Service
public class StackDesigns {

    private static final Set<String> RESERVED =
            Set.of("manage", "drafts", "decisions", "import", "editions", "mine", "packages");

    private final StackDraftStore store;
    private final StackMemberStore members;
    private final StackCircles circles;
    private final StackDefining defining;
    private final Catalog catalog;
    private final Publishing publishing;
    private final Approvals approvals;
    private final People people;
    private final AuditLog audit;
    private final Clock clock;

    StackDesigns(
            StackDraftStore store,
            StackMemberStore members,
            StackCircles circles,
            StackDefining defining,
            Catalog catalog,
            Publishing publishing,
            Approvals approvals,
            People people,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.members = members;
        this.circles = circles;
        this.defining = defining;
        this.catalog = catalog;
        this.publishing = publishing;
        this.approvals = approvals;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** An empty draft. */
    @Transactional
    public StackDraft begin(Editor editor, OrganizationId issuer, Locale language) {
        if (!editor.reach().contains(issuer)) {
            throw new NotThere();
        }
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(StackForm.LANGUAGE, language.getLanguage().equals("es") ? "es" : "en");
        fields.put(StackForm.SHAPE, StackRule.Shape.ALL.code());
        fields.put(StackForm.DECIDES, "issuer");
        return added(editor, issuer, Optional.empty(), fields);
    }

    /** The draft of the next version; who comes second finds that of the first. */
    @Transactional
    public StackDraft beginNext(Editor editor, String slug) {
        Edition current =
                catalog.current(slug)
                        .filter(edition -> edition.definition().isStack())
                        .filter(edition -> editor.reach().contains(edition.issuer()))
                        .orElseThrow(NotThere::new);
        return store.ofStack(slug)
                .orElseGet(() ->
                        added(
                                editor,
                                current.issuer(),
                                Optional.of(slug),
                                StackForm.fields(current.definition())));
    }

    StackDraft added(
            Editor editor,
            OrganizationId issuer,
            Optional<String> slug,
            Map<String, String> fields) {
        StackDraft draft =
                new StackDraft(
                        DraftId.next(),
                        issuer,
                        slug,
                        fields,
                        Map.of(),
                        1,
                        now(),
                        editor.person(),
                        Set.of());
        return store.add(draft) ? draft : store.ofStack(slug.orElseThrow()).orElseThrow();
    }

    /** What is being written for these organizations. */
    public List<StackDraft> of(Collection<OrganizationId> issuers) {
        return store.of(issuers);
    }

    /** A draft of an organization that this person designs for. */
    public StackDraft open(Editor editor, DraftId id) {
        return mine(editor, store.find(id));
    }

    /** A draft that this person may approve. */
    public StackDraft read(PersonId me, DraftId id) {
        return store.find(id)
                .filter(draft ->
                        people.firstHeld(me, draft.issuer(), Approvals.ABLE.toArray(Role[]::new))
                                .isPresent())
                .orElseThrow(NotThere::new);
    }

    private static StackDraft mine(Editor editor, Optional<StackDraft> draft) {
        return draft.filter(one -> editor.reach().contains(one.issuer()))
                .orElseThrow(NotThere::new);
    }

    /**
     * What may be a member: all that the person's own organizations offer, but the stack itself.
     */
    public List<Card> choices(Editor editor, StackDraft draft) {
        return catalog.ofIssuers(editor.reach()).stream()
                .filter(card -> !draft.slug().equals(Optional.of(card.slug())))
                .toList();
    }

    /** How many others approve before it is published. */
    public int needed(StackDraft draft) {
        return approvals.rule(draft.issuer()).needed();
    }

    /** How many have approved it who may still do so. */
    public int approved(StackDraft draft) {
        Set<PersonId> able =
                people.holders(Approvals.ABLE, Set.of(draft.issuer()))
                        .getOrDefault(draft.issuer(), Set.of());
        return (int) draft.approvedBy().stream().filter(able::contains).count();
    }

    /** Keeps what was typed, right or wrong, unless somebody else has saved meanwhile. */
    @Transactional
    public void save(Editor editor, DraftId id, int seen, Map<String, String> fields) {
        StackDraft draft = mine(editor, store.lock(id));
        mustBe(draft, seen);
        Map<String, String> tidy = StackForm.tidied(StackLook.kept(draft.fields(), fields));
        if (!tidy.equals(draft.fields())) {
            store.save(id, tidy, editor.person(), now());
        }
    }

    /** Says that what stands there may be published; nobody says so of the own words. */
    @Transactional
    public void approve(PersonId me, DraftId id, int seen) {
        store.lock(id);
        StackDraft draft = read(me, id);
        mustBe(draft, seen);
        if (draft.savedBy().equals(me)) {
            throw new UserProblem(HttpStatus.CONFLICT, "stacks.problem.own-words");
        }
        Role role =
                people.firstHeld(me, draft.issuer(), Approvals.ABLE.toArray(Role[]::new))
                        .orElseThrow(NotThere::new);
        store.approve(draft, me, now());
        audit.record(
                Audit.of(me, role.code(), "catalog.approve-stack", "stack-draft/" + id)
                        .with("version", draft.version()));
    }

    @Transactional
    public void drop(Editor editor, DraftId id) {
        mine(editor, store.lock(id));
        store.remove(id);
    }

    /**
     * Makes it public.
     *
     * @throws FieldProblems naming what has to be mended first
     */
    @Transactional
    public Edition publish(Editor editor, DraftId id, int seen) {
        members.hold();
        StackDraft draft = mine(editor, store.lock(id));
        mustBe(draft, seen);
        mustNotWait(draft);
        StackForm form =
                StackForm.read(
                        draft.fields(),
                        choices(editor, draft).stream()
                                .collect(Collectors.toMap(Card::slug, Function.identity())));
        String slug = draft.slug().orElseGet(() -> newSlug(form.title()));
        circles.check(slug, form);
        if (people.holders(Role.APPROVER, draft.issuer()).isEmpty()) {
            throw FieldProblems.of(StackForm.DECIDES, "stacks.problem.nobody");
        }
        int missing = needed(draft) - approved(draft);
        if (missing > 0) {
            throw new UserProblem(HttpStatus.CONFLICT, "stacks.problem.approvals", missing);
        }
        Optional<PersonId> decider = decider(editor, draft, form);
        Edition edition = published(draft, defining.of(slug, form), editor.person());
        decider.ifPresent(person -> members.letRuleDecide(edition.id(), person));
        store.became(id, edition);
        store.remove(id);
        return edition;
    }

    private static void mustNotWait(StackDraft draft) {
        List<StackDraft.Waiting> awaited = draft.awaited();
        if (!awaited.isEmpty()) {
            throw FieldProblems.of(
                    StackForm.MEMBERS,
                    "stacks.problem.waiting",
                    awaited.size(),
                    awaited.stream()
                            .map(StackDraft.Waiting::title)
                            .collect(Collectors.joining(", ")));
        }
    }

    /** Only who decides for the issuer can let a rule decide. */
    private Optional<PersonId> decider(Editor editor, StackDraft draft, StackForm form) {
        if (!form.rule().ruleDecides()) {
            return Optional.empty();
        }
        return Optional.of(
                java.util.stream.Stream.concat(
                                draft.approvedBy().stream()
                                        .sorted(java.util.Comparator.comparing(PersonId::value)),
                                java.util.stream.Stream.of(editor.person()))
                        .filter(one -> people.holds(one, Role.APPROVER, draft.issuer()))
                        .findFirst()
                        .orElseThrow(() ->
                                FieldProblems.of(StackForm.DECIDES, "stacks.problem.decides")));
    }

    private Edition published(StackDraft draft, Definition definition, PersonId by) {
        ObjectNode tree = DefinitionWriting.of(definition);
        DefinitionFile.Sound sound =
                new DefinitionFile.Sound(
                        new Source(tree, Map.of("", Place.START), Map.of()),
                        definition,
                        Canonical.hash(tree),
                        Canonical.text(tree));
        return switch (publishing.publish(draft.issuer(), sound, by)) {
            case Publication.Published(Edition edition) -> edition;
            case Publication.Unchanged _ ->
                    throw new UserProblem(HttpStatus.CONFLICT, "stacks.problem.unchanged");
            case Publication.Refused(var problems) ->
                    throw new FieldProblems(
                            Map.of(
                                    problems.getFirst().path().contains("picture")
                                            ? StackLook.COLOR
                                            : StackForm.TITLE,
                                    problems.getFirst().message()));
        };
    }

    private String newSlug(String title) {
        String slug =
                Normalizer.normalize(title, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}+", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        String own = slug.isEmpty() ? "stack-" + Ids.next().toString().substring(24) : slug;
        if (RESERVED.contains(own) || catalog.current(own).isPresent()) {
            throw FieldProblems.of(StackForm.TITLE, "stacks.problem.taken", title);
        }
        return own;
    }

    private static void mustBe(StackDraft draft, int seen) {
        if (draft.version() != seen) {
            throw new UserProblem(HttpStatus.CONFLICT, "stacks.problem.meanwhile");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
