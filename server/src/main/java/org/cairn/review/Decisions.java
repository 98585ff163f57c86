package org.cairn.review;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.awards.Award;
import org.cairn.awards.Awards;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Definition;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.people.OrganizationId;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Front desk for approvers: the issuer's ruling on each recommendation. */
@Service
public class Decisions {

    private final Dossiers dossiers;
    private final DeskStore desk;
    private final RoundStore rounds;
    private final RulingStore rulings;
    private final DecisionViews views;
    private final ProgramHours hours;
    private final AwardOrders orders;
    private final Awards awards;
    private final People people;
    private final Catalog catalog;
    private final Journal journal;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Decisions(
            Dossiers dossiers,
            DeskStore desk,
            RoundStore rounds,
            RulingStore rulings,
            DecisionViews views,
            ProgramHours hours,
            AwardOrders orders,
            Awards awards,
            People people,
            Catalog catalog,
            Journal journal,
            ApplicationEventPublisher news,
            Clock clock) {
        this.dossiers = dossiers;
        this.desk = desk;
        this.rounds = rounds;
        this.rulings = rulings;
        this.views = views;
        this.hours = hours;
        this.orders = orders;
        this.awards = awards;
        this.people = people;
        this.catalog = catalog;
        this.journal = journal;
        this.news = news;
        this.clock = clock;
    }

    /** What waits for this person's decision: not the own work, nothing this person assessed. */
    @Transactional(readOnly = true)
    public DeskPage desk(PersonId me, DeskQuery query) {
        Set<OrganizationId> issuers = people.reach(me, Role.APPROVER);
        if (issuers.isEmpty()) {
            return new DeskPage(List.of(), 0, Map.of(), false, 1);
        }
        DeskStore.Asking asking = new DeskStore.Asking(me, issuers, query);
        Waiting all = desk.waiting(asking, Optional.empty());
        Waiting asked =
                query.microCredential()
                        .map(one -> desk.waiting(asking, Optional.of(one)))
                        .orElse(all);
        int page = Math.min(query.page(), Waiting.pages(asked.total(), DeskQuery.SIZE));
        return new DeskPage(
                desk.rows(asked.shown(page, DeskQuery.SIZE)),
                asked.total(),
                all.counts(),
                all.isCut(),
                page);
    }

    /** How many wait of each micro-credential, whichever was asked for. */
    @Transactional(readOnly = true)
    public Map<MicroCredentialId, Long> waiting(PersonId me, DeskQuery query) {
        return desk.counts(new DeskStore.Asking(me, people.reach(me, Role.APPROVER), query));
    }

    @Transactional(readOnly = true)
    public DecisionView open(PersonId me, SubmissionId id) {
        return views.of(reachable(me, dossiers.find(id)), me);
    }

    /** The same for reading it on a page: who saw it, and when, is kept in the audit log. */
    @Transactional
    public DecisionView look(PersonId me, SubmissionId id) {
        DecisionView view = open(me, id);
        journal.seen(me, Role.APPROVER, view.submission().facts());
        return view;
    }

    /** Awards: decision and badge are kept together, or neither. */
    @Transactional
    public Award award(PersonId me, SubmissionId id, Ruling ruling) {
        Recommended waiting = waiting(me, id);
        Ruling checked = hours.checked(waiting.facts(), definition(waiting), ruling);
        Decision decision = rule(waiting, me, Verdict.AWARD, checked);
        Round round = rounds.find(id, waiting.facts().round()).orElseThrow();
        Award award = awards.issue(orders.of(waiting, round, decision));
        Awarded awarded = waiting.award(decision, award.id());
        keep(awarded, decision, Step.Kind.AWARDED);
        Facts facts = awarded.facts();
        news.publishEvent(
                new SubmissionAwarded(
                        id, facts.educator(), facts.microCredential(), decision.at(), award.id()));
        return award;
    }

    /** Not yet: the feedback goes to the educator, who may begin the next attempt. */
    @Transactional
    public void sendBack(PersonId me, SubmissionId id, Ruling ruling) {
        Recommended waiting = waiting(me, id);
        Decision decision = rule(waiting, me, Verdict.NOT_YET, ruling);
        Returned returned = waiting.sendBack(decision);
        keep(returned, decision, Step.Kind.NOT_YET);
        Facts facts = returned.facts();
        news.publishEvent(
                new SubmissionReturned(
                        id,
                        facts.educator(),
                        facts.microCredential(),
                        decision.at(),
                        facts.attempt()));
    }

    /** It cannot be judged as it is; mending it uses no attempt. */
    @Transactional
    public void sendBackIncomplete(PersonId me, SubmissionId id, Ruling ruling) {
        Recommended waiting = waiting(me, id);
        Decision decision = rule(waiting, me, Verdict.INCOMPLETE, ruling);
        Incomplete incomplete = waiting.sendBackIncomplete(decision);
        keep(incomplete, decision, Step.Kind.INCOMPLETE);
        Facts facts = incomplete.facts();
        news.publishEvent(
                new SubmissionIncomplete(
                        id,
                        facts.educator(),
                        facts.microCredential(),
                        decision.at(),
                        decision.conditions()));
    }

    /** The same assessor is to look again, for the reason given. */
    @Transactional
    public void returnToAssessor(PersonId me, SubmissionId id, String reason) {
        Recommended waiting = waiting(me, id);
        Ruling ruling = new Ruling(Optional.empty(), reason, "", Set.of(), List.of());
        Decision decision = rule(waiting, me, Verdict.BACK_TO_ASSESSOR, ruling);
        UnderAssessment again = waiting.returnToAssessor(decision);
        keep(again, decision, Step.Kind.BACK_TO_ASSESSOR);
        Facts facts = again.facts();
        news.publishEvent(
                new SentBackToAssessor(
                        id,
                        facts.educator(),
                        facts.microCredential(),
                        decision.at(),
                        again.lease().holder(),
                        decision.reason(),
                        again.lease().until()));
    }

    private Decision rule(Recommended waiting, PersonId me, Verdict verdict, Ruling ruling) {
        return waiting.rule(me, verdict, ruling, definition(waiting).rubric(), now());
    }

    private Definition definition(Submission submission) {
        return catalog.edition(submission.facts().edition()).definition();
    }

    private void keep(Submission next, Decision decision, Step.Kind kind) {
        dossiers.save(next);
        rulings.append(next.id(), next.facts().round(), decision);
        String why = kind == Step.Kind.BACK_TO_ASSESSOR ? decision.reason() : decision.letter();
        journal.write(approver(decision.approver(), decision.at()), kind, next.facts(), why);
    }

    private Recommended waiting(PersonId me, SubmissionId id) {
        if (reachable(me, dossiers.lock(id)) instanceof Recommended waiting) {
            return waiting;
        }
        throw new UserProblem(HttpStatus.CONFLICT, "review.refused.not-to-decide");
    }

    /**
     * It is there only if this person decides for its issuer and is no educator or assessor of it,
     * and nobody to whom it was opened. On work of a pilot nobody decides.
     */
    private Submission reachable(PersonId me, Submission submission) {
        Facts facts = submission.facts();
        boolean own = facts.educator().equals(me) || facts.assessors().contains(me);
        if (own
                || facts.readers().contains(me)
                || facts.round() == 0
                || catalog.edition(facts.edition()).isPilot()
                || !people.holds(me, Role.APPROVER, facts.issuer())) {
            throw new NotThere();
        }
        return submission;
    }

    private static Journal.By approver(PersonId me, Instant now) {
        return new Journal.By(me, Role.APPROVER, now);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
