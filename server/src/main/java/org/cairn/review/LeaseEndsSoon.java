package org.cairn.review;

import java.time.Instant;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.people.PersonId;

/** An assessor's time with a submission ends soon. */
public record LeaseEndsSoon(
        SubmissionId submission,
        MicroCredentialId microCredential,
        Instant at,
        PersonId assessor,
        Instant until) {}
