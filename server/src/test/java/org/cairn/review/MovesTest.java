package org.cairn.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.CairnTest;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Edition;
import org.cairn.catalog.Publication;
import org.cairn.catalog.UnderWay;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.settings.Settings;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.cairn.portfolio.Artifact;
import org.cairn.portfolio.Label;
import org.cairn.portfolio.Portfolio;
import org.cairn.portfolio.Shelf;
import org.cairn.portfolio.TextContent;
import org.junit.jupiter.api.Test;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** Who moves to a new edition and who stays: drafts on their own wish, handed-in work never. */
@CairnTest
class MovesTest {

    private final Town town;
    private final Catalog catalog;
    private final Submissions submissions;
    private final Moves moves;
    private final Portfolio portfolio;
    private final Decisions decisions;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final Settings settings;

    MovesTest(
            People people,
            Organizations organizations,
            Catalog catalog,
            Submissions submissions,
            Assessments assessments,
            Decisions decisions,
            Moves moves,
            Portfolio portfolio,
            FindByIndexNameSessionRepository<? extends Session> sessions,
            Settings settings) {
        this.town = new Town(people, organizations, catalog, submissions, assessments);
        this.catalog = catalog;
        this.submissions = submissions;
        this.moves = moves;
        this.portfolio = portfolio;
        this.decisions = decisions;
        this.sessions = sessions;
        this.settings = settings;
    }

    @Test
    void aDraftMovesOnTheEducatorsWishAndKeepsWhatStillHasAPlace() {
        Town.Cast cast = town.cast();
        PersonId me = cast.educator();
        SubmissionId id = town.ready(cast);
        Artifact proof = portfolio.addText(me, Label.of("My proof", ""), "Walked it twice");
        submissions.attach(me, id, Town.PROOF, proof.id());
        Edition first = submissions.open(me, id).edition();
        Edition second = publish(cast, "Why did you take", "Why have you taken");
        assertThat(submissions.open(me, id).edition()).isEqualTo(first);
        Move move = moves.look(me, id);
        assertThat(move.keptAnswers()).isEqualTo(2);
        assertThat(move.keptPieces()).isEqualTo(1);
        assertThat(move.answers()).isEmpty();
        moves.move(me, id, second.id());
        Workspace space = submissions.open(me, id);
        assertThat(space.edition()).isEqualTo(second);
        assertThat(space.answer(Town.WHY).words()).isEqualTo("Because small steps are safe");
        assertThat(space.work().evidence(Town.PROOF)).hasSize(1);
        assertThat(space.steps()).extracting(Step::kind).contains(Step.Kind.MOVED);
        moves.move(me, id, second.id());
        assertThat(submissions.open(me, id).steps().stream().map(Step::kind))
                .containsOnlyOnce(Step.Kind.MOVED);
    }

    @Test
    void whatLosesItsPlaceGoesToThePortfolio() {
        Town.Cast cast = town.cast();
        PersonId me = cast.educator();
        SubmissionId id = town.ready(cast);
        Artifact proof = portfolio.addText(me, Label.of("My proof", ""), "Walked it twice");
        submissions.attach(me, id, Town.PROOF, proof.id());
        Edition second =
                publish(
                        cast,
                        "id: why",
                        "id: reasons",
                        "kinds: [ file, text, link ]",
                        "kinds: [ file ]");
        Move move = moves.look(me, id);
        assertThat(move.keptAnswers()).isEqualTo(1);
        assertThat(move.answers()).extracting(Move.LooseAnswer::slot).containsExactly(Town.WHY);
        assertThat(move.pieces())
                .extracting(piece -> piece.exhibit().title())
                .containsExactly("My proof");
        moves.move(me, id, second.id());
        Workspace space = submissions.open(me, id);
        assertThat(space.work().responses()).doesNotContainKey(Town.WHY);
        assertThat(space.work().evidence(Town.PROOF)).isEmpty();
        List<Artifact> mine = portfolio.of(me, Shelf.whole());
        assertThat(mine)
                .extracting(Artifact::title)
                .contains("My proof", "Walking the Path: Why these steps");
        assertThat(mine)
                .extracting(Artifact::content)
                .contains(new TextContent("Because small steps are safe"));
    }

    @Test
    void whatWasHandedInOnceStaysForEver() {
        Town.Cast cast = town.cast();
        PersonId me = cast.educator();
        SubmissionId id = town.handedIn(cast);
        Edition second = publish(cast, "Why did you take", "Why have you taken");
        assertThatThrownBy(() -> moves.look(me, id)).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> moves.move(me, id, second.id())).isInstanceOf(UserProblem.class);
        town.assess(cast, id, "not-met");
        decisions.sendBack(cast.approver(), id, Ruling.saying("You are close."));
        submissions.reopen(me, id);
        assertThat(submissions.open(me, id).isDraft()).isTrue();
        assertThatThrownBy(() -> moves.look(me, id)).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> moves.move(me, id, second.id())).isInstanceOf(UserProblem.class);
        assertThat(submissions.open(me, id).edition().number()).isEqualTo(1);
    }

    @Test
    void nobodyMovesSomebodyElsesDraftNorToAnEditionThatWasNotSeen() {
        Town.Cast cast = town.cast();
        PersonId me = cast.educator();
        SubmissionId id = town.ready(cast);
        assertThatThrownBy(() -> moves.look(me, id))
                .as("there is nowhere to move")
                .isInstanceOf(NotThere.class);
        Edition second = publish(cast, "Why did you take", "Why have you taken");
        Edition third = publish(cast, "Why did you take", "Why on earth did you take");
        PersonId stranger = town.person("Eve", Optional.empty());
        assertThatThrownBy(() -> moves.look(stranger, id)).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> moves.move(stranger, id, third.id())).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> moves.move(me, id, second.id())).isInstanceOf(UserProblem.class);
        assertThat(submissions.open(me, id).edition().number()).isEqualTo(1);
    }

    @Test
    void theDesignerSeesWhoIsOnWhichEdition() {
        Town.Cast cast = town.cast();
        town.handedIn(cast);
        PersonId second = town.person("Cy", Optional.of(cast.school()));
        submissions.start(second, cast.slug());
        Edition first = catalog.current(cast.slug()).orElseThrow();
        Visit dana = visit(town.holder(Role.DESIGNER, cast.district()));
        String next = definition(cast, "Why did you take", "Why have you taken");
        assertThat(dana.post("/catalog/import", Map.of("definition", next)).body())
                .contains("2 submissions are under way and stay on the edition they started on.")
                .contains("One of them was never handed in");
        Edition published = publish(cast, "Why did you take", "Why have you taken");
        PersonId third = town.person("Di", Optional.of(cast.school()));
        submissions.start(third, cast.slug());
        assertThat(catalog.underWay(List.of(first.microCredential())))
                .isEqualTo(
                        Map.of(
                                first.id(),
                                new UnderWay.Work(1, 1),
                                published.id(),
                                new UnderWay.Work(1, 0)));
        assertThat(dana.get("/catalog/manage").body())
                .contains("Edition 2: 1, 1 of them never handed in")
                .contains("Edition 1: 2, 1 of them never handed in");
    }

    @Test
    void theWorkspaceSaysThatThereIsANewerEditionAndLeadsToThePaperOfItsOwn() {
        Town.Cast cast = town.cast();
        SubmissionId id = town.ready(cast);
        Visit bao = visit(cast.educator());
        String path = "/submissions/" + id.value();
        String catalogPath = "/catalog/" + cast.slug();
        assertThat(bao.get(path + "/parts/steps").body())
                .contains(catalogPath + "/editions/1.pdf")
                .doesNotContain("has been published since");
        Edition second = publish(cast, "Everybody keeps up.", "Everybody arrives.");
        assertThat(bao.get(path + "/parts/steps").body())
                .contains("Edition 2 has been published since", "unless you move it")
                .contains(catalogPath + "/editions/2/changes?since=1")
                .contains(catalogPath + "/editions/1.pdf")
                .contains(catalogPath + "/editions/1#rubric")
                .contains("Everybody keeps up.");
        assertThat(bao.get(path + "/edition").body())
                .contains("Move this draft to edition 2", "2 answers and no piece of evidence");
        HttpResponse<String> moved =
                bao.post(path + "/edition", Map.of("edition", second.id().value()));
        assertThat(moved.statusCode()).isEqualTo(303);
        assertThat(bao.get(path + "/parts/steps").body())
                .contains("Everybody arrives.", catalogPath + "/editions/2.pdf")
                .doesNotContain("has been published since");
        assertThat(bao.get(path + "/edition").statusCode()).isEqualTo(404);
        submissions.handIn(cast.educator(), id, Town.SIGNED, "");
        publish(cast, "Everybody keeps up.", "Everybody is there.");
        assertThat(bao.get(path).body())
                .contains("Edition 3 has been published since")
                .contains("stays on edition 2 and is judged by it")
                .doesNotContain("Move to edition");
    }

    private Edition publish(Town.Cast cast, String... changes) {
        Publication done =
                catalog.publish(
                        cast.district().id(),
                        "path.yaml",
                        definition(cast, changes).getBytes(StandardCharsets.UTF_8),
                        PersonId.next());
        assertThat(done).isInstanceOf(Publication.Published.class);
        return ((Publication.Published) done).edition();
    }

    private static String definition(Town.Cast cast, String... changes) {
        String text = Town.definition(cast.slug());
        for (int i = 0; i < changes.length; i += 2) {
            assertThat(text).contains(changes[i]);
            text = text.replace(changes[i], changes[i + 1]);
        }
        return text;
    }

    private Visit visit(PersonId person) {
        return Visit.of(sessions, settings.port(), person);
    }
}
