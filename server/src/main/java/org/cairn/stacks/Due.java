package org.cairn.stacks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cairn.awards.AwardId;
import org.cairn.catalog.EditionId;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.people.OrganizationId;
import org.cairn.people.PersonId;

/**
 * That somebody has met the rule of a stack, and what the issuer made of it.
 *
 * @param edition the version whose rule is met
 * @param parts the badges that count
 * @param decision empty = it waits
 */
public record Due(
        long number,
        PersonId person,
        MicroCredentialId stack,
        EditionId edition,
        OrganizationId issuer,
        List<AwardId> parts,
        Instant since,
        Optional<Decision> decision) {

    /**
     * What was decided.
     *
     * @param award empty = it was not awarded
     * @param reason why it was not
     */
    public record Decision(Instant at, PersonId by, Optional<AwardId> award, String reason) {}

    public Due {
        parts = List.copyOf(parts);
    }

    public boolean isOpen() {
        return decision.isEmpty();
    }

    /** Whether the issuer said no. */
    public boolean isDeclined() {
        return decision.filter(one -> one.award().isEmpty()).isPresent();
    }
}
