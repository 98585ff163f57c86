package org.cairn.stacks;

import java.time.Instant;
import org.cairn.awards.AwardId;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.people.PersonId;

/** The badge of a stack was issued. */
public record StackAwarded(AwardId award, PersonId earner, MicroCredentialId stack, Instant at) {}
