package org.cairn.catalog;

import java.time.Instant;
import java.util.List;
import org.cairn.people.PersonId;

/**
 * A step of planning was approved or sent back.
 *
 * @param to who does the step and who finished it
 * @param reason empty = approved
 */
public record StepAnswered(
        DraftId draft,
        String title,
        PlanningStep.Kind step,
        PersonId by,
        List<PersonId> to,
        boolean approves,
        String reason,
        Instant at) {

    public StepAnswered {
        to = List.copyOf(to);
    }
}
