package org.cairn.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cairn.CairnTest;
import org.cairn.catalog.DraftId;
import org.cairn.catalog.PilotAnswer;
import org.cairn.catalog.PilotId;
import org.cairn.catalog.PilotWish;
import org.cairn.people.FieldProblems;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.web.NotThere;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ListableBeanFactory;

/** A pilot begins once, with people of the issuer, and keeps to its days. */
@CairnTest
class PilotDaysTest extends PilotCast {

    private final Promises promises;

    PilotDaysTest(ListableBeanFactory beans) {
        super(beans);
        this.promises = beans.getBean(Promises.class);
    }

    @Test
    void fromTheFirstToTheLastDayOneBeginsAndHandsInAndEachHearsOfItOnce() {
        DraftId draft = draft();
        PilotId pilot =
                pilots.begin(
                        designer,
                        draft,
                        wish(draft, today.plusDays(2), today.plusDays(5), cast.educator(), other));
        assertThat(problem(() -> submissions.tryOut(cast.educator(), pilot)))
                .isEqualTo("catalog.pilot.problem.coming");

        ZonedDateTime first = today.plusDays(2).atStartOfDay(Town.ZONE);
        at(first, pilots::tellWhatIsDue);
        at(first.plusHours(1), pilots::tellWhatIsDue);
        assertThat(told(cast.educator(), 1)).containsExactly("notices.pilot-begun");
        SubmissionId work = at(first.plusHours(2), () -> ready(pilot));

        ZonedDateTime over = today.plusDays(6).atStartOfDay(Town.ZONE);
        assertThat(problem(() -> at(over, () -> submissions.tryOut(other, pilot))))
                .isEqualTo("catalog.pilot.problem.over");
        assertThat(problem(() -> at(over, () -> handIn(work))))
                .isEqualTo("catalog.pilot.problem.hand-in");
        at(over, pilots::tellWhatIsDue);
        at(over.plusHours(1), pilots::tellWhatIsDue);
        assertThat(told(other, 2))
                .containsExactlyInAnyOrder("notices.pilot-ended", "notices.pilot-begun");
        assertThat(trials.asked(other, pilot).me().isAsked()).isTrue();
        at(over.minusSeconds(1), () -> handIn(work));
        assertThat(submissions.open(cast.educator(), work).submission())
                .isInstanceOf(HandedIn.class);
    }

    @Test
    void whatEndsBeforeItsFirstDayAsksNobody() {
        DraftId draft = draft();
        PilotId pilot =
                pilots.begin(
                        designer,
                        draft,
                        wish(draft, today.plusDays(2), today.plusDays(5), cast.educator()));
        pilots.end(designer, draft, pilot);
        at(today.plusDays(9).atStartOfDay(Town.ZONE), pilots::tellWhatIsDue);
        assertThat(told(cast.educator(), 0)).isEmpty();
        assertThatThrownBy(() -> trials.asked(cast.educator(), pilot)).isInstanceOf(NotThere.class);
    }

    @Test
    void itPromisesNobodyADayAndIsNotThereForThoseWhoDecide() {
        SubmissionId work = handedIn(begin(draft(), cast.educator()));
        PersonId approver = town.holder(Role.APPROVER, cast.district());
        ZonedDateTime late = today.plusDays(60).atStartOfDay(Town.ZONE);
        assertThat(at(late, () -> promises.late(approver, 1)).total()).isZero();
        assertThatThrownBy(() ->
                        at(
                                late,
                                () ->
                                        promises.postpone(
                                                approver,
                                                work,
                                                Optional.of(today.plusDays(70)),
                                                "It takes us longer.")))
                .isInstanceOf(NotThere.class);
    }

    @Test
    void whatComesBackToBeMendedIsMendedAlsoAfterTheEnd() {
        DraftId draft = draft();
        PilotId pilot = begin(draft, cast.educator());
        SubmissionId work = handedIn(pilot);
        pilots.end(designer, draft, pilot);
        assessments.sendBackIncomplete(
                cast.assessor(),
                work,
                List.of(new Condition(Condition.Code.BLANK, Optional.of(Town.WHY), "")));
        submissions.reopen(cast.educator(), work);
        handIn(work);
        assertThat(submissions.open(cast.educator(), work).submission())
                .isInstanceOf(HandedIn.class);
    }

    @Test
    void whoHasSaidHowItWasIsNotAskedAgainAtTheEnd() {
        DraftId draft = draft();
        PilotId pilot = begin(draft, cast.educator(), other);
        trials.concluded(pilot, cast.educator(), cast.assessor());
        trials.answer(
                cast.educator(), pilot, new PilotAnswer(Map.of(), "", Optional.of(60), "Clear."));
        pilots.end(designer, draft, pilot);
        assertThat(told(other, 2)).contains("notices.pilot-ended");
        assertThat(told(cast.educator(), 1)).doesNotContain("notices.pilot-ended");
    }

    @Test
    void onlyWhoHasNotBegunIsTakenOut() {
        DraftId draft = draft();
        PilotId pilot = begin(draft, cast.educator(), other);
        submissions.tryOut(cast.educator(), pilot);
        assertThat(problem(() -> pilots.takeOut(designer, draft, pilot, cast.educator())))
                .isEqualTo("catalog.pilot.problem.at-work");
        pilots.takeOut(designer, draft, pilot, other);
        pilots.takeOut(designer, draft, pilot, other);
        assertThatThrownBy(() -> trials.find(other, pilot)).isInstanceOf(NotThere.class);
        pilots.add(designer, draft, pilot, List.of(town.email(other), town.email(other)));
        assertThat(trials.find(other, pilot).me().begunAt()).isEmpty();
    }

    @Test
    void aPilotBeginsOnceWithTheWordsThatWereLookedAtAndWithPeopleOfTheIssuer() throws Exception {
        DraftId draft = draft();
        PilotWish wish = wish(draft, today, today.plusDays(3), cast.educator());
        PersonId stranger = town.person("Sue Stranger", Optional.empty());
        assertThatThrownBy(() ->
                        pilots.begin(
                                designer, draft, wish(draft, today, today.plusDays(3), stranger)))
                .isInstanceOf(FieldProblems.class);
        assertThatThrownBy(() ->
                        pilots.begin(
                                designer,
                                draft,
                                new PilotWish(
                                        wish.seen(), today, today, List.of("nobody@example.org"))))
                .isInstanceOf(FieldProblems.class);
        assertThat(
                        problem(() ->
                                pilots.begin(
                                        designer,
                                        draft,
                                        new PilotWish(
                                                "0".repeat(64), today, today, wish.emails()))))
                .isEqualTo("catalog.pilot.problem.moved");
        try (var many = Executors.newFixedThreadPool(4)) {
            Callable<PilotId> press = () -> pilots.begin(designer, draft, wish);
            Set<PilotId> begun = new HashSet<>();
            for (Future<PilotId> one : many.invokeAll(Collections.nCopies(4, press))) {
                begun.add(one.get());
            }
            assertThat(begun).hasSize(1);
        }
        assertThat(
                        problem(() ->
                                pilots.begin(
                                        designer,
                                        draft,
                                        wish(draft, today, today.plusDays(4), cast.educator()))))
                .isEqualTo("catalog.pilot.problem.open");
        assertThat(pilots.of(drafts.open(designer, draft))).hasSize(1);
        DraftId empty = drafts.begin(cast.district().id(), designer.person(), Locale.ENGLISH).id();
        assertThat(problem(() -> begin(empty, cast.educator())))
                .isEqualTo("catalog.studio.incomplete");
    }

    @Test
    void whatWasTypedIsReadOrSaysWhatIsWrong() {
        assertThat(badFields(() -> PilotWish.read(Map.of("emails", " "), today)))
                .containsExactlyInAnyOrder("firstDay", "lastDay", "emails");
        assertThat(
                        badFields(() ->
                                PilotWish.read(
                                        Map.of(
                                                "firstDay", today.minusDays(1).toString(),
                                                "lastDay", LocalDate.MAX.toString(),
                                                "emails", "a@example.org"),
                                        today)))
                .containsExactlyInAnyOrder("firstDay", "lastDay");
        assertThat(
                        badFields(() ->
                                PilotWish.read(
                                        Map.of(
                                                "firstDay", LocalDate.MAX.toString(),
                                                "lastDay", today.toString(),
                                                "emails", "a@example.org"),
                                        today)))
                .containsExactly("firstDay");
        assertThat(
                        badFields(() ->
                                PilotWish.read(
                                        Map.of(
                                                "firstDay", today.toString(),
                                                "lastDay", today.plusDays(400).toString(),
                                                "emails", "a@example.org"),
                                        today)))
                .containsExactly("lastDay");
        var parts = catalog.current(cast.slug()).orElseThrow().definition().parts();
        assertThat(badFields(() -> PilotAnswer.typed(Map.of("words", "  "), parts)))
                .containsExactly("words");
        assertThat(badFields(() -> PilotAnswer.typed(Map.of("hours", "many"), parts)))
                .containsExactly("hours");
        assertThat(badFields(() -> PilotAnswer.typed(Map.of("hours", "501"), parts)))
                .containsExactly("hours");
        assertThat(
                        badFields(() ->
                                PilotAnswer.typed(
                                        Map.of("unclear.steps", "x".repeat(4_001)), parts)))
                .containsExactly("unclear.steps");
        PilotAnswer read = PilotAnswer.typed(Map.of("hours", "2,5", "unclear.gone", "x"), parts);
        assertThat(read.minutes()).contains(150);
        assertThat(read.unclear()).isEmpty();
        assertThat(read.fields()).containsEntry("hours", "2.5");
    }

    private static Set<String> badFields(Runnable step) {
        try {
            step.run();
        } catch (FieldProblems problems) {
            return problems.byField().keySet();
        }
        return Set.of();
    }
}
