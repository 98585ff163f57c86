package org.cairn.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cairn.CairnTest;
import org.cairn.catalog.Catalog;
import org.cairn.cohorts.ArtifactProgress;
import org.cairn.cohorts.ArtifactProgress.State;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.junit.jupiter.api.Test;

/** Those who lead a cohort learn where artifacts stand, and nothing before it is decided. */
@CairnTest
class CohortProgressTest {

    private final ArtifactProgress progress;
    private final Submissions submissions;
    private final Decisions decisions;
    private final Catalog catalog;
    private final Town town;
    private final Town.Cast cast;

    CohortProgressTest(
            ArtifactProgress progress,
            Submissions submissions,
            Assessments assessments,
            Decisions decisions,
            Catalog catalog,
            People people,
            Organizations organizations) {
        this.progress = progress;
        this.submissions = submissions;
        this.decisions = decisions;
        this.catalog = catalog;
        this.town = new Town(people, organizations, catalog, submissions, assessments);
        this.cast = town.cast();
    }

    @Test
    void anArtifactIsADraftOnceSomethingIsWrittenInItAndHandedInWithTheRest() {
        PersonId nobody = town.person("Never Began", Optional.of(cast.school()));
        SubmissionId id = submissions.start(cast.educator(), cast.slug());
        assertThat(states()).containsEntry("context", State.NOT_BEGUN);
        submissions.answer(cast.educator(), id, Town.SETTING, "A school by the harbor", 0);
        assertThat(states())
                .containsEntry("context", State.DRAFT)
                .containsEntry("steps", State.NOT_BEGUN);
        submissions.answer(cast.educator(), id, Town.WHY, "Because small steps are safe", 0);
        submissions.handIn(cast.educator(), id, Town.SIGNED, "");
        assertThat(states()).containsEntry("context", State.HANDED_IN);
        assertThat(progress.of(List.of(work(nobody)))).isEmpty();
    }

    @Test
    void whatAnAssessorThinksIsNotToldBeforeTheDecisionAndThenPartByPart() {
        SubmissionId id = town.recommended(cast, "not-met");
        assertThat(states())
                .containsOnly(
                        Map.entry("context", State.HANDED_IN), Map.entry("steps", State.HANDED_IN));
        assertThat(one().returnedAt()).isEmpty();
        decisions.sendBack(cast.approver(), id, Ruling.saying("You are close."));
        assertThat(states())
                .containsOnly(Map.entry("context", State.MET), Map.entry("steps", State.RETURNED));
        assertThat(one().returnedAt()).isPresent();
        submissions.reopen(cast.educator(), id);
        assertThat(states())
                .containsOnly(Map.entry("context", State.MET), Map.entry("steps", State.DRAFT));
        assertThat(one().returnedAt()).isEmpty();
        submissions.answer(cast.educator(), id, Town.WHY, "Because we timed each step", 1);
        submissions.handIn(cast.educator(), id, Town.SIGNED, "I timed each step.");
        town.assess(cast, id, "shown");
        decisions.award(cast.approver(), id, Ruling.PLAIN);
        assertThat(states())
                .containsOnly(
                        Map.entry("context", State.AWARDED), Map.entry("steps", State.AWARDED));
    }

    @Test
    void whatWasWithdrawnIsAsIfItHadNotBegun() {
        SubmissionId id = town.ready(cast);
        submissions.withdraw(cast.educator(), id, "I changed schools.");
        assertThat(progress.of(List.of(work(cast.educator())))).isEmpty();
    }

    private ArtifactProgress.Work work(PersonId person) {
        return new ArtifactProgress.Work(
                catalog.current(cast.slug()).orElseThrow().microCredential(), person);
    }

    private ArtifactProgress.Progress one() {
        ArtifactProgress.Work work = work(cast.educator());
        return Objects.requireNonNull(progress.of(List.of(work)).get(work));
    }

    private Map<String, State> states() {
        return one().parts();
    }
}
