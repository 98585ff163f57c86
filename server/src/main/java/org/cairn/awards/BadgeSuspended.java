package org.cairn.awards;

import java.time.Instant;
import org.cairn.people.PersonId;

/** A badge does not count for now. */
public record BadgeSuspended(AwardId award, PersonId earner, String reason, Instant at) {}
