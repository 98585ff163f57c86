package org.cairn.review;

import java.util.List;
import java.util.Map;
import org.cairn.catalog.MicroCredentialId;

/**
 * One page of the queue, the most urgent first.
 *
 * @param total lines on all pages; one more than they hold when there are more
 * @param counts by micro-credential, whichever was asked for, as far as there are pages
 * @param isCountsCut whether more wait than were counted
 */
public record QueuePage(
        List<QueueRow> rows,
        int total,
        Map<MicroCredentialId, Long> counts,
        boolean isCountsCut,
        int page) {

    public QueuePage {
        rows = List.copyOf(rows);
        counts = Map.copyOf(counts);
    }

    public int pages() {
        return Waiting.pages(total, QueueQuery.SIZE);
    }

    /** Whether there are less urgent ones that stand on no page, until one narrows down. */
    public boolean isCut() {
        return total > Waiting.MOST;
    }
}
