package org.cairn.cohorts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Part;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.web.UserProblem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Gives people more time for an artifact, whether they asked or not; who calls it holds the cohort.
 */
@Component
class Extending {

    /** Nobody needs longer after a cohort has ended. */
    private static final int LATEST_AFTER = 366;

    private final DueStore store;
    private final TimeRequestStore requests;
    private final Catalog catalog;
    private final AuditLog audit;
    private final ApplicationEventPublisher news;

    Extending(
            DueStore store,
            TimeRequestStore requests,
            Catalog catalog,
            AuditLog audit,
            ApplicationEventPublisher news) {
        this.store = store;
        this.requests = requests;
        this.catalog = catalog;
        this.audit = audit;
        this.news = news;
    }

    /** Keeps it; with it, what the person had asked for this artifact is answered. */
    void give(Leading.Led led, Extension given) {
        CohortId id = led.cohort().id();
        store.extend(given);
        requests.of(id, given.person()).stream()
                .filter(one -> one.isOpen() && one.part().equals(given.part()))
                .forEach(one ->
                        requests.answer(
                                one.id(),
                                TimeRequest.State.GRANTED,
                                "",
                                given.givenBy(),
                                given.givenAt()));
        audit.record(
                led.step(given.givenBy(), "extend")
                        .with("person", given.person())
                        .with("part", given.part())
                        .with("until", given.until()));
        news.publishEvent(
                new MoreTime(
                        MoreTime.What.GIVEN,
                        id,
                        led.cohort().name(),
                        title(led.cohort(), given.part()),
                        given.person(),
                        List.of(given.person()),
                        given.until(),
                        given.reason(),
                        given.givenAt()));
    }

    private String title(Cohort cohort, String part) {
        return catalog.edition(cohort.edition())
                .definition()
                .part(part)
                .map(Part::title)
                .orElse(part);
    }

    /** Tells of a request for more time, or of a no to it. */
    void tell(MoreTime.What what, TimeRequest one, Cohort cohort, String words, Instant at) {
        news.publishEvent(
                new MoreTime(
                        what,
                        cohort.id(),
                        cohort.name(),
                        title(cohort, one.part()),
                        one.person(),
                        what == MoreTime.What.ASKED ? cohort.facilitators() : List.of(one.person()),
                        one.until(),
                        words,
                        at));
    }

    /** The day in this field, if it is after the one that is due and not far beyond the cohort. */
    static Optional<LocalDate> after(Cohort cohort, LocalDate due, Fields fields, String field) {
        Optional<LocalDate> until = fields.day(field);
        if (until.isPresent() && !until.get().isAfter(due)) {
            fields.say(field, "cohorts.due.problem.until", due);
        }
        LocalDate latest = cohort.lastDay().plusDays(LATEST_AFTER);
        if (until.filter(day -> day.isAfter(latest)).isPresent()) {
            fields.say(field, "cohorts.due.problem.latest", latest);
        }
        return until;
    }

    /** The day of the cohort for a part. */
    LocalDate due(CohortId id, String part) {
        return Optional.ofNullable(store.days(id).get(part))
                .orElseThrow(() -> new UserProblem("cohorts.due.problem.part"));
    }
}
