package org.cairn.cohorts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.cairn.CairnTest;
import org.cairn.catalog.Editor;
import org.cairn.catalog.Retirements;
import org.cairn.people.FieldProblems;
import org.cairn.people.Grant;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.people.Towns;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.time.HouseClock;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;

/** How people come into a cohort: they apply, the school agrees, the facilitator selects. */
@CairnTest
class ApplicationsTest {

    private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

    private final Admissions admissions;
    private final Applications applications;
    private final SiteApprovals approvals;
    private final Selections selections;
    private final Cohorts cohorts;
    private final People people;
    private final AuditLog log;
    private final BeanFactory beans;
    private final Organizations organizations;
    private final Towns.Town town;
    private final Gathering gathering;
    private final PersonId sam;
    private final LocalDate today = LocalDate.now(ZONE);

    ApplicationsTest(
            Admissions admissions,
            Applications applications,
            SiteApprovals approvals,
            Selections selections,
            Cohorts cohorts,
            People people,
            AuditLog log,
            BeanFactory beans,
            Organizations organizations) {
        this.admissions = admissions;
        this.applications = applications;
        this.approvals = approvals;
        this.selections = selections;
        this.cohorts = cohorts;
        this.people = people;
        this.log = log;
        this.beans = beans;
        this.organizations = organizations;
        this.town = Towns.build(organizations);
        this.gathering = new Gathering(beans, town.district(), town.school());
        this.sam = gathering.facilitator();
    }

    private CohortId cohort(int places) {
        return gathering.cohort(today.plusDays(60), today.plusDays(300), places);
    }

    private Application.State state(PersonId person, CohortId id) {
        return applications.mine(person, id).orElseThrow().application().state();
    }

    private static Instant noonOf(LocalDate day) {
        return day.atTime(12, 0).atZone(ZONE).toInstant();
    }

    @Test
    void theWindowOpensAndClosesWithTheDaysOfTheIssuer() {
        CohortId id = cohort(5);
        Map<String, String> window =
                Map.of(
                        "applies-from",
                        today.plusDays(2).toString(),
                        "applies-until",
                        today.plusDays(3).toString());
        gathering.open(id, window);
        Instant opens = today.plusDays(2).atStartOfDay(ZONE).toInstant();
        Instant closes = today.plusDays(4).atStartOfDay(ZONE).toInstant();
        PersonId elena = gathering.educator("Elena");
        assertThat(problem(() -> at(opens.minusSeconds(1), () -> apply(elena, id))))
                .isEqualTo("cohorts.entry.problem.ahead");
        assertThat(problem(() -> at(closes, () -> apply(elena, id))))
                .isEqualTo("cohorts.entry.problem.closed");
        at(opens, () -> apply(elena, id));
        PersonId bao = gathering.educator("Bao");
        at(closes.minusSeconds(1), () -> apply(bao, id));
        assertThat(state(elena, id)).isEqualTo(Application.State.APPLIED);
        assertThat(state(bao, id)).isEqualTo(Application.State.APPLIED);
    }

    private static void at(Instant when, Runnable step) {
        HouseClock.at(
                when,
                () -> {
                    step.run();
                    return true;
                });
    }

    private boolean apply(PersonId person, CohortId id) {
        gathering.apply(person, id);
        return true;
    }

    private static String problem(Runnable step) {
        try {
            step.run();
            return "";
        } catch (UserProblem problem) {
            return problem.text().key();
        }
    }

    @Test
    void nobodyAppliesForAProgramThatNobodyStartsAnyMore() {
        CohortId id = cohort(5);
        gathering.open(id, Map.of());
        assertThat(admissions.of(List.of(gathering.program()))).hasSize(1);
        beans.getBean(Retirements.class)
                .retire(
                        new Editor(
                                gathering.holding(Role.DESIGNER),
                                Set.of(gathering.program().issuer())),
                        gathering.program().definition().slug(),
                        new Retirements.Wish(today, today.plusDays(30), "", ""));
        PersonId elena = gathering.educator("Elena");
        Instant later = Instant.now().plus(Duration.ofDays(2));
        assertThat(problem(() -> at(later, () -> apply(elena, id))))
                .isEqualTo("cohorts.entry.problem.closed");
    }

    @Test
    void whatIsAskedMustBeAnsweredAndStaysBesideItsAnswer() {
        CohortId id = cohort(5);
        Admission first = gathering.open(id, Map.of("question-2", "Anything else?"));
        PersonId elena = gathering.educator("Elena");
        assertThatThrownBy(
                        () -> applications.apply(elena, id, first.mark(), Map.of("answer-1", "  ")))
                .isInstanceOfSatisfying(
                        FieldProblems.class,
                        said -> assertThat(said.byField()).containsOnlyKeys("answer-1"));
        gathering.open(id, Map.of("question-1", "Why now?"));
        assertThatThrownBy(
                        () -> applications.apply(elena, id, first.mark(), Map.of("answer-1", "Me")))
                .as("these are no longer the questions")
                .isInstanceOfSatisfying(
                        FieldProblems.class,
                        said -> assertThat(said.byField()).containsOnlyKeys("asked"));
        gathering.apply(elena, id);
        gathering.open(id, Map.of("question-1", "Why here?"));
        assertThat(applications.mine(elena, id).orElseThrow().answers())
                .containsExactly(new Application.Answer("Why now?", "Because."));
    }

    @Test
    void aClickTooManyAppliesOnceAndWhoTookItBackCanApplyAgain() throws Exception {
        CohortId id = cohort(5);
        gathering.open(id, Map.of());
        PersonId elena = gathering.educator("Elena");
        together(20, i -> apply(elena, id));
        assertThat(applications.current(elena)).hasSize(1);
        applications.withdraw(elena, id);
        applications.withdraw(elena, id);
        assertThat(state(elena, id)).isEqualTo(Application.State.WITHDRAWN);
        gathering.apply(elena, id);
        assertThat(state(elena, id)).isEqualTo(Application.State.APPLIED);
        assertThat(selections.of(sam, id, Application.State.APPLIED, 1).rows()).hasSize(1);
    }

    @Test
    void whoIsInOrWasDeclinedDoesNotApplyAgain() {
        CohortId id = cohort(5);
        gathering.open(id, Map.of());
        PersonId in = gathering.put(id, "Already In");
        assertThat(problem(() -> apply(in, id))).isEqualTo("cohorts.entry.problem.in");
        PersonId elena = gathering.educator("Elena");
        ApplicationId application = gathering.apply(elena, id);
        assertThatThrownBy(() -> selections.decline(sam, id, Set.of(application), " "))
                .isInstanceOf(FieldProblems.class);
        assertThat(selections.decline(sam, id, Set.of(application), "Next year.")).isOne();
        assertThat(applications.mine(elena, id).orElseThrow().application().words())
                .isEqualTo("Next year.");
        assertThat(problem(() -> apply(elena, id))).isEqualTo("cohorts.entry.problem.declined");
    }

    @Test
    void ofFiftyClicksOnTheLastTwoPlacesTwoAreOffered() throws Exception {
        CohortId id = cohort(3);
        gathering.open(id, Map.of());
        gathering.put(id, "First In");
        List<ApplicationId> all =
                IntStream.range(0, 50)
                        .mapToObj(i -> gathering.apply(gathering.educator("Clicker " + i), id))
                        .toList();
        int offered =
                together(
                        50,
                        i ->
                                problem(() -> selections.offer(sam, id, Set.of(all.get(i))))
                                        .isEmpty());
        assertThat(offered).isEqualTo(2);
        Cohort now = cohorts.led(sam, id);
        assertThat(now.offered()).isEqualTo(2);
        assertThat(now.placesLeft()).as("what is offered counts as taken").isZero();
        PersonId late = gathering.educator("Late");
        assertThat(cohorts.putIn(sam, id, List.of(gathering.email(late))).getFirst().outcome())
                .isEqualTo(PutIn.Outcome.FULL);
        assertThat(log.check().whole()).isTrue();
    }

    @Test
    void whileAllClickAtOnceThereAreNeverMorePeopleThanPlaces() throws Exception {
        CohortId id = cohort(6);
        gathering.open(id, Map.of("passes-on", "on"));
        List<PersonId> applicants = new ArrayList<>();
        List<ApplicationId> all = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            applicants.add(gathering.educator("Applicant " + i));
            all.add(gathering.apply(applicants.get(i), id));
        }
        selections.offer(sam, id, Set.copyOf(all.subList(0, 6)));
        selections.waitList(sam, id, Set.copyOf(all.subList(6, 12)));
        together(
                36,
                i -> {
                    PersonId person = applicants.get(i % 12);
                    String said =
                            i % 3 == 0
                                    ? problem(() -> applications.refuse(person, id))
                                    : problem(() -> applications.accept(person, id));
                    return said.isEmpty();
                });
        Cohort now = cohorts.led(sam, id);
        assertThat(now.people() + now.offered()).isEqualTo(6);
        assertThat(now.people()).isPositive();
    }

    /** How many of so many clicks at the same moment did something. */
    private static int together(int many, java.util.function.IntPredicate click) throws Exception {
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

    @Test
    void anOfferHoldsToTheEndOfItsLastDayAndThenGoesToTheNext() {
        CohortId id = cohort(1);
        gathering.open(id, Map.of("answer-days", "3", "passes-on", "on"));
        PersonId elena = gathering.educator("Elena");
        PersonId bao = gathering.educator("Bao");
        PersonId rosa = gathering.educator("Rosa");
        ApplicationId hers = gathering.apply(elena, id);
        ApplicationId his = gathering.apply(bao, id);
        ApplicationId last = gathering.apply(rosa, id);
        selections.offer(sam, id, Set.of(hers));
        selections.waitList(sam, id, Set.of(his));
        selections.waitList(sam, id, Set.of(last));
        assertThat(applications.mine(rosa, id).orElseThrow().place()).hasValue(2);
        assertThat(selections.of(sam, id, Application.State.WAITING, 1).rows())
                .extracting(row -> row.application().person())
                .containsExactly(bao, rosa);
        Instant lastMoment = today.plusDays(4).atStartOfDay(ZONE).toInstant().minusSeconds(1);
        at(lastMoment, selections::endRunOut);
        assertThat(state(elena, id)).isEqualTo(Application.State.OFFERED);
        Instant after = lastMoment.plusSeconds(2);
        assertThat(problem(() -> at(after, () -> applications.accept(elena, id))))
                .isEqualTo("cohorts.entry.problem.late");
        at(after, selections::endRunOut);
        assertThat(state(elena, id)).isEqualTo(Application.State.EXPIRED);
        assertThat(state(bao, id)).isEqualTo(Application.State.OFFERED);
        assertThat(state(rosa, id)).isEqualTo(Application.State.WAITING);
        assertThat(applications.mine(bao, id).orElseThrow().application().answerBy())
                .hasValue(today.plusDays(7));
        at(after, () -> applications.refuse(bao, id));
        assertThat(state(rosa, id)).isEqualTo(Application.State.OFFERED);
        at(after, () -> applications.accept(rosa, id));
        at(after, () -> applications.accept(rosa, id));
        assertThat(cohorts.people(sam, id)).extracting(Participant::person).containsExactly(rosa);
    }

    @Test
    void onManyNodesAnOfferRunsOutOnce() throws Exception {
        CohortId id = cohort(1);
        gathering.open(id, Map.of("answer-days", "1", "passes-on", "on"));
        PersonId elena = gathering.educator("Elena");
        selections.offer(sam, id, Set.of(gathering.apply(elena, id)));
        List<PersonId> line = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            line.add(gathering.educator("Waiting " + i));
            selections.waitList(sam, id, Set.of(gathering.apply(line.get(i), id)));
        }
        Instant after = noonOf(today.plusDays(3));
        together(
                8,
                i -> {
                    at(after, selections::endRunOut);
                    return true;
                });
        assertThat(line)
                .extracting(one -> state(one, id))
                .containsExactly(
                        Application.State.OFFERED,
                        Application.State.WAITING,
                        Application.State.WAITING,
                        Application.State.WAITING);
        assertThat(cohorts.led(sam, id).offered()).isOne();
    }

    @Test
    void wherePlacesAreNotPassedOnTheFacilitatorOffersThem() {
        CohortId id = cohort(1);
        gathering.open(id, Map.of());
        PersonId elena = gathering.educator("Elena");
        PersonId bao = gathering.educator("Bao");
        selections.offer(sam, id, Set.of(gathering.apply(elena, id)));
        selections.waitList(sam, id, Set.of(gathering.apply(bao, id)));
        applications.refuse(elena, id);
        assertThat(state(bao, id)).isEqualTo(Application.State.WAITING);
        assertThat(cohorts.led(sam, id).placesLeft()).isOne();
    }

    @Test
    void thePrincipalOfTheSchoolAnswersAndNobodyElse() {
        CohortId id = cohort(5);
        gathering.open(id, Map.of("site", "on"));
        PersonId principal = principal(town.school().id());
        PersonId superintendent = principal(town.district().id());
        PersonId elsewhere = principal(Towns.build(organizations).school().id());
        PersonId elena = gathering.educator("Elena");
        ApplicationId application = gathering.apply(elena, id);
        assertThat(approvals.waiting(principal)).isOne();
        assertThat(approvals.waiting(superintendent)).isOne();
        assertThat(approvals.waiting(elsewhere)).isZero();
        assertThat(approvals.of(elsewhere)).isEmpty();
        for (PersonId other : List.of(elsewhere, elena, sam)) {
            assertThatThrownBy(() -> approvals.answer(other, application, true, ""))
                    .isInstanceOf(NotThere.class);
        }
        assertThat(problem(() -> selections.offer(sam, id, Set.of(application))))
                .isEqualTo("cohorts.entry.problem.site");
        assertThatThrownBy(() -> approvals.answer(principal, application, false, ""))
                .isInstanceOf(FieldProblems.class);
        approvals.answer(principal, application, false, "She is needed here.");
        assertThat(problem(() -> selections.offer(sam, id, Set.of(application))))
                .isEqualTo("cohorts.entry.problem.site");
        long before = log.size();
        approvals.answer(principal, application, false, "She is needed here.");
        assertThat(log.size()).as("said once").isEqualTo(before);
        approvals.answer(principal, application, true, "");
        assertThat(approvals.waiting(principal)).isZero();
        assertThat(selections.offer(sam, id, Set.of(application))).isOne();
        assertThat(problem(() -> approvals.answer(principal, application, false, "No.")))
                .isEqualTo("cohorts.entry.problem.decided");
    }

    private PersonId principal(org.cairn.people.OrganizationId at) {
        PersonId person = gathering.educator("Principal");
        people.grant(person, new Grant(Role.PRINCIPAL, at), "system");
        return person;
    }

    @Test
    void nobodyAgreesToTheirOwnApplication() {
        CohortId id = cohort(5);
        gathering.open(id, Map.of("site", "on"));
        PersonId principal = principal(town.school().id());
        ApplicationId own = gathering.apply(principal, id);
        assertThat(approvals.waiting(principal)).isZero();
        assertThatThrownBy(() -> approvals.answer(principal, own, true, ""))
                .isInstanceOf(NotThere.class);
    }

    @Test
    void whoWaitsForTheSchoolIsPassedOverUntilItAgrees() {
        CohortId id = cohort(1);
        gathering.open(id, Map.of("site", "on", "passes-on", "on"));
        PersonId principal = principal(town.school().id());
        PersonId elena = gathering.educator("Elena");
        PersonId bao = gathering.educator("Bao");
        PersonId rosa = gathering.educator("Rosa");
        ApplicationId first = gathering.apply(elena, id);
        approvals.answer(principal, first, true, "");
        selections.offer(sam, id, Set.of(first));
        selections.waitList(sam, id, Set.of(gathering.apply(bao, id)));
        ApplicationId last = gathering.apply(rosa, id);
        approvals.answer(principal, last, true, "");
        selections.waitList(sam, id, Set.of(last));
        applications.refuse(elena, id);
        assertThat(state(bao, id)).isEqualTo(Application.State.WAITING);
        assertThat(state(rosa, id)).isEqualTo(Application.State.OFFERED);
    }

    @Test
    void whatOthersAppliedForIsNotThere() {
        CohortId id = cohort(5);
        CohortId other = cohort(5);
        gathering.open(id, Map.of());
        gathering.open(other, Map.of());
        PersonId elena = gathering.educator("Elena");
        ApplicationId application = gathering.apply(elena, id);
        Gathering elsewhere = new Gathering(beans, town.state(), town.school());
        for (PersonId stranger :
                List.of(elena, gathering.holding(Role.FACILITATOR), elsewhere.facilitator())) {
            assertThatThrownBy(() -> selections.of(stranger, id, Application.State.APPLIED, 1))
                    .isInstanceOf(NotThere.class);
            assertThatThrownBy(() -> selections.offer(stranger, id, Set.of(application)))
                    .isInstanceOf(NotThere.class);
            assertThatThrownBy(() -> admissions.of(stranger, id)).isInstanceOf(NotThere.class);
        }
        assertThatThrownBy(() -> selections.offer(sam, other, Set.of(application)))
                .as("an application of another cohort")
                .isInstanceOf(NotThere.class);
        PersonId bao = gathering.educator("Bao");
        assertThat(applications.mine(bao, id)).isEmpty();
        assertThatThrownBy(() -> applications.accept(bao, id)).isInstanceOf(NotThere.class);
        PersonId outsider =
                new Gathering(
                                beans,
                                Towns.build(organizations).district(),
                                Towns.build(organizations).school())
                        .educator("Outsider");
        assertThatThrownBy(() -> gathering.apply(outsider, id)).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> admissions.announced(cohort(3))).isInstanceOf(NotThere.class);
    }

    @Test
    void whoIsPutInDirectlyTakesNoSecondPlaceWithAnOpenApplication() {
        CohortId id = cohort(3);
        gathering.open(id, Map.of());
        PersonId elena = gathering.educator("Elena");
        selections.offer(sam, id, Set.of(gathering.apply(elena, id)));
        cohorts.putIn(sam, id, List.of(gathering.email(elena)));
        assertThat(state(elena, id)).isEqualTo(Application.State.ACCEPTED);
        Cohort now = cohorts.led(sam, id);
        assertThat(now.people()).isOne();
        assertThat(now.offered()).isZero();
        assertThat(problem(() -> applications.refuse(elena, id)))
                .isEqualTo("cohorts.entry.problem.no-offer");
    }

    @Test
    void placesNeverFallBelowPeopleAndOffers() {
        CohortId id = cohort(3);
        gathering.open(id, Map.of());
        gathering.put(id, "In");
        selections.offer(sam, id, Set.of(gathering.apply(gathering.educator("Elena"), id)));
        assertThatThrownBy(() ->
                        cohorts.change(
                                sam,
                                id,
                                CohortForm.read(
                                        Map.of(
                                                "name",
                                                "Stones",
                                                "first",
                                                today.plusDays(60).toString(),
                                                "last",
                                                today.plusDays(300).toString(),
                                                "capacity",
                                                "1",
                                                CohortForm.FACILITATOR + sam,
                                                "on"))))
                .isInstanceOfSatisfying(
                        FieldProblems.class,
                        said -> assertThat(said.byField()).containsOnlyKeys("capacity"));
    }

    @Test
    void whatCannotBeIsSaidAtItsField() {
        CohortId id = cohort(3);
        assertThat(
                        fields(
                                id,
                                Map.of(
                                        "applies-until",
                                        today.minusDays(1).toString(),
                                        "answer-days",
                                        "61",
                                        "hint-3",
                                        "A hint of no question")))
                .containsOnlyKeys("applies-until", "answer-days", "question-3");
        assertThat(fields(id, Map.of("applies-until", today.plusDays(301).toString())))
                .containsOnlyKeys("applies-until");
        assertThat(fields(id, Map.of("applies-from", "soon"))).containsOnlyKeys("applies-from");
    }

    private Map<String, ?> fields(CohortId id, Map<String, String> more) {
        try {
            gathering.open(id, more);
            return Map.of();
        } catch (FieldProblems problems) {
            return problems.byField();
        }
    }
}
