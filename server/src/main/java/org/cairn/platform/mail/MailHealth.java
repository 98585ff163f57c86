package org.cairn.platform.mail;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether letters leave the house.
 *
 * @param sends whether a mail server is named at all; without one letters are only kept
 * @param waiting to be sent, or sent again
 * @param givenUp after many tries, in the last thirty days
 */
public record MailHealth(
        boolean sends,
        long waiting,
        long givenUp,
        Optional<Instant> firstGivenUp,
        Optional<Instant> lastSent) {}
