package org.cairn.awards;

import java.time.Instant;
import org.cairn.people.PersonId;

/** That an award does not count for now: since when, why and by whom. */
public record Suspension(Instant at, Grounds grounds, PersonId by) {}
