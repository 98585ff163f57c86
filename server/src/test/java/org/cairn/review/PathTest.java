package org.cairn.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cairn.CairnTest;
import org.cairn.awards.Award;
import org.cairn.awards.Awards;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Score;
import org.cairn.people.Grant;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.time.HouseClock;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.junit.jupiter.api.Test;

/** Submissions on their way through the running program. */
@CairnTest
class PathTest {

    private final Town town;
    private final People people;
    private final Submissions submissions;
    private final Assessments assessments;
    private final Decisions decisions;
    private final Promises promises;
    private final Calendars calendars;
    private final Awards awards;

    PathTest(
            People people,
            Organizations organizations,
            Catalog catalog,
            Submissions submissions,
            Assessments assessments,
            Decisions decisions,
            Promises promises,
            Calendars calendars,
            Awards awards) {
        this.town = new Town(people, organizations, catalog, submissions, assessments);
        this.people = people;
        this.submissions = submissions;
        this.assessments = assessments;
        this.decisions = decisions;
        this.promises = promises;
        this.calendars = calendars;
        this.awards = awards;
    }

    @Test
    void notYetBringsFeedbackAndTheNextAttemptCarriesWhatIsMet() {
        Town.Cast cast = town.cast();
        PersonId me = cast.educator();
        SubmissionId id = town.recommended(cast, "not-met");
        decisions.sendBack(cast.approver(), id, Ruling.saying("You are close."));
        Feedback feedback =
                submissions.open(me, id).lastJudged().flatMap(PastRound::feedback).orElseThrow();
        assertThat(feedback.notYet()).containsExactly("pace");
        assertThat(feedback.marks())
                .containsEntry("pace", new Mark(new Score.Reached("not-met"), Town.HELPFUL));
        submissions.reopen(me, id);
        Workspace again = submissions.open(me, id);
        assertThat(again.submission().facts().attempt()).isEqualTo(2);
        assertThat(again.work().response(Town.SETTING)).isEqualTo("A school by the harbor");
        assertThat(again.carried()).containsOnlyKeys("place");
        submissions.answer(me, id, Town.WHY, "Because each takes two minutes", 1);
        refuses(() -> submissions.handIn(me, id, Town.SIGNED, ""), "review.handin.note-missing");
        submissions.handIn(me, id, Town.SIGNED, "The second answer is new.");
        assertThat(assessments.open(cast.assessor(), id).carried()).containsOnlyKeys("place");
        assertThat(assessments.open(cast.assessor(), id).note())
                .isEqualTo("The second answer is new.");
        town.assess(cast, id, "shown");
        assertThat(decisions.open(cast.approver(), id).round().number()).isEqualTo(2);
        assertThat(
                        decisions
                                .open(cast.approver(), id)
                                .earlier()
                                .getFirst()
                                .work()
                                .response(Town.WHY))
                .as("the first round stays as it was")
                .isEqualTo("Because small steps are safe");
    }

    @Test
    void anAwardIsIssuedWithTheDecisionOrNotAtAll() {
        Town.Cast cast = town.cast();
        SubmissionId id = town.recommended(cast, "shown");
        refuses(
                () -> decisions.sendBack(cast.approver(), id, Ruling.PLAIN),
                "review.decide.code-missing");
        Award award = decisions.award(cast.approver(), id, Ruling.saying("Well done."));
        assertThat(award.earner()).isEqualTo(cast.educator());
        assertThat(awards.find(award.id()).orElseThrow().submission()).isEqualTo(id.value());
        assertThat(submissions.open(cast.educator(), id).submission())
                .isInstanceOfSatisfying(
                        Awarded.class, done -> assertThat(done.award()).isEqualTo(award.id()));
        refuses(
                () -> decisions.award(cast.approver(), id, Ruling.PLAIN),
                "review.refused.not-to-decide");
        assertThat(awards.ofEarner(cast.educator())).hasSize(1);
        assertThat(submissions.start(cast.educator(), cast.slug()))
                .as("a badge that is held is not started again")
                .isEqualTo(id);
        awards.revoke(award.id(), "Issued to the wrong person", cast.approver());
        assertThat(submissions.start(cast.educator(), cast.slug())).isNotEqualTo(id);
    }

    @Test
    void changingTheWorkThatAMetCriterionRestsOnOpensItAgain() {
        Town.Cast cast = town.cast();
        SubmissionId id = town.recommended(cast, "not-met");
        decisions.sendBack(cast.approver(), id, Ruling.PLAIN);
        submissions.reopen(cast.educator(), id);
        submissions.answer(cast.educator(), id, Town.SETTING, "Another school up the hill", 1);
        assertThat(submissions.open(cast.educator(), id).carried()).isEmpty();
    }

    @Test
    void incompleteUsesNoAttempt() {
        Town.Cast cast = town.cast();
        SubmissionId id = town.handedIn(cast);
        assessments.sendBackIncomplete(
                cast.assessor(),
                id,
                List.of(
                        new Condition(
                                Condition.Code.UNREADABLE, Optional.of(Town.WHY), "All dots.")));
        Workspace back = submissions.open(cast.educator(), id);
        assertThat(back.submission()).isInstanceOf(Incomplete.class);
        assertThat(back.lastRound().flatMap(PastRound::feedback).orElseThrow().conditions())
                .extracting(Condition::code, Condition::says)
                .containsExactly(tuple(Condition.Code.UNREADABLE, "All dots."));
        submissions.reopen(cast.educator(), id);
        submissions.handIn(cast.educator(), id, Town.SIGNED, "");
        assertThat(submissions.open(cast.educator(), id).submission().facts())
                .extracting(Facts::attempt, Facts::round)
                .containsExactly(1, 2);
    }

    @Test
    void theAssessorLooksAgainWhenTheIssuerAsks() {
        Town.Cast cast = town.cast();
        SubmissionId id = town.recommended(cast, "shown");
        refuses(
                () ->
                        assessments.score(
                                cast.assessor(),
                                id,
                                "pace",
                                ScoreEntry.reached("shown", Growth.NONE)),
                "review.lease.not-yours");
        decisions.returnToAssessor(cast.approver(), id, "Please read the second part again.");
        AssessorView view = assessments.open(cast.assessor(), id);
        assertThat(view.isMine()).isTrue();
        assertThat(view.cameBack()).containsExactly("Please read the second part again.");
        assessments.score(cast.assessor(), id, "pace", ScoreEntry.reached("not-met", Town.HELPFUL));
        assessments.recommend(cast.assessor(), id, Recommendation.Value.NOT_YET, List.of(), "");
        assertThat(decisions.open(cast.approver(), id).returns()).hasSize(1);
    }

    @Test
    void nobodyFindsADoorToTheirOwnWork() {
        Town.Cast cast = town.cast();
        PersonId me = cast.educator();
        people.grant(me, new Grant(Role.ASSESSOR, cast.district().id()), "system");
        people.grant(me, new Grant(Role.APPROVER, cast.district().id()), "system");
        SubmissionId id = town.handedIn(cast);
        assertThat(assessments.queue(me, QueueQuery.all()).rows()).isEmpty();
        assertThat(assessments.next(me)).isEmpty();
        for (ThrowingCallable door :
                List.<ThrowingCallable>of(
                        () -> assessments.claim(me, id),
                        () -> assessments.open(me, id),
                        () -> assessments.sendBackIncomplete(me, id, List.of()),
                        () -> decisions.open(me, id),
                        () -> decisions.award(me, id, Ruling.PLAIN),
                        () -> decisions.sendBack(me, id, Ruling.PLAIN),
                        () -> decisions.returnToAssessor(me, id, "Let me see it again"))) {
            assertThatThrownBy(door).isInstanceOf(NotThere.class);
        }
        town.assess(cast, id, "shown");
        assertThat(decisions.desk(me, DeskQuery.all()).rows()).isEmpty();
        assertThatThrownBy(() -> decisions.award(me, id, Ruling.PLAIN))
                .isInstanceOf(NotThere.class);
    }

    @Test
    void whoAssessedFindsNoDoorToTheDecision() {
        Town.Cast cast = town.cast();
        people.grant(cast.assessor(), new Grant(Role.APPROVER, cast.district().id()), "system");
        SubmissionId id = town.recommended(cast, "shown");
        assertThat(decisions.desk(cast.assessor(), DeskQuery.all()).rows()).isEmpty();
        assertThatThrownBy(() -> decisions.award(cast.assessor(), id, Ruling.PLAIN))
                .isInstanceOf(NotThere.class);
        assertThat(decisions.desk(cast.approver(), DeskQuery.all()).rows())
                .extracting(DeskRow::id)
                .containsExactly(id);
    }

    @Test
    void aColleagueOfTheSameSchoolIsNeverOfferedTheWork() {
        Town.Cast cast = town.cast();
        PersonId colleague = town.person("Carla Colleague", Optional.of(cast.school()));
        people.grant(colleague, new Grant(Role.ASSESSOR, cast.district().id()), "system");
        SubmissionId id = town.handedIn(cast);
        assertThat(assessments.queue(colleague, QueueQuery.all()).rows()).isEmpty();
        assertThatThrownBy(() -> assessments.open(colleague, id)).isInstanceOf(NotThere.class);
        refuses(() -> assessments.claim(colleague, id), "review.refused.same-school");
        assertThat(assessments.queue(cast.assessor(), QueueQuery.all()).rows()).hasSize(1);
    }

    @Test
    void strangersAndForeignAssessorsFindNothing() {
        Town.Cast cast = town.cast();
        Town.Cast elsewhere = town.cast();
        SubmissionId id = town.handedIn(cast);
        assertThatThrownBy(() -> submissions.open(elsewhere.educator(), id))
                .isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> assessments.open(elsewhere.assessor(), id))
                .isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> assessments.claim(elsewhere.assessor(), id))
                .isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> decisions.open(elsewhere.approver(), id))
                .isInstanceOf(NotThere.class);
    }

    @Test
    void aLeaseThatIsOverGoesBackToThePoolByItselfAndKeepsTheScores() {
        Town.Cast cast = town.cast();
        PersonId other = town.holder(Role.ASSESSOR, cast.district());
        SubmissionId id = town.handedIn(cast);
        assessments.claim(cast.assessor(), id);
        assessments.score(cast.assessor(), id, "place", ScoreEntry.reached("shown", Growth.NONE));
        refuses(() -> assessments.claim(other, id), "review.refused.taken");
        assertThat(assessments.queue(other, QueueQuery.all()).rows()).isEmpty();
        Instant later = Instant.now().plus(Duration.ofHours(9));
        assertThat(at(later, () -> assessments.queue(other, QueueQuery.all()).rows())).hasSize(1);
        at(later, () -> assessments.claim(other, id));
        assertThat(at(later, () -> assessments.open(other, id)).entries()).isEmpty();
        Instant muchLater = later.plus(Duration.ofHours(9));
        at(muchLater, () -> assessments.claim(cast.assessor(), id));
        assertThat(at(muchLater, () -> assessments.open(cast.assessor(), id)).entries())
                .containsOnlyKeys("place");
    }

    @Test
    void withdrawingIsPossibleUntilSomebodyHasBegun() {
        Town.Cast cast = town.cast();
        SubmissionId first = town.handedIn(cast);
        submissions.withdraw(cast.educator(), first, "Other plans");
        assertThat(submissions.open(cast.educator(), first).steps())
                .extracting(Step::kind)
                .containsExactly(Step.Kind.STARTED, Step.Kind.HANDED_IN, Step.Kind.WITHDRAWN);
        SubmissionId second = town.handedIn(cast);
        assertThat(second).isNotEqualTo(first);
        assertThat(submissions.open(cast.educator(), second).submission().facts().attempt())
                .isEqualTo(1);
        assessments.claim(cast.assessor(), second);
        refuses(
                () -> submissions.withdraw(cast.educator(), second, ""),
                "review.withdraw.too-late");
    }

    @Test
    void theDateOfTheDecisionHeedsWeekendsHolidaysTheZoneAndClockChanges() {
        Town.Cast cast = town.cast();
        calendars.keepZone(cast.district().id(), Town.ZONE, "system");
        calendars.keepHolidays(
                cast.district().id(),
                Map.of(
                        LocalDate.of(2026, 11, 26), "Thanksgiving",
                        LocalDate.of(2026, 11, 27), "Thanksgiving Friday"),
                "system");
        ZonedDateTime thursday = LocalDateTime.of(2026, 10, 29, 21, 0).atZone(Town.ZONE);
        SubmissionId id = at(thursday.toInstant(), () -> town.handedIn(cast));
        assertThat(due(cast, id)).isEqualTo("2026-11-19T23:59");
        Town.Cast next = town.cast();
        calendars.keepZone(next.district().id(), Town.ZONE, "system");
        calendars.keepHolidays(
                next.district().id(), Map.of(LocalDate.of(2026, 11, 11), "Veterans Day"), "system");
        SubmissionId other = at(thursday.toInstant(), () -> town.handedIn(next));
        assertThat(due(next, other)).isEqualTo("2026-11-20T23:59");
    }

    @Test
    void aDecisionThatComesLaterIsToldWithItsReason() {
        Town.Cast cast = town.cast();
        SubmissionId id = town.handedIn(cast);
        LocalDate later = LocalDate.now(Town.ZONE).plusDays(60);
        refuses(
                () -> promises.postpone(cast.approver(), id, Optional.of(later), "no"),
                "review.decide.reason-missing");
        promises.postpone(
                cast.approver(), id, Optional.of(later), "Two assessors are ill this month.");
        Workspace space = submissions.open(cast.educator(), id);
        assertThat(space.submission().dueAt().orElseThrow())
                .isAfter(Instant.now().plus(Duration.ofDays(59)));
        assertThat(space.steps().getLast().why()).isEqualTo("Two assessors are ill this month.");
    }

    @Test
    void privateNotesAndInnerReasonsNeverReachTheEarner() {
        Town.Cast cast = town.cast();
        SubmissionId id = town.recommended(cast, "not-met");
        assertThat(submissions.open(cast.educator(), id).lastRound().flatMap(PastRound::feedback))
                .as("nothing before the issuer decided")
                .isEmpty();
        decisions.returnToAssessor(cast.approver(), id, "Inner reason of the issuer.");
        assessments.recommend(cast.assessor(), id, Recommendation.Value.NOT_YET, List.of(), "");
        decisions.sendBack(cast.approver(), id, Ruling.PLAIN);
        assertThat(submissions.open(cast.educator(), id).toString())
                .contains("Nearly there.")
                .doesNotContain("Between us.")
                .doesNotContain("Inner reason");
    }

    @Test
    void startingAgainOpensWhatIsThere() {
        Town.Cast cast = town.cast();
        SubmissionId id = submissions.start(cast.educator(), cast.slug());
        assertThat(submissions.start(cast.educator(), cast.slug())).isEqualTo(id);
        assertThat(submissions.mine(cast.educator())).hasSize(1);
        assertThatThrownBy(() -> submissions.start(cast.educator(), "no-such-thing"))
                .isInstanceOf(NotThere.class);
    }

    @Test
    void openCriteriaCannotBeRuledOnAndUnknownOnesAreNotThere() {
        Town.Cast cast = town.cast();
        SubmissionId id = town.handedIn(cast);
        assessments.claim(cast.assessor(), id);
        assertThatThrownBy(() ->
                        assessments.score(
                                cast.assessor(),
                                id,
                                "nonsense",
                                ScoreEntry.reached("shown", Growth.NONE)))
                .isInstanceOf(NotThere.class);
        assertThatThrownBy(() ->
                        assessments.score(
                                cast.assessor(),
                                id,
                                "pace",
                                ScoreEntry.reached("brilliant", Growth.NONE)))
                .isInstanceOf(NotThere.class);
        refuses(
                () ->
                        assessments.score(
                                cast.assessor(), id, "pace", ScoreEntry.notApplicable(Growth.NONE)),
                "review.score.must-apply");
        refuses(
                () ->
                        assessments.recommend(
                                cast.assessor(), id, Recommendation.Value.AWARD, List.of(), ""),
                "review.recommend.open");
    }

    private String due(Town.Cast cast, SubmissionId id) {
        Instant due = submissions.open(cast.educator(), id).submission().dueAt().orElseThrow();
        return LocalDateTime.ofInstant(due, Town.ZONE).toString();
    }

    private static <T> T at(Instant time, Supplier<T> story) {
        return HouseClock.at(time, story);
    }

    private static void refuses(ThrowingCallable step, String key) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        UserProblem.class,
                        problem -> assertThat(problem.text().key()).isEqualTo(key));
    }
}
