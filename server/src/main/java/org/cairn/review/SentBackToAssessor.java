package org.cairn.review;

import java.time.Instant;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.people.PersonId;

/** The issuer asks the assessor to look again. */
public record SentBackToAssessor(
        SubmissionId submission,
        PersonId educator,
        MicroCredentialId microCredential,
        Instant at,
        PersonId assessor,
        String reason,
        Instant until) {}
