package org.cairn.review;

import java.time.Instant;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.people.PersonId;

/** Work in a pilot has its result; nothing was awarded. */
public record SubmissionPiloted(
        SubmissionId submission,
        PersonId educator,
        MicroCredentialId microCredential,
        Instant at) {}
