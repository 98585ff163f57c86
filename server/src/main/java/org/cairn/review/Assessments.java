package org.cairn.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Criterion;
import org.cairn.catalog.Definition;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.catalog.PilotId;
import org.cairn.catalog.Trials;
import org.cairn.people.OrganizationId;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front desk for assessors: take from the pool, score, hand over. It never says whose work it is.
 */
@Service
public class Assessments {

    private final Dossiers dossiers;
    private final QueueStore queue;
    private final ScoreStore scores;
    private final RulingStore rulings;
    private final AssessorViews views;
    private final FirstLooks looks;
    private final Schools schools;
    private final People people;
    private final Catalog catalog;
    private final Trials trials;
    private final Journal journal;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Assessments(
            Dossiers dossiers,
            QueueStore queue,
            ScoreStore scores,
            RulingStore rulings,
            AssessorViews views,
            FirstLooks looks,
            Schools schools,
            People people,
            Catalog catalog,
            Trials trials,
            Journal journal,
            ApplicationEventPublisher news,
            Clock clock) {
        this.dossiers = dossiers;
        this.queue = queue;
        this.scores = scores;
        this.rulings = rulings;
        this.views = views;
        this.looks = looks;
        this.schools = schools;
        this.people = people;
        this.catalog = catalog;
        this.trials = trials;
        this.journal = journal;
        this.news = news;
        this.clock = clock;
    }

    /**
     * What this person may take or holds: not the own work, not a colleague's at the same school.
     */
    @Transactional(readOnly = true)
    public QueuePage queue(PersonId me, QueueQuery query) {
        Set<OrganizationId> issuers = people.reach(me, Role.ASSESSOR);
        if (issuers.isEmpty()) {
            return new QueuePage(List.of(), 0, Map.of(), false, 1);
        }
        QueueStore.Asking asking =
                new QueueStore.Asking(schools.assessor(me), issuers, query, now());
        Waiting all = queue.waiting(asking, Optional.empty());
        Waiting asked =
                query.microCredential()
                        .map(one -> queue.waiting(asking, Optional.of(one)))
                        .orElse(all);
        int page = Math.min(query.page(), Waiting.pages(asked.total(), QueueQuery.SIZE));
        return new QueuePage(
                looks.with(queue.rows(asking, asked.shown(page, QueueQuery.SIZE))),
                asked.total(),
                all.counts(),
                all.isCut(),
                page);
    }

    /** How many wait of each micro-credential, whichever was asked for. */
    @Transactional(readOnly = true)
    public Map<MicroCredentialId, Long> waiting(PersonId me, QueueQuery query) {
        return queue.counts(
                new QueueStore.Asking(
                        schools.assessor(me), people.reach(me, Role.ASSESSOR), query, now()));
    }

    /** The most urgent one to go on with: one's own first, else one that is free. */
    @Transactional(readOnly = true)
    public Optional<SubmissionId> next(PersonId me) {
        return List.of(QueueQuery.Which.MINE, QueueQuery.Which.FREE).stream()
                .map(which -> queue(me, new QueueQuery(Optional.empty(), which, 1)))
                .flatMap(page -> page.rows().stream())
                .map(QueueRow::id)
                .findFirst();
    }

    /** Takes it for the time that its micro-credential gives, and says for how long. */
    @Transactional
    public Duration claim(PersonId me, SubmissionId id) {
        Duration length = length(reachable(me, id));
        claim(me, id, length);
        return length;
    }

    /** Takes it; of many who try at once, one has it. A holder who claims again renews. */
    @Transactional
    public void claim(PersonId me, SubmissionId id, Duration length) {
        Instant now = now();
        switch (reachable(me, id)) {
            case HandedIn in -> {
                UnderAssessment taken = in.claim(schools.assessor(me), length, now);
                dossiers.save(taken);
                journal.write(assessor(me, now), Step.Kind.CLAIMED, taken.facts(), "");
                tellClaimed(taken, now);
            }
            case UnderAssessment held when held.lease().holder().equals(me) ->
                    dossiers.save(held.renew(me, length, now));
            case UnderAssessment held -> throw new UserProblem("review.refused.taken");
            case Submission other -> throw new UserProblem("review.refused.not-waiting");
        }
    }

    /** Holds it longer, from now on, and says for how long. */
    @Transactional
    public Duration renew(PersonId me, SubmissionId id) {
        UnderAssessment held = held(me, id);
        Duration length = length(held);
        dossiers.save(held.renew(me, length, now()));
        return length;
    }

    /** Gives it back; what was scored so far is kept for this person. */
    @Transactional
    public void release(PersonId me, SubmissionId id, String why) {
        Instant now = now();
        HandedIn back = held(me, id).release(me, now);
        dossiers.save(back);
        journal.write(assessor(me, now), Step.Kind.RELEASED, back.facts(), Typed.kept(why, 1_000));
    }

    /** What the assessor sees, while holding it or after having assessed it. */
    @Transactional(readOnly = true)
    public AssessorView open(PersonId me, SubmissionId id) {
        Submission submission = reachable(me, id);
        if (!submission.facts().isOpenTo(schools.assessor(me))) {
            throw new NotThere();
        }
        return views.of(submission, me);
    }

    /** The same for reading it on a page: who saw it, and when, is kept in the audit log. */
    @Transactional
    public AssessorView look(PersonId me, SubmissionId id) {
        AssessorView view = open(me, id);
        journal.seen(me, Role.ASSESSOR, dossiers.find(id).facts());
        return view;
    }

    /** Keeps the level and the comment of one criterion. */
    @Transactional
    public void score(PersonId me, SubmissionId id, String criterionId, ScoreEntry entry) {
        UnderAssessment held = held(me, id);
        Criterion criterion =
                definition(held).rubric().criterion(criterionId).orElseThrow(NotThere::new);
        if (!entry.applies() && !criterion.notApplicable()) {
            throw new UserProblem("review.score.must-apply", criterion.title());
        }
        if (entry.level().isPresent() && criterion.level(entry.level().get()).isEmpty()) {
            throw new NotThere();
        }
        if (views.carried(held).containsKey(criterionId)) {
            throw new UserProblem("review.score.carried", criterion.title());
        }
        scores.keep(desk(held, me), criterionId, entry, now());
    }

    /** Keeps the word on the whole, the private note and the flag. */
    @Transactional
    public void remark(PersonId me, SubmissionId id, Remark remark) {
        scores.keep(desk(held(me, id), me), remark, now());
    }

    /**
     * Hands over to the issuer what was scored and remarked.
     *
     * @param reason for a value that differs from the proposal, or for referring
     */
    @Transactional
    public void recommend(
            PersonId me,
            SubmissionId id,
            Recommendation.Value value,
            List<Condition> conditions,
            String reason) {
        Instant now = now();
        UnderAssessment held = held(me, id);
        Remark remark = scores.remark(desk(held, me));
        Advice advice =
                new Advice(
                        value,
                        views.scorecard(held, me),
                        conditions,
                        reason,
                        remark.privateNote(),
                        remark.flagged());
        Recommended done = held.recommend(me, advice, definition(held).rubric(), now);
        Optional<PilotId> pilot = catalog.edition(held.facts().edition()).pilot();
        if (pilot.isPresent()) {
            conclude(done, pilot.get());
            return;
        }
        dossiers.save(done);
        rulings.append(id, done.facts().round(), done.recommendation());
        journal.write(assessor(me, now), Step.Kind.RECOMMENDED, done.facts(), "");
        news.publishEvent(
                new RecommendationMade(
                        id,
                        done.facts().educator(),
                        done.facts().microCredential(),
                        now,
                        done.facts().issuer(),
                        me,
                        done.promise().dueAt()));
    }

    /** In a pilot the recommendation is the result; there is nobody to leave a question to. */
    private void conclude(Recommended done, PilotId pilot) {
        Recommendation result = done.recommendation();
        if (result.value() == Recommendation.Value.REFER) {
            throw new UserProblem("review.pilot.no-refer");
        }
        Piloted tried = done.conclude();
        dossiers.save(tried);
        rulings.append(tried.id(), tried.facts().round(), result);
        journal.write(
                assessor(result.assessor(), result.at()), Step.Kind.PILOTED, tried.facts(), "");
        Facts facts = tried.facts();
        trials.concluded(pilot, facts.educator(), result.assessor());
        news.publishEvent(
                new SubmissionPiloted(
                        facts.id(), facts.educator(), facts.microCredential(), result.at()));
    }

    /** The completeness check, before anyone rates: everything can be opened. */
    @Transactional
    public void confirmComplete(PersonId me, SubmissionId id) {
        Instant now = now();
        if (!(reachable(me, id) instanceof HandedIn in)) {
            throw new UserProblem("review.refused.not-waiting");
        }
        in.facts().mayBeAssessedBy(schools.assessor(me));
        if (looks.confirm(in.facts(), me, now)) {
            journal.write(assessor(me, now), Step.Kind.CHECKED, in.facts(), "");
        }
    }

    /** The completeness check, before anyone rates: back to the educator, no attempt used. */
    @Transactional
    public void sendBackIncomplete(PersonId me, SubmissionId id, List<Condition> conditions) {
        Instant now = now();
        if (!(reachable(me, id) instanceof HandedIn in)) {
            throw new UserProblem("review.refused.not-waiting");
        }
        Incomplete back = in.sendBackIncomplete(schools.assessor(me), conditions, now);
        dossiers.save(back);
        rulings.append(id, back.facts().round(), back.conditions());
        journal.write(assessor(me, now), Step.Kind.INCOMPLETE, back.facts(), "");
        news.publishEvent(
                new SubmissionIncomplete(
                        id,
                        back.facts().educator(),
                        back.facts().microCredential(),
                        now,
                        back.conditions()));
    }

    /** Loads it only if this person is an assessor for its issuer and may look at it. */
    private Submission reachable(PersonId me, SubmissionId id) {
        Submission submission = dossiers.find(id);
        Facts facts = submission.facts();
        boolean known = facts.educator().equals(me) || facts.readers().contains(me);
        if (known || facts.round() == 0 || !people.holds(me, Role.ASSESSOR, facts.issuer())) {
            throw new NotThere();
        }
        return submission;
    }

    private UnderAssessment held(PersonId me, SubmissionId id) {
        if (reachable(me, id) instanceof UnderAssessment held && held.lease().holder().equals(me)) {
            return held;
        }
        throw new UserProblem("review.lease.not-yours");
    }

    private void tellClaimed(UnderAssessment taken, Instant now) {
        news.publishEvent(
                new SubmissionClaimed(
                        taken.id(),
                        taken.facts().educator(),
                        taken.facts().microCredential(),
                        now,
                        taken.lease().holder(),
                        taken.lease().until()));
    }

    private static ScoreStore.Desk desk(Submission submission, PersonId me) {
        return new ScoreStore.Desk(submission.id(), submission.facts().round(), me);
    }

    private Duration length(Submission submission) {
        return Duration.ofHours(definition(submission).assessment().leaseHours());
    }

    private Definition definition(Submission submission) {
        return catalog.edition(submission.facts().edition()).definition();
    }

    private static Journal.By assessor(PersonId me, Instant now) {
        return new Journal.By(me, Role.ASSESSOR, now);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
