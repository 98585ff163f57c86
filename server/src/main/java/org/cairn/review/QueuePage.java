package org.cairn.review;

import java.util.List;
import java.util.Map;
import org.cairn.catalog.MicroCredentialId;

/**
 * One page of the queue, the most urgent first.
 *
 * @param total lines on all pages
 * @param counts by micro-credential, whatever micro-credential was asked for
 */
public record QueuePage(
        List<QueueRow> rows, long total, Map<MicroCredentialId, Long> counts, int page) {

    public QueuePage {
        rows = List.copyOf(rows);
        counts = Map.copyOf(counts);
    }

    public int pages() {
        return (int) Math.max(1, (total + QueueQuery.SIZE - 1) / QueueQuery.SIZE);
    }
}
