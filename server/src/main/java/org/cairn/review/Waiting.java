package org.cairn.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.MicroCredentialId;

/**
 * What waits for one person, gone through once.
 *
 * @param counts by micro-credential, the one that was asked for or not
 * @param shown those that stand on the page asked for
 */
record Waiting(Map<MicroCredentialId, Long> counts, List<SubmissionId> shown) {

    /** Lines on all pages. */
    long total(Optional<MicroCredentialId> one) {
        return one.map(id -> counts.getOrDefault(id, 0L))
                .orElseGet(() -> counts.values().stream().mapToLong(n -> n).sum());
    }
}
