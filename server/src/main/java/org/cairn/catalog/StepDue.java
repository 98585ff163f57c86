package org.cairn.catalog;

import java.time.Instant;
import java.time.LocalDate;
import org.cairn.people.PersonId;

/**
 * A step of planning is due in a few days, or its day has passed, and its owner still has to do
 * something.
 */
public record StepDue(
        DraftId draft,
        String title,
        PlanningStep.Kind step,
        PersonId owner,
        LocalDate due,
        boolean late,
        Instant at) {}
