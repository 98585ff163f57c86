package org.cairn.cohorts;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairn.people.FieldProblems;
import org.cairn.people.OrganizationId;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.Person;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.audit.Audit;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Front desk: one's own applications, from applying to taking the place. */
@Service
@Transactional
public class Applications {

    /** Fields of this beginning carry the number of the question in their name, from 1. */
    public static final String ANSWER = "answer-";

    private static final int LONGEST_ANSWER = 2_000;

    /** So long an answer stands on the home of whoever applied. */
    private static final Duration NEWS = Duration.ofDays(30);

    private final ApplicationStore store;
    private final Admissions admissions;
    private final CohortStore cohorts;
    private final Offering offering;
    private final People people;
    private final Organizations organizations;
    private final AuditLog audit;
    private final Clock clock;

    Applications(
            ApplicationStore store,
            Admissions admissions,
            CohortStore cohorts,
            Offering offering,
            People people,
            Organizations organizations,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.admissions = admissions;
        this.cohorts = cohorts;
        this.offering = offering;
        this.people = people;
        this.organizations = organizations;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One's own application.
     *
     * @param place on the wait list, from 1, while it is on it
     */
    public record Mine(
            Cohort cohort,
            Application application,
            List<Application.Answer> answers,
            Optional<Integer> place,
            LocalDate today) {

        public Mine {
            answers = List.copyOf(answers);
        }

        /** Whether the place can be taken now. */
        public boolean isOffered() {
            return application.isOffered(today);
        }
    }

    /** Whether the person works where this cohort takes its people from. */
    @Transactional(readOnly = true)
    public boolean mayApply(PersonId me, Cohort cohort) {
        return school(me, cohort).isPresent();
    }

    private Optional<OrganizationId> school(PersonId me, Cohort cohort) {
        return people.find(me)
                .flatMap(Person::school)
                .filter(school ->
                        organizations
                                .lines(Set.of(school))
                                .getOrDefault(school, List.of())
                                .contains(cohort.issuer()));
    }

    @Transactional(readOnly = true)
    public boolean isIn(PersonId me, CohortId id) {
        return cohorts.isIn(id, me);
    }

    /** What the person handed in last for this cohort. */
    @Transactional(readOnly = true)
    public Optional<Mine> mine(PersonId me, CohortId id) {
        return store.latest(id, me)
                .map(one ->
                        mine(
                                cohorts.find(id).orElseThrow(NotThere::new),
                                one,
                                store.answers(List.of(one.id()))
                                        .getOrDefault(one.id(), List.of())));
    }

    private Mine mine(Cohort cohort, Application one, List<Application.Answer> answers) {
        return new Mine(
                cohort,
                one,
                answers,
                one.line().map(line -> store.place(cohort.id(), line)),
                offering.today(cohort));
    }

    /** What the person waits for, and what was answered lately; without the answers. */
    @Transactional(readOnly = true)
    public List<Mine> current(PersonId me) {
        List<Application> all = store.current(me, clock.instant().minus(NEWS));
        Map<CohortId, Cohort> byId =
                cohorts.all(all.stream().map(Application::cohort).toList()).stream()
                        .collect(Collectors.toMap(Cohort::id, Function.identity()));
        return all.stream()
                .flatMap(one ->
                        Optional.ofNullable(byId.get(one.cohort())).stream()
                                .map(cohort ->
                                        new Mine(
                                                cohort,
                                                one,
                                                List.of(),
                                                Optional.empty(),
                                                offering.today(cohort))))
                .toList();
    }

    /**
     * Applies; whoever has an open application already has applied.
     *
     * @param asked the mark of the questions that were read
     * @throws FieldProblems by {@code answer-} with the number of the question, or {@code asked}
     * @throws UserProblem where one cannot apply now, or not again
     */
    public void apply(PersonId me, CohortId id, String asked, Map<String, String> typed) {
        Cohort cohort = cohorts.hold(id).orElseThrow(NotThere::new);
        Admissions.Announced announced = admissions.announced(id);
        OrganizationId school = school(me, cohort).orElseThrow(NotThere::new);
        Optional<Application> before = store.latest(id, me);
        if (before.filter(Application::isOpen).isPresent()) {
            return;
        }
        mustBePossible(me, announced, before);
        Admission admission = announced.admission();
        if (!asked.equals(admission.mark())) {
            throw FieldProblems.of("asked", "cohorts.entry.problem.asked");
        }
        List<Application.Answer> answers = answers(admission, typed);
        Application application = applied(me, id, school, admission);
        store.add(application, answers);
        audit.record(step(me, "apply", application));
        tell(me, cohort, school, admission);
    }

    private void tell(PersonId me, Cohort cohort, OrganizationId school, Admission admission) {
        List<PersonId> principals =
                admission.siteApproval()
                        ? people.holders(Role.PRINCIPAL, school).stream()
                                .filter(one -> !one.equals(me))
                                .toList()
                        : List.of();
        boolean nobody = admission.siteApproval() && principals.isEmpty();
        offering.report(
                nobody ? EntryStep.What.SITE_NOBODY : EntryStep.What.APPLIED, cohort, me, "");
        if (!principals.isEmpty()) {
            offering.ask(cohort, me, principals);
        }
    }

    private void mustBePossible(
            PersonId me, Admissions.Announced announced, Optional<Application> before) {
        if (cohorts.isIn(announced.cohort().id(), me)) {
            throw new UserProblem("cohorts.entry.problem.in");
        }
        if (before.filter(one -> one.state() == Application.State.DECLINED).isPresent()) {
            throw new UserProblem("cohorts.entry.problem.declined");
        }
        if (!announced.open()) {
            throw new UserProblem(
                    announced.admission().isAhead(announced.today())
                            ? "cohorts.entry.problem.ahead"
                            : "cohorts.entry.problem.closed",
                    announced.admission().firstDay());
        }
    }

    private static List<Application.Answer> answers(
            Admission admission, Map<String, String> typed) {
        Fields fields = new Fields(typed);
        List<Application.Answer> answers = new ArrayList<>();
        for (int i = 1; i <= admission.questions().size(); i++) {
            Question question = admission.questions().get(i - 1);
            String words = fields.lines(ANSWER + i, LONGEST_ANSWER);
            if (words.isEmpty() && question.required()) {
                fields.say(ANSWER + i, "cohorts.entry.problem.answer");
            }
            answers.add(new Application.Answer(question.words(), words));
        }
        fields.orComplain();
        return answers;
    }

    private Application applied(
            PersonId me, CohortId id, OrganizationId school, Admission admission) {
        return new Application(
                ApplicationId.next(),
                id,
                me,
                school,
                Application.State.APPLIED,
                admission.siteApproval() ? Application.Site.ASKED : Application.Site.NOT_NEEDED,
                Optional.empty(),
                offering.now(),
                offering.now(),
                Optional.empty(),
                Optional.empty(),
                "");
    }

    private static Audit step(PersonId me, String action, Application application) {
        return Audit.of(
                        me,
                        Role.EDUCATOR.code(),
                        "cohorts." + action,
                        "cohort/" + application.cohort())
                .with("application", application.id());
    }

    /** Takes the application back as long as no place is offered; once is enough. */
    public void withdraw(PersonId me, CohortId id) {
        if (cohorts.hold(id).isEmpty()) {
            throw new NotThere();
        }
        Application mine = store.latest(id, me).orElseThrow(NotThere::new);
        switch (mine.state()) {
            case APPLIED, WAITING -> {
                store.become(mine.id(), Application.State.WITHDRAWN, "", offering.now());
                audit.record(step(me, "withdraw-application", mine));
            }
            case OFFERED -> throw new UserProblem("cohorts.entry.problem.offered");
            default -> {
                // nothing is left to take back
            }
        }
    }

    /**
     * Takes the place; once is enough.
     *
     * @throws UserProblem where no place is offered, or not any more
     */
    public void accept(PersonId me, CohortId id) {
        Cohort cohort = cohorts.hold(id).orElseThrow(NotThere::new);
        Application mine = store.latest(id, me).orElseThrow(NotThere::new);
        if (cohorts.isIn(id, me)) {
            return;
        }
        mustBeOffered(mine, cohort);
        cohorts.putIn(id, Set.of(me), me, offering.now());
        audit.record(step(me, "accept-place", mine));
        offering.report(EntryStep.What.ACCEPTED, cohort, me, "");
    }

    private void mustBeOffered(Application mine, Cohort cohort) {
        if (!mine.isOffered(offering.today(cohort))) {
            boolean late =
                    mine.state() == Application.State.OFFERED
                            || mine.state() == Application.State.EXPIRED;
            throw new UserProblem(
                    late ? "cohorts.entry.problem.late" : "cohorts.entry.problem.no-offer");
        }
    }

    /** Does not want the place, so that somebody else can have it; once is enough. */
    public void refuse(PersonId me, CohortId id) {
        Cohort cohort = cohorts.hold(id).orElseThrow(NotThere::new);
        Application mine = store.latest(id, me).orElseThrow(NotThere::new);
        if (mine.state() == Application.State.REFUSED) {
            return;
        }
        mustBeOffered(mine, cohort);
        store.become(mine.id(), Application.State.REFUSED, "", offering.now());
        audit.record(step(me, "refuse-place", mine));
        offering.report(EntryStep.What.PLACE_REFUSED, cohort, me, "");
        offering.cameFree(id, 1);
    }
}
