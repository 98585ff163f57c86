package org.cairn.cohorts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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
import org.cairn.people.Organizations;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.people.Towns;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.time.HouseClock;
import org.cairn.platform.web.NotThere;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;

/** Who leads a cohort, who is in it, and who learns nothing of it. */
@CairnTest
class CohortsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 8, 20);
    private static final LocalDate LAST = LocalDate.of(2027, 6, 10);

    private final Cohorts cohorts;
    private final Retirements retirements;
    private final AuditLog log;
    private final BeanFactory beans;
    private final Organizations organizations;
    private final Gathering gathering;
    private final PersonId sam;

    CohortsTest(
            Cohorts cohorts,
            Retirements retirements,
            AuditLog log,
            BeanFactory beans,
            Organizations organizations) {
        this.cohorts = cohorts;
        this.retirements = retirements;
        this.log = log;
        this.beans = beans;
        this.organizations = organizations;
        this.gathering = gathering();
        this.sam = gathering.facilitator();
    }

    private Gathering gathering() {
        Towns.Town town = Towns.build(organizations);
        return new Gathering(beans, town.district(), town.school());
    }

    @Test
    void nobodyOpensACohortOfAProgramThatNobodyStartsAnyMore() {
        LocalDate today = LocalDate.now(ZoneId.of("America/Los_Angeles"));
        Editor designer =
                new Editor(gathering.holding(Role.DESIGNER), Set.of(gathering.program().issuer()));
        retirements.retire(
                designer,
                gathering.program().definition().slug(),
                new Retirements.Wish(today, today.plusDays(30), "", ""));
        assertThat(cohorts.programs(sam)).as("today one still starts").hasSize(1);
        Instant later = Instant.now().plus(Duration.ofDays(2));
        assertThat(HouseClock.at(later, () -> cohorts.programs(sam))).isEmpty();
        assertThatThrownBy(() -> HouseClock.at(later, () -> gathering.cohort(FIRST, LAST, 3)))
                .isInstanceOfSatisfying(
                        FieldProblems.class,
                        said -> assertThat(said.byField()).containsOnlyKeys("program"));
    }

    @Test
    void ofFiftyClicksOnTheLastTwoPlacesTwoGetOne() throws Exception {
        CohortId id = gathering.cohort(FIRST, LAST, 3);
        gathering.put(id, "First In");
        List<String> emails =
                IntStream.range(0, 50)
                        .mapToObj(i -> gathering.email(gathering.educator("Clicker " + i)))
                        .toList();
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<List<PutIn>>> clicks =
                    emails.stream()
                            .map(email ->
                                    (Callable<List<PutIn>>)
                                            () -> cohorts.putIn(sam, id, List.of(email)))
                            .toList();
            int in = 0;
            for (Future<List<PutIn>> click : pool.invokeAll(clicks)) {
                in += click.get().getFirst().outcome() == PutIn.Outcome.IN ? 1 : 0;
            }
            assertThat(in).isEqualTo(2);
        }
        assertThat(cohorts.people(sam, id)).hasSize(3);
        assertThat(cohorts.led(sam, id).placesLeft()).isZero();
        assertThat(log.check().whole()).isTrue();
    }

    @Test
    void itIsThereForItsFacilitatorsAndDesignersOfItsIssuerOnly() {
        CohortId id = gathering.cohort(FIRST, LAST, 10);
        PersonId designer = gathering.holding(Role.DESIGNER);
        assertThat(cohorts.led(designer, id).name()).isEqualTo("Stones 26");
        assertThat(cohorts.ledBy(sam)).extracting(Cohort::id).contains(id);
        PersonId elena = gathering.put(id, "Elena");
        Gathering elsewhere = gathering();
        for (PersonId other :
                List.of(
                        gathering.holding(Role.FACILITATOR),
                        gathering.holding(Role.ADMINISTRATOR),
                        elsewhere.holding(Role.DESIGNER),
                        elsewhere.facilitator(),
                        elena)) {
            assertThatThrownBy(() -> cohorts.led(other, id)).isInstanceOf(NotThere.class);
            assertThatThrownBy(() -> cohorts.putIn(other, id, List.of("a@example.org")))
                    .isInstanceOf(NotThere.class);
            assertThatThrownBy(() -> cohorts.takeOut(other, id, elena))
                    .isInstanceOf(NotThere.class);
            assertThat(cohorts.ledBy(other)).extracting(Cohort::id).doesNotContain(id);
        }
        assertThat(cohorts.joined(elena, id).id()).isEqualTo(id);
        assertThatThrownBy(() -> cohorts.joined(sam, id)).isInstanceOf(NotThere.class);
    }

    @Test
    void whoWorksElsewhereAndWhoIsUnknownGetTheSameAnswer() {
        CohortId id = gathering.cohort(FIRST, LAST, 10);
        Gathering elsewhere = gathering();
        String stranger = elsewhere.email(elsewhere.educator("Somebody Else"));
        String bao = gathering.email(gathering.educator("Bao"));
        assertThat(cohorts.putIn(sam, id, List.of(stranger, "no.one@example.org", bao, bao)))
                .extracting(PutIn::outcome)
                .containsExactly(
                        PutIn.Outcome.UNKNOWN,
                        PutIn.Outcome.UNKNOWN,
                        PutIn.Outcome.IN,
                        PutIn.Outcome.ALREADY);
    }

    @Test
    void whoIsTakenOutFreesThePlaceAndCanComeBack() {
        CohortId id = gathering.cohort(FIRST, LAST, 1);
        PersonId bao = gathering.put(id, "Bao");
        String elena = gathering.email(gathering.educator("Elena"));
        assertThat(cohorts.putIn(sam, id, List.of(elena)).getFirst().outcome())
                .isEqualTo(PutIn.Outcome.FULL);
        long before = log.size();
        cohorts.takeOut(sam, id, bao);
        assertThat(log.size()).isEqualTo(before + 1);
        assertThat(cohorts.of(bao)).isEmpty();
        assertThatThrownBy(() -> cohorts.takeOut(sam, id, bao)).isInstanceOf(NotThere.class);
        assertThat(cohorts.putIn(sam, id, List.of(gathering.email(bao))).getFirst().outcome())
                .isEqualTo(PutIn.Outcome.IN);
        assertThat(cohorts.of(bao)).hasSize(1);
    }

    @Test
    void placesNeverFallBelowThePeopleAndTheYearNeverLeavesASessionOutside() {
        CohortId id = gathering.cohort(FIRST, LAST, 5);
        gathering.put(id, "Elena");
        gathering.put(id, "Bao");
        gathering.session(id, Gathering.fields(LocalDate.of(2026, 10, 3), "09:00"));
        assertThat(problem(id, "1", FIRST, LAST)).containsOnlyKeys("capacity");
        assertThat(problem(id, "2", LocalDate.of(2026, 10, 4), LAST)).containsOnlyKeys("first");
        assertThat(problem(id, "2", FIRST, LocalDate.of(2026, 10, 2))).containsOnlyKeys("last");
        cohorts.change(sam, id, form("2", FIRST, LAST));
        assertThat(cohorts.led(sam, id).capacity()).isEqualTo(2);
    }

    private Map<String, ?> problem(CohortId id, String places, LocalDate first, LocalDate last) {
        try {
            cohorts.change(sam, id, form(places, first, last));
            return Map.of();
        } catch (FieldProblems problems) {
            return problems.byField();
        }
    }

    private CohortForm form(String places, LocalDate first, LocalDate last) {
        return CohortForm.read(
                Map.of(
                        "name",
                        "Stones 26",
                        "first",
                        first.toString(),
                        "last",
                        last.toString(),
                        "capacity",
                        places,
                        CohortForm.FACILITATOR + sam,
                        "on"));
    }
}
