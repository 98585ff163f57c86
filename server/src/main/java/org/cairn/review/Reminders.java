package org.cairn.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Edition;
import org.cairn.catalog.EditionId;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks again and again for leases that end soon and for promised days that have passed, and tells
 * of each once, whichever node sees it first.
 */
@Component
class Reminders {

    private final ReminderStore store;
    private final Catalog catalog;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher news;
    private final Clock clock;
    private volatile boolean open;

    Reminders(
            ReminderStore store,
            Catalog catalog,
            TransactionTemplate transaction,
            ApplicationEventPublisher news,
            Clock clock) {
        this.store = store;
        this.catalog = catalog;
        this.transaction = transaction;
        this.news = news;
        this.clock = clock;
    }

    /** Before the program is ready, the demo world still lives through its past. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        open = true;
    }

    void look() {
        if (open) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            transaction.executeWithoutResult(status -> leases(now));
            transaction.executeWithoutResult(status -> promises(now));
        }
    }

    private void leases(Instant now) {
        List<ReminderStore.Ending> ending =
                store.leasesEnding(now, now.plus(Lease.EARLIEST_WARNING));
        Map<EditionId, Edition> editions =
                catalog.editions(ending.stream().map(ReminderStore.Ending::edition).toList());
        for (ReminderStore.Ending one : ending) {
            if (isSoon(one, editions, now) && isNew(one.submission(), one.until(), now)) {
                news.publishEvent(
                        new LeaseEndsSoon(
                                one.submission(),
                                one.microCredential(),
                                now,
                                one.assessor(),
                                one.until()));
            }
        }
    }

    private static boolean isSoon(
            ReminderStore.Ending one, Map<EditionId, Edition> editions, Instant now) {
        Edition edition = editions.get(one.edition());
        if (edition == null) {
            return false;
        }
        Duration length = Duration.ofHours(edition.definition().assessment().leaseHours());
        return !one.until().minus(Lease.warning(length)).isAfter(now);
    }

    private boolean isNew(SubmissionId submission, Instant until, Instant now) {
        return store.remember(submission, ReminderStore.LEASE_ENDS, until, now);
    }

    private void promises(Instant now) {
        store.brokenPromises(now).stream()
                .filter(broken ->
                        store.remember(
                                broken.submission(),
                                ReminderStore.PROMISE_BROKEN,
                                broken.dueAt(),
                                now))
                .forEach(news::publishEvent);
    }
}
