package org.cairn.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.CairnTest;
import org.cairn.catalog.Catalog;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.settings.Settings;
import org.cairn.review.Town.Cast;
import org.junit.jupiter.api.Test;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** A pilot on its pages: for designers, for those who take part, and for nobody else. */
@CairnTest
class PilotPagesTest {

    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f]{64})\"");
    private static final Pattern PILOT =
            Pattern.compile("name=\"pilot\" value=\"([0-9a-f-]{36})\"");
    private static final Pattern WORK = Pattern.compile("/submissions/([0-9]+)");

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final Settings settings;
    private final Assessments assessments;
    private final Submissions submissions;
    private final Town town;
    private final Cast cast;
    private final PersonId other;
    private final Visit designer;
    private final Visit educator;
    private final LocalDate today;

    PilotPagesTest(
            Catalog catalog,
            Submissions submissions,
            Assessments assessments,
            Calendars calendars,
            People people,
            Organizations organizations,
            FindByIndexNameSessionRepository<? extends Session> sessions,
            Settings settings) {
        this.sessions = sessions;
        this.settings = settings;
        this.assessments = assessments;
        this.submissions = submissions;
        this.town = new Town(people, organizations, catalog, submissions, assessments);
        this.cast = town.cast();
        calendars.keepZone(cast.district().id(), Town.ZONE, "test");
        this.today = LocalDate.now(Town.ZONE);
        this.other = town.person("Ola Other", Optional.of(cast.school()));
        this.designer = visit(town.holder(Role.DESIGNER, cast.district()));
        this.educator = visit(cast.educator());
    }

    @Test
    void aDesignerBeginsAPilotNamesPeopleAndEndsIt() {
        String draft = draft();
        String page = draft + "/pilot";
        String first = designer.get(page).body();
        assertThat(first).contains("Begin a pilot", "Begin the pilot");
        String mail = town.email(cast.educator());
        HttpResponse<String> refused =
                designer.post(
                        page,
                        Map.of(
                                "seen", found(SEEN, first),
                                "firstDay", today.toString(),
                                "lastDay", today.minusDays(1).toString(),
                                "emails", mail + ", <b>@nowhere.example"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("The last day lies before the first")
                .contains(mail + ", &lt;b&gt;@nowhere.example");
        assertThat(begin(page, mail + " nobody@nowhere.example").body())
                .contains("Nobody here has this address: nobody@nowhere.example")
                .contains("value=\"" + today.plusDays(4));
        assertThat(begin(page, mail).statusCode()).isEqualTo(303);

        String running = designer.get(page).body();
        assertThat(running)
                .contains("Runs until", "Bao Unmistakable", "Not begun", "Take out")
                .contains("Nobody has been asked yet")
                .doesNotContain("Begin the pilot");
        String pilot = found(PILOT, running);
        assertThat(
                        designer.post(
                                        page + "/people",
                                        Map.of("pilot", pilot, "emails", town.email(other)))
                                .statusCode())
                .isEqualTo(303);
        assertThat(designer.get(page).body()).contains("Ola Other");
        designer.post(page + "/people/removal", Map.of("pilot", pilot, "person", other.toString()));
        assertThat(designer.get(page).body()).doesNotContain("Ola Other");
        assertThat(designer.get(draft + "/publication").body())
                .contains("A pilot runs until", "End it first, then publish");

        designer.post(page + "/end", Map.of("pilot", pilot));
        assertThat(designer.get(page).body())
                .contains("0 of 1 who were asked (0%)", "Begin another pilot");
        assertThat(designer.get(page + "?lang=es").body())
                .contains("0 de 1 a quienes se preguntó (0 %)");
    }

    @Test
    void whoIsNamedTriesItAndSaysHowItWasAndTheDesignerReadsThatBesideTheDraft() {
        String draft = draft();
        begin(draft + "/pilot", town.email(cast.educator()));
        String pilot = "/pilots/" + found(PILOT, designer.get(draft + "/pilot").body());
        assertThat(educator.get("/home").body())
                .contains("Pilots that you take part in", "href=\"" + pilot + "\"");
        assertThat(educator.get(pilot).body())
                .contains("Pilot", "Try it", "Nobody could find it.")
                .doesNotContain("badge.svg", "Edition 0");
        String begun = location(educator.post(pilot + "/submissions", Map.of()));
        SubmissionId work = new SubmissionId(Long.parseLong(found(WORK, begun)));
        String written = educator.get("/submissions/" + work.value() + "/parts/context").body();
        assertThat(written)
                .contains("About this pilot", "href=\"" + pilot + "\"", "Result of the pilot")
                .doesNotContain("/access\"", "/catalog/" + cast.slug(), "Issued");
        submissions.answer(cast.educator(), work, Town.SETTING, "A school by the harbor", 0);
        submissions.answer(cast.educator(), work, Town.WHY, "Because small steps are safe", 0);
        submissions.handIn(cast.educator(), work, Town.SIGNED, "");

        String result = giveResult(work);
        assertThat(result).isEqualTo(pilot + "/feedback");
        assertThat(educator.get("/submissions/" + work.value()).body())
                .contains(
                        "The work meets the rubric",
                        "Read your result in the pilot",
                        "Nearly there.")
                .doesNotContain("/badges/");
        assertThat(educator.get("/work").body()).contains("Pilot finished");
        String form = educator.get(pilot + "/feedback").body();
        assertThat(form).contains("Part 2: Steps", "Hours that the work took");
        HttpResponse<String> empty = educator.post(pilot + "/feedback", Map.of("hours", "soon"));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("Write the hours as a number", "value=\"soon\"");
        Map<String, String> said =
                Map.of("unclear.steps", "Which <i>steps</i>?", "hours", "2.5", "words", "Good.");
        assertThat(educator.post(pilot + "/feedback", said).statusCode()).isEqualTo(303);
        assertThat(educator.post(pilot + "/feedback", said).statusCode()).isEqualTo(303);
        HttpResponse<String> again =
                educator.post(pilot + "/feedback", Map.of("words", "Something else"));
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body())
                .contains("You have sent your feedback before", "Something else", "Good.");

        assertThat(designer.get(draft + "/pilot").body())
                .contains("1 of 1 who were asked (100%)", "0 of 1 who were asked (0%)")
                .contains("2 h 30 min", "(n = 1)", "Which &lt;i&gt;steps&lt;/i&gt;?");
        assertThat(designer.get(draft + "/parts/steps").body())
                .contains("In a pilot somebody found this part unclear", "Bao Unmistakable");
        assertThat(designer.get(draft + "/parts/context").body())
                .doesNotContain("found this part unclear");
    }

    /** Through the pages of the assessor. */
    private String giveResult(SubmissionId work) {
        Visit assessor = visit(cast.assessor());
        assertThat(assessor.get("/queue").body()).contains("S-" + work.value(), "Pilot");
        String bench = "/assessments/" + work.value();
        assessor.post("/assessments", Map.of("submission", "" + work.value()));
        assertThat(assessor.get(bench).body()).contains("This is a pilot");
        for (String criterion : List.of("place", "pace")) {
            assessments.score(
                    cast.assessor(), work, criterion, ScoreEntry.reached("shown", Town.HELPFUL));
        }
        assertThat(assessor.get(bench + "/recommendation").body())
                .contains("Give the result", "The work meets the rubric")
                .doesNotContain("value=\"refer\"", "Private note to the issuer");
        assertThat(assessor.post(bench + "/recommendation", Map.of("value", "refer")).statusCode())
                .isEqualTo(422);
        String next =
                location(
                        assessor.post(
                                bench + "/recommendation",
                                Map.of("value", "award", "overall", "Nearly there.")));
        assertThat(assessor.get(next).body()).contains("Hours that assessing took");
        assertThat(assessor.get(bench).body()).contains("You have given the result");
        return next;
    }

    @Test
    void toEverybodyElseThereIsNoPilot() {
        String draft = draft();
        begin(draft + "/pilot", town.email(cast.educator()));
        String pilot = "/pilots/" + found(PILOT, designer.get(draft + "/pilot").body());
        for (PersonId person : List.of(other, cast.assessor(), cast.approver())) {
            Visit visit = visit(person);
            assertThat(visit.get(pilot).statusCode()).isEqualTo(404);
            assertThat(visit.get(pilot + "/feedback").statusCode()).isEqualTo(404);
            assertThat(visit.post(pilot + "/submissions", Map.of()).statusCode()).isEqualTo(404);
            assertThat(visit.post(pilot + "/feedback", Map.of("words", "x")).statusCode())
                    .isEqualTo(404);
        }
        assertThat(educator.get(pilot + "/feedback").statusCode()).isEqualTo(404);
        for (String way : List.of(".pdf", ".json", "/badge.svg", "/learning-plan")) {
            assertThat(educator.get(pilot + way).statusCode()).isEqualTo(404);
        }
        assertThat(visit(other).get(draft + "/pilot").statusCode()).isEqualTo(404);
    }

    private String draft() {
        return location(designer.post("/catalog/" + cast.slug() + "/draft", Map.of()));
    }

    private HttpResponse<String> begin(String page, String emails) {
        return designer.post(
                page,
                Map.of(
                        "seen", found(SEEN, designer.get(page).body()),
                        "firstDay", today.toString(),
                        "lastDay", today.plusDays(4).toString(),
                        "emails", emails));
    }

    private Visit visit(PersonId person) {
        return Visit.of(sessions, settings.port(), person);
    }

    private static String location(HttpResponse<String> sent) {
        assertThat(sent.statusCode()).isEqualTo(303);
        return sent.headers().firstValue("Location").orElseThrow();
    }

    private static String found(Pattern what, String where) {
        Matcher hit = what.matcher(where);
        assertThat(hit.find()).as(what.pattern()).isTrue();
        return hit.group(1);
    }
}
