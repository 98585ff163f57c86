package org.cairn.cohorts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Edition;
import org.cairn.catalog.Part;
import org.cairn.platform.jobs.Chore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds people some days before an artifact is due that they have not completed, once for each
 * day that holds for them, whichever node sees it first.
 */
@Component
class DueReminders {

    /** So many days before. */
    static final int DAYS = 3;

    private final DueStore store;
    private final CohortStore cohorts;
    private final Catalog catalog;
    private final ObjectProvider<CompleteParts> complete;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher news;
    private final Clock clock;
    private volatile boolean open;

    DueReminders(
            DueStore store,
            CohortStore cohorts,
            Catalog catalog,
            ObjectProvider<CompleteParts> complete,
            TransactionTemplate transaction,
            ApplicationEventPublisher news,
            Clock clock) {
        this.store = store;
        this.cohorts = cohorts;
        this.catalog = catalog;
        this.complete = complete;
        this.transaction = transaction;
        this.news = news;
        this.clock = clock;
    }

    /** When the program looks. */
    @Configuration(proxyBeanMethods = false)
    static class Hours {

        @Bean
        Chore remindOfDueDays(DueReminders reminders) {
            return new Chore("cohorts-remind-of-due-days", Duration.ofHours(1), reminders::look);
        }
    }

    /** Before the program is ready, the demo world still lives through its past. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        open = true;
    }

    void look() {
        if (open) {
            transaction.executeWithoutResult(
                    status -> look(clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        }
    }

    /** Somewhere the day has begun already or has not ended yet, so two days more are read. */
    private void look(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        store.ahead(today.minusDays(1), today.plusDays(DAYS + 1)).forEach(one -> look(one, now));
    }

    private void look(DueStore.Ahead one, Instant now) {
        Cohort cohort = cohorts.find(one.cohort()).orElseThrow();
        long left = ChronoUnit.DAYS.between(LocalDate.ofInstant(now, cohort.zone()), one.day());
        Edition edition = catalog.edition(cohort.edition());
        Optional<Part> part = edition.definition().part(one.part());
        if (left < 0 || left > DAYS || part.isEmpty() || !store.remember(one, now)) {
            return;
        }
        CompleteParts room = complete.getIfAvailable();
        boolean done =
                room != null
                        && room.of(one.person(), edition.microCredential()).contains(one.part());
        if (!done) {
            news.publishEvent(
                    new DueSoon(
                            one.cohort(),
                            one.person(),
                            one.part(),
                            part.get().title(),
                            one.day(),
                            now));
        }
    }
}
