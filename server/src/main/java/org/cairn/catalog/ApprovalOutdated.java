package org.cairn.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cairn.people.PersonId;

/**
 * What was approved has changed, so that the approval counts no longer.
 *
 * @param step the step of planning that was approved; empty = the draft
 * @param words the hash of what was approved
 * @param to who approved it and who asked for that, without whoever changed it
 */
public record ApprovalOutdated(
        DraftId draft,
        String title,
        Optional<PlanningStep.Kind> step,
        String words,
        PersonId by,
        List<PersonId> to,
        Instant at) {

    public ApprovalOutdated {
        to = List.copyOf(to);
    }
}
