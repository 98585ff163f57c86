package org.cairn.cohorts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.cairn.CairnTest;
import org.cairn.people.Organizations;
import org.cairn.people.PersonId;
import org.cairn.people.Towns;
import org.cairn.platform.time.HouseClock;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;

/** Who was in the room counts once, and nobody else counts. */
@CairnTest
class CheckInsTest {

    private static final Instant BEGINS = Instant.parse("2026-10-03T16:00:00Z");

    private final CheckIns checkIns;
    private final Attendances attendances;
    private final Ledgers ledgers;
    private final Gathering gathering;
    private final PersonId sam;
    private final CohortId id;
    private final SessionId session;
    private final PersonId elena;

    CheckInsTest(
            CheckIns checkIns,
            Attendances attendances,
            Ledgers ledgers,
            BeanFactory beans,
            Organizations organizations) {
        this.checkIns = checkIns;
        this.attendances = attendances;
        this.ledgers = ledgers;
        Towns.Town town = Towns.build(organizations);
        this.gathering = new Gathering(beans, town.district(), town.school());
        this.sam = gathering.facilitator();
        this.id = gathering.cohort(LocalDate.of(2026, 8, 20), LocalDate.of(2027, 6, 10), 24);
        this.session = gathering.session(id, Gathering.fields(LocalDate.of(2026, 10, 3), "09:00"));
        this.elena = gathering.put(id, "Elena");
    }

    @Test
    void theCodeOnTheWallCountsTheSessionAndASecondTimeCountsNothing() {
        String code = code(BEGINS);
        assertThat(code).matches("[2-9A-HJKMNP-TV-Z]{6}");
        CheckIns.Done first = checkIn(elena, code.toLowerCase(java.util.Locale.ROOT), BEGINS);
        assertThat(first.minutes()).isEqualTo(180);
        assertThat(first.already()).isFalse();
        Instant later = BEGINS.plusSeconds(300);
        CheckIns.Done second = checkIn(elena, code(later), later);
        assertThat(second.already()).isTrue();
        assertThat(second.minutes()).isEqualTo(180);
        assertThat(ledgers.mine(elena, id).ledger().verified()).isEqualTo(180);
    }

    @Test
    void aCodeIsOverAfterItsTimeAndIsGoodForItsOwnSessionOnly() {
        String code = code(BEGINS);
        assertThat(code(BEGINS.plusSeconds(30))).as("it changes").isNotEqualTo(code);
        refused(elena, code, BEGINS.plusSeconds(90), "cohorts.problem.check-in.code");
        refused(elena, code, BEGINS.minusSeconds(30), "cohorts.problem.check-in.code");
        refused(elena, "AAAAAA", BEGINS, "cohorts.problem.check-in.code");
        refused(elena, "", BEGINS, "cohorts.problem.check-in.code");
        CohortId other = gathering.cohort(LocalDate.of(2026, 8, 20), LocalDate.of(2027, 6, 10), 24);
        SessionId elsewhere =
                gathering.session(other, Gathering.fields(LocalDate.of(2026, 10, 3), "09:00"));
        String foreign = HouseClock.at(BEGINS, () -> checkIns.code(sam, elsewhere)).letters();
        refused(elena, foreign, BEGINS, "cohorts.problem.check-in.code");
        assertThat(checkIn(elena, code, BEGINS.plusSeconds(89)).minutes()).isEqualTo(180);
    }

    @Test
    void outsideOfItsWindowNoCodeIsShownAndNoneIsTaken() {
        Instant early = BEGINS.minus(Duration.ofMinutes(16));
        Instant over = BEGINS.plus(Duration.ofMinutes(180));
        assertThat(code(early)).isEmpty();
        assertThat(code(over)).isEmpty();
        refused(elena, "AAAAAA", early, "cohorts.problem.check-in.early");
        refused(elena, "AAAAAA", over, "cohorts.problem.check-in.over");
        Instant last = over.minusSeconds(1);
        refused(elena, code(last), over, "cohorts.problem.check-in.over");
        Instant open = BEGINS.minus(Duration.ofMinutes(15));
        assertThat(checkIn(elena, code(open), open).minutes()).isEqualTo(180);
    }

    @Test
    void whoComesLateGetsWhatIsLeft() {
        Instant late = BEGINS.plus(Duration.ofMinutes(61));
        assertThat(checkIn(elena, code(late), late).minutes()).isEqualTo(119);
        PersonId bao = gathering.put(id, "Bao");
        Instant grace = BEGINS.plus(Duration.ofMinutes(15));
        assertThat(checkIn(bao, code(grace), grace).minutes()).isEqualTo(180);
    }

    @Test
    void aWholeRoomChecksInAtOnceAndEverybodyCountsOnce() throws Exception {
        CohortId full = gathering.cohort(LocalDate.of(2026, 8, 20), LocalDate.of(2027, 6, 10), 30);
        SessionId here =
                gathering.session(full, Gathering.fields(LocalDate.of(2026, 10, 3), "09:00"));
        List<PersonId> room = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            room.add(gathering.put(full, "Phone " + i));
        }
        String code = HouseClock.at(BEGINS, () -> checkIns.code(sam, here)).letters();
        List<Callable<CheckIns.Done>> twice = new ArrayList<>();
        Stream.concat(room.stream(), room.stream())
                .forEach(person ->
                        twice.add(() ->
                                HouseClock.at(BEGINS, () -> checkIns.checkIn(person, here, code))));
        int news = 0;
        try (var phones = Executors.newFixedThreadPool(30)) {
            for (Future<CheckIns.Done> done : phones.invokeAll(twice)) {
                assertThat(done.get().minutes()).isEqualTo(180);
                news += done.get().already() ? 0 : 1;
            }
        }
        assertThat(news).isEqualTo(30);
        assertThat(gathering.board(full))
                .hasSize(30)
                .allMatch(row -> row.ledger().verified() == 180);
    }

    @Test
    void whomTheRosterHadAsAbsentIsThereByTheCodeAndTheRosterRemembers() {
        note(BEGINS, 0, "");
        Instant late = BEGINS.plus(Duration.ofMinutes(60));
        CheckIns.Done done = checkIn(elena, code(late), late);
        assertThat(done.already()).isFalse();
        assertThat(done.minutes()).isEqualTo(120);
        assertThat(ledgers.mine(elena, id).ledger().verified()).isEqualTo(120);
        Attendances.Line line = attendances.roster(sam, session).getFirst();
        assertThat(line.now().orElseThrow().how()).isEqualTo(Attendance.How.CHECK_IN);
        assertThat(line.now().orElseThrow().reason()).isEqualTo(Attendance.BY_CODE);
        assertThat(line.history()).extracting(Attendance::minutes).containsExactly(0);
    }

    @Test
    void whatAFacilitatorNotedOtherwiseStandsAndIsSaid() {
        note(BEGINS, 90, "");
        Instant later = BEGINS.plusSeconds(300);
        CheckIns.Done part = checkIn(elena, code(later), later);
        assertThat(part.already()).isTrue();
        assertThat(part.minutes()).isEqualTo(90);
        note(later, 0, "She had sent the code to a friend.");
        Instant again = BEGINS.plusSeconds(600);
        CheckIns.Done none = checkIn(elena, code(again), again);
        assertThat(none.already()).isTrue();
        assertThat(none.minutes()).isZero();
        assertThat(ledgers.mine(elena, id).ledger().verified()).isZero();
    }

    @Test
    void whoIsNotInTheCohortFindsNothingAndSeesNoCode() {
        PersonId stranger = gathering.educator("Stranger");
        String code = code(BEGINS);
        assertThatThrownBy(() -> checkIn(stranger, code, BEGINS)).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> HouseClock.at(BEGINS, () -> checkIns.code(elena, session)))
                .isInstanceOf(NotThere.class);
    }

    @Test
    void nobodyGuessesForLong() {
        for (int i = 0; i < 12; i++) {
            refused(elena, "AAAAA" + (2 + i % 8), BEGINS, "cohorts.problem.check-in.code");
        }
        refused(elena, code(BEGINS), BEGINS, "cohorts.problem.check-in.often");
    }

    private void note(Instant at, int minutes, String reason) {
        Map<PersonId, Attendances.Mark> marks =
                Map.of(elena, new Attendances.Mark(Optional.of(minutes), reason));
        assertThat(HouseClock.at(at, () -> attendances.take(sam, session, marks))).isEqualTo(1);
    }

    private String code(Instant at) {
        return HouseClock.at(at, () -> checkIns.code(sam, session)).letters();
    }

    private CheckIns.Done checkIn(PersonId person, String code, Instant at) {
        return HouseClock.at(at, () -> checkIns.checkIn(person, session, code));
    }

    private void refused(PersonId person, String code, Instant at, String why) {
        assertThatThrownBy(() -> checkIn(person, code, at))
                .isInstanceOf(UserProblem.class)
                .hasMessage(why);
        assertThat(ledgers.mine(elena, id).ledger().verified()).isZero();
    }
}
