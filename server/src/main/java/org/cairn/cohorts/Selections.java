package org.cairn.cohorts;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.people.PersonId;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Front desk: the facilitator selects who gets a place. */
@Service
@Transactional
public class Selections {

    /** So many stand on a page. */
    public static final int SIZE = 50;

    private static final int LONGEST = 500;

    private final ApplicationStore store;
    private final AdmissionStore admissions;
    private final CohortStore cohorts;
    private final Leading leading;
    private final Offering offering;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Selections(
            ApplicationStore store,
            AdmissionStore admissions,
            CohortStore cohorts,
            Leading leading,
            Offering offering,
            AuditLog audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.admissions = admissions;
        this.cohorts = cohorts;
        this.leading = leading;
        this.offering = offering;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * One page of the applications of a cohort in one state.
     *
     * @param admission empty = the cohort takes no applications
     * @param counts of all states in which somebody is
     * @param page the one shown, from 1, never beyond the last
     */
    public record Shown(
            Cohort cohort,
            Optional<Admission> admission,
            Application.State state,
            List<Application.Read> rows,
            Map<Application.State, Integer> counts,
            int page) {

        public Shown {
            rows = List.copyOf(rows);
            counts = Map.copyOf(counts);
        }

        public int count(Application.State of) {
            return counts.getOrDefault(of, 0);
        }

        public int pages() {
            return Math.max(1, (count(state) + SIZE - 1) / SIZE);
        }

        /** The number on the wait list of the row at this index. */
        public int place(int index) {
            return (page - 1) * SIZE + index + 1;
        }
    }

    @Transactional(readOnly = true)
    public Shown of(PersonId me, CohortId id, Application.State state, int wanted) {
        Cohort cohort = leading.led(me, id).cohort();
        Map<Application.State, Integer> counts = store.counts(id);
        int pages = Math.max(1, (counts.getOrDefault(state, 0) + SIZE - 1) / SIZE);
        int page = Math.clamp(wanted, 1, pages);
        List<Application> rows = store.page(id, state, (page - 1) * SIZE, SIZE);
        Map<ApplicationId, List<Application.Answer>> answers =
                store.answers(rows.stream().map(Application::id).toList());
        return new Shown(
                cohort,
                admissions.find(id),
                state,
                rows.stream()
                        .map(row ->
                                new Application.Read(
                                        row, answers.getOrDefault(row.id(), List.of())))
                        .toList(),
                counts,
                page);
    }

    /** How many have applied and have no answer yet, by cohort, of cohorts the caller has seen. */
    @Transactional(readOnly = true)
    public Map<CohortId, Integer> unanswered(Collection<Cohort> seen) {
        return seen.isEmpty() ? Map.of() : store.unanswered(seen.stream().map(Cohort::id).toList());
    }

    /**
     * Offers a place to all of them, or to nobody; how many were offered one now. Who has an offer
     * already keeps it as it is.
     *
     * @throws UserProblem where a school has not agreed, or there are not enough places
     */
    public int offer(PersonId me, CohortId id, Set<ApplicationId> chosen) {
        Leading.Led led = leading.held(me, id);
        Admission admission = admissions.find(id).orElseThrow(NotThere::new);
        List<Application> all =
                chosen(id, chosen).stream()
                        .filter(one -> one.state() != Application.State.OFFERED)
                        .toList();
        mustBe(all.stream().allMatch(one -> one.state().mayBeOffered() && !isIn(one)));
        long hindered = all.stream().filter(one -> !one.site().lets()).count();
        if (hindered > 0) {
            throw new UserProblem("cohorts.entry.problem.site", hindered);
        }
        if (all.size() > led.cohort().placesLeft()) {
            throw new UserProblem(
                    "cohorts.entry.problem.places", led.cohort().placesLeft(), all.size());
        }
        for (Application one : all) {
            offering.offer(led.cohort(), admission, one);
            record(led, me, "offer-place", one);
        }
        return all.size();
    }

    private List<Application> chosen(CohortId id, Set<ApplicationId> chosen) {
        if (chosen.isEmpty()) {
            throw new UserProblem("cohorts.entry.problem.none");
        }
        List<Application> all = store.of(id, chosen);
        if (all.size() != chosen.size()) {
            throw new NotThere();
        }
        mustBe(all.stream().allMatch(this::isLatest));
        return all;
    }

    /** Whoever applied again after an offer ran out is answered there, and not on the old one. */
    private boolean isLatest(Application one) {
        return one.state() != Application.State.EXPIRED
                || store.latest(one.cohort(), one.person())
                        .filter(latest -> latest.id().equals(one.id()))
                        .isPresent();
    }

    private boolean isIn(Application one) {
        return cohorts.isIn(one.cohort(), one.person());
    }

    private static void mustBe(boolean possible) {
        if (!possible) {
            throw new UserProblem("cohorts.entry.problem.moved");
        }
    }

    private void record(Leading.Led led, PersonId me, String action, Application one) {
        audit.record(
                led.step(me, action).with("application", one.id()).with("person", one.person()));
    }

    /** Puts them at the end of the wait list, those first who applied first; how many are new. */
    public int waitList(PersonId me, CohortId id, Set<ApplicationId> chosen) {
        Leading.Led led = leading.held(me, id);
        List<Application> all =
                chosen(id, chosen).stream()
                        .filter(one -> one.state() != Application.State.WAITING)
                        .toList();
        mustBe(all.stream().allMatch(one -> one.state().mayBeOffered() && !isIn(one)));
        for (Application one : all) {
            store.queue(one.id(), id, offering.now());
            record(led, me, "wait-list", one);
            offering.tell(EntryStep.What.WAIT_LISTED, led.cohort(), one.person(), "");
        }
        return all.size();
    }

    /**
     * Says no to them with a sentence that they read, also to those who have an offer; how many
     * were told now.
     *
     * @throws org.cairn.people.FieldProblems at {@code words}
     */
    public int decline(PersonId me, CohortId id, Set<ApplicationId> chosen, String words) {
        Leading.Led led = leading.held(me, id);
        List<Application> all =
                chosen(id, chosen).stream()
                        .filter(one -> one.state() != Application.State.DECLINED)
                        .toList();
        Fields fields = new Fields(Map.of("words", words));
        String said = fields.needed("words", LONGEST);
        fields.orComplain();
        mustBe(
                all.stream()
                        .allMatch(one -> one.isOpen() || one.state() == Application.State.EXPIRED));
        int offered = 0;
        for (Application one : all) {
            offered += one.state() == Application.State.OFFERED ? 1 : 0;
            store.become(one.id(), Application.State.DECLINED, said, offering.now());
            record(led, me, "decline-application", one);
            offering.tell(EntryStep.What.DECLINED, led.cohort(), one.person(), said);
        }
        offering.cameFree(id, offered);
        return all.size();
    }

    /** Ends what ran out, each cohort for itself; a second node finds nothing left to end. */
    @Transactional(propagation = org.springframework.transaction.annotation.Propagation.SUPPORTS)
    public void endRunOut() {
        for (CohortId id : store.withRunOut(clock.instant())) {
            transaction.executeWithoutResult(
                    status -> cohorts.hold(id).ifPresent(offering::runOut));
        }
    }
}
