package org.cairn.awards;

import java.time.Instant;
import org.cairn.people.PersonId;

/** That an award was taken back for good: when, why and by whom. */
public record Revocation(Instant at, String reason, PersonId by) {}
