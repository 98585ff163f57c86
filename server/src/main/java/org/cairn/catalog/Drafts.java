package org.cairn.catalog;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cairn.catalog.Sheet.Slice;
import org.cairn.people.OrganizationId;
import org.cairn.people.PersonId;
import org.cairn.platform.audit.Audit;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** The front desk of the design studio: begin a draft, write it page by page, publish it. */
@Service
public class Drafts {

    private final DesignStore store;
    private final DraftKeeping keeping;
    private final EditionStore editions;
    private final Publishing publishing;
    private final Approvals approvals;
    private final Planning planning;
    private final PlanStore plans;
    private final PilotGate pilots;
    private final DraftNeeds needs;
    private final AuditLog audit;
    private final Clock clock;

    Drafts(
            DesignStore store,
            DraftKeeping keeping,
            EditionStore editions,
            Publishing publishing,
            Approvals approvals,
            Planning planning,
            PlanStore plans,
            PilotGate pilots,
            DraftNeeds needs,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.keeping = keeping;
        this.editions = editions;
        this.publishing = publishing;
        this.approvals = approvals;
        this.planning = planning;
        this.plans = plans;
        this.pilots = pilots;
        this.needs = needs;
        this.audit = audit;
        this.clock = clock;
    }

    /** A new micro-credential, nothing of it written yet. */
    @Transactional
    public Draft begin(OrganizationId issuer, PersonId by, Locale language) {
        return begun(fresh(issuer, by, DraftStart.blank(language.toLanguageTag())));
    }

    /** A new micro-credential that begins with this document. */
    @Transactional
    Draft beginAs(OrganizationId issuer, PersonId by, ObjectNode document) {
        return begun(fresh(issuer, by, document));
    }

    /** The next edition; all who design it work on the same draft. */
    @Transactional
    public Draft beginNext(Edition edition, PersonId by) {
        return store.openOf(edition.microCredential())
                .orElseGet(() -> {
                    Draft draft = fresh(edition.issuer(), by, DraftStart.of(edition.definition()));
                    return begunOrTaken(next(draft, edition.microCredential(), edition.id()));
                });
    }

    /** Begins with a file; it may be incomplete. */
    @Transactional
    public Begun beginWith(OrganizationId issuer, byte[] file, PersonId by) {
        DraftStart.Brought brought = DraftStart.read(file);
        if (!brought.problems().isEmpty()) {
            return new Begun.Refused(brought.problems());
        }
        Draft draft = fresh(issuer, by, brought.document());
        Optional<EditionStore.Held> known =
                editions.find(draft.slug()).filter(held -> held.issuer().equals(issuer));
        if (known.isEmpty()) {
            return new Begun.Ready(begun(draft));
        }
        MicroCredentialId id = known.get().id();
        EditionId base = editions.history(id).getFirst();
        RightsJson.keepOrigins(
                draft.document(), editions.editions(List.of(base)).getFirst().definition());
        return store.openOf(id)
                .<Begun>map(Begun.Taken::new)
                .orElseGet(() -> new Begun.Ready(begunOrTaken(next(draft, id, base))));
    }

    private Draft fresh(OrganizationId issuer, PersonId by, ObjectNode document) {
        return new Draft(
                DraftId.next(),
                issuer,
                Optional.empty(),
                Optional.empty(),
                document,
                by,
                now(),
                Optional.empty());
    }

    /** The slug is written down, so that it follows the title no longer. */
    private static Draft next(Draft draft, MicroCredentialId id, EditionId base) {
        ObjectNode document = draft.document().deepCopy();
        document.put("slug", draft.slug());
        return new Draft(
                draft.id(),
                draft.issuer(),
                Optional.of(id),
                Optional.of(base),
                document,
                draft.savedBy(),
                draft.savedAt(),
                Optional.empty());
    }

    private Draft begunOrTaken(Draft draft) {
        if (store.add(draft)) {
            record(draft, draft.savedBy(), "catalog.draft-begin");
            return draft;
        }
        return store.openOf(draft.microCredential().orElseThrow()).orElseThrow();
    }

    private Draft begun(Draft draft) {
        store.add(draft);
        record(draft, draft.savedBy(), "catalog.draft-begin");
        return draft;
    }

    private void record(Draft draft, PersonId by, String step) {
        audit.record(
                Audit.of(by, "designer", step, "draft/" + draft.id())
                        .with("issuer", draft.issuer())
                        .with("slug", draft.slug()));
    }

    /** What is being written for these organizations, the latest first. */
    public List<Draft> of(Collection<OrganizationId> issuers) {
        return store.openOf(issuers);
    }

    /** A draft that this person may read and write; also one that was published meanwhile. */
    public Draft open(Editor editor, DraftId id) {
        return seenBy(editor, store.find(id));
    }

    /** A draft that this person may read: who writes it, who is to approve it or a step of it. */
    public Draft read(Editor reader, DraftId id) {
        return store.find(id)
                .filter(one ->
                        reader.reach().contains(one.issuer())
                                || approvals.of(one).isAsked(reader.person())
                                || planning.isAsked(one, reader.person()))
                .orElseThrow(NotThere::new);
    }

    static Draft seenBy(Editor editor, Optional<Draft> draft) {
        return draft.filter(one -> editor.reach().contains(one.issuer()))
                .orElseThrow(NotThere::new);
    }

    public SheetView view(Draft draft, Sheet sheet) {
        Slice slice = sheet.slice(draft.document()).orElseThrow(NotThere::new);
        String seen = Canonical.hash(sheet.shown(slice)).value();
        return new SheetView(draft, sheet, slice.node(), slice.path(), seen);
    }

    /**
     * Keeps what was typed on one page, unless that page has changed since it was shown; whoever
     * sends the same again, since no answer came, finds it kept.
     */
    @Transactional
    public DraftSaving save(Editor editor, DraftId id, Typing typing) {
        Draft draft = seenBy(editor, store.hold(id));
        if (draft.became().isPresent()) {
            throw new UserProblem("catalog.studio.published-meanwhile");
        }
        if (!plans.of(List.of(id)).isEmpty()) {
            throw new UserProblem("catalog.plan.holds");
        }
        SheetView there = view(draft, typing.sheet());
        Draft filled = draft.with(filled(draft, typing));
        if (!there.seen().equals(typing.seen())) {
            boolean standsThere =
                    typing.step().isEmpty()
                            && fits(there, typing)
                            && filled.seen().equals(draft.seen());
            return standsThere
                    ? new DraftSaving.Saved(there, "")
                    : conflict(there, typed(draft, typing), typing);
        }
        Slice slice = typing.sheet().slice(filled.document()).orElseThrow();
        String added = DraftStep.take(filled.document(), slice, typing);
        DraftStart.startHours(filled, () -> editions.modes(filled.issuer(), filled.language()));
        DraftTidy.tidy(filled.document());
        Draft next = filled.document().equals(draft.document()) ? draft : kept(filled, editor);
        return new DraftSaving.Saved(view(next, typing.sheet()), added);
    }

    /** The page with what was typed in its fields, kept nowhere. */
    public SheetView typed(Draft draft, Typing typing) {
        SheetView mine = view(draft.with(filled(draft, typing)), typing.sheet());
        return new SheetView(
                mine.draft(),
                mine.sheet(),
                mine.node(),
                mine.path(),
                view(draft, typing.sheet()).seen());
    }

    private static ObjectNode filled(Draft draft, Typing typing) {
        ObjectNode document = draft.document().deepCopy();
        Slice slice = typing.sheet().slice(document).orElseThrow(NotThere::new);
        DraftFields.fill(slice, DraftFields.shape(slice), typing.fields());
        if (draft.hasFixedSlug()) {
            document.put("slug", draft.slug());
        }
        DraftTidy.tidy(document);
        return document;
    }

    Draft kept(Draft draft, Editor editor) {
        if (DraftStart.bytes(draft.document()).length > SourceText.LARGEST) {
            throw new UserProblem("catalog.studio.problem.large");
        }
        Draft next = draft.savedBy(editor.person(), now());
        keeping.keep(next);
        return next;
    }

    private static DraftSaving.Conflict conflict(SheetView there, SheetView mine, Typing typing) {
        boolean fits = fits(there, typing);
        return new DraftSaving.Conflict(
                fits ? mine : there,
                fits,
                fits
                        ? DraftFields.differences(there, mine, typing.fields().keySet())
                        : DraftFields.orphans(
                                typing.sheet().slice(there.draft().document()).orElseThrow(),
                                typing.fields()));
    }

    private static boolean fits(SheetView there, Typing typing) {
        return typing.fields().getOrDefault("shape", List.of()).contains(there.shape());
    }

    /** What stands between the draft and being published, page by page. */
    public List<ToMend> toMend(Draft draft) {
        return Objects.requireNonNull(toMend(List.of(draft)).get(draft.id()));
    }

    /** The same of many, by id. */
    public Map<DraftId, List<ToMend>> toMend(Collection<Draft> all) {
        return needs.of(all);
    }

    /** What publishing would do; the issuer's slug may be taken, too. */
    @Transactional(readOnly = true)
    public Preview preview(Draft draft) {
        return switch (DefinitionFile.read(DraftStart.bytes(draft.publishable()))) {
            case DefinitionFile.Faulty(var problems) -> new Preview.Refused(problems);
            case DefinitionFile.Sound sound -> publishing.preview(draft.issuer(), sound);
        };
    }

    /** What it looks like now; dots stand for what is missing. */
    public Definition asItStands(Draft draft) {
        return DraftFilled.of(draft.publishable());
    }

    /** The same as an edition that nobody can start on. */
    public Edition asEdition(Draft draft) {
        return new Edition(
                new EditionId(draft.seen()),
                draft.microCredential().orElseGet(() -> new MicroCredentialId(draft.id().value())),
                1 + draft.microCredential().map(editions::lastNumber).orElse(0),
                draft.issuer(),
                asItStands(draft),
                draft.savedAt());
    }

    /** The document as a file, every default spelled out once it is complete. */
    public ObjectNode file(Draft draft) {
        return draft.sound()
                .map(sound -> DefinitionWriting.of(sound.definition()))
                .orElseGet(draft::itsOwn);
    }

    /**
     * Publishes what was looked at over what was public then; whoever pressed twice finds it
     * published.
     *
     * @param over number of the edition that was the current one; 0 = there was none
     */
    @Transactional
    public DraftPublication publish(Editor editor, DraftId id, String seen, int over) {
        Draft draft = seenBy(editor, store.hold(id));
        if (draft.became().isPresent()) {
            return new DraftPublication.Published(
                    editions.editions(List.of(draft.became().get())).getFirst());
        }
        Optional<DraftPublication> hindrance = hindrance(draft, new Publishable(seen, over));
        if (hindrance.isPresent()) {
            return hindrance.get();
        }
        DefinitionFile.Sound sound = draft.sound().orElseThrow();
        plans.remove(id);
        return switch (publishing.publish(draft.issuer(), sound, editor.person())) {
            case Publication.Published(Edition edition) -> {
                if (edition.number() != over + 1) {
                    throw new UserProblem("catalog.studio.moved");
                }
                store.became(id, edition);
                yield new DraftPublication.Published(edition);
            }
            case Publication.Unchanged unchanged -> new DraftPublication.Incomplete();
            case Publication.Refused refused -> new DraftPublication.Incomplete();
        };
    }

    /** Why what was looked at is not published; empty = nothing is in the way. */
    Optional<DraftPublication> hindrance(Draft draft, Publishable what) {
        pilots.mustBeOut(draft, "catalog.pilot.publish-first");
        if (!draft.seen().equals(what.seen())) {
            return Optional.of(new DraftPublication.Moved());
        }
        Optional<DefinitionFile.Sound> sound = draft.sound();
        if (sound.isEmpty() || needs.areLeft(draft)) {
            return Optional.of(new DraftPublication.Incomplete());
        }
        if (!approvals.of(draft).isEnough()) {
            return Optional.of(new DraftPublication.Unapproved());
        }
        List<PlanningStep.Kind> steps = planning.awaited(draft, approvals.rule(draft.issuer()));
        if (!steps.isEmpty()) {
            return Optional.of(new DraftPublication.Unplanned(steps));
        }
        Optional<EditionStore.Held> held = editions.find(draft.slug());
        if (held.filter(one -> publishing.isOfOtherKind(one, sound.get().definition()))
                .isPresent()) {
            return Optional.of(new DraftPublication.Incomplete());
        }
        int current = held.map(one -> editions.lastNumber(one.id())).orElse(0);
        return current == what.over()
                ? Optional.empty()
                : Optional.of(new DraftPublication.Moved());
    }

    /** Throws a draft away; what is public stays. */
    @Transactional
    public void drop(Editor editor, DraftId id) {
        Draft draft = seenBy(editor, store.hold(id));
        if (draft.became().isEmpty()) {
            pilots.mustBeOut(draft, "catalog.pilot.drop-first");
            store.remove(id);
            record(draft, editor.person(), "catalog.draft-drop");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
