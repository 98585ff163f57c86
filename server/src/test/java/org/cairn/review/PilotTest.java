package org.cairn.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.CairnTest;
import org.cairn.awards.Awards;
import org.cairn.catalog.Definition;
import org.cairn.catalog.DraftId;
import org.cairn.catalog.DraftPublication;
import org.cairn.catalog.Edition;
import org.cairn.catalog.Editor;
import org.cairn.catalog.PilotAnswer;
import org.cairn.catalog.PilotId;
import org.cairn.catalog.PilotPerson;
import org.cairn.people.PersonId;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ListableBeanFactory;

/** Educators try a draft before it is published, and nothing of that counts anywhere. */
@CairnTest
class PilotTest extends PilotCast {

    private final ListableBeanFactory beans;
    private final Decisions decisions;
    private final Awards awards;

    PilotTest(ListableBeanFactory beans, Decisions decisions, Awards awards) {
        super(beans);
        this.beans = beans;
        this.decisions = decisions;
        this.awards = awards;
    }

    @Test
    void whoIsNamedTriesTheDraftAndGetsAResultAndNoBadge() {
        DraftId draft = draft();
        PilotId pilot = begin(draft, cast.educator(), other);
        SubmissionId work = handedIn(pilot);

        assertThat(assessments.queue(cast.assessor(), all()).rows())
                .extracting(QueueRow::id)
                .containsExactly(work);
        town.assess(cast, work, "shown");

        Workspace space = submissions.open(cast.educator(), work);
        assertThat(space.submission()).isInstanceOf(Piloted.class);
        Feedback feedback = space.lastRound().orElseThrow().feedback().orElseThrow();
        assertThat(feedback.verdict()).isEqualTo(Verdict.AWARD);
        assertThat(feedback.overall()).isEqualTo("Nearly there.");
        assertThat(feedback.letter()).isEmpty();
        assertThat(feedback.marks()).containsKeys("place", "pace");
        assertThat(awards.ofEarner(cast.educator())).isEmpty();
        DeskQuery everything = new DeskQuery(Optional.empty(), Optional.empty(), false, 1);
        assertThat(decisions.desk(cast.approver(), everything).total()).isZero();
        assertThatThrownBy(() -> decisions.open(cast.approver(), work))
                .isInstanceOf(NotThere.class);
        assertThat(audited("submission/" + work.value()))
                .contains("review.piloted")
                .doesNotContain("review.recommended");
    }

    @Test
    void whatIsNotYetThereEndsWithItsFeedbackToo() {
        SubmissionId work = handedIn(begin(draft(), cast.educator()));
        town.assess(cast, work, "not-met");
        Feedback feedback =
                submissions
                        .open(cast.educator(), work)
                        .lastRound()
                        .orElseThrow()
                        .feedback()
                        .orElseThrow();
        assertThat(feedback.verdict()).isEqualTo(Verdict.NOT_YET);
        assertThat(feedback.notYet()).containsExactly("pace");
        assertThatThrownBy(() -> submissions.reopen(cast.educator(), work))
                .isInstanceOf(UserProblem.class);
    }

    @Test
    void nobodyDecidesAfterTheAssessorOfAPilotSoNothingIsLeftOpen() {
        SubmissionId work = handedIn(begin(draft(), cast.educator()));
        assessments.claim(cast.assessor(), work);
        assertThat(
                        problem(() ->
                                assessments.recommend(
                                        cast.assessor(),
                                        work,
                                        Recommendation.Value.REFER,
                                        List.of(),
                                        "I cannot tell which it is.")))
                .isEqualTo("review.pilot.no-refer");
        assertThat(submissions.open(cast.educator(), work).submission())
                .isInstanceOf(UnderAssessment.class);
    }

    @Test
    void aProgramIsTriedWithoutACohortAndWithoutItsHours() {
        PilotCast program = new PilotCast(beans, ProgramHoursTest::asProgram);
        SubmissionId work = program.ready(program.begin(program.draft(), program.educator()));
        submissions.take(program.educator(), work, Definition.Path.COHORT);
        submissions.handIn(program.educator(), work, Town.SIGNED, "");
        town.assess(program.cast, work, "shown");
        Workspace space = submissions.open(program.educator(), work);
        assertThat(space.definition().hours()).isPresent();
        assertThat(space.submission()).isInstanceOf(Piloted.class);
        assertThat(awards.ofEarner(program.educator())).isEmpty();
    }

    @Test
    void nothingOfAPilotIsInTheCatalogOrInAnyFigure() {
        Edition published = catalog.current(cast.slug()).orElseThrow();
        PilotId pilot = begin(draft(), cast.educator());
        SubmissionId work = handedIn(pilot);
        Edition tried = submissions.open(cast.educator(), work).edition();

        assertThat(tried.isPilot()).isTrue();
        assertThat(tried.definition()).isEqualTo(published.definition());
        assertThat(tried.id()).isNotEqualTo(published.id());
        assertThat(catalog.current(cast.slug())).contains(published);
        assertThat(catalog.history(published.microCredential())).containsExactly(published);
        assertThat(catalog.cards(Set.of(tried.microCredential()))).isEmpty();
        assertThat(catalog.currentOf(tried.microCredential())).isEmpty();
        assertThat(catalog.underWay(Set.of(published.microCredential()))).isEmpty();
        SubmissionId real = submissions.start(cast.educator(), cast.slug());
        assertThat(real).isNotEqualTo(work);
        assertThat(submissions.open(cast.educator(), real).edition()).isEqualTo(published);
    }

    @Test
    void forEverybodyElseAPilotIsNotThere() {
        PilotId pilot = begin(draft(), cast.educator());
        assertThatThrownBy(() -> submissions.tryOut(other, pilot)).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> trials.find(other, pilot)).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> trials.asked(cast.educator(), pilot)).isInstanceOf(NotThere.class);
        assertThat(trials.of(other)).isEmpty();
        Editor elsewhere = new Editor(PersonId.next(), Set.of(cast.school().id()));
        assertThatThrownBy(() -> pilots.end(elsewhere, draftOf(pilot), pilot))
                .isInstanceOf(NotThere.class);
    }

    @Test
    void theDraftIsWrittenOnWhileItsPilotStaysAsItWasFrozen() {
        DraftId draft = draft();
        PilotId pilot = begin(draft, cast.educator());
        SubmissionId work = handedIn(pilot);
        write(draft, "Walking Anew");
        assertThat(problem(() -> publish(draft))).isEqualTo("catalog.pilot.publish-first");
        assertThat(problem(() -> drafts.drop(designer, draft)))
                .isEqualTo("catalog.pilot.drop-first");

        pilots.end(designer, draft, pilot);
        pilots.end(designer, draft, pilot);
        assertThat(publish(draft)).isInstanceOf(DraftPublication.Published.class);
        assertThat(catalog.current(cast.slug()).orElseThrow().definition().title())
                .isEqualTo("Walking Anew");
        town.assess(cast, work, "shown");
        Workspace space = submissions.open(cast.educator(), work);
        assertThat(space.definition().title()).isEqualTo("Walking the Path");
        assertThat(space.mayMove()).isFalse();
        assertThat(awards.ofEarner(cast.educator())).isEmpty();
    }

    @Test
    void theResultAsksTheEducatorAndTheAssessorAndEachAnswersOnce() {
        DraftId draft = draft();
        PilotId pilot = begin(draft, cast.educator(), other);
        town.assess(cast, handedIn(pilot), "shown");
        PilotAnswer answer =
                new PilotAnswer(Map.of("steps", "Which steps?"), "", Optional.of(150), "Good.");
        trials.answer(cast.educator(), pilot, answer);
        trials.answer(cast.educator(), pilot, answer);
        assertThat(
                        problem(() ->
                                trials.answer(
                                        cast.educator(),
                                        pilot,
                                        new PilotAnswer(Map.of(), "Else", Optional.empty(), ""))))
                .isEqualTo("catalog.pilot.form.sent-before");
        assertThat(told(cast.assessor(), 1)).containsExactly("notices.pilot-form-waits");
        assertThat(told(cast.educator(), 3))
                .containsExactlyInAnyOrder(
                        "notices.pilot-result", "notices.pilot-handed-in", "notices.pilot-begun");
        assertThatThrownBy(() -> trials.answer(other, pilot, answer)).isInstanceOf(NotThere.class);

        List<PilotPerson> there =
                pilots.of(drafts.open(designer, draft)).getOrDefault(pilotOf(pilot), List.of());
        assertThat(there)
                .extracting(PilotPerson::person)
                .containsExactlyInAnyOrder(cast.educator(), other, cast.assessor());
        assertThat(there.stream().filter(PilotPerson::isAsked).map(PilotPerson::person))
                .containsExactly(cast.assessor());
        assertThat(there.stream().flatMap(one -> one.answer().stream())).containsExactly(answer);
        assertThat(audited("pilot/" + pilot))
                .contains("catalog.pilot-begin", "catalog.pilot-name")
                .containsOnlyOnce("catalog.pilot-answer")
                .doesNotContain("Which steps?");
    }
}
