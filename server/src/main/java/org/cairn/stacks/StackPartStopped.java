package org.cairn.stacks;

import java.time.Instant;
import org.cairn.awards.AwardId;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.people.OrganizationId;

/**
 * A badge that a stack's badge rests on was revoked or suspended; the stack's badge stays as it is
 * until its issuer decides.
 */
public record StackPartStopped(
        AwardId badge, AwardId part, MicroCredentialId stack, OrganizationId issuer, Instant at) {}
