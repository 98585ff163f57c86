package org.cairn.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.cairn.CairnTest;
import org.cairn.awards.Award;
import org.cairn.catalog.Catalog;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.platform.settings.Settings;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.cairn.portfolio.Label;
import org.cairn.portfolio.Portfolio;
import org.cairn.sharing.Sharing;
import org.cairn.sharing.Visibility;
import org.junit.jupiter.api.Test;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * A capstone enacts exactly one EOLA of the same work, and everybody who reads it is told which.
 */
@CairnTest
class CapstoneTest {

    private static final Slot CHOICE = new Slot("capstone", Enactment.ID);
    private static final Slot REFLECTION = new Slot("capstone", "reflection");

    private final Town town;
    private final Submissions submissions;
    private final Decisions decisions;
    private final Portfolio portfolio;
    private final Sharing sharing;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final Settings settings;

    CapstoneTest(
            People people,
            Organizations organizations,
            Catalog catalog,
            Submissions submissions,
            Assessments assessments,
            Decisions decisions,
            Portfolio portfolio,
            Sharing sharing,
            FindByIndexNameSessionRepository<? extends Session> sessions,
            Settings settings) {
        this.town = new Town(people, organizations, catalog, submissions, assessments);
        this.submissions = submissions;
        this.decisions = decisions;
        this.portfolio = portfolio;
        this.sharing = sharing;
        this.sessions = sessions;
        this.settings = settings;
    }

    @Test
    void aCapstoneWithoutAChoiceIsNotHandedIn() {
        Town.Cast cast = town.castWithCapstone();
        PersonId me = cast.educator();
        SubmissionId id = ready(cast);
        assertThat(submissions.open(me, id).checklist().blocking("capstone"))
                .extracting(item -> item.slot() + " " + item.words().key())
                .containsExactly(CHOICE + " review.check.enacts-missing");
        assertThatThrownBy(() -> submissions.handIn(me, id, Town.SIGNED, ""))
                .isInstanceOf(UserProblem.class);
        Visit bao = visit(me);
        String path = "/submissions/" + id.value();
        assertThat(bao.get(path + "/hand-in").body())
                .contains("Choose the EOLA that your capstone enacts.", "capstone#_enacts");
        assertThat(bao.get(path + "/parts/capstone").body())
                .contains("id=\"_enacts\"", "<option value=\"context\"", "<option value=\"steps\"")
                .doesNotContain("<option value=\"capstone\"");
        submissions.answer(me, id, CHOICE, "steps", 0);
        submissions.handIn(me, id, Town.SIGNED, "");
        assertThat(bao.get(path + "/receipt").body()).contains("Enacts “Part 2: Steps”");
        assertThat(bao.get(path).body()).contains("Enacts “Part 2: Steps”");
    }

    @Test
    void anEolaWhereNothingStandsCannotBeEnacted() {
        Town.Cast cast = town.castWithCapstone();
        SubmissionId id = ready(cast);
        submissions.answer(cast.educator(), id, CHOICE, "spare", 0);
        assertThat(submissions.open(cast.educator(), id).checklist().blocking("capstone"))
                .extracting(item -> item.words().key())
                .containsExactly("review.check.enacts-empty");
    }

    @Test
    void onlyAnEolaOfThisWorkCanBeChosenAndOnlyInACapstone() {
        Town.Cast cast = town.castWithCapstone();
        PersonId me = cast.educator();
        SubmissionId id = ready(cast);
        for (String other : List.of("capstone", "nowhere", "steps ")) {
            assertThatThrownBy(() -> submissions.answer(me, id, CHOICE, other, 0))
                    .as(other)
                    .isInstanceOf(NotThere.class);
        }
        Slot elsewhere = new Slot("steps", Enactment.ID);
        assertThatThrownBy(() -> submissions.answer(me, id, elsewhere, "steps", 0))
                .isInstanceOf(NotThere.class);
        PersonId stranger = town.person("Sam Stranger", java.util.Optional.of(cast.school()));
        assertThatThrownBy(() -> submissions.answer(stranger, id, CHOICE, "steps", 0))
                .isInstanceOf(NotThere.class);
    }

    @Test
    void ofTwoTabsThatChooseAtOnceOneIsToldOfTheOther() throws Exception {
        Town.Cast cast = town.castWithCapstone();
        SubmissionId id = ready(cast);
        try (var tabs = Executors.newFixedThreadPool(2)) {
            List<Future<Saving>> both =
                    List.of("steps", "context").stream()
                            .map(eola ->
                                    tabs.submit(() ->
                                            submissions.answer(
                                                    cast.educator(), id, CHOICE, eola, 0)))
                            .toList();
            assertThat(List.of(both.get(0).get(), both.get(1).get()))
                    .hasAtLeastOneElementOfType(Saving.Saved.class)
                    .hasAtLeastOneElementOfType(Saving.Conflict.class);
        }
        Visit bao = visit(cast.educator());
        String part = "/submissions/" + id.value() + "/parts/capstone";
        String now = submissions.open(cast.educator(), id).answer(CHOICE).words();
        String other = now.equals("steps") ? "context" : "steps";
        HttpResponse<String> late =
                bao.post(part, Map.of("answer._enacts", other, "version._enacts", "0"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .containsPattern("value=\"" + other + "\"[^>]* selected")
                .contains("name=\"version._enacts\" value=\"1\"");
        assertThat(
                        bao.autosave(
                                        "/submissions/"
                                                + id.value()
                                                + "/responses/capstone/_enacts",
                                        other,
                                        1)
                                .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theAssessorReadsWhichEolaItIsAndLearnsNoName() {
        Town.Cast cast = town.castWithCapstone();
        SubmissionId id = ready(cast);
        submissions.answer(cast.educator(), id, CHOICE, "context", 0);
        submissions.handIn(cast.educator(), id, Town.SIGNED, "");
        Visit assessor = visit(cast.assessor());
        assessor.post("/assessments", Map.of("submission", "" + id.value()));
        assertThat(assessor.get("/assessments/" + id.value() + "?look=capstone").body())
                .contains("Enacts “Part 1: Context”", "look=context")
                .doesNotContain("Unmistakable");
        assertThat(assessor.get("/assessments/" + id.value() + "?look=steps").body())
                .doesNotContain("Enacts “");
    }

    @Test
    void theChoiceIsPartOfTheRoundAndCanBeAnotherInTheNext() {
        Town.Cast cast = town.castWithCapstone();
        PersonId me = cast.educator();
        SubmissionId id = ready(cast);
        submissions.answer(me, id, CHOICE, "context", 0);
        submissions.handIn(me, id, Town.SIGNED, "");
        Workspace first = submissions.open(me, id);
        town.assess(cast, id, "not-met");
        decisions.sendBack(cast.approver(), id, Ruling.PLAIN);
        submissions.reopen(me, id);
        assertThat(submissions.open(me, id).carried()).containsKey("place");
        submissions.answer(me, id, CHOICE, "steps", 1);
        assertThat(visit(me).get("/submissions/" + id.value() + "/parts/capstone").body())
                .contains("Last round it enacted “Part 1: Context”.");
        submissions.answer(me, id, Town.WHY, "Because long steps are safe", 1);
        submissions.handIn(me, id, Town.SIGNED, "Another EOLA.", true);
        Workspace second = submissions.open(me, id);
        assertThat(first.rounds().getFirst().work().response(CHOICE)).isEqualTo("context");
        assertThat(second.rounds().getFirst().work().response(CHOICE)).isEqualTo("context");
        assertThat(second.rounds().getLast().work().response(CHOICE)).isEqualTo("steps");
        assertThat(second.diff().orElseThrow().changedParts(second.definition()))
                .extracting(part -> part.id())
                .contains("capstone");
        Visit assessor = visit(cast.assessor());
        assessor.post("/assessments", Map.of("submission", "" + id.value()));
        assertThat(assessor.get("/assessments/" + id.value() + "?look=capstone").body())
                .contains("Enacts “Part 2: Steps”", "Last round it enacted “Part 1: Context”.");
    }

    @Test
    void thePageOfTheBadgeSaysItBesideTheEvidenceThatIsShown() {
        Town.Cast cast = town.castWithCapstone();
        PersonId me = cast.educator();
        SubmissionId id = ready(cast);
        submissions.answer(me, id, CHOICE, "steps", 0);
        var piece = portfolio.addText(me, Label.of("Cups for every pair", ""), "I walked.");
        submissions.attach(me, id, Town.PROOF, piece.id());
        submissions.handIn(me, id, Town.SIGNED, "");
        town.assess(cast, id, "shown");
        Visit approver = visit(cast.approver());
        assertThat(approver.get("/decisions/" + id.value()).body())
                .contains("Enacts “Part 2: Steps”");
        Award award = decisions.award(cast.approver(), id, Ruling.PLAIN);
        Visit stranger = visit(cast.assessor());
        String badge = "/badges/" + award.id().value();
        sharing.show(me, award.id(), Visibility.PUBLIC);
        assertThat(stranger.get(badge).body()).doesNotContain("enacts “");
        sharing.showEvidence(me, award.id(), Set.of(piece.id()));
        for (String page : List.of(badge, badge + "/evidence")) {
            assertThat(stranger.get(page).body())
                    .as(page)
                    .containsPattern(Pattern.quote("Capstone: enacts “Part 2: Steps”"));
        }
    }

    private SubmissionId ready(Town.Cast cast) {
        SubmissionId id = town.ready(cast);
        submissions.answer(cast.educator(), id, REFLECTION, "It went another way", 0);
        return id;
    }

    private Visit visit(PersonId person) {
        return Visit.of(sessions, settings.port(), person);
    }
}
