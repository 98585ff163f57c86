package org.cairn.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cairn.CairnTest;
import org.cairn.catalog.Catalog;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.review.web.Timeline;
import org.junit.jupiter.api.Test;

/** The line from started to issued tells each thing that happened once, in its order. */
@CairnTest
class TimelineTest {

    private final Town town;
    private final Submissions submissions;
    private final Decisions decisions;
    private final Promises promises;

    TimelineTest(
            People people,
            Organizations organizations,
            Catalog catalog,
            Submissions submissions,
            Assessments assessments,
            Decisions decisions,
            Promises promises) {
        this.town = new Town(people, organizations, catalog, submissions, assessments);
        this.submissions = submissions;
        this.decisions = decisions;
        this.promises = promises;
    }

    @Test
    void aDateThatIsMovedDuringASecondLookStaysAndTheWorkIsAssessedOnce() {
        Town.Cast cast = town.cast();
        SubmissionId id = town.recommended(cast, "not-met");
        decisions.returnToAssessor(cast.approver(), id, "Please read the second page again.");
        postpone(cast, id, 60);
        town.assess(cast, id, "shown");
        assertThat(line(cast, id))
                .containsExactly(
                        "started", "handed-in", "postponed", "assessed", "deciding", "issued");
        postpone(cast, id, 90);
        assertThat(line(cast, id))
                .containsExactly(
                        "started",
                        "handed-in",
                        "postponed",
                        "assessed",
                        "postponed",
                        "deciding",
                        "issued");
    }

    private void postpone(Town.Cast cast, SubmissionId id, int days) {
        promises.postpone(
                cast.approver(),
                id,
                Optional.of(LocalDate.now(Town.ZONE).plusDays(days)),
                "Two assessors are ill this month.");
    }

    private List<String> line(Town.Cast cast, SubmissionId id) {
        Workspace space = submissions.open(cast.educator(), id);
        return Timeline.of(space.submission(), space.steps(), 15).milestones().stream()
                .map(stone -> stone.label().key().replace("review.milestone.", ""))
                .toList();
    }
}
