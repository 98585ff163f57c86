package org.cairn.review;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cairn.awards.Awards;
import org.cairn.awards.Lapse;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Definition;
import org.cairn.catalog.Edition;
import org.cairn.catalog.Judgement;
import org.cairn.catalog.Retirements;
import org.cairn.people.PersonId;
import org.cairn.portfolio.Artifact;
import org.cairn.portfolio.ArtifactId;
import org.cairn.portfolio.Exhibit;
import org.cairn.portfolio.Portfolio;
import org.springframework.stereotype.Component;

/** Puts together what an educator sees of one submission. */
@Component
class Workspaces {

    private final Catalog catalog;
    private final Retirements retirements;
    private final Portfolio portfolio;
    private final DraftStore drafts;
    private final RoundStore rounds;
    private final RulingStore rulings;
    private final StepStore steps;
    private final PersonalPlanStore plans;
    private final Awards awards;
    private final Clock clock;

    Workspaces(
            Catalog catalog,
            Retirements retirements,
            Portfolio portfolio,
            DraftStore drafts,
            RoundStore rounds,
            RulingStore rulings,
            StepStore steps,
            PersonalPlanStore plans,
            Awards awards,
            Clock clock) {
        this.catalog = catalog;
        this.retirements = retirements;
        this.portfolio = portfolio;
        this.drafts = drafts;
        this.rounds = rounds;
        this.rulings = rulings;
        this.steps = steps;
        this.plans = plans;
        this.awards = awards;
        this.clock = clock;
    }

    Workspace of(Submission submission) {
        Edition edition = catalog.edition(submission.facts().edition());
        List<Round> past = rounds.all(submission.id());
        boolean draft = submission instanceof Draft || past.isEmpty();
        Map<Slot, Response> answers = draft ? drafts.answers(submission.id()) : Map.of();
        Work work = draft ? draft(submission, answers) : past.getLast().work();
        return new Workspace(
                submission,
                edition,
                catalog.currentOf(edition.microCredential())
                        .map(Edition::number)
                        .orElse(edition.number()),
                answers,
                work,
                Checklist.of(edition.definition(), work),
                past.stream().map(round -> forEducator(round, submission, edition)).toList(),
                draft ? Optional.empty() : RoundDiff.ofLast(past, Veil.NOTHING_TO_HIDE),
                carried(past, submission, work, edition.definition()),
                steps.all(submission.id()).stream().map(Step::forEducator).toList(),
                isWithPlan(submission, edition.definition()),
                lapse(submission),
                retirements.of(edition.microCredential()));
    }

    private Optional<Lapse> lapse(Submission submission) {
        return submission instanceof Awarded done
                ? awards.find(done.award()).flatMap(award -> award.lapse(clock.instant()))
                : Optional.empty();
    }

    /** Who is in a cohort has its days and hours, and is shown a plan only where one was begun. */
    private boolean isWithPlan(Submission submission, Definition definition) {
        return submission.facts().path(definition).filter(Definition.Path.COHORT::equals).isEmpty()
                || plans.isBegun(submission.id());
    }

    /** The draft with what is attached to it; a piece put away in the portfolio is left out. */
    Work draft(Submission submission) {
        return draft(submission, drafts.answers(submission.id()));
    }

    /** The draft, or what was handed in last when there is no draft. */
    Work now(Submission submission) {
        return submission instanceof Draft || submission.facts().round() == 0
                ? draft(submission)
                : rounds.find(submission.id(), submission.facts().round())
                        .map(Round::work)
                        .orElse(Work.EMPTY);
    }

    private Work draft(Submission submission, Map<Slot, Response> answers) {
        Map<Slot, List<ArtifactId>> attached = drafts.attachments(submission.id());
        Map<ArtifactId, Artifact> pieces =
                portfolio.find(
                        submission.facts().educator(),
                        attached.values().stream().flatMap(List::stream).toList());
        Map<Slot, List<Exhibit>> evidence = new TreeMap<>();
        attached.forEach((slot, ids) ->
                evidence.put(
                        slot,
                        ids.stream()
                                .flatMap(id -> Optional.ofNullable(pieces.get(id)).stream())
                                .map(Workspaces::exhibit)
                                .toList()));
        return new Work(
                answers.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, entry -> entry.getValue().words())),
                evidence);
    }

    private static Exhibit exhibit(Artifact piece) {
        return new Exhibit(
                piece.id(),
                piece.kind(),
                piece.title(),
                piece.note(),
                piece.content(),
                piece.content().hash());
    }

    /** While the work is being judged, what it was handed in with; else what would stay met. */
    private static Map<String, Carried> carried(
            List<Round> past, Submission submission, Work work, Definition definition) {
        if (past.isEmpty()) {
            return Map.of();
        }
        return switch (submission) {
            case Draft draft -> past.getLast().carriedTo(work, definition);
            case Returned returned -> past.getLast().met(definition);
            default -> past.getLast().carried();
        };
    }

    private PastRound forEducator(Round round, Submission submission, Edition edition) {
        return new PastRound(
                round.number(),
                round.attempt(),
                round.handedInAt(),
                round.work(),
                round.statement(),
                round.note(),
                round.carried(),
                round.seal(),
                feedback(round, submission, edition.definition()));
    }

    private Optional<Feedback> feedback(Round round, Submission submission, Definition definition) {
        Optional<Decision> decision =
                round.decision().filter(d -> d.verdict() != Verdict.BACK_TO_ASSESSOR);
        if (decision.isPresent() && round.recommendation().isPresent()) {
            return Optional.of(feedback(round.recommendation().get(), decision.get(), definition));
        }
        if (submission instanceof Piloted && round.number() == submission.facts().round()) {
            return round.recommendation().map(result -> feedback(result, definition));
        }
        return steps.all(submission.id()).stream()
                .filter(step ->
                        step.kind() == Step.Kind.INCOMPLETE && step.round() == round.number())
                .map(step ->
                        incomplete(
                                step,
                                definition,
                                rulings.conditions(submission.id(), step.round())))
                .findFirst();
    }

    private static Feedback feedback(
            Recommendation recommendation, Decision decision, Definition definition) {
        Scorecard card = recommendation.scorecard();
        Judgement judgement = card.judgedBy(definition.rubric());
        boolean incomplete = decision.verdict() == Verdict.INCOMPLETE;
        return new Feedback(
                decision.verdict(),
                named(recommendation.assessor(), definition),
                decision.letter(),
                incomplete ? Map.of() : card.marks(),
                incomplete ? "" : card.overall(),
                decision.verdict() == Verdict.NOT_YET
                        ? Decision.notYet(judgement, decision.reopened())
                        : Set.of(),
                decision.conditions(),
                recommendation.at(),
                decision.at());
    }

    /** The result of a pilot, on which nobody decided. */
    private static Feedback feedback(Recommendation result, Definition definition) {
        Scorecard card = result.scorecard();
        boolean incomplete = result.value() == Recommendation.Value.INCOMPLETE;
        return new Feedback(
                Verdict.following(result.value()).orElseThrow(),
                named(result.assessor(), definition),
                "",
                incomplete ? Map.of() : card.marks(),
                incomplete ? "" : card.overall(),
                incomplete ? Set.of() : card.judgedBy(definition.rubric()).notYet(),
                result.conditions(),
                result.at(),
                result.at());
    }

    private static Feedback incomplete(
            Step step, Definition definition, List<Condition> conditions) {
        return new Feedback(
                Verdict.INCOMPLETE,
                named(step.actor(), definition),
                "",
                Map.of(),
                "",
                Set.of(),
                conditions,
                step.at(),
                step.at());
    }

    private static Optional<PersonId> named(PersonId assessor, Definition definition) {
        return Optional.of(assessor)
                .filter(one -> definition.assessment().anonymity().namesAssessor());
    }
}
