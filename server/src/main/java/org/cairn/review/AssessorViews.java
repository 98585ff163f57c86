package org.cairn.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Definition;
import org.cairn.catalog.Edition;
import org.cairn.catalog.Judgement;
import org.cairn.people.PersonId;
import org.cairn.platform.web.NotThere;
import org.springframework.stereotype.Component;

/** Puts together what an assessor sees: who handed it in only where the definition says so. */
@Component
class AssessorViews {

    private final RoundStore rounds;
    private final RulingStore rulings;
    private final ScoreStore scores;
    private final Catalog catalog;
    private final Blinds blinds;
    private final FirstLooks looks;

    AssessorViews(
            RoundStore rounds,
            RulingStore rulings,
            ScoreStore scores,
            Catalog catalog,
            Blinds blinds,
            FirstLooks looks) {
        this.rounds = rounds;
        this.rulings = rulings;
        this.scores = scores;
        this.catalog = catalog;
        this.blinds = blinds;
        this.looks = looks;
    }

    AssessorView of(Submission submission, PersonId me) {
        List<Round> all = rounds.all(submission.id());
        Round round = all.getLast();
        Edition edition = catalog.edition(submission.facts().edition());
        Definition definition = edition.definition();
        Optional<Instant> heldUntil = heldUntil(submission, me);
        boolean past = submission.facts().assessors().contains(me);
        if (heldUntil.isEmpty() && !past && !(submission instanceof HandedIn)) {
            throw new NotThere();
        }
        ScoreStore.Desk desk = desk(submission, me);
        Veil veil = blinds.veil(submission.facts().educator(), definition);
        Scorecard card = scorecard(submission, me);
        Judgement judgement = card.judgedBy(definition.rubric());
        return new AssessorView(
                submission.id(),
                named(submission.facts().educator(), definition),
                edition,
                round.attempt(),
                round.number(),
                round.handedInAt(),
                submission.dueAt(),
                heldUntil,
                looks.due(submission),
                past && heldUntil.isEmpty(),
                covered(veil, round.work().responses()),
                blinds.of(round.work(), veil, definition, me),
                round.statement().aiUse(),
                veil.over(round.statement().tool()),
                veil.over(round.note()),
                round.carried(),
                scores.entries(desk),
                scores.remark(desk),
                judgement,
                Recommendation.proposed(judgement),
                card.copied(),
                cameBack(submission).stream().map(veil::over).toList(),
                earlier(all, veil),
                RoundDiff.ofLast(all, veil));
    }

    private static Optional<PersonId> named(PersonId educator, Definition definition) {
        return Optional.of(educator)
                .filter(one -> definition.assessment().anonymity().namesEducator());
    }

    Map<String, Carried> carried(Submission submission) {
        return rounds.carried(submission.id(), submission.facts().round());
    }

    /** What the assessor has entered, over what earlier rounds have settled. */
    Scorecard scorecard(Submission submission, PersonId me) {
        ScoreStore.Desk desk = desk(submission, me);
        Map<String, Mark> marks = new TreeMap<>();
        scores.entries(desk)
                .forEach((criterion, entry) ->
                        entry.score()
                                .ifPresent(score ->
                                        marks.put(criterion, new Mark(score, entry.comment()))));
        return new Scorecard(marks, scores.remark(desk).overall()).over(carried(submission));
    }

    private static Optional<Instant> heldUntil(Submission submission, PersonId me) {
        return submission instanceof UnderAssessment held && held.lease().holder().equals(me)
                ? Optional.of(held.lease().until())
                : Optional.empty();
    }

    private List<String> cameBack(Submission submission) {
        return rulings.decisions(submission.id(), submission.facts().round()).stream()
                .filter(decision -> decision.verdict() == Verdict.BACK_TO_ASSESSOR)
                .map(Decision::reason)
                .toList();
    }

    private List<AssessorView.Earlier> earlier(List<Round> all, Veil veil) {
        return all.subList(0, all.size() - 1).stream().map(round -> earlier(round, veil)).toList();
    }

    private AssessorView.Earlier earlier(Round round, Veil veil) {
        return new AssessorView.Earlier(
                round.number(),
                round.attempt(),
                round.handedInAt(),
                covered(veil, round.work().responses()),
                round.recommendation().map(r -> r.scorecard().marks()).orElse(Map.of()),
                rulings.conditions(round.submission(), round.number()));
    }

    private static Map<Slot, String> covered(Veil veil, Map<Slot, String> responses) {
        Map<Slot, String> covered = new TreeMap<>(responses);
        covered.replaceAll((slot, words) -> Enactment.is(slot) ? words : veil.over(words));
        return covered;
    }

    private static ScoreStore.Desk desk(Submission submission, PersonId me) {
        return new ScoreStore.Desk(submission.id(), submission.facts().round(), me);
    }
}
