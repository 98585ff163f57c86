package org.cairn.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cairn.CairnTest;
import org.cairn.Statements;
import org.cairn.catalog.Catalog;
import org.cairn.people.Grant;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.settings.Settings;
import org.cairn.platform.time.HouseClock;
import org.cairn.portfolio.Artifact;
import org.cairn.portfolio.Label;
import org.cairn.portfolio.Portfolio;
import org.junit.jupiter.api.Test;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** A page asks the database the same number of questions, however long its list is. */
@CairnTest
class PageStatementsTest {

    private static final int MORE = 6;

    private final Town town;
    private final Submissions submissions;
    private final Portfolio portfolio;
    private final People people;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final Settings settings;

    PageStatementsTest(
            People people,
            Organizations organizations,
            Catalog catalog,
            Submissions submissions,
            Assessments assessments,
            Portfolio portfolio,
            FindByIndexNameSessionRepository<? extends Session> sessions,
            Settings settings) {
        this.town = new Town(people, organizations, catalog, submissions, assessments);
        this.submissions = submissions;
        this.portfolio = portfolio;
        this.people = people;
        this.sessions = sessions;
        this.settings = settings;
    }

    @Test
    void queueDeskHomesAndPromisesAskAsOftenForManyAsForOne() {
        Town.Cast cast = town.cast();
        Town.Cast elsewhere = town.cast();
        people.grant(
                cast.assessor(), new Grant(Role.ASSESSOR, elsewhere.district().id()), "system");
        people.grant(
                cast.approver(), new Grant(Role.APPROVER, elsewhere.district().id()), "system");
        people.actAs(cast.assessor(), Role.ASSESSOR);
        people.actAs(cast.approver(), Role.APPROVER);
        work(cast, 0);

        Map<String, Integer> forOne = statements(cast);
        for (int i = 1; i <= MORE; i++) {
            work(cast, i);
            work(elsewhere, i);
        }

        assertThat(statements(cast)).isEqualTo(forOne);
        for (String path : List.of("/queue", "/promises")) {
            Visit visit = visit(path.equals("/queue") ? cast.assessor() : cast.approver());
            assertThat(visit.get(path).body().split("S-\\d+", -1))
                    .as(path + " has grown")
                    .hasSizeGreaterThan(MORE);
        }
        assertThat(forOne.values()).allMatch(asked -> asked > 3 && asked < 30);
    }

    @Test
    void aDraftAsksAsOftenForTwoPiecesOfEvidenceAsForOne() {
        Town.Cast cast = town.cast();
        SubmissionId draft = submissions.start(cast.educator(), cast.slug());
        String path = "/submissions/" + draft.value() + "/parts/" + Town.PROOF.part();
        attach(cast.educator(), draft, "On Monday");
        Visit visit = visit(cast.educator());
        int forOne = statements(visit, path);

        attach(cast.educator(), draft, "On Tuesday");

        assertThat(statements(visit, path)).isEqualTo(forOne);
    }

    private void attach(PersonId educator, SubmissionId draft, String title) {
        Artifact piece = portfolio.addText(educator, Label.of(title, ""), "Walked it twice");
        submissions.attach(educator, draft, Town.PROOF, piece.id());
    }

    /** Something to decide, something to assess and something late, of another hour each time. */
    private void work(Town.Cast cast, int hour) {
        Instant now = Instant.now().minus(Duration.ofHours(hour));
        HouseClock.at(now, () -> town.recommended(another(cast), "shown"));
        HouseClock.at(now, () -> town.handedIn(another(cast)));
        HouseClock.at(now.minus(Duration.ofDays(60)), () -> town.handedIn(another(cast)));
    }

    /** Somebody else who earns the same. */
    private Town.Cast another(Town.Cast cast) {
        return new Town.Cast(
                cast.district(),
                cast.school(),
                cast.slug(),
                town.person("Another Educator", Optional.of(cast.school())),
                cast.assessor(),
                cast.approver());
    }

    private Map<String, Integer> statements(Town.Cast cast) {
        Visit assessor = visit(cast.assessor());
        Visit approver = visit(cast.approver());
        Map<String, Integer> counts = new TreeMap<>();
        counts.put("queue", statements(assessor, "/queue"));
        counts.put("home of the assessor", statements(assessor, "/home"));
        counts.put("desk", statements(approver, "/decisions"));
        counts.put("home of the approver", statements(approver, "/home"));
        counts.put("promises", statements(approver, "/promises"));
        return counts;
    }

    /** Counted at the second request, when what never changes is known already. */
    private static int statements(Visit visit, String path) {
        assertThat(visit.get(path).statusCode()).isEqualTo(200);
        return Statements.during(
                thread -> thread.startsWith("tomcat-handler"), () -> visit.get(path));
    }

    private Visit visit(PersonId person) {
        return Visit.of(sessions, settings.port(), person);
    }
}
