package org.cairn.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cairn.CairnTest;
import org.cairn.catalog.Catalog;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.platform.web.UserProblem;
import org.junit.jupiter.api.Test;

/** What was "not yet" goes to the assessors as it was only where the educator means it to. */
@CairnTest
class UnrevisedTest {

    private static final String NOTE = "I read it again and leave it as it is.";

    private final Town town;
    private final Submissions submissions;
    private final Decisions decisions;

    UnrevisedTest(
            People people,
            Organizations organizations,
            Catalog catalog,
            Submissions submissions,
            Assessments assessments,
            Decisions decisions) {
        this.town = new Town(people, organizations, catalog, submissions, assessments);
        this.submissions = submissions;
        this.decisions = decisions;
    }

    @Test
    void theFrontDeskTakesItOnlyByAYesWhoeverCalls() {
        Town.Cast cast = town.cast();
        PersonId me = cast.educator();
        SubmissionId id = returned(cast);
        assertThatThrownBy(() -> submissions.handIn(me, id, Town.SIGNED, NOTE))
                .isInstanceOfSatisfying(
                        UserProblem.class,
                        problem ->
                                assertThat(problem.text().key())
                                        .isEqualTo("review.handin.unrevised-missing"));
        assertThat(submissions.open(me, id).isDraft()).isTrue();
        assertThat(submissions.open(me, id).rounds()).hasSize(1);
        submissions.handIn(me, id, Town.SIGNED, NOTE, true);
        assertThat(submissions.open(me, id).rounds()).hasSize(2);
        submissions.handIn(me, id, Town.SIGNED, NOTE);
        assertThat(submissions.open(me, id).rounds()).as("a second press").hasSize(2);
    }

    @Test
    void whatWasRevisedNeedsNoYes() {
        Town.Cast cast = town.cast();
        PersonId me = cast.educator();
        SubmissionId id = returned(cast);
        submissions.answer(me, id, Town.WHY, "Because long steps tire", 1);
        submissions.handIn(me, id, Town.SIGNED, "The second answer is new.");
        assertThat(submissions.open(me, id).rounds()).hasSize(2);
    }

    private SubmissionId returned(Town.Cast cast) {
        SubmissionId id = town.recommended(cast, "not-met");
        decisions.sendBack(cast.approver(), id, Ruling.saying("You are close."));
        submissions.reopen(cast.educator(), id);
        return id;
    }
}
