package org.cairn.review;

import java.time.Instant;
import java.util.List;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.people.PersonId;

/** A round could not be assessed as it was; no attempt was used. */
public record SubmissionIncomplete(
        SubmissionId submission,
        PersonId educator,
        MicroCredentialId microCredential,
        Instant at,
        List<Condition> conditions) {}
