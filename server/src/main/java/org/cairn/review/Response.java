package org.cairn.review;

import java.time.Instant;

/**
 * The words that stand in a prompt now.
 *
 * @param version counts the times they were saved; a tab that knows an older one is told so
 */
public record Response(String words, long version, Instant savedAt) {

    /** Nothing was written yet. */
    public static final Response NONE = new Response("", 0, Instant.EPOCH);
}
