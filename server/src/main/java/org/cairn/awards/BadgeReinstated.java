package org.cairn.awards;

import java.time.Instant;
import org.cairn.people.PersonId;

/** A badge that was suspended counts again. */
public record BadgeReinstated(AwardId award, PersonId earner, Instant at) {}
