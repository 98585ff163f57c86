package org.cairn.cohorts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.cairn.CairnTest;
import org.cairn.people.FieldProblems;
import org.cairn.people.Organizations;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.people.Towns;
import org.cairn.platform.time.HouseClock;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;

/** How people leave a cohort, and what goes along when they go on in another one. */
@CairnTest
class DeparturesTest {

    private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

    private final Departures departures;
    private final Applications applications;
    private final Selections selections;
    private final Cohorts cohorts;
    private final Attendances attendances;
    private final Ledgers ledgers;
    private final Reports reports;
    private final Gathering gathering;
    private final Gathering elsewhere;
    private final PersonId sam;
    private final LocalDate today = LocalDate.now(ZONE);

    DeparturesTest(
            Departures departures,
            Applications applications,
            Selections selections,
            Cohorts cohorts,
            Attendances attendances,
            Ledgers ledgers,
            Reports reports,
            BeanFactory beans,
            Organizations organizations) {
        this.departures = departures;
        this.applications = applications;
        this.selections = selections;
        this.cohorts = cohorts;
        this.attendances = attendances;
        this.ledgers = ledgers;
        this.reports = reports;
        Towns.Town town = Towns.build(organizations);
        this.gathering = new Gathering(beans, town.district(), town.school());
        this.elsewhere = new Gathering(beans, town.state(), town.school());
        this.sam = gathering.facilitator();
    }

    private CohortId running() {
        return HouseClock.at(
                Instant.now().minus(Duration.ofDays(40)),
                () -> gathering.cohort(today.minusDays(30), today.plusDays(200), 10));
    }

    private CohortId later(int places) {
        return gathering.cohort(today.plusDays(250), today.plusDays(500), places);
    }

    private PersonId inSince(CohortId id, String name) {
        return HouseClock.at(
                Instant.now().minus(Duration.ofDays(20)), () -> gathering.put(id, name));
    }

    /** Three hours of the first course, face to face, of which so many minutes count. */
    private SessionId attended(CohortId id, PersonId person, int daysAgo, int minutes) {
        SessionId session =
                gathering.session(id, Gathering.fields(today.minusDays(daysAgo), "09:00"));
        note(session, person, minutes, "");
        return session;
    }

    private void note(SessionId session, PersonId person, int minutes, String why) {
        attendances.take(
                sam, session, Map.of(person, new Attendances.Mark(Optional.of(minutes), why)));
    }

    private int verified(PersonId person, CohortId id) {
        return ledgers.mine(person, id).ledger().verified();
    }

    @Test
    void whoLeavesSaysWhyFreesThePlaceAndTheRecordStays() {
        CohortId id = running();
        PersonId elena = inSince(id, "Elena");
        SessionId session = attended(id, elena, 3, 180);
        assertThatThrownBy(() -> departures.leave(elena, id, " "))
                .isInstanceOfSatisfying(
                        FieldProblems.class,
                        said -> assertThat(said.byField()).containsOnlyKeys("why"));
        departures.leave(elena, id, "We move to the coast.");
        assertThat(cohorts.of(elena)).isEmpty();
        assertThat(gathering.board(id)).isEmpty();
        assertThat(attendances.roster(sam, session).getFirst().now().orElseThrow().minutes())
                .isEqualTo(180);
        assertThatThrownBy(() -> departures.leave(elena, id, "Again."))
                .isInstanceOf(NotThere.class);
    }

    @Test
    void whatWasReportedAndConfirmedGoesAlongToo() {
        CohortId id = running();
        CohortId next = later(5);
        PersonId elena = inSince(id, "Elena");
        attended(id, elena, 3, 180);
        ReportId confirmed = reports.report(elena, id, Optional.empty(), fieldwork(90));
        reports.confirm(sam, confirmed);
        reports.report(elena, id, Optional.empty(), fieldwork(45));
        departures.move(sam, id, elena, Optional.of(next), "A child is due.");
        assertThat(verified(elena, next)).isEqualTo(180 + 90);
        assertThat(gathering.board(next))
                .singleElement()
                .satisfies(row -> assertThat(row.ledger().verified()).isEqualTo(270));
    }

    private Map<String, String> fieldwork(int minutes) {
        return Map.of(
                "unit", "foundations/access-and-equity",
                "mode", "fieldwork",
                "day", today.minusDays(4).toString(),
                "minutes", "" + minutes,
                "words", "Observed lessons in grade 4.");
    }

    @Test
    void aDeferralCarriesTheVerifiedHoursAndNamesWhereTheyAreFrom() {
        CohortId id = running();
        CohortId next = later(5);
        PersonId elena = inSince(id, "Elena");
        SessionId session = attended(id, elena, 3, 180);
        attended(id, elena, 2, 120);
        departures.ask(elena, id, "A child is due.");
        departures.ask(elena, id, "A child is due.");
        assertThat(departures.asked(List.of(cohorts.led(sam, id)))).hasSize(1);
        assertThat(departures.asked(sam, id, elena)).isPresent();
        departures.move(sam, id, elena, Optional.of(next), "A child is due.");
        assertThat(departures.asked(List.of(cohorts.led(sam, next)))).isEmpty();
        assertThat(cohorts.of(elena)).extracting(Cohort::id).containsExactly(next);
        Ledgers.Mine mine = ledgers.mine(elena, next);
        assertThat(mine.ledger().verified()).isEqualTo(300);
        assertThat(mine.ledger().behind()).as("it makes up for nothing missed").isZero();
        assertThat(mine.carried())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.origin()).isEqualTo(id);
                    assertThat(one.name()).isEqualTo("Stones 26");
                    assertThat(one.total()).isEqualTo(300);
                    assertThat(one.homeless(mine.ledger().plan())).isZero();
                });
        assertThat(gathering.board(next).getFirst().ledger().verified()).isEqualTo(300);
        assertThat(gathering.board(id)).isEmpty();
        note(session, elena, 60, "She left after an hour.");
        assertThat(verified(elena, next)).as("a correction counts there, too").isEqualTo(180);
    }

    @Test
    void hoursCountInOnePlaceHoweverOftenSomebodyMoves() {
        CohortId first = running();
        CohortId second = running();
        CohortId third = later(5);
        PersonId elena = inSince(first, "Elena");
        attended(first, elena, 3, 180);
        departures.move(sam, first, elena, Optional.of(second), "The other day suits her.");
        attended(second, elena, 2, 100);
        assertThat(verified(elena, second)).isEqualTo(280);
        departures.move(sam, second, elena, Optional.of(first), "Back again.");
        assertThat(verified(elena, first)).isEqualTo(280);
        departures.move(sam, first, elena, Optional.of(third), "Next year after all.");
        assertThat(verified(elena, third)).isEqualTo(280);
        cohorts.putIn(sam, first, List.of(gathering.email(elena)));
        assertThat(verified(elena, first)).as("her own attendance is back").isEqualTo(180);
        assertThat(verified(elena, third)).as("and counts there no more").isEqualTo(100);
    }

    @Test
    void oneGoesOnOnlyInAnotherCohortOfTheProgramThatOneLeads() {
        CohortId id = running();
        CohortId next = later(5);
        CohortId over =
                HouseClock.at(
                        Instant.now().minus(Duration.ofDays(300)),
                        () -> gathering.cohort(today.minusDays(290), today.minusDays(2), 5));
        CohortId foreign = elsewhere.cohort(today.plusDays(10), today.plusDays(100), 5);
        assertThat(departures.others(sam, id)).extracting(Cohort::id).containsExactly(next);
        PersonId elena = inSince(id, "Elena");
        for (Optional<CohortId> wrong :
                List.of(
                        Optional.of(id),
                        Optional.of(over),
                        Optional.of(foreign),
                        Optional.<CohortId>empty())) {
            assertThatThrownBy(() -> departures.move(sam, id, elena, wrong, "Why not."))
                    .isInstanceOfSatisfying(
                            FieldProblems.class,
                            said -> assertThat(said.byField()).containsOnlyKeys("to"));
        }
        PersonId other = gathering.holding(Role.FACILITATOR);
        assertThatThrownBy(() -> departures.move(other, id, elena, Optional.of(next), "Mine."))
                .isInstanceOf(NotThere.class);
        assertThatThrownBy(() ->
                        departures.move(
                                sam, id, gathering.educator("Not In"), Optional.of(next), "Who?"))
                .isInstanceOf(NotThere.class);
        assertThat(departures.isDeferral(cohorts.led(sam, id), cohorts.led(sam, next))).isTrue();
        assertThat(departures.isDeferral(cohorts.led(sam, id), cohorts.led(sam, running())))
                .isFalse();
    }

    @Test
    void ofTwentyWhoMoveAtOnceOnlyThoseWithAPlaceArrive() throws Exception {
        CohortId id = gathering.cohort(today.minusDays(30), today.plusDays(200), 20);
        CohortId next = later(3);
        List<PersonId> people =
                IntStream.range(0, 20).mapToObj(i -> gathering.put(id, "Mover " + i)).toList();
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> moves =
                    people.stream()
                            .map(person -> (Callable<Boolean>) () -> moved(id, person, next))
                            .toList();
            int arrived = 0;
            for (Future<Boolean> one : pool.invokeAll(moves)) {
                arrived += one.get() ? 1 : 0;
            }
            assertThat(arrived).isEqualTo(3);
        }
        assertThat(cohorts.led(sam, next).people()).isEqualTo(3);
        assertThat(cohorts.led(sam, id).people()).isEqualTo(17);
    }

    private boolean moved(CohortId from, PersonId person, CohortId to) {
        try {
            departures.move(sam, from, person, Optional.of(to), "Next year.");
            return true;
        } catch (FieldProblems full) {
            return false;
        }
    }

    @Test
    void whoeverLeavesMakesRoomForTheNextOnTheWaitList() {
        CohortId id = gathering.cohort(today.minusDays(1), today.plusDays(200), 1);
        PersonId elena = gathering.put(id, "Elena");
        gathering.open(id, Map.of("passes-on", "on"));
        PersonId bao = gathering.educator("Bao");
        selections.waitList(sam, id, Set.of(gathering.apply(bao, id)));
        departures.noteLeaving(sam, id, elena, "She changed schools.");
        assertThat(applications.mine(bao, id).orElseThrow().application().state())
                .isEqualTo(Application.State.OFFERED);
    }

    @Test
    void aWishIsAnsweredOnceWithASentenceAndCanBeTakenBack() {
        CohortId id = running();
        PersonId elena = inSince(id, "Elena");
        assertThatThrownBy(() -> departures.refuse(sam, id, elena, "No."))
                .isInstanceOf(UserProblem.class);
        departures.ask(elena, id, "Too much at once.");
        departures.takeBack(elena, id);
        departures.takeBack(elena, id);
        assertThat(departures.asked(sam, id, elena)).isEmpty();
        departures.ask(elena, id, "Too much at once, really.");
        assertThatThrownBy(() -> departures.refuse(sam, id, elena, ""))
                .isInstanceOf(FieldProblems.class);
        departures.refuse(sam, id, elena, "Stay, we find a way.");
        assertThat(departures.mine(elena, id).orElseThrow())
                .extracting(Deferral::state, Deferral::words)
                .containsExactly(Deferral.State.REFUSED, "Stay, we find a way.");
        PersonId bao = gathering.educator("Bao");
        assertThatThrownBy(() -> departures.ask(bao, id, "I am not even in."))
                .isInstanceOf(NotThere.class);
    }
}
