package org.cairn.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.cairn.CairnTest;
import org.cairn.awards.Award;
import org.cairn.awards.Grounds;
import org.cairn.awards.Standings;
import org.cairn.catalog.Catalog;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.platform.settings.Settings;
import org.cairn.platform.time.HouseClock;
import org.junit.jupiter.api.Test;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** Work whose badge does not count any more is not called awarded, wherever its educator looks. */
@CairnTest
class LapsedWorkTest {

    private final Town town;
    private final Decisions decisions;
    private final Standings standings;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final Settings settings;

    LapsedWorkTest(
            People people,
            Organizations organizations,
            Catalog catalog,
            Submissions submissions,
            Assessments assessments,
            Decisions decisions,
            Standings standings,
            FindByIndexNameSessionRepository<? extends Session> sessions,
            Settings settings) {
        this.town = new Town(people, organizations, catalog, submissions, assessments);
        this.decisions = decisions;
        this.standings = standings;
        this.sessions = sessions;
        this.settings = settings;
    }

    @Test
    void aBadgeThatCountsIsAwarded() {
        Town.Cast cast = town.cast();
        SubmissionId id = town.recommended(cast, "shown");
        decisions.award(cast.approver(), id, Ruling.PLAIN);
        assertSaid(cast.educator(), id, "Awarded");
    }

    @Test
    void oneWhoseTimeIsOverSaysSinceWhen() {
        Town.Cast cast = town.cast("validYears: 5");
        SubmissionId id =
                HouseClock.at(
                        Instant.parse("2020-03-01T20:00:00Z"),
                        () -> {
                            SubmissionId work = town.recommended(cast, "shown");
                            decisions.award(cast.approver(), work, Ruling.PLAIN);
                            return work;
                        });
        assertSaid(cast.educator(), id, "Awarded, expired on Mar 1, 2025");
        assertThat(visit(cast.educator()).get("/submissions/" + id.value()).body())
                .contains("Its time is over")
                .doesNotContain("Show your badge");
        Visit spanish = visit(cast.educator());
        assertThat(spanish.get("/submissions/" + id.value() + "?lang=es").body())
                .contains("Otorgada, vencida el 1 mar 2025</summary>");
        assertThat(spanish.get("/home?lang=es").body())
                .contains("Otorgada, vencida el 1 mar 2025</span>");
    }

    @Test
    void oneThatIsSuspendedAndThenRevokedSaysWhatIsSoNow() {
        Town.Cast cast = town.cast();
        SubmissionId id = town.recommended(cast, "shown");
        Award award = decisions.award(cast.approver(), id, Ruling.PLAIN);
        HouseClock.at(
                Instant.parse("2026-12-03T20:00:00Z"),
                () -> {
                    standings.suspend(
                            award.id(),
                            new Grounds(Grounds.Code.UNDER_REVIEW, "A question is open."),
                            cast.approver());
                    return id;
                });
        assertSaid(cast.educator(), id, "Suspended on Dec 3, 2026");
        HouseClock.at(
                Instant.parse("2026-12-04T20:00:00Z"),
                () -> {
                    standings.revoke(
                            award.id(),
                            new Grounds(Grounds.Code.INTEGRITY, "It was not hers."),
                            cast.approver());
                    return id;
                });
        assertSaid(cast.educator(), id, "Revoked on Dec 4, 2026");
    }

    /** On the page of the submission, in the list of work and at home. */
    private void assertSaid(PersonId educator, SubmissionId id, String words) {
        Visit visit = visit(educator);
        String work = "/submissions/" + id.value();
        for (String page : new String[] {work, "/work"}) {
            String html = visit.get(page).body();
            assertThat(html).as(page).contains(words + "</summary>");
            assertThat(html.split("Awarded</summary>", -1))
                    .as(page)
                    .hasSize(words.equals("Awarded") ? 2 : 1);
        }
        String home = visit.get("/home").body();
        assertThat(home).contains(words + "</span>");
        assertThat(home.split("Awarded</span>", -1)).hasSize(words.equals("Awarded") ? 2 : 1);
    }

    private Visit visit(PersonId person) {
        return Visit.of(sessions, settings.port(), person);
    }
}
