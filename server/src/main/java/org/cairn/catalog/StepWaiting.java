package org.cairn.catalog;

import java.time.Instant;

/**
 * A step of planning that waits for somebody's word.
 *
 * @param since when it was finished
 */
public record StepWaiting(Draft draft, PlanningStep.Kind step, Instant since) {}
