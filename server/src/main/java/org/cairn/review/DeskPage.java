package org.cairn.review;

import java.util.List;
import java.util.Map;
import org.cairn.catalog.MicroCredentialId;

/**
 * One page of the decision desk, the most urgent first.
 *
 * @param total lines on all pages; one more than they hold when there are more
 * @param counts by micro-credential, for the other filters as asked, as far as there are pages
 * @param isCountsCut whether more wait than were counted
 */
public record DeskPage(
        List<DeskRow> rows,
        int total,
        Map<MicroCredentialId, Long> counts,
        boolean isCountsCut,
        int page) {

    public DeskPage {
        rows = List.copyOf(rows);
        counts = Map.copyOf(counts);
    }

    public int pages() {
        return Waiting.pages(total, DeskQuery.SIZE);
    }

    /** Whether there are less urgent ones that stand on no page, until one narrows down. */
    public boolean isCut() {
        return total > Waiting.MOST;
    }
}
