package org.cairn.cohorts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.CairnTest;
import org.cairn.catalog.Editor;
import org.cairn.catalog.Retirements;
import org.cairn.people.FieldProblems;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.people.Towns;
import org.cairn.platform.web.NotThere;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;

/** How people come into a cohort: they apply, the school agrees, the facilitator selects. */
@CairnTest
class ApplicationsTest extends Applying {

    ApplicationsTest(BeanFactory beans) {
        super(beans);
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

    @Test
    void whereASchoolHasNobodyToAskItsAgreementIsNotedByWhoLeadsTheCohort() {
        CohortId id = cohort(5);
        gathering.open(id, Map.of("site", "on"));
        PersonId elena = gathering.educator("Elena");
        ApplicationId application = gathering.apply(elena, id);
        PersonId other = gathering.holding(Role.FACILITATOR);
        for (PersonId stranger : List.of(other, elena)) {
            assertThatThrownBy(() -> approvals.agreeFor(stranger, id, application, "Yes."))
                    .isInstanceOf(NotThere.class);
        }
        assertThatThrownBy(() -> approvals.agreeFor(sam, cohort(5), application, "Yes."))
                .isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> approvals.agreeFor(sam, id, application, " "))
                .isInstanceOf(FieldProblems.class);
        long before = log.size();
        approvals.agreeFor(sam, id, application, "Ms. Carter, by mail");
        approvals.agreeFor(sam, id, application, "Ms. Carter, by mail");
        assertThat(log.size()).as("a click too many").isEqualTo(before + 1);
        assertThat(audited()).contains("\"action\":\"cohorts.site-approve-for\"", application + "");
        assertThat(selections.offer(sam, id, Set.of(application))).isOne();
        assertThat(problem(() -> approvals.agreeFor(sam, id, application, "Another word")))
                .isEqualTo("cohorts.entry.problem.decided");
    }

    /** The last entry of the log of steps. */
    private String audited() {
        StringWriter all = new StringWriter();
        try {
            log.export(all);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        String[] lines = all.toString().strip().split("\n");
        return lines[lines.length - 1];
    }

    @Test
    void whoAnswersForTheSchoolByNowIsAskedAndNobodyNotesItInstead() {
        CohortId id = cohort(5);
        gathering.open(id, Map.of("site", "on"));
        ApplicationId application = gathering.apply(gathering.educator("Elena"), id);
        ApplicationId own = gathering.apply(principal(town.school().id()), id);
        assertThat(problem(() -> approvals.agreeFor(sam, id, application, "Ms. Carter")))
                .isEqualTo("cohorts.entry.problem.answered");
        approvals.agreeFor(sam, id, own, "The superintendent, by phone");
        assertThat(selections.offer(sam, id, Set.of(own))).isOne();
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
}
