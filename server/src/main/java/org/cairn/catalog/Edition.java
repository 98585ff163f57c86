package org.cairn.catalog;

import java.time.Instant;
import java.util.Optional;
import org.cairn.people.OrganizationId;

/**
 * A definition as it was published; it never changes, and whoever started on it stays on it. What
 * is tried in a pilot is kept the same way, but was never published.
 *
 * @param microCredential in a pilot a name of its own, which no list of the catalog has
 * @param number of a published edition from 1; 0 = it is tried in a pilot
 */
public record Edition(
        EditionId id,
        MicroCredentialId microCredential,
        int number,
        OrganizationId issuer,
        Definition definition,
        Instant publishedAt) {

    static final int IN_PILOT = 0;

    /** The pilot that it is tried in; empty = it was published. */
    public Optional<PilotId> pilot() {
        return isPilot() ? Optional.of(new PilotId(microCredential.value())) : Optional.empty();
    }

    public boolean isPilot() {
        return number == IN_PILOT;
    }
}
