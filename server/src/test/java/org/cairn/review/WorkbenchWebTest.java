package org.cairn.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.cairn.CairnTest;
import org.cairn.catalog.Catalog;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.platform.settings.Settings;
import org.cairn.portfolio.Artifact;
import org.cairn.portfolio.Label;
import org.cairn.portfolio.Portfolio;
import org.junit.jupiter.api.Test;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** The assessor's pages over HTTP: what they ask for and what they must not say. */
@CairnTest
class WorkbenchWebTest {

    private final Town town;
    private final Submissions submissions;
    private final Assessments assessments;
    private final Decisions decisions;
    private final Portfolio portfolio;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final Settings settings;

    WorkbenchWebTest(
            People people,
            Organizations organizations,
            Catalog catalog,
            Submissions submissions,
            Assessments assessments,
            Decisions decisions,
            Portfolio portfolio,
            FindByIndexNameSessionRepository<? extends Session> sessions,
            Settings settings) {
        this.town = new Town(people, organizations, catalog, submissions, assessments);
        this.submissions = submissions;
        this.assessments = assessments;
        this.decisions = decisions;
        this.portfolio = portfolio;
        this.sessions = sessions;
        this.settings = settings;
    }

    @Test
    void aCriterionThatIsNotMetIsNotHandedOverWithoutNamingItsEvidence() {
        Town.Cast cast = town.cast();
        SubmissionId id = town.handedIn(cast);
        assessments.claim(cast.assessor(), id);
        Visit imani = visit(cast.assessor());
        String path = "/assessments/" + id.value();
        assertThat(score(imani, path, "place", "shown", "").statusCode()).isEqualTo(303);
        assertThat(score(imani, path, "pace", "not-met", "p. 2").statusCode()).isEqualTo(303);
        assertThat(imani.get(path + "?criterion=pace").body())
                .containsPattern("data-need=\"evidence\" data-least=\"5\">the evidence")
                .containsPattern("data-need=\"gap\" data-least=\"20\" hidden>");
        String recommendation = path + "/recommendation";
        assertThat(imani.get(recommendation).body())
                .contains("Still to say:", "the evidence it rests on (at least 5 characters)");
        HttpResponse<String> refused = imani.post(recommendation, Map.of("value", "not-yet"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "2. The pace is right: the evidence it rests on (at least 5 characters).");
        assertThat(imani.post(recommendation + "?lang=es", Map.of("value", "not-yet")).body())
                .contains("2. The pace is right: la evidencia en que se apoya");
        score(imani, path, "pace", "not-met", "Page 2, third line");
        assertThat(imani.post(recommendation, Map.of("value", "not-yet")).statusCode())
                .isEqualTo(303);
    }

    @Test
    void bothSidesSeeWhatChangedSinceTheLastAttemptAndTheAssessorSeesNoName() {
        Town.Cast cast = town.cast();
        PersonId bao = cast.educator();
        SubmissionId id = town.ready(cast);
        Artifact map = piece(bao, "Steps on a map");
        submissions.attach(bao, id, Town.PROOF, map.id());
        Artifact kept = piece(bao, "Steps of a stranger");
        submissions.attach(bao, id, Town.PROOF, kept.id());
        submissions.handIn(bao, id, Town.SIGNED, "");
        town.assess(cast, id, "not-met");
        decisions.sendBack(cast.approver(), id, Ruling.PLAIN);
        submissions.reopen(bao, id);
        submissions.answer(bao, id, Town.WHY, "Because long steps are safe", 1);
        submissions.detach(bao, id, Town.PROOF, map.id());
        submissions.attach(bao, id, Town.PROOF, piece(bao, "Steps with a watch").id());
        submissions.handIn(bao, id, Town.SIGNED, "I timed every step.");
        String bench =
                visit(cast.assessor()).get("/assessments/" + id.value() + "?look=steps").body();
        assertThat(bench)
                .contains("I timed every step.", "Since attempt 1, handed in")
                .contains("Changed in one part of 2:")
                .contains("<del>small </del>", "<ins>long </ins>")
                .contains("replaces what was there", "handed in before")
                .doesNotContain("Unmistakable", "Bao ");
        assertThat(
                        visit(cast.assessor())
                                .get("/assessments/" + id.value() + "?look=context")
                                .body())
                .as("what stayed the same is not compared")
                .doesNotContain("<del>");
        String own = visit(bao).get("/submissions/" + id.value()).body();
        assertThat(own)
                .contains("Since attempt 1, handed in", "<ins>long </ins>")
                .contains("replaces what was there", "handed in before");
        town.assess(cast, id, "shown");
        assertThat(visit(cast.approver()).get("/decisions/" + id.value()).body())
                .contains("I timed every step.", "<ins>long </ins>", "replaces what was there");
    }

    @Test
    void aQueueIsNarrowedByAnAddressWordOrByWordsOfATitle() {
        Town.Cast cast = town.cast();
        SubmissionId id = town.handedIn(cast);
        Visit imani = visit(cast.assessor());
        HttpResponse<String> found = imani.get("/queue?of=the+path");
        assertThat(found.statusCode()).isEqualTo(303);
        assertThat(found.headers().firstValue("Location"))
                .contains("/queue?show=all&of=" + cast.slug());
        assertThat(imani.get("/queue?of=" + cast.slug()).body()).contains("S-" + id.value());
        assertThat(imani.get("/queue?page=999&of=" + cast.slug()).body())
                .contains("S-" + id.value());
        assertThat(imani.get("/queue?of=the+river").body())
                .contains("Nothing that waits has “the river” in its title");
        Visit approver = visit(cast.approver());
        town.assess(cast, id, "shown");
        assertThat(
                        approver.get("/decisions?of=the+path&value=award")
                                .headers()
                                .firstValue("Location"))
                .contains("/decisions?of=" + cast.slug() + "&value=award&page=1");
        assertThat(approver.get("/decisions?page=999&of=" + cast.slug()).body())
                .contains("S-" + id.value());
    }

    private Artifact piece(PersonId owner, String title) {
        return portfolio.addText(owner, Label.of(title, ""), title + ", in words");
    }

    private static HttpResponse<String> score(
            Visit visit, String path, String criterion, String level, String evidence) {
        return visit.post(
                path + "/scores/" + criterion,
                Map.of(
                        "level", level,
                        "strength", "You walk well.",
                        "evidence", evidence,
                        "gap", "Nobody can tell how fast you walked.",
                        "nextStep", "Say how long each step took, one by one."));
    }

    private Visit visit(PersonId person) {
        return Visit.of(sessions, settings.port(), person);
    }
}
