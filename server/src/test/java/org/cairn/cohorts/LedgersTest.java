package org.cairn.cohorts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.cairn.CairnTest;
import org.cairn.catalog.HoursPlan;
import org.cairn.people.FieldProblems;
import org.cairn.people.Organizations;
import org.cairn.people.PersonId;
import org.cairn.people.Towns;
import org.cairn.platform.time.HouseClock;
import org.cairn.platform.web.UserProblem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;

/** Hours are what attendance says, added up anew, course by course and mode by mode. */
@CairnTest
class LedgersTest {

    private static final Instant BEFORE = Instant.parse("2026-08-20T12:00:00Z");
    private static final Instant AFTER = Instant.parse("2027-06-20T12:00:00Z");

    private final Attendances attendances;
    private final Ledgers ledgers;
    private final Cohorts cohorts;
    private final Gathering gathering;
    private final PersonId sam;
    private final CohortId id;

    LedgersTest(
            Attendances attendances,
            Ledgers ledgers,
            Cohorts cohorts,
            BeanFactory beans,
            Organizations organizations) {
        this.attendances = attendances;
        this.ledgers = ledgers;
        this.cohorts = cohorts;
        Towns.Town town = Towns.build(organizations);
        this.gathering = new Gathering(beans, town.district(), town.school());
        this.sam = gathering.facilitator();
        this.id = gathering.cohort(LocalDate.of(2026, 8, 20), LocalDate.of(2027, 6, 10), 24);
    }

    @Test
    void thePlanOfTheProgramIsOneHundredFiveHours() {
        PersonId elena = gathering.put(id, "Elena");
        Ledger ledger = ledgers.mine(elena, id).ledger();
        assertThat(ledger.missing()).isEqualTo(105 * 60);
        assertThat(ledger.plan().modes())
                .extracting(mode -> ledger.missing(mode) / 60)
                .containsExactly(30, 45, 30);
        assertThat(ledger.plan().courses())
                .extracting(course -> ledger.missing(course) / 60)
                .containsExactly(40, 40, 25);
    }

    @Test
    void everyCellAndSumIsWhatSomebodyElseAddsUpFromTheNotes() {
        HoursPlan plan = cohorts.plan(cohorts.led(sam, id));
        List<PersonId> people = List.of(put("A"), put("B"), put("C"));
        Random random = new Random(105);
        Map<String, Integer> byHand = new HashMap<>();
        for (int n = 0; n < 24; n++) {
            HoursPlan.Course course = plan.courses().get(n % plan.courses().size());
            HoursPlan.Mode mode = plan.modes().get(random.nextInt(plan.modes().size()));
            int length = 30 + random.nextInt(400);
            SessionId session = session(n, course, mode, length);
            Map<PersonId, Attendances.Mark> marks = new HashMap<>();
            for (PersonId person : people) {
                int minutes = random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(length);
                marks.put(person, new Attendances.Mark(Optional.of(minutes), ""));
                byHand.merge(person + course.id() + mode.id(), minutes, Integer::sum);
            }
            take(session, marks);
        }
        for (Row row : board(AFTER)) {
            Ledger ledger = row.ledger();
            int verified = 0;
            int missing = 0;
            for (HoursPlan.Course course : plan.courses()) {
                int ofCourse = 0;
                for (HoursPlan.Mode mode : plan.modes()) {
                    int hand = byHand.getOrDefault(row.person() + course.id() + mode.id(), 0);
                    assertThat(ledger.verified(course, mode)).isEqualTo(hand);
                    int open = Math.max(course.minutesIn(mode.id()) - hand, 0);
                    assertThat(ledger.missing(course, mode)).isEqualTo(open);
                    ofCourse += hand;
                    missing += open;
                }
                assertThat(ledger.verified(course)).isEqualTo(ofCourse);
                verified += ofCourse;
            }
            assertThat(ledger.verified()).isEqualTo(verified).isPositive();
            assertThat(ledger.missing()).isEqualTo(missing);
            assertThat(mine(row.person()).ledger()).as("both pages say the same").isEqualTo(ledger);
        }
    }

    @Test
    void whatIsOverInOneCellFillsNoGapInAnother() {
        HoursPlan plan = cohorts.plan(cohorts.led(sam, id));
        PersonId elena = put("Elena");
        HoursPlan.Course course = plan.courses().getFirst();
        for (int n = 0; n < 2; n++) {
            SessionId session = session(n, course, plan.modes().getFirst(), 720);
            take(session, Map.of(elena, mark(720, "")));
        }
        Ledger ledger = ledgers.mine(elena, id).ledger();
        assertThat(ledger.verified()).isEqualTo(1440);
        assertThat(ledger.missing()).isEqualTo(105 * 60 - 720);
    }

    @Test
    void whoMissesMostComesFirstAndASessionWithoutNotesIsHeldAgainstNobody() {
        HoursPlan plan = cohorts.plan(cohorts.led(sam, id));
        PersonId there = put("There");
        PersonId part = put("Part");
        PersonId away = put("Away");
        SessionId first = session(0, plan.courses().getFirst(), plan.modes().getFirst(), 180);
        session(1, plan.courses().getFirst(), plan.modes().getFirst(), 180);
        take(first, Map.of(there, mark(180, ""), part, mark(170, ""), away, mark(0, "")));
        List<Row> board = board(AFTER);
        assertThat(board).extracting(Row::person).containsExactly(away, part, there);
        assertThat(board)
                .extracting(row -> row.ledger().standing())
                .containsExactly(
                        Ledger.Standing.AT_RISK, Ledger.Standing.BEHIND, Ledger.Standing.ON_TRACK);
    }

    @Test
    void aSessionIsHeldAgainstNobodyBeforeItEnds() {
        HoursPlan plan = cohorts.plan(cohorts.led(sam, id));
        PersonId early = put("Early");
        PersonId underWay = put("Under way");
        SessionId session = session(0, plan.courses().getFirst(), plan.modes().getFirst(), 180);
        Instant during = Instant.parse("2026-08-21T16:30:00Z");
        HouseClock.at(during, () -> attendances.take(sam, session, Map.of(early, mark(180, ""))));
        assertThat(board(during))
                .extracting(row -> row.ledger().standing())
                .containsExactly(Ledger.Standing.ON_TRACK, Ledger.Standing.ON_TRACK);
        assertThat(board(AFTER)).extracting(Row::person).containsExactly(underWay, early);
        assertThat(board(AFTER))
                .extracting(row -> row.ledger().standing())
                .containsExactly(Ledger.Standing.AT_RISK, Ledger.Standing.ON_TRACK);
    }

    @Test
    void nobodyMissesWhatEndedBeforeTheyCameNorMakesUpWithIt() {
        HoursPlan plan = cohorts.plan(cohorts.led(sam, id));
        PersonId there = put("There");
        SessionId first = session(0, plan.courses().getFirst(), plan.modes().getFirst(), 180);
        SessionId second = session(1, plan.courses().getFirst(), plan.modes().getFirst(), 180);
        PersonId late =
                HouseClock.at(
                        Instant.parse("2026-08-22T00:00:00Z"), () -> gathering.put(id, "Late"));
        take(first, Map.of(there, mark(180, "")));
        assertThat(mine(late).ledger().standing()).isEqualTo(Ledger.Standing.ON_TRACK);
        assertThat(mine(late).held()).isEmpty();
        take(second, Map.of(there, mark(180, ""), late, mark(0, "")));
        assertThat(mine(late).ledger().behind()).isEqualTo(180);
        assertThat(mine(late).held()).containsExactly(second);
        take(first, Map.of(late, mark(180, "")));
        assertThat(mine(late).ledger().verified()).isEqualTo(180);
        assertThat(mine(late).ledger().behind()).isEqualTo(180);
        assertThat(mine(there).ledger().behind()).isZero();
    }

    @Test
    void aNoteIsCorrectedOnlyWithAReasonAndNothingIsForgotten() {
        HoursPlan plan = cohorts.plan(cohorts.led(sam, id));
        PersonId elena = put("Elena");
        SessionId session = session(0, plan.courses().getFirst(), plan.modes().getFirst(), 180);
        assertThat(take(session, Map.of(elena, mark(0, "")))).isEqualTo(1);
        assertThat(take(session, Map.of(elena, mark(0, "")))).as("nothing new").isZero();
        assertThatThrownBy(() -> take(session, Map.of(elena, mark(180, " "))))
                .isInstanceOfSatisfying(
                        FieldProblems.class,
                        said -> assertThat(said.byField()).containsOnlyKeys("why-" + elena));
        assertThatThrownBy(() -> take(session, Map.of(elena, mark(181, "Overtime"))))
                .isInstanceOf(FieldProblems.class);
        assertThat(ledgers.mine(elena, id).ledger().verified()).isZero();
        take(session, Map.of(elena, mark(180, "She sat in the last row.")));
        assertThat(ledgers.mine(elena, id).ledger().verified()).isEqualTo(180);
        Attendances.Line line = attendances.roster(sam, session).getFirst();
        assertThat(line.now().orElseThrow().reason()).isEqualTo("She sat in the last row.");
        assertThat(line.history()).extracting(Attendance::minutes).containsExactly(0);
        assertThat(line.history()).extracting(Attendance::notedBy).containsExactly(sam);
    }

    @Test
    void nobodyIsNotedBeforeASessionBegins() {
        HoursPlan plan = cohorts.plan(cohorts.led(sam, id));
        PersonId elena = put("Elena");
        SessionId session = session(0, plan.courses().getFirst(), plan.modes().getFirst(), 180);
        assertThatThrownBy(() ->
                        HouseClock.at(
                                BEFORE,
                                () -> attendances.take(sam, session, Map.of(elena, mark(180, "")))))
                .isInstanceOf(UserProblem.class);
    }

    private PersonId put(String name) {
        return HouseClock.at(BEFORE, () -> gathering.put(id, name));
    }

    private List<Row> board(Instant at) {
        return HouseClock.at(at, () -> gathering.board(id)).stream()
                .sorted(Comparator.comparing(Row::ledger, Ledger.MOST_MISSED))
                .toList();
    }

    private Ledgers.Mine mine(PersonId person) {
        return HouseClock.at(AFTER, () -> ledgers.mine(person, id));
    }

    private static Attendances.Mark mark(int minutes, String reason) {
        return new Attendances.Mark(Optional.of(minutes), reason);
    }

    private SessionId session(
            int number, HoursPlan.Course course, HoursPlan.Mode mode, int minutes) {
        Map<String, String> fields =
                Gathering.fields(LocalDate.of(2026, 8, 21).plusDays(number), "09:00");
        fields.put("unit", course.id());
        fields.put("mode", mode.id());
        fields.put("minutes", "" + minutes);
        return gathering.session(id, fields);
    }

    private int take(SessionId session, Map<PersonId, Attendances.Mark> marks) {
        List<Integer> noted = new ArrayList<>();
        noted.add(HouseClock.at(AFTER, () -> attendances.take(sam, session, marks)));
        return noted.getFirst();
    }
}
