package org.cairn.awards;

import java.time.Instant;
import java.util.Optional;
import org.cairn.people.PersonId;

/**
 * Why and when a key was taken out of use, and how far the register is signed anew.
 *
 * @param lookedAt how many badges of the issuer were looked at so far
 * @param finished whether all were, so that none that is served is signed with it
 * @param againAt when it is tried again, if the last try failed
 */
public record Withdrawal(
        String key,
        Instant at,
        String reason,
        PersonId by,
        long lookedAt,
        boolean finished,
        Optional<Instant> againAt) {}
