package org.cairn.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.cairn.people.PersonId;

/** Somebody was made the owner of a step of planning by somebody else. */
public record StepGiven(
        DraftId draft,
        String title,
        PlanningStep.Kind step,
        PersonId by,
        PersonId owner,
        Optional<LocalDate> due,
        Instant at) {}
