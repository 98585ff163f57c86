package org.cairn.cohorts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Edition;
import org.cairn.catalog.Intake;
import org.cairn.catalog.Intakes;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.catalog.Retirements;
import org.cairn.people.PersonId;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.web.NotThere;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Front desk: from when to when a cohort takes applications, and what it asks. */
@Service
@Transactional
public class Admissions implements Intakes {

    private final AdmissionStore store;
    private final CohortStore cohorts;
    private final Leading leading;
    private final Catalog catalog;
    private final Retirements retirements;
    private final AuditLog audit;
    private final Clock clock;

    Admissions(
            AdmissionStore store,
            CohortStore cohorts,
            Leading leading,
            Catalog catalog,
            Retirements retirements,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.cohorts = cohorts;
        this.leading = leading;
        this.catalog = catalog;
        this.retirements = retirements;
        this.audit = audit;
        this.clock = clock;
    }

    /** How the cohort takes applications, for those who lead it; empty = it takes none. */
    @Transactional(readOnly = true)
    public Optional<Admission> of(PersonId me, CohortId id) {
        leading.led(me, id);
        return store.find(id);
    }

    /** Opens the cohort for applications, or changes how; applications that are there stay. */
    public void open(PersonId me, Admission admission) {
        Leading.Led led = leading.held(me, admission.cohort());
        store.keep(admission);
        audit.record(
                led.step(me, "open-admission")
                        .with("first-day", admission.firstDay())
                        .with("last-day", admission.lastDay())
                        .with("site-approval", admission.siteApproval())
                        .with("answer-days", admission.answerDays())
                        .with("passes-on", admission.passesOn()));
    }

    /**
     * A cohort that takes applications, took them or will.
     *
     * @param edition of its program
     * @param open whether one can apply now
     * @param today where the cohort is
     */
    public record Announced(
            Cohort cohort, Admission admission, Edition edition, boolean open, LocalDate today) {}

    /**
     * What everybody may read of it; a cohort that was never opened for applications is not there.
     */
    @Transactional(readOnly = true)
    public Announced announced(CohortId id) {
        Admission admission = store.find(id).orElseThrow(NotThere::new);
        Cohort cohort = cohorts.find(id).orElseThrow(NotThere::new);
        Edition edition = catalog.edition(cohort.edition());
        LocalDate today = LocalDate.ofInstant(clock.instant(), cohort.zone());
        return new Announced(
                cohort,
                admission,
                edition,
                admission.isOpen(today) && !isRetired(edition.microCredential()),
                today);
    }

    /** Whether nobody starts any more on what the cohort earns. */
    private boolean isRetired(MicroCredentialId id) {
        Instant now = clock.instant();
        return retirements.of(id).filter(one -> one.isClosed(now)).isPresent();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Intake> of(List<Edition> editions) {
        Instant now = clock.instant();
        List<CohortId> ids = store.taking(editions.stream().map(Edition::id).toList(), now);
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<CohortId, Admission> admissions = store.of(ids);
        return cohorts.all(ids).stream()
                .flatMap(cohort ->
                        Optional.ofNullable(admissions.get(cohort.id())).stream()
                                .map(one -> intake(cohort, one, now)))
                .toList();
    }

    private static Intake intake(Cohort cohort, Admission admission, Instant now) {
        return new Intake(
                "/cohorts/" + cohort.id() + "/application",
                cohort.name(),
                cohort.firstDay(),
                cohort.lastDay(),
                admission.firstDay(),
                admission.lastDay(),
                admission.isOpen(LocalDate.ofInstant(now, cohort.zone())),
                cohort.capacity(),
                cohort.placesLeft());
    }
}
