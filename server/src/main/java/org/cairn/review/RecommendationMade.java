package org.cairn.review;

import java.time.Instant;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.people.OrganizationId;
import org.cairn.people.PersonId;

/** An assessor handed over to the issuer, who decides next. */
public record RecommendationMade(
        SubmissionId submission,
        PersonId educator,
        MicroCredentialId microCredential,
        Instant at,
        OrganizationId issuer,
        PersonId assessor,
        Instant dueAt) {}
