package org.cairn.review.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.Definition;
import org.cairn.catalog.EditionId;
import org.cairn.platform.web.Page;
import org.cairn.review.QueuePage;
import org.cairn.review.QueueQuery;
import org.cairn.review.QueueRow;

/** The assessor's queue. */
public record QueueScreen(
        QueuePage found,
        QueueQuery query,
        Optional<String> slug,
        Map<EditionId, Definition> definitions,
        List<Titles.Choice> choices,
        Instant now)
        implements Page {

    static QueueScreen of(
            QueuePage found, QueueQuery query, Optional<String> slug, Titles titles, Instant now) {
        return new QueueScreen(
                found,
                query,
                slug,
                titles.of(found.rows().stream().map(QueueRow::edition).toList()),
                titles.choices(found.counts()),
                now);
    }

    @Override
    public String template() {
        return "review/assess-queue";
    }

    public String title(QueueRow row) {
        Definition definition = definitions.get(row.edition());
        return definition == null ? "" : definition.title();
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
