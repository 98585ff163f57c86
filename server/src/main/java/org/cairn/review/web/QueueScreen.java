package org.cairn.review.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * @param mine what the person holds, whichever was asked for
 * @param pilots which of these editions are tried in a pilot
 */
public record QueueScreen(
        QueuePage found,
        QueueQuery query,
        List<QueueRow> mine,
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

    /** Days on the reader's calendar until it is due; below 0 = over. */
    public long daysLeft(QueueRow row, ZoneId zone) {
        return ChronoUnit.DAYS.between(
                LocalDate.ofInstant(now, zone), LocalDate.ofInstant(row.dueAt(), zone));
    }

    /** How many wait, without those that the person holds already. */
    public long waiting() {
        if (query.which() == QueueQuery.Which.FREE || found.isCut()) {
            return found.total();
        }
        return found.total() - mine.stream().filter(this::isAsked).count();
    }

    private boolean isAsked(QueueRow row) {
        return query.microCredential().filter(one -> !one.equals(row.microCredential())).isEmpty()
                && (query.which() != QueueQuery.Which.UNCHECKED || row.unchecked());
    }

    /** What was begun comes before what could be taken. */
    public Optional<QueueRow> held() {
        return mine.stream().findFirst();
    }

    /** This page with another filter or page number. */
    public String address(String show, String of, int page) {
        String filter = of.isEmpty() ? "" : "&of=" + of;
        return "/queue?show=" + show + filter + (page > 1 ? "&page=" + page : "");
    }
}
