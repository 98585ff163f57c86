package org.cairn.review;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairn.catalog.MicroCredentialId;

/**
 * What waits for one person, the most urgent first: as far as anybody turns pages, and one line
 * more where that is not all.
 */
record Waiting(List<Line> lines) {

    /** Whoever has more than these before them narrows down. */
    static final int MOST = 1_000;

    /** One submission, by the micro-credential that it is for. */
    record Line(SubmissionId id, MicroCredentialId about) {}

    /** Lines on all pages, or one more than there are pages for. */
    int total() {
        return lines.size();
    }

    boolean isCut() {
        return lines.size() > MOST;
    }

    Map<MicroCredentialId, Long> counts() {
        return lines.stream()
                .map(Line::about)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    /**
     * @param page from 1
     */
    List<SubmissionId> shown(int page, int size) {
        return lines.stream()
                .limit(MOST)
                .skip((page - 1L) * size)
                .limit(size)
                .map(Line::id)
                .toList();
    }

    /** The last of the pages that these many lines fill. */
    static int pages(long total, int size) {
        return (int) Math.max(1, Math.ceilDiv(Math.min(total, MOST), size));
    }
}
