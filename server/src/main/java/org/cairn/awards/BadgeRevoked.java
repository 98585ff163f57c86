package org.cairn.awards;

import java.time.Instant;
import org.cairn.people.PersonId;

/** A badge was taken back. */
public record BadgeRevoked(AwardId award, PersonId earner, String reason, Instant at) {}
