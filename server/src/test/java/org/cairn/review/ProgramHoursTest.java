package org.cairn.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.CairnTest;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Definition.Path;
import org.cairn.cohorts.Attendances;
import org.cairn.cohorts.Cohort;
import org.cairn.cohorts.CohortForm;
import org.cairn.cohorts.CohortId;
import org.cairn.cohorts.CohortSessions;
import org.cairn.cohorts.Cohorts;
import org.cairn.cohorts.SessionForm;
import org.cairn.cohorts.SessionId;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.settings.Settings;
import org.cairn.platform.time.HouseClock;
import org.cairn.platform.web.UserProblem;
import org.junit.jupiter.api.Test;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** A program whose hours are part of the award is awarded when they are there, and not before. */
@CairnTest
class ProgramHoursTest {

    private static final String HOURS =
            """
            hours:
              required: true
              modes: [ { id: room, name: In the room } ]
              courses:
                - { id: one, title: One, hours: { room: 2 } }
                - { id: two, title: Two, hours: { room: 1 } }
            """;

    private final Town town;
    private final Submissions submissions;
    private final Decisions decisions;
    private final Cohorts cohorts;
    private final CohortSessions meetings;
    private final Attendances attendances;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final Settings settings;
    private final Town.Cast cast;
    private final PersonId facilitator;

    ProgramHoursTest(
            People people,
            Organizations organizations,
            Catalog catalog,
            Submissions submissions,
            Assessments assessments,
            Decisions decisions,
            Cohorts cohorts,
            CohortSessions meetings,
            Attendances attendances,
            FindByIndexNameSessionRepository<? extends Session> sessions,
            Settings settings) {
        this.town = new Town(people, organizations, catalog, submissions, assessments);
        this.submissions = submissions;
        this.decisions = decisions;
        this.cohorts = cohorts;
        this.meetings = meetings;
        this.attendances = attendances;
        this.sessions = sessions;
        this.settings = settings;
        this.cast = town.cast(ProgramHoursTest::asProgram);
        this.facilitator = town.holder(Role.FACILITATOR, cast.district());
    }

    /** The same as a program whose hours are part of the award. */
    static String asProgram(String file) {
        return file.replace("kind: micro-credential", "kind: program")
                .replace("[ on-demand ]", "[ on-demand, cohort ]")
                .replace("decision:", HOURS + "decision:");
    }

    @Test
    void itIsNotAwardedWhileHoursAreMissingAndIsOnceTheyAreThere() {
        CohortId cohort = cohort();
        attended(cohort, "one", "2026-09-05", 120, 120);
        SessionId second = attended(cohort, "two", "2026-09-12", 60, 45);
        SubmissionId id = recommended(Path.COHORT);
        Visit approver = visit(cast.approver());
        assertThat(approver.get("/decisions/" + id.value()).body())
                .contains("2.75 h of 3 h are verified", "are missing")
                .contains("Cairn has the educator in “Walkers”.");

        HttpResponse<String> refused =
                approver.post("/submissions/" + id.value() + "/award", Map.of("letter", "Good."));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("are part of the award, and some are missing");
        assertThat(submissions.open(cast.educator(), id).submission().stage())
                .isEqualTo(Stage.RECOMMENDED);

        note(second, 60, "Made up on Tuesday with the facilitator.");
        assertThat(approver.get("/decisions/" + id.value()).body())
                .contains("All 3 h are verified");
        decisions.award(cast.approver(), id, Ruling.PLAIN);
        assertThat(decision(id).hoursOnRecord()).isEmpty();
    }

    @Test
    void theIssuerMaySayWhereElseTheHoursAreOnRecord() {
        SubmissionId id = recommended(Path.COHORT);
        assertThat(visit(cast.approver()).get("/decisions/" + id.value()).body())
                .contains("No cohort of it in Cairn has the educator in it");
        assertRefused(id, Ruling.PLAIN.withHoursOnRecord("On paper"));
        decisions.award(
                cast.approver(),
                id,
                Ruling.PLAIN.withHoursOnRecord("Attendance list of the year 2025."));
        assertThat(decision(id).hoursOnRecord()).isEqualTo("Attendance list of the year 2025.");
        assertThat(visit(cast.approver()).get("/decisions/" + id.value()).body())
                .contains("Hours on record elsewhere: Attendance list of the year 2025.");
    }

    @Test
    void whoEarnsItOnDemandNeedsNone() {
        SubmissionId id = recommended(Path.ON_DEMAND);
        assertThat(visit(cast.approver()).get("/decisions/" + id.value()).body())
                .doesNotContain("Hours of the program", "No cohort of it");
        decisions.award(cast.approver(), id, Ruling.PLAIN);
        assertThat(submissions.open(cast.educator(), id).submission().stage())
                .isEqualTo(Stage.AWARDED);
    }

    private void assertRefused(SubmissionId id, Ruling ruling) {
        assertThatThrownBy(() -> decisions.award(cast.approver(), id, ruling))
                .isInstanceOfSatisfying(
                        UserProblem.class,
                        problem ->
                                assertThat(problem.text().key())
                                        .isEqualTo("review.decide.hours-missing"));
    }

    private Decision decision(SubmissionId id) {
        return decisions.open(cast.approver(), id).round().decision().orElseThrow();
    }

    private SubmissionId recommended(Path path) {
        SubmissionId id = town.ready(cast);
        submissions.take(cast.educator(), id, path);
        submissions.handIn(cast.educator(), id, Town.SIGNED, "");
        town.assess(cast, id, "shown");
        return id;
    }

    private CohortId cohort() {
        CohortId id =
                cohorts.make(
                        facilitator,
                        CohortForm.read(
                                Map.of(
                                        "program", cast.slug(),
                                        "name", "Walkers",
                                        "first", "2026-09-01",
                                        "last", "2026-12-18",
                                        "capacity", "10")));
        cohorts.putIn(facilitator, id, List.of(town.email(cast.educator())));
        return id;
    }

    private SessionId attended(CohortId id, String course, String day, int length, int minutes) {
        Cohort cohort = cohorts.led(facilitator, id);
        Map<String, String> fields =
                Map.of(
                        "title", "Steps",
                        "unit", course,
                        "mode", "room",
                        "day", day,
                        "clock", "09:00",
                        "minutes", "" + length,
                        "place", "Library");
        SessionForm form = SessionForm.read(fields, cohort, cohorts.plan(cohort));
        SessionId session = meetings.add(facilitator, id, form).getFirst();
        note(session, minutes, "");
        return session;
    }

    private void note(SessionId session, int minutes, String why) {
        HouseClock.at(
                LocalDate.of(2026, 10, 1).atStartOfDay(Town.ZONE).toInstant(),
                () ->
                        attendances.take(
                                facilitator,
                                session,
                                Map.of(
                                        cast.educator(),
                                        new Attendances.Mark(Optional.of(minutes), why))));
    }

    private Visit visit(PersonId person) {
        return Visit.of(sessions, settings.port(), person);
    }
}
