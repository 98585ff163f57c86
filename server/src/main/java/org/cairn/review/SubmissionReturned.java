package org.cairn.review;

import java.time.Instant;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.people.PersonId;

/** The issuer decided: not yet; the feedback is there. */
public record SubmissionReturned(
        SubmissionId submission,
        PersonId educator,
        MicroCredentialId microCredential,
        Instant at,
        int attempt) {}
