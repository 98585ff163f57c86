package org.cairn.review;

import java.time.Instant;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.people.OrganizationId;
import org.cairn.people.PersonId;

/**
 * The promised day of a decision has passed without one.
 *
 * @param educator so that nobody is told of their own work as a manager
 * @param waitingFor whose step is missing
 */
public record PromiseBroken(
        SubmissionId submission,
        PersonId educator,
        MicroCredentialId microCredential,
        OrganizationId issuer,
        Instant at,
        Instant dueAt,
        WaitingFor waitingFor) {}
