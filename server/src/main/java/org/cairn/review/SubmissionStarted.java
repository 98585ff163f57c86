package org.cairn.review;

import java.time.Instant;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.people.PersonId;

/** An educator began something. */
public record SubmissionStarted(
        SubmissionId submission,
        PersonId educator,
        MicroCredentialId microCredential,
        Instant at) {}
