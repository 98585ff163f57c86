package org.cairn.review;

import java.time.Instant;
import java.util.Optional;
import org.cairn.catalog.EditionId;
import org.cairn.people.OrganizationId;
import org.cairn.people.PersonId;

/**
 * One decision that is past its promised day; it does not say whose work it is.
 *
 * @param holder the assessor who has it now
 */
public record LateRow(
        SubmissionId id,
        EditionId edition,
        OrganizationId issuer,
        int attempt,
        WaitingFor waitingFor,
        Optional<PersonId> holder,
        Instant handedInAt,
        Instant dueAt) {}
