package org.cairn.catalog;

import java.time.Instant;
import java.time.LocalDate;
import org.cairn.people.PersonId;

/** The day came and the draft could not be published; it stays a draft. */
public record PlanFailed(DraftId draft, String title, PersonId by, LocalDate day, Instant at) {}
