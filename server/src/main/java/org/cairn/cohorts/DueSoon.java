package org.cairn.cohorts;

import java.time.Instant;
import java.time.LocalDate;
import org.cairn.people.PersonId;

/**
 * An artifact that somebody has not completed is due in a few days.
 *
 * @param part id of the part
 * @param title of the part
 */
public record DueSoon(
        CohortId cohort, PersonId person, String part, String title, LocalDate day, Instant at) {}
