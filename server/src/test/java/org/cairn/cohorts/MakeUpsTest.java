package org.cairn.cohorts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.cairn.CairnTest;
import org.cairn.people.FieldProblems;
import org.cairn.people.Organizations;
import org.cairn.people.PersonId;
import org.cairn.people.Towns;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.time.HouseClock;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;

/** What was missed is made up where it was missed, once, and never more than that. */
@CairnTest
class MakeUpsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 5);
    private static final Instant BEFORE = Instant.parse("2026-08-21T12:00:00Z");
    private static final Instant AFTER = Instant.parse("2026-09-10T18:00:00Z");

    private final MakeUps makeUps;
    private final Credits credits;
    private final HourAccounts accounts;
    private final Attendances attendances;
    private final Ledgers ledgers;
    private final AuditLog log;
    private final BeanFactory beans;
    private final Organizations organizations;
    private final Gathering gathering;
    private final PersonId sam;
    private final CohortId id;
    private final PersonId elena;

    MakeUpsTest(
            MakeUps makeUps,
            Credits credits,
            HourAccounts accounts,
            Attendances attendances,
            Ledgers ledgers,
            AuditLog log,
            BeanFactory beans,
            Organizations organizations) {
        this.makeUps = makeUps;
        this.credits = credits;
        this.accounts = accounts;
        this.attendances = attendances;
        this.ledgers = ledgers;
        this.log = log;
        this.beans = beans;
        this.organizations = organizations;
        this.gathering = gathering();
        this.sam = gathering.facilitator();
        this.id = cohort();
        this.elena = at(BEFORE, () -> gathering.put(id, "Elena"));
    }

    private Gathering gathering() {
        Towns.Town town = Towns.build(organizations);
        return new Gathering(beans, town.district(), town.school());
    }

    private CohortId cohort() {
        return gathering.cohort(LocalDate.of(2026, 8, 20), LocalDate.of(2027, 6, 10), 24);
    }

    private static <T> T at(Instant time, Supplier<T> story) {
        return HouseClock.at(time, story);
    }

    /** A session of three hours of which Elena has some minutes. */
    private SessionId missed(int minutes) {
        SessionId session = gathering.session(id, Gathering.fields(DAY, "09:00"));
        take(session, minutes, "");
        return session;
    }

    private void take(SessionId session, int minutes, String why) {
        at(
                AFTER,
                () ->
                        attendances.take(
                                sam,
                                session,
                                Map.of(elena, new Attendances.Mark(Optional.of(minutes), why))));
    }

    private static Map<String, String> task(int minutes, String until) {
        return Map.of(
                "by",
                MakeUpForm.TASK,
                "task",
                "Read chapter 3 and write two pages.",
                "minutes",
                "" + minutes,
                "until",
                until);
    }

    private MakeUpId agree(SessionId session, Map<String, String> typed) {
        return at(AFTER, () -> makeUps.agree(sam, id, elena, session, typed));
    }

    private boolean done(MakeUpId makeUp, int minutes, String day) {
        return at(
                AFTER,
                () ->
                        makeUps.done(
                                sam,
                                makeUp,
                                Map.of("minutes-" + makeUp, "" + minutes, "day-" + makeUp, day)));
    }

    private HourAccount account() {
        return at(AFTER, () -> accounts.mine(elena, id));
    }

    @Test
    void aTaskThatIsDoneCountsWhereTheSessionWouldHaveAndClearsWhatIsMissing() {
        SessionId session = missed(60);
        assertThat(account().ledger().behind()).isEqualTo(120);
        MakeUpId makeUp = agree(session, task(120, "2026-09-20"));
        HourAccount.Missed open = account().missed().getFirst();
        assertThat(open.open()).isEqualTo(120);
        assertThat(open.agreed().orElseThrow().until()).isEqualTo(LocalDate.of(2026, 9, 20));
        assertThat(account().ledger().verified()).as("agreeing makes no hours").isEqualTo(60);

        assertThat(done(makeUp, 120, "2026-09-08")).isTrue();
        HourAccount after = account();
        assertThat(after.missed()).isEmpty();
        assertThat(after.ledger().counted())
                .isEqualTo(
                        Map.of(
                                new Cell(
                                        "foundations",
                                        Optional.of("access-and-equity"),
                                        "face-to-face"),
                                180));
        assertThat(after.ledger().behind()).isZero();
        assertThat(after.ledger().standing()).isEqualTo(Ledger.Standing.ON_TRACK);
        assertThat(after.lines())
                .extracting(HourAccount.Line::kind)
                .containsExactly(HourAccount.Kind.ATTENDED, HourAccount.Kind.MADE_UP);
        assertThat(at(AFTER, () -> gathering.board(id)).getFirst().ledger())
                .as("the board says the same")
                .isEqualTo(after.ledger());
    }

    @Test
    void nobodyMakesUpMoreThanWasMissedNorTwice() {
        SessionId session = missed(60);
        refused(() -> agree(session, task(121, "2026-09-20")), "minutes");
        refused(() -> agree(session, task(0, "2026-09-20")), "minutes");
        MakeUpId makeUp = agree(session, task(90, "2026-09-20"));
        assertThatThrownBy(() -> agree(session, task(30, "2026-09-20")))
                .isInstanceOf(UserProblem.class);
        refused(() -> done(makeUp, 91, "2026-09-08"), "minutes-" + makeUp);
        refused(() -> done(makeUp, 60, "2026-09-11"), "day-" + makeUp);
        assertThat(done(makeUp, 60, "2026-09-08")).isTrue();
        assertThat(done(makeUp, 60, "2026-09-08")).as("once").isFalse();
        assertThat(account().ledger().verified()).isEqualTo(120);
        refused(() -> agree(session, task(61, "2026-09-20")), "minutes");
        done(agree(session, task(60, "2026-09-20")), 60, "2026-09-09");
        assertThat(account().ledger().verified()).isEqualTo(180);
        assertThatThrownBy(() -> agree(session, task(1, "2026-09-20")))
                .as("nothing is missing any more")
                .isInstanceOf(NotThere.class);
    }

    private static void refused(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable step, String field) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        FieldProblems.class, said -> assertThat(said.byField()).containsKey(field));
    }

    @Test
    void whoTurnsOutToHaveBeenThereHasNoHourTwice() {
        SessionId session = missed(0);
        done(agree(session, task(180, "2026-09-20")), 180, "2026-09-08");
        take(session, 120, "She sat in the last row.");
        HourAccount account = account();
        assertThat(account.ledger().verified()).isEqualTo(180);
        assertThat(account.lines())
                .extracting(HourAccount.Line::minutes)
                .as("the statement adds up to the ledger")
                .containsExactly(120, 60);
        take(session, 180, "From the first minute on.");
        assertThat(account().ledger().verified()).isEqualTo(180);
        assertThat(account().lines()).hasSize(1);
    }

    @Test
    void twoWhoNoteItAtOnceCountItOnce() throws Exception {
        LocalDate today = LocalDate.now(java.time.ZoneId.of("America/Los_Angeles"));
        CohortId now = gathering.cohort(today.minusDays(30), today.plusDays(200), 9);
        PersonId bao = at(Instant.now().minusSeconds(300_000), () -> gathering.put(now, "Bao"));
        SessionId session = gathering.session(now, Gathering.fields(today.minusDays(2), "09:00"));
        attendances.take(sam, session, Map.of(bao, new Attendances.Mark(Optional.of(0), "")));
        Map<String, String> typed = new HashMap<>(task(180, today.plusDays(3).toString()));
        int agreed = 0;
        for (var outcome : atOnce(() -> makeUps.agree(sam, now, bao, session, typed))) {
            agreed += outcome.isPresent() ? 1 : 0;
        }
        assertThat(agreed).isEqualTo(1);
        MakeUpId makeUp =
                accounts.of(sam, now, bao).missed().getFirst().agreed().orElseThrow().id();
        Map<String, String> note =
                Map.of("minutes-" + makeUp, "180", "day-" + makeUp, today.toString());
        List<Optional<Boolean>> noted = atOnce(() -> makeUps.done(sam, makeUp, note));
        assertThat(noted).containsOnlyOnce(Optional.of(true)).contains(Optional.of(false));
        assertThat(accounts.mine(bao, now).ledger().verified()).isEqualTo(180);
        assertThat(log.check().whole()).isTrue();
    }

    /** What each of eight got who did the same at once; nothing where it was refused. */
    private static <T> List<Optional<T>> atOnce(Callable<T> step) throws Exception {
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Optional<T>> tried =
                    () -> {
                        try {
                            return Optional.of(step.call());
                        } catch (UserProblem refused) {
                            return Optional.empty();
                        }
                    };
            return pool.invokeAll(Stream.generate(() -> tried).limit(8).toList()).stream()
                    .map(future -> future.resultNow())
                    .toList();
        }
    }

    @Test
    void onlySessionsOfTheSameCourseAndModeAreOfferedAndExtraOnesAreHeldAgainstNobody() {
        SessionId session = missed(0);
        Map<String, String> extra = Gathering.fields(DAY.plusDays(7), "09:00");
        extra.put("title", "Once more");
        extra.put("extra", "on");
        SessionId again = gathering.session(id, extra);
        gathering.session(id, Gathering.fields(DAY.plusDays(14), "09:00"));
        Map<String, String> online = Gathering.fields(DAY.plusDays(8), "09:00");
        online.put("extra", "on");
        online.put("mode", "online");
        gathering.session(id, online);
        CohortId other = cohort();
        SessionId there = gathering.session(other, Gathering.fields(DAY.plusDays(9), "09:00"));
        Map<String, String> course = Gathering.fields(DAY.plusDays(10), "09:00");
        course.put("unit", "curriculum");
        gathering.session(other, course);
        gathering.session(other, Gathering.fields(DAY, "09:00"));

        MakeUps.Missed missed = at(AFTER, () -> makeUps.missed(sam, id, elena, session));
        assertThat(missed.offers())
                .extracting(offer -> offer.session().id())
                .containsExactly(again, there);
        MakeUpId makeUp =
                agree(session, Map.of("by", again.toString(), "minutes", "180", "until", ""));
        assertThat(account().missed().getFirst().agreed().orElseThrow().until())
                .as("a session has its own day")
                .isEqualTo(DAY.plusDays(7));
        assertThatThrownBy(() -> done(makeUp, 180, "2026-09-08"))
                .as("not before it begins")
                .isInstanceOf(UserProblem.class);

        Instant later = Instant.parse("2026-09-13T18:00:00Z");
        PersonId bao = at(BEFORE, () -> gathering.put(id, "Bao"));
        at(
                later,
                () ->
                        attendances.take(
                                sam,
                                again,
                                Map.of(elena, new Attendances.Mark(Optional.of(180), ""))));
        assertThat(at(later, () -> accounts.mine(elena, id)).ledger().verified())
                .as("it counts through what was agreed")
                .isZero();
        assertThat(at(later, () -> ledgers.mine(bao, id)).held()).containsExactly(session);
        at(
                later,
                () ->
                        makeUps.done(
                                sam,
                                makeUp,
                                Map.of("minutes-" + makeUp, "180", "day-" + makeUp, "2026-09-12")));
        HourAccount account = at(later, () -> accounts.mine(elena, id));
        assertThat(account.ledger().verified()).isEqualTo(180);
        assertThat(account.ledger().behind()).isZero();
        assertThat(account.lines())
                .extracting(HourAccount.Line::about)
                .containsExactly("Once more");
    }

    @Test
    void aCorrectionNeedsAReasonAndNothingIsForgotten() {
        SessionId session = missed(0);
        MakeUpId makeUp = agree(session, task(180, "2026-09-20"));
        done(makeUp, 120, "2026-09-08");
        CreditId credit = account().credits().getFirst().id();
        refused(() -> correct(credit, "60", " "), "why-" + credit);
        refused(() -> correct(credit, "181", "More"), "minutes-" + credit);
        refused(() -> correct(credit, "-1", "Less"), "minutes-" + credit);
        assertThat(correct(credit, "120", "The same")).isFalse();
        assertThat(correct(credit, "180", "The third page came later.")).isTrue();
        HourAccount account = account();
        assertThat(account.ledger().verified()).isEqualTo(180);
        assertThat(account.credits().getFirst().reason()).isEqualTo("The third page came later.");
        assertThat(account.history(account.credits().getFirst()))
                .extracting(Credit::minutes)
                .containsExactly(120);
    }

    private boolean correct(CreditId credit, String minutes, String why) {
        return at(
                AFTER,
                () ->
                        credits.correct(
                                sam,
                                credit,
                                Map.of("minutes-" + credit, minutes, "why-" + credit, why)));
    }

    @Test
    void itsLastDayIsADayOfTheIssuer() {
        SessionId session = missed(0);
        // it is still September 12 in Los Angeles
        Instant night = Instant.parse("2026-09-13T06:30:00Z");
        refused(() -> agree(night, session, "2026-09-11"), "until");
        MakeUpId makeUp = agree(night, session, "2026-09-12");
        assertThat(late(night)).isFalse();
        assertThat(late(Instant.parse("2026-09-13T07:30:00Z"))).isTrue();
        Map<String, String> tomorrow =
                Map.of("minutes-" + makeUp, "9", "day-" + makeUp, "2026-09-13");
        refused(() -> at(night, () -> makeUps.done(sam, makeUp, tomorrow)), "day-" + makeUp);
        at(
                night,
                () -> {
                    makeUps.withdraw(sam, makeUp);
                    return true;
                });
        refused(() -> agree(session, task(9, "2027-06-11")), "until");
    }

    private MakeUpId agree(Instant now, SessionId session, String until) {
        return at(now, () -> makeUps.agree(sam, id, elena, session, task(9, until)));
    }

    private boolean late(Instant now) {
        HourAccount account = at(now, () -> accounts.mine(elena, id));
        return account.missed().getFirst().agreed().orElseThrow().isLate(account.today());
    }

    @Test
    void forWhoDoesNotLeadTheCohortThereIsNothingToAgreeNoteOrCorrect() {
        SessionId session = missed(0);
        MakeUpId makeUp = agree(session, task(180, "2026-09-20"));
        for (PersonId other : List.of(gathering().facilitator(), elena)) {
            assertThatThrownBy(() -> makeUps.missed(other, id, elena, session))
                    .isInstanceOf(NotThere.class);
            assertThatThrownBy(() -> makeUps.done(other, makeUp, Map.of()))
                    .isInstanceOf(NotThere.class);
            assertThatThrownBy(() -> makeUps.withdraw(other, makeUp)).isInstanceOf(NotThere.class);
            assertThatThrownBy(() -> accounts.of(other, id, elena)).isInstanceOf(NotThere.class);
        }
        done(makeUp, 180, "2026-09-08");
        CreditId credit = account().credits().getFirst().id();
        assertThatThrownBy(() -> credits.correct(elena, credit, Map.of()))
                .isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> accounts.of(sam, id, sam)).isInstanceOf(NotThere.class);
    }
}
