package org.cairn.sharing;

import java.time.Instant;
import java.util.Optional;

/**
 * Tells whether what an earner shows of a badge has changed.
 *
 * @param changedAt when the visibility was last changed
 * @param shownAt when evidence was last put beside the badge; empty = none stands there
 */
public record ShareVersion(Visibility visibility, Instant changedAt, Optional<Instant> shownAt) {}
