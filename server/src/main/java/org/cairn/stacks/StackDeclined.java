package org.cairn.stacks;

import java.time.Instant;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.people.PersonId;

/** The issuer does not award a stack although its rule is met, and says why. */
public record StackDeclined(
        long number, PersonId person, MicroCredentialId stack, String reason, Instant at) {}
