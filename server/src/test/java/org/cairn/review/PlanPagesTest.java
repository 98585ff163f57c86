package org.cairn.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairn.CairnTest;
import org.cairn.Statements;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Definition.Path;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.platform.settings.Settings;
import org.cairn.platform.time.HouseClock;
import org.junit.jupiter.api.Test;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** The page on which educators plan and note for themselves, over HTTP and without script. */
@CairnTest
class PlanPagesTest {

    private static final Map<String, String> SIGNED =
            Map.of("ai", "none", "ownWork", "yes", "privacy", "yes");

    private final Town town;
    private final Submissions submissions;
    private final PersonalPlans plans;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final Settings settings;

    PlanPagesTest(
            People people,
            Organizations organizations,
            Catalog catalog,
            Submissions submissions,
            Assessments assessments,
            PersonalPlans plans,
            FindByIndexNameSessionRepository<? extends Session> sessions,
            Settings settings) {
        this.town = new Town(people, organizations, catalog, submissions, assessments);
        this.submissions = submissions;
        this.plans = plans;
        this.sessions = sessions;
        this.settings = settings;
    }

    @Test
    void fromTheWorkspaceToAGoalAStageAndALogWithoutScript() {
        Town.Cast cast = town.cast();
        SubmissionId id = submissions.start(cast.educator(), cast.slug());
        Visit bao = visit(cast.educator());
        String plan = "/submissions/" + id.value() + "/plan";
        assertThat(bao.get("/submissions/" + id.value() + "/parts/context").body())
                .contains("href=\"" + plan + "\"");
        assertThat(bao.get(plan).body())
                .contains("This page is yours alone", "You are here")
                .doesNotContain("They count nowhere as hours");

        Map<String, String> form = form();
        form.put("entry.reasons", "students");
        form.put("entry.goal", "Every student changes one proof.");
        form.put("entry.target", plans.today(cast.educator()).plusDays(40).toString());
        form.put("entry.challenge", "They *wait* for me.");
        form.put("mark", "challenge");
        assertThat(location(bao.post(plan, form))).isEqualTo(plan + "#challenge");
        bao.post(plan + "/activities", activity("90"));

        String page = bao.get(plan).body();
        assertThat(page)
                .contains("value=\"students\" checked")
                .contains("value=\"Every student changes one proof.\"")
                .contains("They <em>wait</em> for me.")
                .contains("Done for me", "Not done after all")
                .contains("A chapter of my own", "90 minutes noted (1.5 h)")
                .contains("They count nowhere as hours");
        assertThat(page.split("c-btn-go", -1)).as("one filled button").hasSize(2);
        assertThat(location(bao.post(plan, Map.of("unmark", "challenge"))))
                .isEqualTo(plan + "#challenge");
        assertThat(bao.get(plan + "?lang=es").body()).contains("Mi plan", "90 minutos anotados");
    }

    @Test
    void anActivityIsChangedAndRemoved() {
        Town.Cast cast = town.cast();
        SubmissionId id = submissions.start(cast.educator(), cast.slug());
        Visit bao = visit(cast.educator());
        String plan = "/submissions/" + id.value() + "/plan";
        bao.post(plan + "/activities", activity("90"));
        ActivityId which = plans.of(cast.educator(), id).activities().getFirst().id();

        String form = bao.get(plan + "?activity=" + which).body();
        assertThat(form)
                .contains(
                        "Change this note",
                        "value=\"" + which + "\"",
                        "name=\"version\" value=\"1\"")
                .contains("value=\"A chapter of my own\"");
        Map<String, String> changed = activity("15");
        changed.put("activity", which.toString());
        changed.put("version", "1");
        assertThat(location(bao.post(plan + "/activities", changed))).isEqualTo(plan + "#log");
        assertThat(bao.get(plan).body()).contains("15 minutes noted (0.25 h)");

        changed.put("name", "Typed in an older tab");
        HttpResponse<String> older = bao.post(plan + "/activities", changed);
        assertThat(older.statusCode()).isEqualTo(409);
        assertThat(older.body())
                .contains("value=\"Typed in an older tab\"", "It says there:")
                .contains("name=\"version\" value=\"2\"");
        assertThat(plans.of(cast.educator(), id).activities().getFirst().name())
                .isEqualTo("A chapter of my own");

        String removal = plan + "/activities/" + which + "/removal";
        assertThat(location(bao.post(removal, Map.of()))).isEqualTo(plan + "#log");
        assertThat(location(bao.post(removal, Map.of()))).isEqualTo(plan + "#log");
        assertThat(bao.get(plan).body()).doesNotContain("A chapter of my own");
    }

    @Test
    void whatIsRefusedComesBackAsTypedWithASentenceAtItsField() {
        Town.Cast cast = town.cast();
        SubmissionId id = submissions.start(cast.educator(), cast.slug());
        Visit bao = visit(cast.educator());
        String plan = "/submissions/" + id.value() + "/plan";
        HttpResponse<String> log = bao.post(plan + "/activities", activity("4000"));
        assertThat(log.statusCode()).isEqualTo(422);
        assertThat(log.body())
                .contains("id=\"minutes-error\"", "Enter whole minutes from 1 to 1,440")
                .contains("value=\"4000\"", "value=\"A chapter of my own\"", "What it *gave* me.");

        Map<String, String> form = with(form(), "entry.target", "1999-01-01");
        form.put("entry.goal", "Kept all the same.");
        HttpResponse<String> entries = bao.post(plan, form);
        assertThat(entries.statusCode()).isEqualTo(422);
        assertThat(entries.body())
                .contains("id=\"e-target\"", "or leave it empty.", "value=\"1999-01-01\"")
                .contains("href=\"#f-target\"");
        assertThat(plans.of(cast.educator(), id).aim())
                .isEqualTo(new PersonalPlan.Aim("Kept all the same.", java.util.Optional.empty()));

        HttpResponse<String> script = bao.autosave(plan + "/entries/target", "1999-01-01", 0);
        assertThat(script.statusCode()).isEqualTo(422);
        assertThat(script.body()).contains("or leave it empty.");
    }

    @Test
    void aSecondTabSeesBothTextsWithAndWithoutScript() {
        Town.Cast cast = town.cast();
        SubmissionId id = submissions.start(cast.educator(), cast.slug());
        Visit bao = visit(cast.educator());
        String plan = "/submissions/" + id.value() + "/plan";
        HttpResponse<String> first = bao.autosave(plan + "/entries/research", "First tab", 0);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body()).contains("\"version\":1", "Saved ");
        HttpResponse<String> second = bao.autosave(plan + "/entries/research", "Second tab", 0);
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("First tab", "\"version\":1");

        HttpResponse<String> form =
                bao.post(plan, with(form(), "entry.research", "A third tab, without script"));

        assertThat(form.statusCode()).isEqualTo(409);
        assertThat(form.body())
                .contains("First tab", "A third tab, without script")
                .contains("name=\"version.research\" value=\"1\"");
        assertThat(plans.of(cast.educator(), id).entry(PlanEntry.RESEARCH).words())
                .isEqualTo("First tab");
        assertThat(bao.autosave(plan + "/entries/nothing", "Words", 0).statusCode()).isEqualTo(404);
    }

    @Test
    void aDayThatHasPassedBringsOneKindSentenceAndNothingElse() {
        Town.Cast cast = town.cast();
        PersonId me = cast.educator();
        Instant longAgo = Instant.now().minus(Duration.ofDays(90));
        SubmissionId id = HouseClock.at(longAgo, () -> submissions.start(me, cast.slug()));
        plans.write(me, id, PlanEntry.TARGET, plans.today(me).toString(), 0);
        String plan = "/submissions/" + id.value() + "/plan";
        assertThat(visit(me).get(plan).body()).doesNotContain("data-past");

        plans.write(me, id, PlanEntry.TARGET, plans.today(me).minusDays(1).toString(), 1);

        assertThat(visit(me).get(plan).body()).contains("data-past", "and that is all right");
        assertThat(visit(me).get("/notices").body()).doesNotContain("has passed");
    }

    @Test
    void nobodyElseFindsItAndAssessorAndApproverReadNoWordOfIt() {
        Town.Cast cast = town.cast();
        SubmissionId id = town.ready(cast);
        String plan = "/submissions/" + id.value() + "/plan";
        for (PlanEntry entry : PlanEntry.STAGES) {
            plans.write(cast.educator(), id, entry, "For my eyes only", 0);
        }
        plans.write(cast.educator(), id, PlanEntry.GOAL, "For my eyes only", 0);
        Visit bao = visit(cast.educator());
        bao.post(plan + "/activities", with(activity("5"), "learned", "For my eyes only"));
        assertThat(bao.get("/submissions/" + id.value() + "/hand-in").body())
                .doesNotContain("For my eyes only");
        String receipt = location(bao.post("/submissions/" + id.value() + "/hand-in", SIGNED));
        assertThat(bao.get(receipt).body()).doesNotContain("For my eyes only");
        Visit bench = visit(cast.assessor());
        bench.post("/assessments", Map.of("submission", "" + id.value()));
        assertThat(bench.get("/assessments/" + id.value()).body())
                .contains("A school by the harbor")
                .doesNotContain("For my eyes only");
        town.assess(cast, id, "shown");

        for (PersonId other : List.of(cast.assessor(), cast.approver(), town.cast().educator())) {
            Visit visit = visit(other);
            for (String address : List.of(plan, "/submissions/" + id.value())) {
                assertThat(visit.get(address).statusCode()).isEqualTo(404);
            }
            assertThat(visit.post(plan, form()).statusCode()).isEqualTo(404);
            assertThat(visit.post(plan + "/activities", activity("5")).statusCode()).isEqualTo(404);
            assertThat(visit.autosave(plan + "/entries/goal", "Mine", 1).statusCode())
                    .isEqualTo(404);
        }
        HttpResponse<String> desk = visit(cast.approver()).get("/decisions/" + id.value());
        assertThat(desk.body())
                .contains("A school by the harbor")
                .doesNotContain("For my eyes only");
    }

    @Test
    void whoLearnsWithACohortIsOfferedNoneAndLosesNone() {
        Town.Cast cast = town.castWithTwoPaths();
        SubmissionId id = submissions.start(cast.educator(), cast.slug());
        String work = "/submissions/" + id.value();
        Visit bao = visit(cast.educator());
        submissions.take(cast.educator(), id, Path.COHORT);
        assertThat(bao.get(work + "/parts/context").body()).doesNotContain(work + "/plan");
        assertThat(bao.get("/home").body()).doesNotContain(work + "/plan");

        submissions.take(cast.educator(), id, Path.ON_DEMAND);
        assertThat(bao.get(work + "/parts/context").body()).contains(work + "/plan");
        assertThat(bao.get("/home").body()).contains(work + "/plan");
        plans.write(cast.educator(), id, PlanEntry.GOAL, "Begun alone", 0);
        submissions.take(cast.educator(), id, Path.COHORT);

        assertThat(bao.get(work + "/parts/context").body()).contains(work + "/plan");
        assertThat(bao.get("/home").body()).contains("Begun alone");
    }

    @Test
    void theCardAtHomeShowsTheGoalAndItsDay() {
        Town.Cast cast = town.cast();
        PersonId me = cast.educator();
        SubmissionId id = submissions.start(me, cast.slug());
        plans.write(me, id, PlanEntry.GOAL, "A <b>bold</b> goal", 0);
        plans.write(me, id, PlanEntry.TARGET, plans.today(me).plusDays(3).toString(), 0);
        assertThat(visit(me).get("/home").body())
                .contains(
                        "A &lt;b&gt;bold&lt;/b&gt; goal",
                        "By ",
                        "/plan\"",
                        "You want to be done by",
                        "in 3 days");

        submissions.withdraw(me, id, "");

        assertThat(visit(me).get("/home").body()).doesNotContain("bold");
    }

    @Test
    void aLongLogAsksTheDatabaseAsOftenAsAShortOne() {
        Town.Cast cast = town.cast();
        SubmissionId id = submissions.start(cast.educator(), cast.slug());
        Visit bao = visit(cast.educator());
        String plan = "/submissions/" + id.value() + "/plan";
        bao.post(plan + "/activities", activity("5"));
        int one = statements(bao, plan);
        for (int more = 0; more < 20; more++) {
            bao.post(plan + "/activities", activity("" + (more + 6)));
        }
        assertThat(statements(bao, plan)).isEqualTo(one);
        assertThat(bao.get(plan).body()).contains("9 earlier notes");
    }

    private static int statements(Visit visit, String path) {
        assertThat(visit.get(path).statusCode()).isEqualTo(200);
        return Statements.during(
                thread -> thread.startsWith("tomcat-handler"), () -> visit.get(path));
    }

    /** All entries as an empty page has them. */
    private static Map<String, String> form() {
        Map<String, String> form = new HashMap<>();
        for (PlanEntry entry : PlanEntry.values()) {
            form.put("version." + entry.code(), "0");
            form.put("entry." + entry.code(), "");
        }
        form.remove("entry.reasons");
        return form;
    }

    private static Map<String, String> activity(String minutes) {
        Map<String, String> fields = new HashMap<>();
        fields.put("activity", ActivityId.next().toString());
        fields.put("version", "0");
        fields.put("kind", "reading");
        fields.put("day", "2020-05-04");
        fields.put("name", "A chapter of my own");
        fields.put("minutes", minutes);
        fields.put("learned", "What it *gave* me.");
        return fields;
    }

    private static Map<String, String> with(Map<String, String> form, String field, String value) {
        form.put(field, value);
        return form;
    }

    private Visit visit(PersonId person) {
        return Visit.of(sessions, settings.port(), person);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer.body()));
    }
}
