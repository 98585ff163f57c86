package org.cairn.home;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.cairn.catalog.Approval;
import org.cairn.catalog.CommentsOpen;
import org.cairn.catalog.Draft;
import org.cairn.catalog.PlanningStep;
import org.cairn.catalog.PlanningSteps;
import org.cairn.catalog.Verdict;
import org.cairn.people.PersonId;

/**
 * A draft with where it stands, as its designer finds it at home.
 *
 * @param missing how much of it is not written yet
 * @param planning the steps of a program
 * @param comments what others said and nobody has settled
 * @param failing how many of its links do not open
 */
public record DraftStand(
        Draft draft,
        int missing,
        Approval approval,
        Optional<PlanningSteps> planning,
        Optional<CommentsOpen> comments,
        int failing) {

    /** Where it is written. */
    public String address() {
        return "/catalog/drafts/" + draft.id();
    }

    /** Whether this person wrote last, asked for approval, or does a step of it. */
    public boolean isOf(PersonId person) {
        return draft.savedBy().equals(person)
                || approval.request().filter(one -> one.by().equals(person)).isPresent()
                || planning.filter(
                                steps -> steps.all().stream().anyMatch(one -> one.isOwner(person)))
                        .isPresent();
    }

    /** The step of this person with the earliest day on which they still have to do something. */
    public Optional<PlanningStep> step(PersonId owner) {
        return planning.flatMap(steps ->
                steps.all().stream()
                        .filter(one -> one.isOwner(owner) && one.due().isPresent())
                        .filter(one -> steps.stage(one.kind()).isOwners())
                        .min(Comparator.comparing(one -> one.due().orElseThrow())));
    }

    /** The first of its steps whose day has passed, whoever does it. */
    public Optional<PlanningStep> late(LocalDate today) {
        return planning.flatMap(steps ->
                steps.all().stream().filter(one -> steps.isLate(one.kind(), today)).findFirst());
    }

    /** Who asks for changes of the words as they are now. */
    public Optional<Verdict> changesAsked() {
        return approval.verdicts().stream()
                .filter(one -> !one.approves() && approval.counts(one))
                .findFirst();
    }

    /** Whether it was approved, and then its words changed. */
    public boolean isOvertaken() {
        return approval.stage() == Approval.Stage.IN_REVIEW
                && approval.verdicts().stream()
                        .anyMatch(one -> one.approves() && !one.seen().equals(draft.seen()));
    }

    /** Whether its designer, and nobody else, has to do something. */
    public boolean isInHand() {
        boolean waits =
                approval.stage() == Approval.Stage.IN_REVIEW
                        || planning.filter(DraftStand::isPlanned).isPresent();
        return missing > 0 || !waits;
    }

    /** Whether somebody has taken a step that is not approved yet. */
    private static boolean isPlanned(PlanningSteps steps) {
        return steps.unapproved().stream().anyMatch(one -> one.owner().isPresent());
    }
}
