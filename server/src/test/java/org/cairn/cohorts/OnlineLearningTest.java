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
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.cairn.CairnTest;
import org.cairn.people.FieldProblems;
import org.cairn.people.PersonId;
import org.cairn.platform.time.HouseClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever completes an online module is credited once, in its cell, within its days. */
@CairnTest
class OnlineLearningTest {

    private static final Cell CELL =
            new Cell("curriculum", Optional.of("integrated-units"), "online");

    private final OnlineModules modules;
    private final OnlineLearning learning;
    private final HourAccounts accounts;
    private final EarnedHours earned;
    private final JdbcClient db;
    private final BeanFactory beans;
    private final OnlineCohort here;

    OnlineLearningTest(
            OnlineModules modules,
            OnlineLearning learning,
            HourAccounts accounts,
            EarnedHours earned,
            JdbcClient db,
            BeanFactory beans) {
        this.modules = modules;
        this.learning = learning;
        this.accounts = accounts;
        this.earned = earned;
        this.db = db;
        this.beans = beans;
        this.here = new OnlineCohort(beans);
    }

    @Test
    void whoIsDoneIsCreditedThePlannedMinutesInTheirCell() {
        OnlineModuleId module = here.published();
        OnlineCohort.run(() -> here.blended.answer(here.elena, module, 1, 1));
        OnlineCohort.refused(
                () -> here.complete(here.elena, module), "cohorts.online.problem.not-yet");
        assertThat(here.ledger(here.elena).verified()).isZero();
        OnlineCohort.run(() -> here.blended.answerAll(here.elena, module));
        assertThat(here.complete(here.elena, module)).isTrue();
        assertThat(here.complete(here.elena, module)).as("a replay").isFalse();
        assertThat(here.ledger(here.elena).counted()).isEqualTo(Map.of(CELL, 90));
        HourAccount account = OnlineCohort.now(() -> accounts.of(here.sam, here.id, here.elena));
        assertThat(account.credits())
                .singleElement()
                .satisfies(credit -> {
                    assertThat(credit.source()).isEqualTo(Credit.Source.ONLINE);
                    assertThat(credit.about()).isEqualTo("Together and alone");
                    assertThat(credit.day()).isEqualTo(LocalDate.of(2026, 10, 10));
                    assertThat(credit.notedBy()).isEqualTo(here.elena);
                });
        assertThat(account.lines())
                .extracting(HourAccount.Line::about, HourAccount.Line::kind)
                .containsExactly(Tuple.tuple("Together and alone", HourAccount.Kind.COMPLETED));
        assertThat(
                        OnlineCohort.now(() ->
                                        earned.of(
                                                here.elena,
                                                here.gathering.program().microCredential()))
                                .orElseThrow()
                                .verified())
                .isEqualTo(90);
        assertThat(here.steps("cohorts.online-complete")).isOne();
        assertThat(here.steps("cohorts.online-answer")).isEqualTo(3);
    }

    @Test
    void whoAnswersAQuestionWasThereButNotInAnotherCohort() {
        CohortId other = here.cohort();
        Cohorts cohorts = beans.getBean(Cohorts.class);
        cohorts.putIn(here.sam, other, List.of(here.gathering.email(here.elena)));
        assertThat(lastSeen(here.id)).isEmpty();
        OnlineModuleId module = here.published();
        OnlineCohort.run(() -> here.blended.answer(here.elena, module, 1, 1));
        assertThat(lastSeen(here.id)).hasValue(OnlineCohort.NOW);
        assertThat(lastSeen(other)).isEmpty();
    }

    private Optional<Instant> lastSeen(CohortId id) {
        Cohort cohort = beans.getBean(Cohorts.class).led(here.sam, id);
        return beans.getBean(Boards.class).of(cohort).getFirst().lastSeen();
    }

    @Test
    void twoTabsAtOnceCreditOnce() throws Exception {
        OnlineModuleId module = here.published();
        OnlineCohort.run(() -> here.blended.answerAll(here.elena, module));
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> done = () -> here.complete(here.elena, module);
            assertThat(
                            pool.invokeAll(Stream.generate(() -> done).limit(8).toList()).stream()
                                    .map(Future::resultNow))
                    .containsOnlyOnce(true)
                    .hasSize(8);
        }
        assertThat(here.ledger(here.elena).verified()).isEqualTo(90);
        assertThat(OnlineCohort.now(() -> modules.standing(here.sam, module)).done()).hasSize(1);
    }

    @Test
    void theSumOfALedgerIsThatOfItsNotes() {
        OnlineModuleId one = here.published();
        OnlineModuleId other = here.published("unit", "foundations", "minutes", "45");
        OnlineModuleId third = here.published("unit", "curriculum", "minutes", "30", "needed", "1");
        PersonId keiko = here.put(here.id, "Keiko");
        OnlineCohort.run(() -> {
            for (OnlineModuleId module : List.of(one, other)) {
                here.blended.answerAll(here.elena, module);
                learning.complete(here.elena, module);
            }
            here.blended.answer(keiko, third, 1, 2);
            learning.complete(keiko, third);
        });
        for (PersonId person : List.of(here.elena, keiko)) {
            Map<Cell, Integer> book = new HashMap<>();
            db.sql(
                            """
                            select course, module, mode, minutes from cohorts.credit
                            where person = :person and cohort = :cohort and replaced_at is null
                            """)
                    .param("person", person.value())
                    .param("cohort", here.id.value())
                    .query((row, i) -> Map.entry(CreditStore.cell(row), row.getInt("minutes")))
                    .list()
                    .forEach(note -> book.merge(note.getKey(), note.getValue(), Integer::sum));
            assertThat(here.ledger(person).counted()).isEqualTo(book);
            assertThat(here.ledger(person).verified())
                    .isEqualTo(book.values().stream().mapToInt(one2 -> one2).sum());
        }
        assertThat(here.ledger(here.elena).verified()).isEqualTo(135);
        assertThat(here.ledger(keiko).counted())
                .isEqualTo(Map.of(new Cell("curriculum", Optional.empty(), "online"), 30));
    }

    @Test
    void aModuleIsOpenOnItsDaysWhereTheCohortIs() {
        OnlineModuleId longest = here.published("opens", "2026-11-01", "closes", "2026-11-01");
        assertThat(state(longest, "2026-11-01T06:59:59Z")).isEqualTo(OnlineModule.State.AHEAD);
        assertThat(state(longest, "2026-11-01T07:00:00Z")).isEqualTo(OnlineModule.State.OPEN);
        assertThat(state(longest, "2026-11-02T07:59:59Z"))
                .as("a day of 25 hours")
                .isEqualTo(OnlineModule.State.OPEN);
        assertThat(state(longest, "2026-11-02T08:00:00Z")).isEqualTo(OnlineModule.State.CLOSED);
        OnlineModuleId shortest = here.published("opens", "2027-03-14", "closes", "2027-03-14");
        assertThat(state(shortest, "2027-03-14T07:59:59Z")).isEqualTo(OnlineModule.State.AHEAD);
        assertThat(state(shortest, "2027-03-14T08:00:00Z")).isEqualTo(OnlineModule.State.OPEN);
        assertThat(state(shortest, "2027-03-15T06:59:59Z")).isEqualTo(OnlineModule.State.OPEN);
        assertThat(state(shortest, "2027-03-15T07:00:00Z"))
                .as("a day of 23 hours")
                .isEqualTo(OnlineModule.State.CLOSED);
        OnlineCohort.refused(
                () -> OnlineCohort.run(() -> here.blended.answer(here.elena, longest, 1, 2)),
                "cohorts.online.problem.ahead");
        Instant last = Instant.parse("2026-11-02T07:59:00Z");
        HouseClock.at(
                last,
                () -> {
                    here.blended.answerAll(here.elena, longest);
                    return true;
                });
        Instant late = Instant.parse("2026-11-02T08:00:00Z");
        OnlineCohort.refused(
                () -> HouseClock.at(late, () -> learning.complete(here.elena, longest)),
                "cohorts.online.problem.closed");
        OnlineCohort.refused(
                () -> HouseClock.at(late, () -> here.blended.answer(here.elena, longest, 1, 2)),
                "cohorts.online.problem.closed");
        assertThat(HouseClock.at(last, () -> learning.complete(here.elena, longest))).isTrue();
        assertThat(HouseClock.at(late, () -> learning.complete(here.elena, longest)))
                .as("a replay after the end")
                .isFalse();
        assertThat(HouseClock.at(late, () -> accounts.mine(here.elena, here.id)).credits())
                .extracting(Credit::day)
                .containsExactly(LocalDate.of(2026, 11, 1));
    }

    private OnlineModule.State state(OnlineModuleId module, String time) {
        return HouseClock.at(Instant.parse(time), () -> learning.mine(here.elena, module)).state();
    }

    @Test
    void whoLeavesCannotCompleteAndKeepsWhatWasCredited() {
        OnlineModuleId one = here.published();
        OnlineModuleId other = here.published();
        OnlineCohort.run(() -> {
            here.blended.answerAll(here.elena, one);
            here.blended.answerAll(here.elena, other);
            learning.complete(here.elena, one);
            beans.getBean(Cohorts.class).takeOut(here.sam, here.id, here.elena);
        });
        OnlineCohort.isNotThere(() -> here.complete(here.elena, other));
        OnlineCohort.isNotThere(() -> here.complete(here.elena, one));
        OnlineCohort.isNotThere(
                () -> OnlineCohort.run(() -> here.blended.answer(here.elena, other, 1, 2)));
        OnlineCohort.isNotThere(() -> OnlineCohort.now(() -> learning.all(here.elena, here.id)));
        HourAccount account = OnlineCohort.now(() -> accounts.of(here.sam, here.id, here.elena));
        assertThat(account.ledger().verified()).isEqualTo(90);
    }

    @Test
    void anAnswerIsKeptAsItIsGivenAndOnceRightStaysRight() {
        OnlineModuleId module = here.published();
        OnlineCohort.run(() -> {
            assertThat(here.blended.answer(here.elena, module, 2, 1)).as("half of it").isFalse();
            assertThat(here.blended.answer(here.elena, module, 2, 1, 2, 3))
                    .as("too much")
                    .isFalse();
            assertThat(here.blended.answer(here.elena, module, 2, 3, 1)).isTrue();
            assertThat(here.blended.answer(here.elena, module, 2, 2)).isFalse();
        });
        OnlineLearning.Mine mine = OnlineCohort.now(() -> learning.mine(here.elena, module));
        CheckQuestion second = mine.module().lesson().questions().get(1);
        assertThat(mine.tried(second)).contains(new Tried(List.of(2), false, true, 4));
        assertThat(mine.right()).isOne();
        OnlineCohort.run(() ->
                learning.answer(
                        here.elena, module, second.id(), Blended.typed(second, List.of(2)), 3));
        assertThat(
                        OnlineCohort.now(() -> learning.mine(here.elena, module))
                                .tried(second)
                                .orElseThrow()
                                .tries())
                .as("the same form once more")
                .isEqualTo(4);
        assertThatThrownBy(() ->
                        OnlineCohort.run(() ->
                                learning.answer(here.elena, module, second.id(), Map.of(), 9)))
                .isInstanceOf(FieldProblems.class);
        OnlineCohort.run(() -> here.blended.answer(here.put(here.id, "Keiko"), module, 2, 2));
        assertThat(OnlineCohort.now(() -> modules.standing(here.sam, module)).counts())
                .isEqualTo(Map.of(second.id(), new QuestionCount(second.id(), 2, 5, 1)));
    }
}
