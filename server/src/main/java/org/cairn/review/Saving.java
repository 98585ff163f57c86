package org.cairn.review;

/** What became of words that were sent to be kept. */
public sealed interface Saving {

    /** They are kept. */
    record Saved(Answer answer) implements Saving {}

    /** Another tab or device has saved other words since; nothing was overwritten. */
    record Conflict(Answer theirs) implements Saving {}
}
