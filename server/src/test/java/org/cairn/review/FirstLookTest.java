package org.cairn.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.CairnTest;
import org.cairn.catalog.Catalog;
import org.cairn.people.Grant;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.settings.Settings;
import org.cairn.platform.time.HouseClock;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.junit.jupiter.api.Test;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** The completeness check: promised within a business day, by whoever looks first. */
@CairnTest
class FirstLookTest {

    private static final QueueQuery UNCHECKED =
            new QueueQuery(Optional.empty(), QueueQuery.Which.UNCHECKED, 1);

    private final Town town;
    private final People people;
    private final Submissions submissions;
    private final Assessments assessments;
    private final Calendars calendars;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final Settings settings;

    FirstLookTest(
            People people,
            Organizations organizations,
            Catalog catalog,
            Submissions submissions,
            Assessments assessments,
            Calendars calendars,
            FindByIndexNameSessionRepository<? extends Session> sessions,
            Settings settings) {
        this.town = new Town(people, organizations, catalog, submissions, assessments);
        this.people = people;
        this.submissions = submissions;
        this.assessments = assessments;
        this.calendars = calendars;
        this.sessions = sessions;
        this.settings = settings;
    }

    @Test
    void whatIsHandedInOnAFridayIsLookedThroughByTheEndOfMonday() {
        Town.Cast cast = town.cast();
        calendars.keepZone(cast.district().id(), Town.ZONE, "system");
        var friday = LocalDateTime.of(2026, 11, 20, 15, 0).atZone(Town.ZONE).toInstant();
        HouseClock.at(friday, () -> town.handedIn(cast));
        QueueRow row = assessments.queue(cast.assessor(), UNCHECKED).rows().getFirst();
        assertThat(LocalDateTime.ofInstant(row.checkBy().orElseThrow(), Town.ZONE))
                .hasToString("2026-11-23T23:59");
    }

    @Test
    void whoLooksFirstNeedNotRateAndWhoRatesNeedNotHaveLooked() {
        Town.Cast cast = town.cast();
        PersonId other = town.holder(Role.ASSESSOR, cast.district());
        SubmissionId id = town.handedIn(cast);
        assessments.confirmComplete(other, id);
        assessments.confirmComplete(cast.assessor(), id);
        assertThat(assessments.queue(other, UNCHECKED).rows()).isEmpty();
        assertThat(submissions.open(cast.educator(), id).steps())
                .extracting(Step::kind)
                .containsExactly(Step.Kind.STARTED, Step.Kind.HANDED_IN, Step.Kind.CHECKED);
        assertThat(submissions.open(cast.educator(), id).steps().getLast().actor())
                .isEqualTo(other);
        town.assess(cast, id, "shown");
        Town.Cast next = town.cast();
        SubmissionId unseen = town.handedIn(next);
        town.assess(next, unseen, "shown");
        assertThat(submissions.open(next.educator(), unseen).submission())
                .isInstanceOf(Recommended.class);
    }

    @Test
    void aNewRoundIsLookedThroughAnewAndSendingBackUsesNoAttempt() {
        Town.Cast cast = town.cast();
        SubmissionId id = town.handedIn(cast);
        Visit imani = Visit.of(sessions, settings.port(), cast.assessor());
        String path = "/assessments/" + id.value();
        assertThat(imani.get("/queue?show=unchecked").body())
                .contains(id.toString(), "Look through by");
        assertThat(imani.get(path).body()).contains("First look: can everything be opened?");
        assessments.sendBackIncomplete(
                cast.assessor(),
                id,
                List.of(new Condition(Condition.Code.BLANK, Optional.of(Town.WHY), "")));
        submissions.reopen(cast.educator(), id);
        submissions.handIn(cast.educator(), id, Town.SIGNED, "");
        assertThat(submissions.open(cast.educator(), id).submission().facts().attempt())
                .isEqualTo(1);
        assertThat(imani.post(path + "/first-look", Map.of()).statusCode()).isEqualTo(303);
        assertThat(imani.get("/queue?show=unchecked").body()).doesNotContain(path);
        assertThat(imani.get(path).body()).doesNotContain("First look");
        assertThat(
                        Visit.of(sessions, settings.port(), cast.educator())
                                .get("/submissions/" + id.value())
                                .body())
                .contains("Looked through: everything can be opened", "<b>Checked</b>");
    }

    @Test
    void nobodyLooksThroughTheOwnWorkOrThatOfTheirSchool() {
        Town.Cast cast = town.cast();
        SubmissionId id = town.handedIn(cast);
        PersonId colleague = town.person("Carla Colleague", Optional.of(cast.school()));
        people.grant(colleague, new Grant(Role.ASSESSOR, cast.district().id()), "system");
        people.grant(cast.educator(), new Grant(Role.ASSESSOR, cast.district().id()), "system");
        assertThat(assessments.queue(colleague, UNCHECKED).rows()).isEmpty();
        assertThatThrownBy(() -> assessments.confirmComplete(colleague, id))
                .isInstanceOf(UserProblem.class);
        assertThatThrownBy(() -> assessments.confirmComplete(cast.educator(), id))
                .isInstanceOf(NotThere.class);
        assessments.claim(cast.assessor(), id);
        assertThatThrownBy(() -> assessments.confirmComplete(cast.assessor(), id))
                .as("too late: somebody rates it")
                .isInstanceOf(UserProblem.class);
    }
}
