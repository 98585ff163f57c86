package org.cairn.cohorts;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.catalog.HoursPlan;
import org.cairn.catalog.IssuerDays;
import org.cairn.people.FieldProblems;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.audit.Audit;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front desk: hours that people report of their own work, and what the facilitator says to them.
 */
@Service
@Transactional
public class Reports {

    /** So many are shown at once. */
    public static final int MOST_WAITING = 200;

    private final ReportStore store;
    private final CreditStore credits;
    private final Leading leading;
    private final Cohorts cohorts;
    private final IssuerDays days;
    private final AuditLog audit;
    private final Clock clock;

    Reports(
            ReportStore store,
            CreditStore credits,
            Leading leading,
            Cohorts cohorts,
            IssuerDays days,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.credits = credits;
        this.leading = leading;
        this.cohorts = cohorts;
        this.days = days;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The modes of which people of a cohort that the caller has seen report their hours: those that
     * were chosen for it, else those in which it never meets.
     */
    @Transactional(readOnly = true)
    public Set<String> modes(Cohort cohort) {
        Set<String> all =
                cohorts.plan(cohort).modes().stream()
                        .map(HoursPlan.Mode::id)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        Optional<Set<String>> chosen = store.modes(cohort.id());
        if (chosen.isPresent()) {
            all.retainAll(chosen.get());
        } else {
            all.removeAll(store.covered(cohort.id()));
        }
        return all;
    }

    /** Chooses the modes of which people report their hours; what is reported already stays. */
    public void allow(PersonId me, CohortId id, Set<String> modes) {
        Leading.Led led = leading.held(me, id);
        Set<String> known =
                cohorts.plan(led.cohort()).modes().stream()
                        .map(HoursPlan.Mode::id)
                        .filter(modes::contains)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        store.keepModes(id, known, me, now());
        audit.record(led.step(me, "allow-reports").with("modes", String.join(" ", known)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * Reports hours of one's own, or others in place of a report that is not confirmed.
     *
     * @param before the report that this one replaces
     * @throws FieldProblems naming the fields that cannot be taken
     */
    public ReportId report(
            PersonId me, CohortId id, Optional<ReportId> before, Map<String, String> typed) {
        Cohort cohort = leading.heldByMember(me, id);
        Optional<Report> replaced = before.map(one -> mine(me, id, one));
        ReportForm form =
                ReportForm.read(
                        typed,
                        cohort,
                        cohorts.plan(cohort),
                        modes(cohort),
                        days.today(cohort.issuer()));
        Report report =
                new Report(
                        ReportId.next(),
                        id,
                        me,
                        form.cell(),
                        form.day(),
                        form.minutes(),
                        form.words(),
                        now(),
                        Report.State.WAITING,
                        "");
        mustFit(
                report,
                store.of(id, me).stream()
                        .filter(one -> replaced.filter(one::equals).isEmpty())
                        .toList());
        replaced.ifPresent(one -> store.move(one.id(), Report.State.REPLACED, "", me, now()));
        store.add(report);
        Audit step = own(me, report, "report-hours").with("minutes", report.minutes());
        audit.record(replaced.map(one -> step.with("replaces", one.id())).orElse(step));
        return report.id();
    }

    /** A report of one's own that can still be changed. */
    private Report mine(PersonId me, CohortId id, ReportId report) {
        Report one =
                store.find(report)
                        .filter(found -> found.person().equals(me) && found.cohort().equals(id))
                        .orElseThrow(NotThere::new);
        if (!one.isOpen()) {
            throw new UserProblem("cohorts.problem.report.closed");
        }
        return one;
    }

    private static void mustFit(Report report, List<Report> others) {
        if (others.stream().anyMatch(report::isSameAs)) {
            throw FieldProblems.of("words", "cohorts.problem.report.same");
        }
        int same =
                others.stream()
                        .filter(one -> one.day().equals(report.day()))
                        .mapToInt(Report::minutes)
                        .sum();
        if (same + report.minutes() > ReportForm.MOST_A_DAY) {
            throw FieldProblems.of(
                    "minutes", "cohorts.problem.report.day", same, ReportForm.MOST_A_DAY);
        }
    }

    private static Audit own(PersonId me, Report report, String action) {
        return Audit.of(me, Role.EDUCATOR.code(), "cohorts." + action, "cohort/" + report.cohort())
                .with("report", report.id());
    }

    /** Takes a report of one's own back that is not confirmed. */
    public CohortId withdraw(PersonId me, ReportId id) {
        CohortId cohort = store.find(id).orElseThrow(NotThere::new).cohort();
        leading.heldByMember(me, cohort);
        Report one = mine(me, cohort, id);
        store.move(id, Report.State.WITHDRAWN, "", me, now());
        audit.record(own(me, one, "withdraw-report"));
        return cohort;
    }

    /** What stands of one's own, the latest day first. */
    @Transactional(readOnly = true)
    public List<Report> mine(PersonId me, CohortId id) {
        leading.joined(me, id);
        return store.of(id, me);
    }

    /** What waits for an answer in a cohort that the caller leads, the oldest first. */
    @Transactional(readOnly = true)
    public List<Report> waiting(PersonId me, CohortId id) {
        leading.led(me, id);
        return store.waiting(id, MOST_WAITING);
    }

    /** The report, for those who lead the cohort; for others it is not there. */
    @Transactional(readOnly = true)
    public Report led(PersonId me, ReportId id) {
        Report report = store.find(id).orElseThrow(NotThere::new);
        leading.led(me, report.cohort());
        return report;
    }

    /**
     * Confirms what was reported, so that it counts; doing so twice counts once.
     *
     * @return whether it is news
     * @throws UserProblem where the person has changed it or taken it back
     */
    public boolean confirm(PersonId me, ReportId id) {
        Leading.Led led = leading.held(me, led(me, id).cohort());
        Report one = store.find(id).orElseThrow(NotThere::new);
        if (one.state() == Report.State.CONFIRMED) {
            return false;
        }
        mustBeOpen(one);
        credits.add(
                new Credit(
                        new CreditId(id.value()),
                        one.cohort(),
                        one.person(),
                        one.cell(),
                        one.day(),
                        one.minutes(),
                        Credit.Source.REPORT,
                        Optional.empty(),
                        one.words(),
                        "",
                        now(),
                        me,
                        true));
        store.move(id, Report.State.CONFIRMED, "", me, now());
        audit.record(step(led, me, "confirm-report", one).with("minutes", one.minutes()));
        return true;
    }

    private static Audit step(Leading.Led led, PersonId me, String action, Report one) {
        return led.step(me, action).with("report", one.id()).with("person", one.person());
    }

    private static void mustBeOpen(Report one) {
        if (!one.isOpen()) {
            throw new UserProblem("cohorts.problem.report.moved");
        }
    }

    /**
     * Asks the person about the report; they change it or take it back.
     *
     * @throws FieldProblems by {@code answer-} with the id of the report
     */
    public void ask(PersonId me, ReportId id, String words) {
        Leading.Led led = leading.held(me, led(me, id).cohort());
        Report one = store.find(id).orElseThrow(NotThere::new);
        if (one.state() == Report.State.CONFIRMED) {
            throw new UserProblem("cohorts.problem.report.confirmed");
        }
        mustBeOpen(one);
        Fields fields = new Fields(Map.of("answer-" + id, words));
        String said = fields.needed("answer-" + id, 500);
        fields.orComplain();
        store.move(id, Report.State.ASKED, said, me, now());
        audit.record(step(led, me, "ask-about-report", one).with("words", said));
    }
}
