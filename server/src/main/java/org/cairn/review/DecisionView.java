package org.cairn.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.Definition;
import org.cairn.catalog.Edition;
import org.cairn.catalog.Judgement;
import org.cairn.cohorts.Ledger;
import org.cairn.portfolio.Exhibit;

/**
 * All that an approver sees of one submission.
 *
 * @param round the one to decide on, with the recommendation and its private note
 * @param judgement of the recommendation's scorecard by the rubric's rule
 * @param returns decisions of this round that sent it back to the assessor, the first first
 * @param earlier rounds before this one, first to last
 * @param diff what changed since the last attempt
 * @param hours what is verified of the hours that the award needs; empty = it needs none
 * @param cohort the name of the one in which the educator is, where it is said to be earned with
 *     one
 * @param addresses where each file of the round is shown, for this viewer and a while
 * @param steps the whole history
 */
public record DecisionView(
        Submission submission,
        Edition edition,
        Round round,
        Optional<Judgement> judgement,
        List<Decision> returns,
        List<Round> earlier,
        Optional<RoundDiff> diff,
        Optional<Ledger> hours,
        Optional<String> cohort,
        Map<Exhibit, String> addresses,
        List<Step> steps) {

    public Definition definition() {
        return edition.definition();
    }

    /** Whether hours that the award needs are not all verified. */
    public boolean misses() {
        return hours.filter(ledger -> ledger.missing() > 0).isPresent();
    }

    /** Whether it waits for a decision now. */
    public boolean isOpen() {
        return submission instanceof Recommended;
    }
}
