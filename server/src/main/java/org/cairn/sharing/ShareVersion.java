package org.cairn.sharing;

import java.time.Instant;
import java.util.Optional;

/**
 * Tells whether what an earner shows of a badge has changed.
 *
 * @param changedAt when the visibility was last changed
 * @param shownAt when evidence was last put beside the badge; empty = none stands there
 * @param resultsHiddenAt since when the levels reached are left out; empty = they are shown. The
 *     time, so that what was hidden, shown and hidden again is not what it was
 */
public record ShareVersion(
        Visibility visibility,
        Instant changedAt,
        Optional<Instant> shownAt,
        Optional<Instant> resultsHiddenAt) {}
