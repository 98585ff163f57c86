package org.cairn.review;

import java.util.List;
import java.util.Map;
import org.cairn.catalog.MicroCredentialId;

/**
 * One page of the decision desk, the most urgent first.
 *
 * @param total lines on all pages
 * @param counts by micro-credential, for the other filters as asked
 */
public record DeskPage(
        List<DeskRow> rows, long total, Map<MicroCredentialId, Long> counts, int page) {

    public DeskPage {
        rows = List.copyOf(rows);
        counts = Map.copyOf(counts);
    }

    public int pages() {
        return (int) Math.max(1, (total + DeskQuery.SIZE - 1) / DeskQuery.SIZE);
    }
}
