package org.cairn.cohorts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.cairn.CairnTest;
import org.cairn.people.FieldProblems;
import org.cairn.people.PersonId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;

/** A place that is offered is taken: never more people and offers than places. */
@CairnTest
class OffersTest extends Applying {

    OffersTest(BeanFactory beans) {
        super(beans);
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
    void whoAppliesAgainAfterAnOfferRanOutIsAnsweredThere() {
        CohortId id = cohort(1);
        gathering.open(id, Map.of("answer-days", "1"));
        PersonId elena = gathering.educator("Elena");
        ApplicationId old = gathering.apply(elena, id);
        selections.offer(sam, id, Set.of(old));
        Instant after = today.plusDays(2).atStartOfDay(ZONE).toInstant().plusSeconds(1);
        at(after, selections::endRunOut);
        assertThat(selections.of(sam, id, Application.State.EXPIRED, 1).rows()).hasSize(1);
        at(after, () -> apply(elena, id));
        assertThat(selections.of(sam, id, Application.State.EXPIRED, 1).rows()).isEmpty();
        assertThat(problem(() -> at(after, () -> selections.offer(sam, id, Set.of(old)))))
                .isEqualTo("cohorts.entry.problem.moved");
        assertThat(problem(() -> selections.decline(sam, id, Set.of(old), "Full.")))
                .isEqualTo("cohorts.entry.problem.moved");
        assertThat(state(elena, id)).isEqualTo(Application.State.APPLIED);
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
}
