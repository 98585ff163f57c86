package org.cairn.review;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.awards.Award;
import org.cairn.awards.Awards;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Definition;
import org.cairn.catalog.Edition;
import org.cairn.catalog.EvidenceDemand;
import org.cairn.catalog.PilotId;
import org.cairn.catalog.Trials;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.cairn.portfolio.Artifact;
import org.cairn.portfolio.ArtifactId;
import org.cairn.portfolio.Portfolio;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front desk for educators: everything goes through the person, whose own submissions are the only
 * ones there are.
 */
@Service
public class Submissions {

    private static final int MOST_LISTED = 200;

    private final Dossiers dossiers;
    private final SubmissionStore store;
    private final DraftStore drafts;
    private final Workspaces workspaces;
    private final HandIns handIns;
    private final Catalog catalog;
    private final Endings endings;
    private final Trials trials;
    private final Portfolio portfolio;
    private final Awards awards;
    private final ObjectProvider<Openings> openings;
    private final Journal journal;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Submissions(
            Dossiers dossiers,
            SubmissionStore store,
            DraftStore drafts,
            Workspaces workspaces,
            HandIns handIns,
            Catalog catalog,
            Endings endings,
            Trials trials,
            Portfolio portfolio,
            Awards awards,
            ObjectProvider<Openings> openings,
            Journal journal,
            ApplicationEventPublisher news,
            Clock clock) {
        this.dossiers = dossiers;
        this.store = store;
        this.drafts = drafts;
        this.workspaces = workspaces;
        this.handIns = handIns;
        this.catalog = catalog;
        this.endings = endings;
        this.trials = trials;
        this.portfolio = portfolio;
        this.awards = awards;
        this.openings = openings;
        this.journal = journal;
        this.news = news;
        this.clock = clock;
    }

    /** Starts on the current edition, or opens what the person has under way or still holds. */
    @Transactional
    public SubmissionId start(PersonId me, String slug) {
        Edition edition =
                catalog.current(slug)
                        .filter(one -> !one.definition().isStack())
                        .orElseThrow(NotThere::new);
        Optional<SubmissionStore.Row> before = store.latest(me, edition.microCredential());
        if (before.filter(this::isUnderWayOrHeld).isPresent()) {
            return before.get().facts().id();
        }
        endings.checkStart(edition, now());
        openings.stream().forEach(one -> one.check(me, slug));
        return started(me, edition);
    }

    /** Starts on what is tried in a pilot, or opens what the person has done there. */
    @Transactional
    public SubmissionId tryOut(PersonId me, PilotId pilot) {
        Edition edition = trials.edition(trials.find(me, pilot).pilot());
        Optional<SubmissionStore.Row> before = store.latest(me, edition.microCredential());
        if (before.filter(row -> row.stage() != Stage.WITHDRAWN).isPresent()) {
            return before.get().facts().id();
        }
        return started(me, trials.begin(me, pilot));
    }

    private SubmissionId started(PersonId me, Edition edition) {
        Instant now = now();
        Optional<SubmissionId> started = store.insert(me, edition, now);
        if (started.isEmpty()) {
            return store.latest(me, edition.microCredential()).orElseThrow().facts().id();
        }
        Facts facts = dossiers.find(started.get()).facts();
        journal.write(educator(me, now), Step.Kind.STARTED, facts, "");
        news.publishEvent(new SubmissionStarted(facts.id(), me, edition.microCredential(), now));
        return started.get();
    }

    /** The person's own list, what changed last first. */
    @Transactional(readOnly = true)
    public List<WorkRow> mine(PersonId me) {
        Map<SubmissionId, Instant> saved = drafts.savedAt(me);
        return store.ofEducator(me, 0, MOST_LISTED).stream()
                .map(this::row)
                .map(row -> row.savedAt(saved.getOrDefault(row.id(), row.changedAt())))
                .sorted(Comparator.comparing(WorkRow::changedAt).reversed())
                .toList();
    }

    @Transactional(readOnly = true)
    public Workspace open(PersonId me, SubmissionId id) {
        return workspaces.of(dossiers.ofEducator(me, id));
    }

    /** Says on which of the offered paths the person earns it, until it is first handed in. */
    @Transactional
    public void take(PersonId me, SubmissionId id, Definition.Path path) {
        Draft draft = draftFor(dossiers.lockOfEducator(me, id));
        if (!definition(draft).paths().contains(path)) {
            throw new UserProblem("review.path.not-offered");
        }
        if (draft.facts().path().filter(path::equals).isPresent()) {
            return;
        }
        dossiers.save(draft.on(path));
        journal.path(educator(me, now()), draft.facts(), path);
    }

    /** Keeps an answer, unless another tab has saved something else meanwhile. */
    @Transactional
    public Saving answer(PersonId me, SubmissionId id, Slot slot, String words, long known) {
        Draft draft = draftFor(dossiers.holdOfEducator(me, id));
        if (!isAsked(definition(draft), slot, words)) {
            throw new NotThere();
        }
        String typed = Typed.asTyped(words);
        return drafts.keep(id, slot, typed, Math.max(0, known), now())
                .<Saving>map(Saving.Saved::new)
                .orElseGet(() -> instead(id, slot, typed));
    }

    private static boolean isAsked(Definition definition, Slot slot, String words) {
        return Enactment.takes(definition, slot, words)
                || definition.part(slot.part()).flatMap(part -> part.prompt(slot.id())).isPresent();
    }

    /** Puts a piece from the person's portfolio into a slot. */
    @Transactional
    public void attach(PersonId me, SubmissionId id, Slot slot, ArtifactId artifact) {
        Draft draft = draftFor(dossiers.lockOfEducator(me, id));
        EvidenceDemand demand = demand(draft, slot);
        Artifact piece = portfolio.find(me, artifact).orElseThrow(NotThere::new);
        if (!demand.allows(piece.kind())) {
            throw new UserProblem("review.attach.kind", demand.title());
        }
        int there = drafts.attachments(id).getOrDefault(slot, List.of()).size();
        if (there >= demand.max()) {
            throw new UserProblem("review.attach.full", demand.title(), demand.max());
        }
        drafts.attach(id, slot, artifact, now());
    }

    @Transactional
    public void detach(PersonId me, SubmissionId id, Slot slot, ArtifactId artifact) {
        draftFor(dossiers.lockOfEducator(me, id));
        drafts.detach(id, slot, artifact);
    }

    /**
     * Freezes the round and gives the work to the assessors; a second press changes nothing.
     *
     * @param asItIs whether parts that were "not yet" and were not revised are meant to be so
     */
    @Transactional
    public void handIn(
            PersonId me,
            SubmissionId id,
            Statement.Signature signature,
            String note,
            boolean asItIs) {
        switch (dossiers.lockOfEducator(me, id)) {
            case Draft draft -> {
                endings.checkHandIn(draft.facts(), now());
                handIns.handIn(draft, signature, note, asItIs);
            }
            case HandedIn already -> {}
            case UnderAssessment already -> {}
            case Submission other -> throw new UserProblem("review.refused.not-a-draft");
        }
    }

    /** The same where the educator has not said to hand anything in as it was. */
    @Transactional
    public void handIn(PersonId me, SubmissionId id, Statement.Signature signature, String note) {
        handIn(me, id, signature, note, false);
    }

    /** Takes the work back before anyone has begun to assess it. */
    @Transactional
    public void withdraw(PersonId me, SubmissionId id, String reason) {
        Instant now = now();
        Withdrawn gone =
                switch (dossiers.lockOfEducator(me, id)) {
                    case Draft draft -> draft.withdraw(reason, now);
                    case HandedIn in -> in.withdraw(reason, now);
                    case Withdrawn already -> throw new UserProblem("review.withdraw.already");
                    case Submission other -> throw new UserProblem("review.withdraw.too-late");
                };
        dossiers.save(gone);
        Facts facts = gone.facts();
        journal.write(educator(me, now), Step.Kind.WITHDRAWN, facts, gone.reason());
        news.publishEvent(
                new SubmissionWithdrawn(id, me, facts.microCredential(), now, facts.round()));
    }

    /** Begins the next attempt, or the mending of an incomplete one, with all that was there. */
    @Transactional
    public void reopen(PersonId me, SubmissionId id) {
        switch (dossiers.lockOfEducator(me, id)) {
            case Returned returned -> reopened(returned.reopen());
            case Incomplete incomplete -> reopened(incomplete.reopen());
            case Draft already -> {}
            case Submission other -> throw new UserProblem("review.refused.not-returned");
        }
    }

    private void reopened(Draft draft) {
        endings.checkHandIn(draft.facts(), now());
        dossiers.save(draft);
        journal.write(
                educator(draft.facts().educator(), now()), Step.Kind.REOPENED, draft.facts(), "");
    }

    private boolean isUnderWayOrHeld(SubmissionStore.Row row) {
        boolean held = row.award().flatMap(awards::find).filter(a -> holds(a)).isPresent();
        return row.stage().isOpen() || held;
    }

    private boolean holds(Award award) {
        return award.isSuspended() || award.holdsAt(clock.instant());
    }

    private WorkRow row(SubmissionStore.Row row) {
        Submission state = dossiers.state(row);
        Facts facts = row.facts();
        return new WorkRow(
                facts.id(),
                facts.microCredential(),
                facts.edition(),
                facts.path(),
                state.stage(),
                state.waitingFor(),
                facts.attempt(),
                facts.round(),
                facts.startedAt(),
                row.changedAt(),
                state.dueAt(),
                row.award());
    }

    /** The same words sent twice are no conflict. */
    private Saving instead(SubmissionId id, Slot slot, String words) {
        Response theirs = drafts.answer(id, slot).orElse(Response.NONE);
        return theirs.words().equals(words)
                ? new Saving.Saved(theirs)
                : new Saving.Conflict(theirs);
    }

    private static Draft draftFor(Submission submission) {
        if (submission instanceof Draft draft) {
            return draft;
        }
        throw new UserProblem("review.refused.not-a-draft");
    }

    private EvidenceDemand demand(Draft draft, Slot slot) {
        return definition(draft)
                .part(slot.part())
                .flatMap(part -> part.demand(slot.id()))
                .orElseThrow(NotThere::new);
    }

    private Definition definition(Submission submission) {
        return catalog.edition(submission.facts().edition()).definition();
    }

    private static Journal.By educator(PersonId me, Instant now) {
        return new Journal.By(me, Role.EDUCATOR, now);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
