package org.cairn.review;

/** What became of words that were sent to be kept. */
public sealed interface Saving {

    /** They are kept. */
    record Saved(Response answer) implements Saving {}

    /** Another tab or device has saved other words since; nothing was overwritten. */
    record Conflict(Response theirs) implements Saving {}
}
