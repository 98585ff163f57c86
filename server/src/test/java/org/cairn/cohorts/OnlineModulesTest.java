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
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.groups.Tuple;
import org.cairn.CairnTest;
import org.cairn.people.FieldProblems;
import org.cairn.people.Organizations;
import org.cairn.people.PersonId;
import org.cairn.people.Towns;
import org.cairn.platform.time.HouseClock;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Online modules credit whoever completes them once, in their cell, within their days. */
@CairnTest
class OnlineModulesTest {

    private static final Instant BEFORE = Instant.parse("2026-08-21T12:00:00Z");
    private static final Instant NOW = Instant.parse("2026-10-10T18:00:00Z");
    private static final Cell CELL =
            new Cell("curriculum", Optional.of("integrated-units"), "online");

    private final OnlineModules modules;
    private final OnlineLearning learning;
    private final HourAccounts accounts;
    private final EarnedHours earned;
    private final Credits credits;
    private final BeanFactory beans;
    private final JdbcClient db;
    private final Gathering gathering;
    private final PersonId sam;
    private final CohortId id;
    private final PersonId elena;
    private final Blended blended;

    OnlineModulesTest(
            OnlineModules modules,
            OnlineLearning learning,
            HourAccounts accounts,
            EarnedHours earned,
            Credits credits,
            BeanFactory beans,
            JdbcClient db,
            Organizations organizations) {
        this.modules = modules;
        this.learning = learning;
        this.accounts = accounts;
        this.earned = earned;
        this.credits = credits;
        this.beans = beans;
        this.db = db;
        Towns.Town town = Towns.build(organizations);
        this.gathering = new Gathering(beans, town.district(), town.school());
        this.sam = gathering.facilitator();
        this.id = cohort();
        this.elena = put(id, "Elena");
        this.blended = new Blended(beans, sam, id);
    }

    private CohortId cohort() {
        return at(
                BEFORE,
                () -> gathering.cohort(LocalDate.of(2026, 8, 20), LocalDate.of(2027, 6, 10), 24));
    }

    private PersonId put(CohortId cohort, String name) {
        return at(BEFORE, () -> gathering.put(cohort, name));
    }

    private static <T> T at(Instant time, Supplier<T> story) {
        return HouseClock.at(time, story);
    }

    private static void at(Runnable story) {
        at(
                NOW,
                () -> {
                    story.run();
                    return true;
                });
    }

    private OnlineModuleId published(String... more) {
        return at(NOW, () -> blended.published(more));
    }

    private boolean complete(PersonId person, OnlineModuleId module) {
        return at(NOW, () -> learning.complete(person, module));
    }

    private Ledger ledger(PersonId person) {
        return at(NOW, () -> accounts.mine(person, id)).ledger();
    }

    private static void isNotThere(ThrowingCallable step) {
        assertThatThrownBy(step).isInstanceOf(NotThere.class);
    }

    private static void refused(ThrowingCallable step, String key) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        UserProblem.class, said -> assertThat(said.text().key()).isEqualTo(key));
    }

    @Test
    void whoIsDoneIsCreditedThePlannedMinutesInTheirCell() {
        OnlineModuleId module = published();
        at(() -> blended.answer(elena, module, 1, 1));
        refused(() -> complete(elena, module), "cohorts.online.problem.not-yet");
        assertThat(ledger(elena).verified()).isZero();
        at(() -> blended.answerAll(elena, module));
        assertThat(complete(elena, module)).isTrue();
        assertThat(complete(elena, module)).as("a replay").isFalse();
        assertThat(ledger(elena).counted()).isEqualTo(Map.of(CELL, 90));
        HourAccount account = at(NOW, () -> accounts.of(sam, id, elena));
        assertThat(account.credits()).singleElement().satisfies(credit -> {
            assertThat(credit.source()).isEqualTo(Credit.Source.ONLINE);
            assertThat(credit.about()).isEqualTo("Together and alone");
            assertThat(credit.day()).isEqualTo(LocalDate.of(2026, 10, 10));
            assertThat(credit.notedBy()).isEqualTo(elena);
        });
        assertThat(account.lines())
                .extracting(HourAccount.Line::about, HourAccount.Line::kind)
                .containsExactly(
                        Tuple.tuple("Together and alone", HourAccount.Kind.COMPLETED));
        assertThat(
                        at(
                                        NOW,
                                        () ->
                                                earned.of(
                                                        elena,
                                                        gathering.program().microCredential()))
                                .orElseThrow()
                                .verified())
                .isEqualTo(90);
        assertThat(steps("cohorts.online-complete")).isOne();
        assertThat(steps("cohorts.online-answer")).isEqualTo(3);
    }

    private int steps(String action) {
        return db.sql(
                        "select count(*) from platform.audit where subject = :cohort and action = :action")
                .param("cohort", "cohort/" + id)
                .param("action", action)
                .query(Integer.class)
                .single();
    }

    @Test
    void twoTabsAtOnceCreditOnce() throws Exception {
        OnlineModuleId module = published();
        at(() -> blended.answerAll(elena, module));
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> done = () -> complete(elena, module);
            assertThat(
                            pool.invokeAll(Stream.generate(() -> done).limit(8).toList()).stream()
                                    .map(Future::resultNow))
                    .containsOnlyOnce(true)
                    .hasSize(8);
        }
        assertThat(ledger(elena).verified()).isEqualTo(90);
        assertThat(at(NOW, () -> modules.standing(sam, module)).done()).hasSize(1);
    }

    @Test
    void theSumOfALedgerIsThatOfItsNotes() {
        OnlineModuleId one = published();
        OnlineModuleId other = published("unit", "foundations", "minutes", "45");
        OnlineModuleId third = published("unit", "curriculum", "minutes", "30", "needed", "1");
        PersonId keiko = put(id, "Keiko");
        at(() -> {
            for (OnlineModuleId module : List.of(one, other)) {
                blended.answerAll(elena, module);
                learning.complete(elena, module);
            }
            blended.answer(keiko, third, 1, 2);
            learning.complete(keiko, third);
        });
        for (PersonId person : List.of(elena, keiko)) {
            Map<Cell, Integer> book = new HashMap<>();
            db.sql(
                            """
                            select course, module, mode, minutes from cohorts.credit
                            where person = :person and cohort = :cohort and replaced_at is null
                            """)
                    .param("person", person.value())
                    .param("cohort", id.value())
                    .query((row, i) -> Map.entry(CreditStore.cell(row), row.getInt("minutes")))
                    .list()
                    .forEach(note -> book.merge(note.getKey(), note.getValue(), Integer::sum));
            assertThat(ledger(person).counted()).isEqualTo(book);
            assertThat(ledger(person).verified())
                    .isEqualTo(book.values().stream().mapToInt(one2 -> one2).sum());
        }
        assertThat(ledger(elena).verified()).isEqualTo(135);
        assertThat(ledger(keiko).counted())
                .isEqualTo(Map.of(new Cell("curriculum", Optional.empty(), "online"), 30));
    }

    @Test
    void aModuleIsOpenOnItsDaysWhereTheCohortIs() {
        OnlineModuleId longest = published("opens", "2026-11-01", "closes", "2026-11-01");
        assertThat(state(longest, "2026-11-01T06:59:59Z")).isEqualTo(OnlineModule.State.AHEAD);
        assertThat(state(longest, "2026-11-01T07:00:00Z")).isEqualTo(OnlineModule.State.OPEN);
        assertThat(state(longest, "2026-11-02T07:59:59Z"))
                .as("a day of 25 hours")
                .isEqualTo(OnlineModule.State.OPEN);
        assertThat(state(longest, "2026-11-02T08:00:00Z")).isEqualTo(OnlineModule.State.CLOSED);
        OnlineModuleId shortest = published("opens", "2027-03-14", "closes", "2027-03-14");
        assertThat(state(shortest, "2027-03-14T07:59:59Z")).isEqualTo(OnlineModule.State.AHEAD);
        assertThat(state(shortest, "2027-03-14T08:00:00Z")).isEqualTo(OnlineModule.State.OPEN);
        assertThat(state(shortest, "2027-03-15T06:59:59Z")).isEqualTo(OnlineModule.State.OPEN);
        assertThat(state(shortest, "2027-03-15T07:00:00Z"))
                .as("a day of 23 hours")
                .isEqualTo(OnlineModule.State.CLOSED);
        refused(
                () -> at(() -> blended.answer(elena, longest, 1, 2)),
                "cohorts.online.problem.ahead");
        Instant last = Instant.parse("2026-11-02T07:59:00Z");
        at(
                last,
                () -> {
                    blended.answerAll(elena, longest);
                    return true;
                });
        Instant late = Instant.parse("2026-11-02T08:00:00Z");
        refused(
                () -> at(late, () -> learning.complete(elena, longest)),
                "cohorts.online.problem.closed");
        refused(
                () -> at(late, () -> blended.answer(elena, longest, 1, 2)),
                "cohorts.online.problem.closed");
        assertThat(at(last, () -> learning.complete(elena, longest))).isTrue();
        assertThat(at(late, () -> learning.complete(elena, longest)))
                .as("a replay after the end")
                .isFalse();
        assertThat(at(late, () -> accounts.mine(elena, id)).credits())
                .extracting(Credit::day)
                .containsExactly(LocalDate.of(2026, 11, 1));
    }

    private OnlineModule.State state(OnlineModuleId module, String time) {
        return at(Instant.parse(time), () -> learning.mine(elena, module)).state();
    }

    @Test
    void whoLeavesCannotCompleteAndKeepsWhatWasCredited() {
        OnlineModuleId one = published();
        OnlineModuleId other = published();
        at(() -> {
            blended.answerAll(elena, one);
            blended.answerAll(elena, other);
            learning.complete(elena, one);
            beans.getBean(Cohorts.class).takeOut(sam, id, elena);
        });
        isNotThere(() -> complete(elena, other));
        isNotThere(() -> complete(elena, one));
        isNotThere(() -> at(() -> blended.answer(elena, other, 1, 2)));
        isNotThere(() -> at(NOW, () -> learning.all(elena, id)));
        HourAccount account = at(NOW, () -> accounts.of(sam, id, elena));
        assertThat(account.ledger().verified()).isEqualTo(90);
    }

    @Test
    void anAnswerIsKeptAsItIsGivenAndOnceRightStaysRight() {
        OnlineModuleId module = published();
        at(() -> {
            assertThat(blended.answer(elena, module, 2, 1)).as("half of it").isFalse();
            assertThat(blended.answer(elena, module, 2, 1, 2, 3)).as("too much").isFalse();
            assertThat(blended.answer(elena, module, 2, 3, 1)).isTrue();
            assertThat(blended.answer(elena, module, 2, 2)).isFalse();
        });
        OnlineLearning.Mine mine = at(NOW, () -> learning.mine(elena, module));
        CheckQuestion second = mine.module().lesson().questions().get(1);
        assertThat(mine.tried(second)).contains(new Tried(List.of(2), false, true, 4));
        assertThat(mine.right()).isOne();
        at(() -> learning.answer(elena, module, second.id(), Blended.typed(second, List.of(2)), 3));
        assertThat(at(NOW, () -> learning.mine(elena, module)).tried(second).orElseThrow().tries())
                .as("the same form once more")
                .isEqualTo(4);
        assertThatThrownBy(() ->
                        at(() -> learning.answer(elena, module, second.id(), Map.of(), 9)))
                .isInstanceOf(FieldProblems.class);
        at(() -> blended.answer(put(id, "Keiko"), module, 2, 2));
        assertThat(at(NOW, () -> modules.standing(sam, module)).counts())
                .isEqualTo(Map.of(second.id(), new QuestionCount(second.id(), 2, 5, 1)));
    }

    @Test
    void whatCannotBeTakenIsSaidByFieldAndNothingIsKept() {
        bad("title", "title", " ");
        bad("minutes", "minutes", "0");
        bad("minutes", "minutes", "1081");
        bad("minutes", "minutes", "ninety");
        bad("unit", "unit", "astronomy");
        bad("mode", "mode", "telepathy");
        bad("link", "link", "javascript:alert(1)");
        bad("opens", "opens", "2026-08-19");
        bad("closes", "closes", "2027-06-11");
        bad("closes", "closes", "2026-10-09");
        bad("opens", "opens", "tomorrow");
        bad("correct-1", "correct-1", "");
        bad("correct-1", "correct-1", "4");
        bad("correct-1", "correct-1", "1, 2");
        bad("correct-2", "correct-2", "0");
        bad("choices-1", "choices-1", "Only one");
        bad("choices-1", "choices-1", "Twice\nTwice");
        bad("needed", "needed", "0");
        bad("needed", "needed", "3");
        bad("needed", "needed", "1", "question-1", "", "question-2", " ");
        assertThat(at(NOW, () -> modules.of(sam, id))).isEmpty();
        Lesson without = at(NOW, () -> blended.lesson("question-1", "", "question-2", ""));
        assertThat(without.questions()).isEmpty();
        assertThat(without.mustBeRight()).isZero();
    }

    private void bad(String field, String... more) {
        assertThatThrownBy(() -> at(NOW, () -> blended.draft(more)))
                .as(String.join(" ", more))
                .isInstanceOfSatisfying(
                        FieldProblems.class, said -> assertThat(said.byField()).containsKey(field));
    }

    @Test
    void aDraftIsThereForThoseWhoLeadAndPublishedOnce() {
        OnlineModuleId empty = at(NOW, () -> blended.draft("words", ""));
        isNotThere(() -> at(NOW, () -> learning.mine(elena, empty)));
        isNotThere(() -> at(NOW, () -> modules.led(elena, empty)));
        assertThat(at(NOW, () -> learning.all(elena, id))).isEmpty();
        refused(
                () -> at(NOW, () -> modules.publish(sam, empty)), "cohorts.online.problem.nothing");
        at(() -> modules.remove(sam, empty));
        isNotThere(() -> at(NOW, () -> modules.led(sam, empty)));
        OnlineModuleId module = at(NOW, () -> blended.draft());
        assertThat(at(NOW, () -> modules.publish(sam, module))).isTrue();
        assertThat(at(NOW, () -> modules.publish(sam, module))).isFalse();
        refused(() -> at(NOW, () -> modules.remove(sam, module)), "cohorts.online.problem.published");
        assertThat(at(NOW, () -> learning.all(elena, id))).hasSize(1);
        Lesson lesson = at(NOW, () -> blended.lesson("title", "From one form"));
        OnlineModuleId first =
                at(NOW, () -> modules.make(sam, id, lesson, Optional.empty(), "one form"));
        assertThat(at(NOW, () -> modules.make(sam, id, lesson, Optional.empty(), "one form")))
                .as("a double click")
                .isEqualTo(first);
        assertThat(steps("cohorts.online-publish")).isOne();
    }

    @Test
    void aChangeAsksAnewOnlyWhatAsksSomethingElseAndLeavesWhatWasCredited() {
        OnlineModuleId module = published();
        at(() -> {
            blended.answerAll(elena, module);
            learning.complete(elena, module);
        });
        PersonId keiko = put(id, "Keiko");
        at(() -> blended.answerAll(keiko, module));
        OnlineModule before = at(NOW, () -> modules.led(sam, module));
        CheckQuestionId old = before.lesson().questions().getFirst().id();
        Lesson after =
                at(
                        NOW,
                        () ->
                                blended.lesson(
                                        "minutes", "30",
                                        "choices-1", "Arguing\nNoticing with others\nBuilding",
                                        "explanation-2", "Never the platform."));
        String mark = before.lesson().mark();
        at(() -> modules.change(sam, module, after, mark));
        at(() -> modules.change(sam, module, after, mark));
        assertThat(steps("cohorts.online-change")).as("a replay").isOne();
        assertThat(ledger(elena).verified()).isEqualTo(90);
        OnlineLearning.Mine hers = at(NOW, () -> learning.mine(keiko, module));
        assertThat(hers.right()).isOne();
        refused(() -> complete(keiko, module), "cohorts.online.problem.not-yet");
        assertThatThrownBy(() ->
                        at(() -> learning.answer(keiko, module, old, Map.of("choice", "2"), 0)))
                .isInstanceOfSatisfying(
                        UserProblem.class,
                        said -> assertThat(said.status()).isEqualTo(HttpStatus.CONFLICT));
        Lesson third = at(NOW, () -> blended.lesson("title", "Of another tab"));
        assertThatThrownBy(() -> at(() -> modules.change(sam, module, third, mark)))
                .isInstanceOfSatisfying(
                        UserProblem.class,
                        said -> assertThat(said.status()).isEqualTo(HttpStatus.CONFLICT));
        at(() -> blended.answer(keiko, module, 1, 2));
        assertThat(complete(keiko, module)).isTrue();
        assertThat(ledger(keiko).verified()).isEqualTo(30);
    }

    @Test
    void minutesAreCorrectedWithAReason() {
        OnlineModuleId module = published();
        at(() -> {
            blended.answerAll(elena, module);
            learning.complete(elena, module);
        });
        CreditId credit = at(NOW, () -> accounts.mine(elena, id)).credits().getFirst().id();
        assertThatThrownBy(() ->
                        at(
                                NOW,
                                () ->
                                        credits.correct(
                                                sam, credit, Map.of("minutes-" + credit, "60"))))
                .isInstanceOf(FieldProblems.class);
        at(() ->
                credits.correct(
                        sam,
                        credit,
                        Map.of("minutes-" + credit, "60", "why-" + credit, "She knew half.")));
        assertThat(ledger(elena).counted()).isEqualTo(Map.of(CELL, 60));
        assertThat(at(NOW, () -> modules.standing(sam, module)).done())
                .extracting(OnlineDone::minutes)
                .containsExactly(60);
        assertThat(complete(elena, module)).isFalse();
        assertThat(ledger(elena).verified()).isEqualTo(60);
    }

    @Test
    void aCopyIsAModuleOfItsOwnAndCreditsNobodyASecondTime() {
        OnlineModuleId module = published();
        CohortId later = cohort();
        Lesson lesson = at(NOW, () -> modules.led(sam, module)).lesson();
        OnlineModuleId copy =
                at(NOW, () -> modules.make(sam, later, lesson, Optional.of(module), "copy"));
        at(() -> modules.publish(sam, copy));
        at(() -> {
            blended.answerAll(elena, module);
            learning.complete(elena, module);
            beans.getBean(Departures.class)
                    .move(sam, id, elena, Optional.of(later), "The other day suits her.");
        });
        OnlineLearning.Mine mine = at(NOW, () -> learning.mine(elena, copy));
        assertThat(mine.elsewhere()).isPresent();
        assertThat(mine.isToDo()).isFalse();
        assertThat(complete(elena, copy)).isFalse();
        assertThat(at(NOW, () -> accounts.mine(elena, later)).ledger().verified()).isEqualTo(90);
        PersonId bao = put(later, "Bao");
        at(() -> blended.answerAll(bao, copy));
        assertThat(complete(bao, copy)).isTrue();
        PersonId stranger = gathering.holding(org.cairn.people.Role.FACILITATOR);
        isNotThere(() ->
                at(NOW, () -> modules.make(stranger, later, lesson, Optional.of(module), "theirs")));
    }

    @Test
    void aLineOfAFileIsAnotherThingThanAnOnlineModule() {
        OnlineModuleId module = published();
        at(() -> {
            blended.answerAll(elena, module);
            learning.complete(elena, module);
            Completions completions = beans.getBean(Completions.class);
            String file =
                    "e-mail,course or module,minutes,day\n"
                            + gathering.email(elena)
                            + ",curriculum/integrated-units,90,2026-10-10\n";
            String mark = completions.look(sam, id, "online", file).mark();
            completions.credit(sam, id, "online", file, mark);
        });
        assertThat(ledger(elena).counted()).isEqualTo(Map.of(CELL, 180));
    }
}
