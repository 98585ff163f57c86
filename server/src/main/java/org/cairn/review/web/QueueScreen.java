package org.cairn.review.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.cairn.catalog.Definition;
import org.cairn.catalog.EditionId;
import org.cairn.platform.web.Page;
import org.cairn.review.QueuePage;
import org.cairn.review.QueueQuery;
import org.cairn.review.QueueRow;

/**
 * The assessor's queue.
 *
 * @param pilots which of these editions are tried in a pilot
 */
public record QueueScreen(
        QueuePage found,
        QueueQuery query,
        Map<EditionId, Definition> definitions,
        Set<EditionId> pilots,
        Narrowing narrowing,
        Instant now)
        implements Page {

    @Override
    public String template() {
        return "review/assess-queue";
    }

    public String title(QueueRow row) {
        Definition definition = definitions.get(row.edition());
        return definition == null ? "" : definition.title();
    }

    public boolean isPilot(QueueRow row) {
        return pilots.contains(row.edition());
    }

    public String slugOf(QueueRow row) {
        Definition definition = definitions.get(row.edition());
        return definition == null ? "" : definition.slug();
    }

    /** Whole days until it is due; below 0 = over. */
    public long daysLeft(QueueRow row) {
        return Math.floorDiv(Duration.between(now, row.dueAt()).toHours(), 24);
    }

    public long waiting() {
        return found.rows().stream().filter(row -> row.heldUntil().isEmpty()).count();
    }

    /** This page with another filter or page number. */
    public String address(String show, String of, int page) {
        String filter = of.isEmpty() ? "" : "&of=" + of;
        return "/queue?show=" + show + filter + (page > 1 ? "&page=" + page : "");
    }
}
