package org.cairn.awards;

import java.time.Instant;
import java.util.Optional;
import org.cairn.catalog.EditionId;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.people.OrganizationId;
import org.cairn.people.PersonId;

/**
 * One badge in the register.
 *
 * @param submission number of the submission it rests on
 * @param validUntil empty = it does not expire
 */
public record Award(
        AwardId id,
        PersonId earner,
        MicroCredentialId microCredential,
        EditionId edition,
        OrganizationId issuer,
        long submission,
        int attempt,
        Instant issuedAt,
        Optional<Instant> validUntil,
        Optional<Revocation> revocation) {

    /** Whether it is neither revoked nor over at that time. */
    public boolean holdsAt(Instant time) {
        return revocation.isEmpty() && validUntil.map(time::isBefore).orElse(true);
    }
}
