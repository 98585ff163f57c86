package org.cairn.review;

import java.time.Instant;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.people.OrganizationId;
import org.cairn.people.PersonId;

/** An educator handed in; assessors of the issuer may take it. */
public record SubmissionHandedIn(
        SubmissionId submission,
        PersonId educator,
        MicroCredentialId microCredential,
        Instant at,
        OrganizationId issuer,
        int attempt,
        int round,
        Instant dueAt) {}
