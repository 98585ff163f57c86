package org.cairn.review;

import java.time.Instant;
import java.util.Optional;
import org.cairn.catalog.EditionId;
import org.cairn.catalog.MicroCredentialId;

/**
 * One line of an assessor's queue; it names nobody.
 *
 * @param heldUntil end of the asker's own lease, if there is one
 * @param begun whether the asker has scored something of this round
 * @param cameBack whether the issuer sent it back for a second look
 */
public record QueueRow(
        SubmissionId id,
        MicroCredentialId microCredential,
        EditionId edition,
        int attempt,
        Instant handedInAt,
        Instant dueAt,
        Optional<Instant> heldUntil,
        boolean begun,
        boolean cameBack) {}
