package org.cairn.cohorts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.cairn.people.PersonId;
import org.cairn.platform.audit.Audit;
import org.cairn.platform.audit.AuditLog;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Offers places and passes those on that come free. Whoever calls it holds the cohort, so that
 * people and offers together are never more than its places.
 */
@Component
class Offering {

    private final ApplicationStore store;
    private final AdmissionStore admissions;
    private final CohortStore cohorts;
    private final AuditLog audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Offering(
            ApplicationStore store,
            AdmissionStore admissions,
            CohortStore cohorts,
            AuditLog audit,
            ApplicationEventPublisher news,
            Clock clock) {
        this.store = store;
        this.admissions = admissions;
        this.cohorts = cohorts;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** The date where the cohort is. */
    LocalDate today(Cohort cohort) {
        return LocalDate.ofInstant(clock.instant(), cohort.zone());
    }

    void offer(Cohort cohort, Admission admission, Application application) {
        LocalDate last = today(cohort).plusDays(admission.answerDays());
        store.offer(application.id(), last, now());
        news.publishEvent(
                step(EntryStep.What.OFFERED, cohort, application.person(), "")
                        .until(Optional.of(last)));
    }

    /** Offers a place that came free to the next on the wait list, where that is wished. */
    void cameFree(CohortId id, int places) {
        Optional<Admission> admission = admissions.find(id).filter(Admission::passesOn);
        Cohort cohort = cohorts.find(id).orElseThrow();
        int most = Math.min(places, cohort.placesLeft());
        if (admission.isEmpty() || most == 0 || cohort.isOver(clock.instant())) {
            return;
        }
        for (Application next : store.next(id, most)) {
            offer(cohort, admission.get(), next);
            audit.record(
                    Audit.bySystem("cohorts.pass-on", "cohort/" + id)
                            .with("application", next.id())
                            .with("person", next.person()));
        }
    }

    /** Ends the offers of the cohort whose last day is past, and passes their places on. */
    void runOut(Cohort cohort) {
        List<Application> ended = store.runOut(cohort.id(), today(cohort), now());
        for (Application one : ended) {
            audit.record(
                    Audit.bySystem("cohorts.offer-run-out", "cohort/" + cohort.id())
                            .with("application", one.id())
                            .with("person", one.person()));
            news.publishEvent(
                    step(EntryStep.What.RAN_OUT, cohort, one.person(), "").until(one.answerBy()));
        }
        cameFree(cohort.id(), ended.size());
    }

    /** Tells the person whose step it is. */
    void tell(EntryStep.What what, Cohort cohort, PersonId person, String words) {
        news.publishEvent(step(what, cohort, person, words));
    }

    /** Tells those who lead the cohort. */
    void report(EntryStep.What what, Cohort cohort, PersonId person, String words) {
        news.publishEvent(step(what, cohort, person, words).to(cohort.facilitators()));
    }

    /** Asks those who answer for the school. */
    void ask(Cohort cohort, PersonId person, List<PersonId> principals) {
        news.publishEvent(step(EntryStep.What.SITE_ASKED, cohort, person, "").to(principals));
    }

    private EntryStep step(EntryStep.What what, Cohort cohort, PersonId person, String words) {
        return new EntryStep(
                what,
                cohort.id(),
                cohort.name(),
                person,
                List.of(person),
                words,
                Optional.empty(),
                now());
    }
}
