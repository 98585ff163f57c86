package org.cairn.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.cairn.CairnTest;
import org.cairn.catalog.Catalog;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.platform.settings.Settings;
import org.junit.jupiter.api.Test;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** My work leads first to what came back, as the home does. */
@CairnTest
class NextOfMyWorkTest {

    private final Town town;
    private final Submissions submissions;
    private final Decisions decisions;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final Settings settings;

    NextOfMyWorkTest(
            People people,
            Organizations organizations,
            Catalog catalog,
            Submissions submissions,
            Assessments assessments,
            Decisions decisions,
            FindByIndexNameSessionRepository<? extends Session> sessions,
            Settings settings) {
        this.town = new Town(people, organizations, catalog, submissions, assessments);
        this.submissions = submissions;
        this.decisions = decisions;
        this.sessions = sessions;
        this.settings = settings;
    }

    @Test
    void whatCameBackIsNextAlsoWhereAnotherDraftWasBegunLater() {
        Town.Cast cast = town.cast();
        SubmissionId back = town.recommended(cast, "not-met");
        decisions.sendBack(cast.approver(), back, Ruling.PLAIN);
        SubmissionId draft = submissions.start(cast.educator(), town.cast().slug());

        String page = Visit.of(sessions, settings.port(), cast.educator()).get("/work").body();

        String next = page.substring(page.indexOf("c-next"), page.indexOf("</section>"));
        assertThat(next).contains("/submissions/" + back.value());
        assertThat(page).contains("/submissions/" + draft.value());
    }
}
