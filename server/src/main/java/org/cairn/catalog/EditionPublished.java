package org.cairn.catalog;

import java.time.Instant;
import org.cairn.people.OrganizationId;

/** A new edition is public. */
public record EditionPublished(
        EditionId edition,
        MicroCredentialId microCredential,
        int number,
        OrganizationId issuer,
        Instant at) {}
