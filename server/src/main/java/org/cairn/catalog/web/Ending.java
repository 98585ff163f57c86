package org.cairn.catalog.web;

import java.time.Instant;
import java.util.Optional;
import org.cairn.catalog.Card;
import org.cairn.catalog.Retirement;

/**
 * That a micro-credential ends, as its page says it.
 *
 * @param now when it is said
 */
public record Ending(Retirement retirement, Optional<Card> successor, Instant now) {

    public boolean isClosed() {
        return retirement.isClosed(now);
    }

    public boolean isOver() {
        return retirement.isOver(now);
    }

    /** The message key of the sentence that says how far it is. */
    public String words() {
        return "catalog.ending." + (isOver() ? "over" : isClosed() ? "closed" : "open");
    }
}
