package org.cairn.review;

import java.time.Instant;
import java.util.Optional;
import org.cairn.catalog.EditionId;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.people.OrganizationId;

/**
 * One line of an assessor's queue; it names nobody.
 *
 * @param heldUntil end of the asker's own lease, if there is one
 * @param begun whether the asker has scored something of this round
 * @param unchecked whether nobody has looked yet if everything can be opened
 * @param checkBy by when somebody should have looked
 * @param cameBack whether the issuer sent it back for a second look
 */
public record QueueRow(
        SubmissionId id,
        MicroCredentialId microCredential,
        EditionId edition,
        OrganizationId issuer,
        int attempt,
        Instant handedInAt,
        Instant dueAt,
        Optional<Instant> heldUntil,
        boolean begun,
        boolean cameBack,
        boolean unchecked,
        Optional<Instant> checkBy) {

    QueueRow checkedBy(Instant time) {
        return new QueueRow(
                id,
                microCredential,
                edition,
                issuer,
                attempt,
                handedInAt,
                dueAt,
                heldUntil,
                begun,
                cameBack,
                unchecked,
                Optional.of(time));
    }
}
