package org.cairn.catalog;

import java.time.Instant;

/**
 * How much of what others said of a draft is open.
 *
 * @param since when the oldest of them was said
 */
public record CommentsOpen(int count, Instant since) {}
