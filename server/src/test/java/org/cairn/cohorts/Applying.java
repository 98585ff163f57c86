package org.cairn.cohorts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.cairn.people.FieldProblems;
import org.cairn.people.Grant;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.people.Towns;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.time.HouseClock;
import org.cairn.platform.web.UserProblem;
import org.springframework.beans.factory.BeanFactory;

/** People who apply for cohorts of a program, and what several tests of it do. */
abstract class Applying {

    static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

    final Admissions admissions;
    final Applications applications;
    final SiteApprovals approvals;
    final Selections selections;
    final Cohorts cohorts;
    final People people;
    final AuditLog log;
    final BeanFactory beans;
    final Organizations organizations;
    final Towns.Town town;
    final Gathering gathering;
    final PersonId sam;
    final LocalDate today = LocalDate.now(ZONE);

    Applying(BeanFactory beans) {
        this.admissions = beans.getBean(Admissions.class);
        this.applications = beans.getBean(Applications.class);
        this.approvals = beans.getBean(SiteApprovals.class);
        this.selections = beans.getBean(Selections.class);
        this.cohorts = beans.getBean(Cohorts.class);
        this.people = beans.getBean(People.class);
        this.log = beans.getBean(AuditLog.class);
        this.beans = beans;
        this.organizations = beans.getBean(Organizations.class);
        this.town = Towns.build(organizations);
        this.gathering = new Gathering(beans, town.district(), town.school());
        this.sam = gathering.facilitator();
    }

    CohortId cohort(int places) {
        return gathering.cohort(today.plusDays(60), today.plusDays(300), places);
    }

    Application.State state(PersonId person, CohortId id) {
        return applications.mine(person, id).orElseThrow().application().state();
    }

    static Instant noonOf(LocalDate day) {
        return day.atTime(12, 0).atZone(ZONE).toInstant();
    }

    static void at(Instant when, Runnable step) {
        HouseClock.at(
                when,
                () -> {
                    step.run();
                    return true;
                });
    }

    boolean apply(PersonId person, CohortId id) {
        gathering.apply(person, id);
        return true;
    }

    static String problem(Runnable step) {
        try {
            step.run();
            return "";
        } catch (UserProblem problem) {
            return problem.text().key();
        }
    }

    /** How many of so many clicks at the same moment did something. */
    static int together(int many, java.util.function.IntPredicate click) throws Exception {
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> clicks =
                    IntStream.range(0, many)
                            .mapToObj(i -> (Callable<Boolean>) () -> click.test(i))
                            .toList();
            int done = 0;
            for (Future<Boolean> one : pool.invokeAll(clicks)) {
                done += one.get() ? 1 : 0;
            }
            return done;
        }
    }

    Map<String, ?> fields(CohortId id, Map<String, String> more) {
        try {
            gathering.open(id, more);
            return Map.of();
        } catch (FieldProblems problems) {
            return problems.byField();
        }
    }

    PersonId principal(org.cairn.people.OrganizationId at) {
        PersonId person = gathering.educator("Principal");
        people.grant(person, new Grant(Role.PRINCIPAL, at), "system");
        return person;
    }
}
