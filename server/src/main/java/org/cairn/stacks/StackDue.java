package org.cairn.stacks;

import java.time.Instant;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.people.OrganizationId;
import org.cairn.people.PersonId;

/** Somebody has met the rule of a stack, and its issuer has to decide. */
public record StackDue(
        long number, PersonId person, MicroCredentialId stack, OrganizationId issuer, Instant at) {}
