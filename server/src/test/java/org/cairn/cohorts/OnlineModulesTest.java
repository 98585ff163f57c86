package org.cairn.cohorts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.cairn.CairnTest;
import org.cairn.people.FieldProblems;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.web.UserProblem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.http.HttpStatus;

/**
 * Those who lead a cohort make online modules; what was credited stays whatever becomes of them.
 */
@CairnTest
class OnlineModulesTest {

    private static final Cell CELL =
            new Cell("curriculum", Optional.of("integrated-units"), "online");

    private final OnlineModules modules;
    private final OnlineLearning learning;
    private final HourAccounts accounts;
    private final Credits credits;
    private final BeanFactory beans;
    private final OnlineCohort here;

    OnlineModulesTest(
            OnlineModules modules,
            OnlineLearning learning,
            HourAccounts accounts,
            Credits credits,
            BeanFactory beans) {
        this.modules = modules;
        this.learning = learning;
        this.accounts = accounts;
        this.credits = credits;
        this.beans = beans;
        this.here = new OnlineCohort(beans);
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
        assertThat(OnlineCohort.now(() -> modules.of(here.sam, here.id))).isEmpty();
        Lesson without =
                OnlineCohort.now(() -> here.blended.lesson("question-1", "", "question-2", ""));
        assertThat(without.questions()).isEmpty();
        assertThat(without.mustBeRight()).isZero();
    }

    private void bad(String field, String... more) {
        assertThatThrownBy(() -> OnlineCohort.now(() -> here.blended.draft(more)))
                .as(String.join(" ", more))
                .isInstanceOfSatisfying(
                        FieldProblems.class, said -> assertThat(said.byField()).containsKey(field));
    }

    @Test
    void aDraftIsThereForThoseWhoLeadAndPublishedOnce() {
        OnlineModuleId empty = OnlineCohort.now(() -> here.blended.draft("words", ""));
        OnlineCohort.isNotThere(() -> OnlineCohort.now(() -> learning.mine(here.elena, empty)));
        OnlineCohort.isNotThere(() -> OnlineCohort.now(() -> modules.led(here.elena, empty)));
        assertThat(OnlineCohort.now(() -> learning.all(here.elena, here.id))).isEmpty();
        OnlineCohort.refused(
                () -> OnlineCohort.now(() -> modules.publish(here.sam, empty)),
                "cohorts.online.problem.nothing");
        OnlineCohort.run(() -> modules.remove(here.sam, empty));
        OnlineCohort.isNotThere(() -> OnlineCohort.now(() -> modules.led(here.sam, empty)));
        OnlineModuleId module = OnlineCohort.now(() -> here.blended.draft());
        assertThat(OnlineCohort.now(() -> modules.publish(here.sam, module))).isTrue();
        assertThat(OnlineCohort.now(() -> modules.publish(here.sam, module))).isFalse();
        OnlineCohort.refused(
                () -> OnlineCohort.now(() -> modules.remove(here.sam, module)),
                "cohorts.online.problem.published");
        assertThat(OnlineCohort.now(() -> learning.all(here.elena, here.id))).hasSize(1);
        Lesson lesson = OnlineCohort.now(() -> here.blended.lesson("title", "From one form"));
        OnlineModuleId first =
                OnlineCohort.now(() ->
                        modules.make(here.sam, here.id, lesson, Optional.empty(), "one form"));
        assertThat(
                        OnlineCohort.now(() ->
                                modules.make(
                                        here.sam, here.id, lesson, Optional.empty(), "one form")))
                .as("a double click")
                .isEqualTo(first);
        assertThat(here.steps("cohorts.online-publish")).isOne();
    }

    @Test
    void aChangeAsksAnewOnlyWhatAsksSomethingElseAndLeavesWhatWasCredited() {
        OnlineModuleId module = here.published();
        OnlineCohort.run(() -> {
            here.blended.answerAll(here.elena, module);
            learning.complete(here.elena, module);
        });
        PersonId keiko = here.put(here.id, "Keiko");
        OnlineCohort.run(() -> here.blended.answerAll(keiko, module));
        OnlineModule before = OnlineCohort.now(() -> modules.led(here.sam, module));
        CheckQuestionId old = before.lesson().questions().getFirst().id();
        Lesson after =
                OnlineCohort.now(() ->
                        here.blended.lesson(
                                "minutes", "30",
                                "choices-1", "Arguing\nNoticing with others\nBuilding",
                                "explanation-2", "Never the platform."));
        String mark = before.lesson().mark();
        OnlineCohort.run(() -> modules.change(here.sam, module, after, mark));
        OnlineCohort.run(() -> modules.change(here.sam, module, after, mark));
        assertThat(here.steps("cohorts.online-change")).as("a replay").isOne();
        assertThat(here.ledger(here.elena).verified()).isEqualTo(90);
        OnlineLearning.Mine hers = OnlineCohort.now(() -> learning.mine(keiko, module));
        assertThat(hers.right()).isOne();
        OnlineCohort.refused(() -> here.complete(keiko, module), "cohorts.online.problem.not-yet");
        assertThatThrownBy(() ->
                        OnlineCohort.run(() ->
                                learning.answer(keiko, module, old, Map.of("choice", "2"), 0)))
                .isInstanceOfSatisfying(
                        UserProblem.class,
                        said -> assertThat(said.status()).isEqualTo(HttpStatus.CONFLICT));
        Lesson third = OnlineCohort.now(() -> here.blended.lesson("title", "Of another tab"));
        assertThatThrownBy(
                        () -> OnlineCohort.run(() -> modules.change(here.sam, module, third, mark)))
                .isInstanceOfSatisfying(
                        UserProblem.class,
                        said -> assertThat(said.status()).isEqualTo(HttpStatus.CONFLICT));
        OnlineCohort.run(() -> here.blended.answer(keiko, module, 1, 2));
        assertThat(here.complete(keiko, module)).isTrue();
        assertThat(here.ledger(keiko).verified()).isEqualTo(30);
    }

    @Test
    void minutesAreCorrectedWithAReason() {
        OnlineModuleId module = here.published();
        OnlineCohort.run(() -> {
            here.blended.answerAll(here.elena, module);
            learning.complete(here.elena, module);
        });
        CreditId credit =
                OnlineCohort.now(() -> accounts.mine(here.elena, here.id))
                        .credits()
                        .getFirst()
                        .id();
        assertThatThrownBy(() ->
                        OnlineCohort.now(() ->
                                credits.correct(
                                        here.sam, credit, Map.of("minutes-" + credit, "60"))))
                .isInstanceOf(FieldProblems.class);
        OnlineCohort.run(() ->
                credits.correct(
                        here.sam,
                        credit,
                        Map.of("minutes-" + credit, "60", "why-" + credit, "She knew half.")));
        assertThat(here.ledger(here.elena).counted()).isEqualTo(Map.of(CELL, 60));
        assertThat(OnlineCohort.now(() -> modules.standing(here.sam, module)).done())
                .extracting(OnlineDone::minutes)
                .containsExactly(60);
        assertThat(here.complete(here.elena, module)).isFalse();
        assertThat(here.ledger(here.elena).verified()).isEqualTo(60);
    }

    @Test
    void aCopyIsAModuleOfItsOwnAndCreditsNobodyASecondTime() {
        OnlineModuleId module = here.published();
        CohortId later = here.cohort();
        Lesson lesson = OnlineCohort.now(() -> modules.led(here.sam, module)).lesson();
        OnlineModuleId copy =
                OnlineCohort.now(
                        () -> modules.make(here.sam, later, lesson, Optional.of(module), "copy"));
        OnlineCohort.run(() -> modules.publish(here.sam, copy));
        OnlineCohort.run(() -> {
            here.blended.answerAll(here.elena, module);
            learning.complete(here.elena, module);
            beans.getBean(Departures.class)
                    .move(
                            here.sam,
                            here.id,
                            here.elena,
                            Optional.of(later),
                            "The other day suits her.");
        });
        OnlineLearning.Mine mine = OnlineCohort.now(() -> learning.mine(here.elena, copy));
        assertThat(mine.elsewhere()).isPresent();
        assertThat(mine.isToDo()).isFalse();
        assertThat(here.complete(here.elena, copy)).isFalse();
        assertThat(OnlineCohort.now(() -> accounts.mine(here.elena, later)).ledger().verified())
                .isEqualTo(90);
        PersonId bao = here.put(later, "Bao");
        OnlineCohort.run(() -> here.blended.answerAll(bao, copy));
        assertThat(here.complete(bao, copy)).isTrue();
        PersonId stranger = here.gathering.holding(Role.FACILITATOR);
        OnlineCohort.isNotThere(() ->
                OnlineCohort.now(() ->
                        modules.make(stranger, later, lesson, Optional.of(module), "theirs")));
    }

    @Test
    void aModuleBegunBesideAnotherIsNotDoneWithIt() {
        OnlineModuleId module = here.published();
        CohortId later = here.cohort();
        OnlineModuleId beside = copy(here.id, module, "title", "Another one, on the same pattern");
        OnlineModuleId first = copy(later, module);
        OnlineModuleId second = copy(later, beside);
        completeAndMove(module, later);
        assertThat(OnlineCohort.now(() -> learning.mine(here.elena, first)).isDone()).isTrue();
        assertThat(OnlineCohort.now(() -> learning.mine(here.elena, second)).isToDo()).isTrue();
        OnlineCohort.run(() -> here.blended.answerAll(here.elena, second));
        assertThat(here.complete(here.elena, second)).isTrue();
    }

    private OnlineModuleId copy(CohortId into, OnlineModuleId from, String... more) {
        return OnlineCohort.now(() -> {
            OnlineModuleId copy =
                    modules.make(
                            here.sam,
                            into,
                            here.blended.lesson(more),
                            Optional.of(from),
                            "copy " + from);
            modules.publish(here.sam, copy);
            return copy;
        });
    }

    private void completeAndMove(OnlineModuleId module, CohortId later) {
        OnlineCohort.run(() -> {
            here.blended.answerAll(here.elena, module);
            learning.complete(here.elena, module);
            beans.getBean(Departures.class)
                    .move(here.sam, here.id, here.elena, Optional.of(later), "The other day.");
        });
    }

    @Test
    void whatCountsNothingAnyMoreIsNotDoneElsewhere() {
        OnlineModuleId module = here.published();
        CohortId later = here.cohort();
        OnlineModuleId copy = copy(later, module);
        completeAndMove(module, later);
        CreditId credit =
                OnlineCohort.now(() -> accounts.of(here.sam, here.id, here.elena))
                        .credits()
                        .getFirst()
                        .id();
        OnlineCohort.run(() ->
                credits.correct(
                        here.sam,
                        credit,
                        Map.of("minutes-" + credit, "0", "why-" + credit, "Noted by mistake.")));
        assertThat(OnlineCohort.now(() -> learning.mine(here.elena, copy)).isToDo()).isTrue();
    }

    @Test
    void choicesThatAreDividedOtherwiseAreOtherChoices() {
        OnlineModuleId module =
                OnlineCohort.now(() ->
                        here.blended.draft("choices-1", "red, blue\ngreen", "correct-1", "1"));
        Lesson divided =
                OnlineCohort.now(() ->
                        here.blended.lesson("choices-1", "red\nblue\ngreen", "correct-1", "1"));
        String mark = OnlineCohort.now(() -> modules.led(here.sam, module)).lesson().mark();
        OnlineCohort.run(() -> modules.change(here.sam, module, divided, mark));
        assertThat(
                        OnlineCohort.now(() -> modules.led(here.sam, module))
                                .lesson()
                                .questions()
                                .getFirst()
                                .asked()
                                .choices())
                .containsExactly("red", "blue", "green");
    }

    @Test
    void aLineOfAFileIsAnotherThingThanAnOnlineModule() {
        OnlineModuleId module = here.published();
        OnlineCohort.run(() -> {
            here.blended.answerAll(here.elena, module);
            learning.complete(here.elena, module);
            Completions completions = beans.getBean(Completions.class);
            String file =
                    "e-mail,course or module,minutes,day\n"
                            + here.gathering.email(here.elena)
                            + ",curriculum/integrated-units,90,2026-10-10\n";
            String mark = completions.look(here.sam, here.id, "online", file).mark();
            completions.credit(here.sam, here.id, "online", file, mark);
        });
        assertThat(here.ledger(here.elena).counted()).isEqualTo(Map.of(CELL, 180));
    }
}
