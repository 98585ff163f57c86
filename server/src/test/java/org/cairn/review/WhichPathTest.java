package org.cairn.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import org.cairn.CairnTest;
import org.cairn.awards.Awards;
import org.cairn.awards.Examination;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Definition.Path;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.platform.settings.Settings;
import org.cairn.platform.web.UserProblem;
import org.junit.jupiter.api.Test;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** Where a micro-credential can be earned in two ways, the educator says which, and once only. */
@CairnTest
class WhichPathTest {

    private static final Map<String, String> SIGNED =
            Map.of("ai", "none", "ownWork", "yes", "privacy", "yes");

    private final Town town;
    private final Submissions submissions;
    private final Decisions decisions;
    private final Awards awards;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final Settings settings;

    WhichPathTest(
            People people,
            Organizations organizations,
            Catalog catalog,
            Submissions submissions,
            Assessments assessments,
            Decisions decisions,
            Awards awards,
            FindByIndexNameSessionRepository<? extends Session> sessions,
            Settings settings) {
        this.town = new Town(people, organizations, catalog, submissions, assessments);
        this.submissions = submissions;
        this.decisions = decisions;
        this.awards = awards;
        this.sessions = sessions;
        this.settings = settings;
    }

    @Test
    void itIsAskedAtTheStartAndCanBeChangedUntilTheFirstHandIn() {
        Town.Cast cast = town.castWithTwoPaths();
        Visit bao = visit(cast.educator());
        String asked = location(bao.post("/submissions", Map.of("microCredential", cast.slug())));
        assertThat(asked).matches("/submissions/[0-9]+/path");
        String work = asked.replace("/path", "");
        assertThat(bao.get(asked).body())
                .contains("How are you earning this?", "On demand, at my pace", "With a cohort");
        HttpResponse<String> nothingChosen = bao.post(asked, Map.of());
        assertThat(nothingChosen.statusCode()).isEqualTo(422);
        assertThat(nothingChosen.body()).contains("Choose the way that you take.");
        assertThat(location(bao.post(asked, Map.of("path", "cohort")))).isEqualTo(work);
        assertThat(bao.get(work + "/parts/context").body())
                .contains("You are earning it with a cohort.", work + "/path");
        bao.post(asked, Map.of("path", "on-demand"));

        SubmissionId id = town.ready(cast);
        submissions.handIn(cast.educator(), id, Town.SIGNED, "");

        assertThat(location(bao.post(asked, Map.of("path", "cohort")))).isEqualTo(work);
        assertThat(location(bao.get(asked))).isEqualTo(work);
        assertThat(bao.get(work).body())
                .contains("You are earning it on demand, at your pace.")
                .doesNotContain(asked);
        assertThatThrownBy(() -> submissions.take(cast.educator(), id, Path.COHORT))
                .isInstanceOf(UserProblem.class);
    }

    @Test
    void afterNotYetTheNextAttemptStaysOnThePathOfTheFirst() {
        Town.Cast cast = town.castWithTwoPaths();
        SubmissionId id = town.ready(cast);
        submissions.take(cast.educator(), id, Path.COHORT);
        submissions.handIn(cast.educator(), id, Town.SIGNED, "");
        town.assess(cast, id, "not-met");
        decisions.sendBack(cast.approver(), id, Ruling.PLAIN);
        submissions.reopen(cast.educator(), id);

        assertThatThrownBy(() -> submissions.take(cast.educator(), id, Path.ON_DEMAND))
                .isInstanceOfSatisfying(
                        UserProblem.class,
                        problem ->
                                assertThat(problem.text().key()).isEqualTo("review.path.too-late"));
        assertThat(submissions.open(cast.educator(), id).path()).contains(Path.COHORT);
    }

    @Test
    void nobodyHandsInWithoutHavingSaidIt() {
        Town.Cast cast = town.castWithTwoPaths();
        SubmissionId id = town.ready(cast);
        Visit bao = visit(cast.educator());
        String handIn = "/submissions/" + id.value() + "/hand-in";
        assertThat(bao.get(handIn).body()).contains("Say first how you are earning it");
        assertThat(bao.post(handIn, SIGNED).statusCode()).isEqualTo(422);

        submissions.take(cast.educator(), id, Path.COHORT);

        assertThat(bao.get(handIn).body()).doesNotContain("Say first how you are earning it");
        assertThat(location(bao.post(handIn, SIGNED))).endsWith("/receipt");
    }

    @Test
    void theApproverSeesItAndTheAwardKeepsIt() {
        Town.Cast cast = town.castWithTwoPaths();
        SubmissionId id = town.ready(cast);
        submissions.take(cast.educator(), id, Path.COHORT);
        submissions.handIn(cast.educator(), id, Town.SIGNED, "");
        town.assess(cast, id, "shown");
        assertThat(visit(cast.approver()).get("/decisions/" + id.value()).body())
                .contains("The educator says that it was earned with a cohort.");

        var award = decisions.award(cast.approver(), id, Ruling.PLAIN);

        assertThat(awards.details(award.id()).examination().flatMap(Examination::path))
                .contains(Path.COHORT);
    }

    @Test
    void whereThereIsOnePathNothingIsAsked() {
        Town.Cast cast = town.cast();
        Visit bao = visit(cast.educator());
        String work = location(bao.post("/submissions", Map.of("microCredential", cast.slug())));
        assertThat(work).matches("/submissions/[0-9]+");
        assertThat(location(bao.get(work + "/path"))).isEqualTo(work);
        assertThat(bao.get(work + "/parts/context").body()).doesNotContain("earning it");
    }

    private Visit visit(PersonId person) {
        return Visit.of(sessions, settings.port(), person);
    }

    private static String location(HttpResponse<String> answer) {
        Optional<String> there = answer.headers().firstValue("Location");
        assertThat(there).as(answer.body()).isPresent();
        return there.orElseThrow();
    }
}
