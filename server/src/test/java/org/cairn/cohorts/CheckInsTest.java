package org.cairn.cohorts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
    private final Ledgers ledgers;
    private final Gathering gathering;
    private final PersonId sam;
    private final CohortId id;
    private final SessionId session;
    private final PersonId elena;

    CheckInsTest(
            CheckIns checkIns, Ledgers ledgers, BeanFactory beans, Organizations organizations) {
        this.checkIns = checkIns;
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
        assertThat(checkIn(elena, code(later), later).already()).isTrue();
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
