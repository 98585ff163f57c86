package org.cairn.review;

import java.time.Instant;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.people.PersonId;

/** The decision will come later than promised. */
public record DecisionPostponed(
        SubmissionId submission,
        PersonId educator,
        MicroCredentialId microCredential,
        Instant at,
        Instant dueAt,
        String reason) {}
