package org.cairn.review;

import java.time.Instant;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.people.PersonId;

/** An assessor has begun; the educator learns that, not who. */
public record SubmissionClaimed(
        SubmissionId submission,
        PersonId educator,
        MicroCredentialId microCredential,
        Instant at,
        PersonId assessor,
        Instant until) {}
