package org.cairn.catalog;

import java.time.Instant;
import org.cairn.people.PersonId;

/**
 * A step of planning is finished, and the named approver is asked.
 *
 * @param by who finished it
 * @param at when it was finished
 */
public record StepAsked(
        DraftId draft,
        String title,
        PlanningStep.Kind step,
        PersonId by,
        PersonId asked,
        Instant at) {}
