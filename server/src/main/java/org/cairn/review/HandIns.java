package org.cairn.review;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Definition;
import org.cairn.catalog.Edition;
import org.cairn.people.Role;
import org.cairn.platform.web.UserProblem;
import org.cairn.portfolio.Exhibit;
import org.cairn.portfolio.Portfolio;
import org.cairn.portfolio.Use;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Handing in: check, freeze, promise, tell. */
@Component
class HandIns {

    private final Dossiers dossiers;
    private final Workspaces workspaces;
    private final RoundStore rounds;
    private final Catalog catalog;
    private final Portfolio portfolio;
    private final Schools schools;
    private final Calendars calendars;
    private final Journal journal;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    HandIns(
            Dossiers dossiers,
            Workspaces workspaces,
            RoundStore rounds,
            Catalog catalog,
            Portfolio portfolio,
            Schools schools,
            Calendars calendars,
            Journal journal,
            ApplicationEventPublisher news,
            Clock clock) {
        this.dossiers = dossiers;
        this.workspaces = workspaces;
        this.rounds = rounds;
        this.catalog = catalog;
        this.portfolio = portfolio;
        this.schools = schools;
        this.calendars = calendars;
        this.journal = journal;
        this.news = news;
        this.clock = clock;
    }

    void handIn(Draft draft, Statement.Signature signature, String note, boolean asItIs) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Facts facts = draft.facts();
        Edition edition = catalog.edition(facts.edition());
        Definition definition = edition.definition();
        if (draft.isFree() && facts.path(definition).isEmpty()) {
            throw new UserProblem("review.handin.path-missing");
        }
        Statement statement = Statement.sign(signature, now);
        Workspace space = workspaces.of(draft);
        Draft.Papers papers =
                new Draft.Papers(space.checklist(), space.unrevised(asItIs), statement, note);
        Promise promise =
                new Promise(now, calendars.of(facts.issuer()).due(now, definition.decisionDays()));
        HandedIn handedIn = draft.handIn(papers, schools.of(facts.educator()), promise);
        dossiers.save(handedIn);
        Work work = frozen(facts, space.work(), definition);
        rounds.append(round(handedIn, work, papers, space.carried()));
        journal.write(
                new Journal.By(facts.educator(), Role.EDUCATOR, now),
                Step.Kind.HANDED_IN,
                handedIn.facts(),
                papers.note());
        news.publishEvent(
                new SubmissionHandedIn(
                        facts.id(),
                        facts.educator(),
                        facts.microCredential(),
                        now,
                        facts.issuer(),
                        handedIn.facts().attempt(),
                        handedIn.facts().round(),
                        promise.dueAt()));
    }

    private static Round round(
            HandedIn handedIn, Work work, Draft.Papers papers, Map<String, Carried> carried) {
        Facts facts = handedIn.facts();
        return new Round(
                facts.id(),
                facts.round(),
                facts.attempt(),
                facts.edition(),
                handedIn.promise().handedInAt(),
                work,
                papers.statement(),
                papers.note(),
                carried,
                Seal.of(facts, work, papers.statement(), papers.note()),
                Optional.empty(),
                Optional.empty());
    }

    /** The portfolio makes the copies, so that it knows where each piece has counted. */
    private Work frozen(Facts facts, Work work, Definition definition) {
        Use use =
                new Use(
                        facts.id().toString(),
                        definition.title(),
                        "/submissions/" + facts.id().value());
        Map<Slot, List<Exhibit>> evidence = new TreeMap<>();
        work.evidence()
                .forEach((slot, exhibits) ->
                        evidence.put(
                                slot,
                                portfolio.freeze(
                                        facts.educator(),
                                        exhibits.stream().map(Exhibit::artifact).toList(),
                                        use)));
        return new Work(work.responses(), evidence);
    }
}
