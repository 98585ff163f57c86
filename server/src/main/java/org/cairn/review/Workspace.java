package org.cairn.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.awards.Lapse;
import org.cairn.catalog.Definition;
import org.cairn.catalog.Edition;
import org.cairn.catalog.Part;
import org.cairn.catalog.Retirement;

/**
 * All that an educator sees of one own submission.
 *
 * @param newest number of the edition that new submissions start on
 * @param answers the draft's answers with their versions
 * @param work the draft, or what was handed in last when there is no draft
 * @param checklist of the draft
 * @param rounds what was handed in before, first to last
 * @param diff what changed between the last two attempts, once it is handed in
 * @param carried criteria that stay met with the work as it is now
 * @param plans whether there is a place for a personal plan
 * @param lapse that its badge does not count
 * @param ending that it is being retired, and until when one can hand in
 * @param steps the whole history, the reasons that are not for the educator left out
 */
public record Workspace(
        Submission submission,
        Edition edition,
        int newest,
        Map<Slot, Response> answers,
        Work work,
        Checklist checklist,
        List<PastRound> rounds,
        Optional<RoundDiff> diff,
        Map<String, Carried> carried,
        List<Step> steps,
        boolean plans,
        Optional<Lapse> lapse,
        Optional<Retirement> ending) {

    public Workspace {
        answers = Map.copyOf(answers);
        rounds = List.copyOf(rounds);
        carried = Map.copyOf(carried);
        steps = List.copyOf(steps);
    }

    public Definition definition() {
        return edition.definition();
    }

    public boolean isDraft() {
        return submission instanceof Draft;
    }

    /** Whether the educator may go on by the newest edition. */
    public boolean mayMove() {
        return newest > edition.number() && submission instanceof Draft draft && draft.isFree();
    }

    /** Whether there is a choice of paths, and it is still open. */
    public boolean mayTakePath() {
        return definition().paths().size() > 1
                && submission instanceof Draft draft
                && draft.isFree();
    }

    /** On which path it is earned; empty = not said. */
    public Optional<Definition.Path> path() {
        return submission.facts().path(definition());
    }

    /** Whether it is earned with a cohort, which has days. */
    public boolean isWithCohort() {
        return Facts.isWithCohort(submission.facts().path(), definition());
    }

    public Response answer(Slot slot) {
        return answers.getOrDefault(slot, Response.NONE);
    }

    public Optional<PastRound> lastRound() {
        return rounds.isEmpty() ? Optional.empty() : Optional.of(rounds.getLast());
    }

    /** The parts that were found "not yet" and are still as they were judged. */
    public List<Part> unrevised() {
        return isDraft()
                ? definition().parts().stream().filter(this::isUnrevised).toList()
                : List.of();
    }

    /**
     * How many of these keep the work from being handed in.
     *
     * @param asItIs whether the educator means to hand them in unchanged
     */
    public int unrevised(boolean asItIs) {
        return asItIs ? 0 : unrevised().size();
    }

    private boolean isUnrevised(Part part) {
        return isAsAt(lastJudged(), part)
                && part.criteria().stream().anyMatch(id -> !carried.containsKey(id))
                && lastJudged().flatMap(PastRound::feedback).map(Feedback::notYet).stream()
                        .anyMatch(notYet -> part.criteria().stream().anyMatch(notYet::contains));
    }

    private boolean isAsAt(Optional<PastRound> round, Part part) {
        return round.filter(past -> past.work().hashOf(part).equals(work.hashOf(part))).isPresent();
    }

    /** Whether a part is as it was handed in last. */
    public boolean isUnchanged(Part part) {
        return isAsAt(lastRound(), part);
    }

    /** The newest round that was judged "not yet": its feedback is what the draft works on. */
    public Optional<PastRound> lastJudged() {
        return rounds.reversed().stream()
                .filter(round ->
                        round.feedback().filter(f -> f.verdict() == Verdict.NOT_YET).isPresent())
                .findFirst();
    }
}
