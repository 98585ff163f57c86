package org.cairn.catalog;

import java.time.Instant;
import java.util.Optional;
import org.cairn.platform.outside.Knock;

/**
 * An address that definitions name, and what became of it.
 *
 * @param seen what the last try brought
 * @param askedAt when that was
 * @param openedAt when it opened last
 * @param failingSince when it was first found not to open since then
 * @param failedDays on how many different days it has failed since then
 */
public record Link(
        String address,
        Knock seen,
        Instant askedAt,
        Optional<Instant> openedAt,
        Optional<Instant> failingSince,
        int failedDays) {

    /** A site may be away for a day or two; after so many it is taken for dead. */
    public static final int DAYS = 3;

    public boolean fails() {
        return seen.answer().fails();
    }

    public boolean isDead() {
        return failedDays >= DAYS;
    }

    /** The message key of what was seen; it takes the status. */
    public String key() {
        return "catalog.link.answer." + seen.answer().code();
    }

    public String color() {
        return fails() ? "problem" : seen.answer().opens() ? "met" : "neutral";
    }

    public String icon() {
        return fails() ? "warning" : seen.answer().opens() ? "check" : "question";
    }
}
