package org.cairn.catalog;

import java.time.Instant;
import java.util.Optional;

/**
 * That a micro-credential or a stack ends, as its page says it.
 *
 * @param kind what ends
 * @param now when it is said
 */
public record Ending(
        Retirement retirement, Definition.Kind kind, Optional<Card> successor, Instant now) {

    public boolean isClosed() {
        return retirement.isClosed(now);
    }

    public boolean isOver() {
        return retirement.isOver(now);
    }

    /** The message key of the heading. */
    public String title() {
        return "catalog.ending." + how() + ".title";
    }

    /** The message key of the sentence that says how far it is. */
    public String words() {
        boolean stack = kind == Definition.Kind.STACK;
        return (stack ? "catalog.ending.stack." : "catalog.ending.") + how();
    }

    private String how() {
        return isOver() ? "over" : isClosed() ? "closed" : "open";
    }
}
