package org.cairn.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cairn.review.Sample.BAO;
import static org.cairn.review.Sample.DEFINITION;
import static org.cairn.review.Sample.HELPFUL;
import static org.cairn.review.Sample.IMANI;
import static org.cairn.review.Sample.NOON;
import static org.cairn.review.Sample.PROMISE;
import static org.cairn.review.Sample.SCHOOL;
import static org.cairn.review.Sample.YOLANDA;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cairn.awards.AwardId;
import org.cairn.catalog.Score;
import org.cairn.people.PersonId;
import org.cairn.platform.web.Text;
import org.cairn.platform.web.UserProblem;
import org.junit.jupiter.api.Test;

/** The states of a submission and the steps that each of them has. */
class SubmissionTest {

    private static final Duration HOURS = Duration.ofHours(8);
    private static final AwardId AWARD = new AwardId("0".repeat(26));

    @Test
    void aSubmissionGoesFromDraftToAward() {
        Recommended waiting = recommended(Recommendation.Value.AWARD, card("shown", "shown"), "");
        assertThat(waiting.waitingFor()).isEqualTo(WaitingFor.APPROVER);
        assertThat(waiting.dueAt()).contains(PROMISE.dueAt());
        Awarded awarded = waiting.award(rule(waiting, YOLANDA, Verdict.AWARD, Ruling.PLAIN), AWARD);
        assertThat(awarded.waitingFor()).isEqualTo(WaitingFor.NOBODY);
        assertThat(awarded.facts().attempt()).isEqualTo(1);
        assertThat(awarded.facts().approvers()).containsExactly(YOLANDA);
    }

    @Test
    void notYetOpensTheNextAttemptAndIncompleteTheSameOne() {
        Recommended waiting =
                recommended(Recommendation.Value.NOT_YET, card("shown", "not-met"), "");
        Returned returned = waiting.sendBack(rule(waiting, YOLANDA, Verdict.NOT_YET, Ruling.PLAIN));
        assertThat(returned.waitingFor()).isEqualTo(WaitingFor.EDUCATOR);
        assertThat(returned.reopen().facts().attempt()).isEqualTo(2);
        Incomplete incomplete =
                handedIn().sendBackIncomplete(Sample.imani(), List.of(blurred()), NOON);
        assertThat(incomplete.reopen().facts().attempt()).isEqualTo(1);
        assertThat(incomplete.reopen().facts().round()).isEqualTo(1);
    }

    @Test
    void incompleteNamesAtLeastOneCondition() {
        refuses(
                () -> handedIn().sendBackIncomplete(Sample.imani(), List.of(), NOON),
                "review.incomplete.condition-missing");
    }

    @Test
    void workWithGapsIsNotHandedIn() {
        Draft.Papers papers =
                new Draft.Papers(
                        Checklist.of(DEFINITION, Work.EMPTY), 0, Sample.papers("").statement(), "");
        refuses(
                () -> new Draft(Sample.facts()).handIn(papers, Optional.empty(), PROMISE),
                "review.handin.incomplete");
    }

    @Test
    void aSecondAttemptSaysWhatWasChanged() {
        Draft second = new Draft(Sample.facts().nextAttempt());
        refuses(
                () -> second.handIn(Sample.papers(" "), Optional.empty(), PROMISE),
                "review.handin.note-missing");
        Draft.Papers asItWas =
                new Draft.Papers(
                        Sample.papers("").checklist(),
                        2,
                        Sample.papers("").statement(),
                        "Nothing was swapped");
        refuses(
                () -> second.handIn(asItWas, Optional.empty(), PROMISE),
                "review.handin.unrevised-missing");
        assertThat(second.handIn(Sample.papers("Two texts swapped"), Optional.empty(), PROMISE))
                .isInstanceOf(HandedIn.class);
    }

    @Test
    void theStatementIsSignedSentenceBySentence() {
        refuses(
                () -> sign(false, true, Statement.AiUse.NONE, ""),
                "review.statement.own-work-missing");
        refuses(
                () -> sign(true, false, Statement.AiUse.NONE, ""),
                "review.statement.privacy-missing");
        refuses(
                () -> sign(true, true, Statement.AiUse.EDITING, " "),
                "review.statement.tool-missing");
        assertThat(sign(true, true, Statement.AiUse.NONE, "ignored").tool()).isEmpty();
        assertThat(sign(true, true, Statement.AiUse.DRAFTING, "A tool").wording())
                .isEqualTo(Statement.WORDING);
    }

    @Test
    void nobodyAssessesOrDecidesOnTheirOwnWork() {
        Assessor bao = new Assessor(BAO, Optional.empty());
        refuses(() -> handedIn().claim(bao, HOURS, NOON), "review.refused.own-work");
        refuses(
                () -> handedIn().sendBackIncomplete(bao, List.of(blurred()), NOON),
                "review.refused.own-work");
        Recommended waiting = recommended(Recommendation.Value.AWARD, card("shown", "shown"), "");
        refuses(() -> rule(waiting, BAO, Verdict.AWARD, Ruling.PLAIN), "review.refused.own-work");
        assertThatThrownBy(() -> waiting.facts().assessedBy(BAO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoAssessedDoesNotDecideAndWhoDecidedDoesNotAssess() {
        Recommended waiting =
                recommended(Recommendation.Value.NOT_YET, card("shown", "not-met"), "");
        refuses(
                () -> rule(waiting, IMANI, Verdict.NOT_YET, Ruling.PLAIN),
                "review.refused.assessed-it");
        Draft again =
                waiting.sendBack(rule(waiting, YOLANDA, Verdict.NOT_YET, Ruling.PLAIN)).reopen();
        HandedIn second =
                again.handIn(Sample.papers("Two texts swapped"), Optional.empty(), PROMISE);
        refuses(
                () -> second.claim(new Assessor(YOLANDA, Optional.empty()), HOURS, NOON),
                "review.refused.decided-it");
    }

    @Test
    void aColleagueOfTheSameSchoolKeepsAway() {
        Assessor colleague = new Assessor(IMANI, Optional.of(SCHOOL));
        refuses(() -> handedIn().claim(colleague, HOURS, NOON), "review.refused.same-school");
        assertThat(handedIn().facts().isOpenTo(colleague)).isFalse();
        assertThat(handedIn().facts().isOpenTo(Sample.imani())).isTrue();
    }

    @Test
    void aLeaseBelongsToOneAndEndsByItself() {
        UnderAssessment held = handedIn().claim(Sample.imani(), HOURS, NOON);
        Instant later = NOON.plus(HOURS);
        refuses(() -> held.renew(YOLANDA, HOURS, NOON), "review.lease.not-yours");
        refuses(() -> held.renew(IMANI, HOURS, later), "review.lease.not-yours");
        refuses(() -> held.release(IMANI, later), "review.lease.not-yours");
        assertThat(held.renew(IMANI, HOURS, NOON.plusSeconds(60)).lease().until())
                .isEqualTo(later.plusSeconds(60));
        refuses(
                () -> handedIn().claim(Sample.imani(), Duration.ofDays(30), NOON),
                "review.lease.length");
        refuses(
                () -> handedIn().claim(Sample.imani(), Duration.ofHours(-1), NOON),
                "review.lease.length");
    }

    @Test
    void aHolderIsWarnedInTheLastQuarterOfTheTimeAndFourHoursBeforeAtMost() {
        assertThat(Lease.warning(Duration.ofHours(8))).isEqualTo(Duration.ofHours(2));
        assertThat(Lease.warning(Duration.ofHours(1))).isEqualTo(Duration.ofMinutes(15));
        assertThat(Lease.warning(Duration.ofHours(72))).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void onceAssessmentHasBegunWithdrawingIsOver() {
        assertThat(handedIn().withdraw("Other plans", NOON).reason()).isEqualTo("Other plans");
        HandedIn released =
                handedIn().claim(Sample.imani(), HOURS, NOON).release(IMANI, NOON.plusSeconds(1));
        refuses(() -> released.withdraw("Other plans", NOON), "review.withdraw.too-late");
    }

    @Test
    void aRecommendationNeedsEveryCriterionAndAWayOnWhereNotMet() {
        refuses(
                () ->
                        recommended(
                                Recommendation.Value.AWARD,
                                new Scorecard(Map.of("question", mark("shown", HELPFUL)), ""),
                                ""),
                "review.recommend.open");
        Scorecard silent =
                new Scorecard(
                        Map.of(
                                "question",
                                mark("shown", Growth.NONE),
                                "range",
                                mark("not-met", new Growth("", "", "too short", "too short"))),
                        "");
        refuses(
                () -> recommended(Recommendation.Value.NOT_YET, silent, ""),
                "review.recommend.comments");
        assertThat(
                        recommended(Recommendation.Value.NOT_YET, card("shown", "not-met"), "")
                                .recommendation()
                                .proposal())
                .contains(Recommendation.Value.NOT_YET);
    }

    @Test
    void whatACommentLacksIsSaidCriterionByCriterion() {
        Growth bare =
                new Growth("", "p. 2", "Too few texts for new readers.", "Add two shorter texts.");
        Scorecard card =
                new Scorecard(
                        Map.of("question", mark("shown", HELPFUL), "range", mark("not-met", bare)),
                        "");
        assertThatThrownBy(() -> recommended(Recommendation.Value.NOT_YET, card, ""))
                .isInstanceOfSatisfying(
                        UserProblem.class,
                        problem ->
                                assertThat(problem.text())
                                        .isEqualTo(
                                                Text.of(
                                                        "review.recommend.comments",
                                                        1,
                                                        Text.of(
                                                                "review.recommend.lacks",
                                                                2,
                                                                "Range",
                                                                Text.of(
                                                                        "review.growth.need.evidence",
                                                                        5)))));
        assertThat(Growth.NONE.lacks()).containsExactly(Growth.Need.values());
        assertThat(HELPFUL.lacks()).isEmpty();
    }

    @Test
    void differingFromTheProposalNeedsAReason() {
        refuses(
                () -> recommended(Recommendation.Value.AWARD, card("shown", "not-met"), ""),
                "review.recommend.deviation-reason");
        assertThat(
                        recommended(
                                        Recommendation.Value.AWARD,
                                        card("shown", "not-met"),
                                        "The video shows what the text does not.")
                                .recommendation()
                                .deviates())
                .isTrue();
        refuses(
                () -> recommended(Recommendation.Value.REFER, card("shown", "shown"), ""),
                "review.recommend.refer-reason");
        refuses(
                () -> recommended(Recommendation.Value.INCOMPLETE, card("shown", "shown"), ""),
                "review.incomplete.condition-missing");
    }

    @Test
    void rulingAgainstTheRecommendationNeedsAReason() {
        Recommended waiting =
                recommended(Recommendation.Value.NOT_YET, card("shown", "not-met"), "");
        refuses(
                () -> rule(waiting, YOLANDA, Verdict.AWARD, Ruling.PLAIN),
                "review.decide.code-missing");
        Ruling bare = new Ruling(Optional.of(Ruling.Reason.OTHER), "", "", Set.of(), List.of());
        refuses(() -> rule(waiting, YOLANDA, Verdict.AWARD, bare), "review.decide.reason-missing");
        Ruling reasoned =
                new Ruling(
                        Optional.of(Ruling.Reason.EVIDENCE_READ_DIFFERENTLY),
                        "The second page shows it.",
                        "",
                        Set.of(),
                        List.of());
        assertThat(rule(waiting, YOLANDA, Verdict.AWARD, reasoned).against())
                .contains(Ruling.Reason.EVIDENCE_READ_DIFFERENTLY);
    }

    @Test
    void aReferredRoundIsForTheIssuerToRuleWithoutBeingAgainstAnyone() {
        Recommended waiting =
                recommended(
                        Recommendation.Value.REFER,
                        card("shown", "shown"),
                        "Is this the educator’s own class?");
        assertThat(rule(waiting, YOLANDA, Verdict.AWARD, Ruling.PLAIN).against()).isEmpty();
    }

    @Test
    void returningWorkThatMeetsEverythingNamesWhatIsMissing() {
        Recommended waiting = recommended(Recommendation.Value.AWARD, card("shown", "shown"), "");
        refuses(
                () -> rule(waiting, YOLANDA, Verdict.NOT_YET, against(Set.of(), "")),
                "review.decide.criterion-missing");
        refuses(
                () -> rule(waiting, YOLANDA, Verdict.NOT_YET, against(Set.of("range"), "")),
                "review.decide.letter-missing");
        refuses(
                () -> rule(waiting, YOLANDA, Verdict.NOT_YET, against(Set.of("nonsense"), "")),
                "review.decide.criterion-unknown");
        Decision decision =
                rule(
                        waiting,
                        YOLANDA,
                        Verdict.NOT_YET,
                        against(Set.of("range"), "The range is narrower than it looks."));
        assertThat(decision.reopened()).containsExactly("range");
    }

    @Test
    void theAssessorGetsItBackWithTheReasonAndTime() {
        Recommended waiting = recommended(Recommendation.Value.AWARD, card("shown", "shown"), "");
        refuses(
                () -> rule(waiting, YOLANDA, Verdict.BACK_TO_ASSESSOR, Ruling.PLAIN),
                "review.decide.reason-missing");
        Ruling why =
                new Ruling(Optional.empty(), "Please look at page 2.", "", Set.of(), List.of());
        UnderAssessment again =
                waiting.returnToAssessor(rule(waiting, YOLANDA, Verdict.BACK_TO_ASSESSOR, why));
        assertThat(again.lease().holder()).isEqualTo(IMANI);
        assertThat(again.dueAt()).contains(PROMISE.dueAt());
    }

    @Test
    void aDecisionServesItsOwnVerdictOnly() {
        Recommended waiting = recommended(Recommendation.Value.AWARD, card("shown", "shown"), "");
        Decision award = rule(waiting, YOLANDA, Verdict.AWARD, Ruling.PLAIN);
        assertThatThrownBy(() -> waiting.sendBack(award))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void commentsTakenOverWordByWordAreSeen() {
        assertThat(card("not-met", "not-met").copied())
                .containsExactlyInAnyOrder("question", "range");
        assertThat(new Scorecard(Map.of("range", mark("not-met", HELPFUL)), "").copied()).isEmpty();
    }

    private static HandedIn handedIn() {
        return new Draft(Sample.facts()).handIn(Sample.papers(""), Optional.of(SCHOOL), PROMISE);
    }

    private static Recommended recommended(
            Recommendation.Value value, Scorecard card, String reason) {
        Advice advice = new Advice(value, card, List.of(), reason, "", false);
        return handedIn()
                .claim(Sample.imani(), HOURS, NOON)
                .recommend(IMANI, advice, DEFINITION.rubric(), NOON.plusSeconds(60));
    }

    private static Decision rule(
            Recommended waiting, PersonId who, Verdict verdict, Ruling ruling) {
        return waiting.rule(who, verdict, ruling, DEFINITION.rubric(), NOON.plusSeconds(120));
    }

    private static Ruling against(Set<String> reopened, String letter) {
        return new Ruling(
                Optional.of(Ruling.Reason.RUBRIC_APPLIED_DIFFERENTLY),
                "The rubric asks for more.",
                letter,
                reopened,
                List.of());
    }

    private static Scorecard card(String question, String range) {
        return new Scorecard(
                Map.of("question", mark(question, HELPFUL), "range", mark(range, HELPFUL)), "");
    }

    private static Mark mark(String level, Growth comment) {
        return new Mark(new Score.Reached(level), comment);
    }

    private static Condition blurred() {
        return new Condition(Condition.Code.UNREADABLE, Optional.of(Sample.TEXTS), "Page 2");
    }

    private static Statement sign(boolean own, boolean privacy, Statement.AiUse use, String tool) {
        return Statement.sign(new Statement.Signature(own, privacy, use, tool), NOON);
    }

    private static void refuses(ThrowingCallable step, String key) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        UserProblem.class,
                        problem -> assertThat(problem.text().key()).isEqualTo(key));
    }
}
