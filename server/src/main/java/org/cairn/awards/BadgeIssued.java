package org.cairn.awards;

import java.time.Instant;
import org.cairn.people.PersonId;

/** A badge was issued. */
public record BadgeIssued(AwardId award, PersonId earner, Instant at) {}
