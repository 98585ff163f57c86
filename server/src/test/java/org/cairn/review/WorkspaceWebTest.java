package org.cairn.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cairn.CairnTest;
import org.cairn.catalog.Catalog;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.platform.files.Sha256;
import org.cairn.platform.settings.Settings;
import org.cairn.platform.time.HouseClock;
import org.junit.jupiter.api.Test;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** The educator's pages over HTTP, also under bad input. */
@CairnTest
class WorkspaceWebTest {

    private final Town town;
    private final Submissions submissions;
    private final Assessments assessments;
    private final Decisions decisions;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final Settings settings;

    WorkspaceWebTest(
            People people,
            Organizations organizations,
            Catalog catalog,
            Submissions submissions,
            Assessments assessments,
            Decisions decisions,
            FindByIndexNameSessionRepository<? extends Session> sessions,
            Settings settings) {
        this.town = new Town(people, organizations, catalog, submissions, assessments);
        this.submissions = submissions;
        this.assessments = assessments;
        this.decisions = decisions;
        this.sessions = sessions;
        this.settings = settings;
    }

    @Test
    void fromStartToReceiptWithoutScript() {
        Town.Cast cast = town.cast();
        Visit bao = visit(cast.educator());
        assertThat(bao.get("/work").body()).contains("Your work will stand here");
        String path = location(bao.post("/submissions", Map.of("microCredential", cast.slug())));
        String part = location(bao.get(path));
        assertThat(part).isEqualTo(path + "/parts/context");
        assertThat(bao.get(part).body()).contains("Where do you walk?", "not written yet");
        String next =
                location(
                        bao.post(
                                part,
                                Map.of(
                                        "answer.setting", "A school by the harbor",
                                        "version.setting", "0",
                                        "go", path + "/parts/steps")));
        assertThat(next).isEqualTo(path + "/parts/steps");
        location(bao.post(next, Map.of("answer.why", "Small steps are safe", "version.why", "0")));
        String handIn = path + "/hand-in";
        assertThat(bao.get(handIn).body()).contains("Everything that is asked for is there");
        HttpResponse<String> unsigned = bao.post(handIn, Map.of("ai", "editing", "ownWork", "yes"));
        assertThat(unsigned.statusCode()).isEqualTo(422);
        assertThat(unsigned.body()).contains("students’ privacy").contains("checked");
        String receipt =
                location(
                        bao.post(handIn, Map.of("ai", "none", "ownWork", "yes", "privacy", "yes")));
        assertThat(bao.get(receipt).body()).contains(Sha256.ofText("Small steps are safe").hex());
        HttpResponse<String> again =
                bao.post(handIn, Map.of("ai", "none", "ownWork", "yes", "privacy", "yes"));
        assertThat(location(again)).isEqualTo(receipt);
        assertThat(bao.get(path + "/receipt.pdf").body()).startsWith("%PDF-");
        assertThat(bao.get(path).body()).contains("Handed in", "Withdraw this submission");
        assertThat(bao.get("/work").body()).contains("Wait for an assessor");
    }

    @Test
    void feedbackStandsBesideThePartAndTheDiffShowsWhatChanged() {
        Town.Cast cast = town.cast();
        SubmissionId id = town.recommended(cast, "not-met");
        Visit bao = visit(cast.educator());
        String path = "/submissions/" + id.value();
        assertThat(bao.get(path).body()).doesNotContain("Nobody can tell how fast");
        decisions.sendBack(cast.approver(), id, Ruling.saying("You are close."));
        assertThat(bao.get(path).body())
                .contains("You are close.", "Nobody can tell how fast", "Begin attempt 2")
                .doesNotContain("Between us.");
        assertThat(location(bao.post(path + "/attempts", Map.of()))).isEqualTo(path);
        assertThat(location(bao.get(path))).isEqualTo(path + "/parts/steps");
        assertThat(
                        submissions.answer(
                                cast.educator(), id, Town.WHY, "Because long steps are safe", 1))
                .isInstanceOf(Saving.Saved.class);
        assertThat(bao.get(path + "/parts/steps").body())
                .contains("<del>small </del>", "<ins>long </ins>")
                .contains("Criterion 2, The pace is right: not yet");
        assertThat(bao.get(path + "/hand-in").body()).contains("What did you change");
    }

    @Test
    void aPartThatWasNotYetIsOpenUntilItIsRevisedOrHandedInAsItIsOnPurpose() {
        Town.Cast cast = town.cast();
        SubmissionId id = town.recommended(cast, "not-met");
        Visit bao = visit(cast.educator());
        String path = "/submissions/" + id.value();
        decisions.sendBack(cast.approver(), id, Ruling.saying("You are close."));
        bao.post(path + "/attempts", Map.of());
        assertThat(bao.get("/home").body())
                .contains("Go on with attempt 2: ", "Revising", "Only you see it")
                .doesNotContain("Draft");
        assertThat(bao.get(path + "/parts/context").body())
                .contains(
                        "Not revised yet: Part 2",
                        "1 thing to do before you hand in",
                        "value=\"" + path + "/parts/steps\"")
                .doesNotContain("Everything is there");
        assertThat(bao.get(path + "/parts/context?lang=es").body())
                .contains("Aún sin revisar: Part 2");
        bao.get("/work?lang=en");
        String handIn = path + "/hand-in";
        assertThat(bao.get(handIn).body())
                .contains("One part was “not yet”", "name=\"unrevised\"")
                .doesNotContain("Everything that is asked for is there");
        Map<String, String> signed =
                Map.of(
                        "ai", "none",
                        "ownWork", "yes",
                        "privacy", "yes",
                        "note", "I read it again and leave it as it is.");
        HttpResponse<String> asked = bao.post(handIn, signed);
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("href=\"#unrevised\"", "leave it as it is.");
        assertThat(submissions.open(cast.educator(), id).isDraft()).isTrue();

        submissions.answer(cast.educator(), id, Town.WHY, "Because long steps tire", 1);
        assertThat(bao.get(path + "/parts/context").body())
                .contains("Everything is there")
                .doesNotContain("Not revised yet");
        assertThat(bao.get(handIn).body()).doesNotContain("name=\"unrevised\"");
        submissions.answer(cast.educator(), id, Town.WHY, "Because small steps are safe", 2);

        Map<String, String> meant = new HashMap<>(signed);
        meant.put("unrevised", "yes");
        assertThat(location(bao.post(handIn, meant))).isEqualTo(path + "/receipt");
    }

    @Test
    void allThatKeepsWorkFromBeingHandedInIsSaidAtOnce() {
        Town.Cast cast = town.cast();
        SubmissionId id = submissions.start(cast.educator(), cast.slug());
        Visit bao = visit(cast.educator());
        HttpResponse<String> refused =
                bao.post("/submissions/" + id.value() + "/hand-in", Map.of("tool", "A helper"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .containsSubsequence(
                        "href=\"#work\"",
                        "href=\"#ownWork\"",
                        "href=\"#privacy\"",
                        "href=\"#ai\"",
                        "A helper");
    }

    @Test
    void whatWasSavedOnAnotherDaySaysWhichDayOnBothPages() {
        Town.Cast cast = town.cast();
        Instant then = Instant.parse("2026-03-03T20:12:00Z");
        SubmissionId id =
                HouseClock.at(then, () -> submissions.start(cast.educator(), cast.slug()));
        HouseClock.at(
                then.plusSeconds(3_600),
                () -> submissions.answer(cast.educator(), id, Town.SETTING, "A harbor", 0));
        Visit bao = visit(cast.educator());
        String saved = "Mar 3, 2026, " + time(then.plusSeconds(3_600));
        assertThat(bao.get("/work").body()).contains("Last changed " + saved);
        String part = "/submissions/" + id.value() + "/parts/context";
        assertThat(bao.get(part).body()).contains("Saved " + saved);
        submissions.answer(cast.educator(), id, Town.SETTING, "The harbor", 1);
        assertThat(bao.get(part).body())
                .containsPattern("Saved \\d+:\\d\\d [AP]M")
                .doesNotContain("Saved Mar");
    }

    private static String time(Instant at) {
        return DateTimeFormatter.ofPattern("h:mm a", Locale.ENGLISH).format(at.atZone(Town.ZONE));
    }

    @Test
    void oneLineFromStartedToIssuedDatesEveryChangeWithTheRole() {
        Town.Cast cast = town.cast();
        SubmissionId id = town.handedIn(cast);
        Visit bao = visit(cast.educator());
        assessments.claim(cast.assessor(), id);
        assertThat(line(bao, id))
                .containsExactly("Started You", "Handed in You", "Being assessed Assessor");
        town.assess(cast, id, "not-met");
        decisions.sendBack(cast.approver(), id, Ruling.PLAIN);
        submissions.reopen(cast.educator(), id);
        submissions.answer(cast.educator(), id, Town.WHY, "Because long steps are safe", 1);
        submissions.handIn(cast.educator(), id, Town.SIGNED, "Longer steps.");
        town.assess(cast, id, "shown");
        decisions.award(cast.approver(), id, Ruling.PLAIN);
        assertThat(line(bao, id))
                .containsExactly(
                        "Started You",
                        "Handed in You",
                        "Assessed Assessor",
                        "Not yet Issuer",
                        "Attempt 2 You",
                        "Handed in You",
                        "Assessed Assessor",
                        "Decided Issuer",
                        "Issued Issuer");
    }

    /** The stones of the line that have a date, each with the role below it. */
    private static List<String> line(Visit bao, SubmissionId id) {
        return java.util.regex.Pattern.compile(
                        "<span><b>([^<]+)</b>[A-Z][a-z]+ \\d+<small>([^<]+)</small>")
                .matcher(bao.get("/submissions/" + id.value()).body())
                .results()
                .map(stone -> stone.group(1) + " " + stone.group(2))
                .toList();
    }

    @Test
    void autosaveTellsATabThatAnotherOneWasThere() {
        Town.Cast cast = town.cast();
        SubmissionId id = submissions.start(cast.educator(), cast.slug());
        Visit bao = visit(cast.educator());
        String path = "/submissions/" + id.value() + "/responses/context/setting";
        HttpResponse<String> first = bao.autosave(path, "From the first tab", 0);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body()).contains("\"version\":1").contains("Saved ");
        HttpResponse<String> second = bao.autosave(path, "From the second tab", 0);
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("From the first tab").contains("\"version\":1");
        HttpResponse<String> form =
                bao.post(
                        "/submissions/" + id.value() + "/parts/context",
                        Map.of("answer.setting", "From a third tab", "version.setting", "0"));
        assertThat(form.statusCode()).isEqualTo(409);
        assertThat(form.body()).contains("From a third tab", "From the first tab");
        assertThat(submissions.open(cast.educator(), id).answer(Town.SETTING).words())
                .isEqualTo("From the first tab");
    }

    @Test
    void hostileWordsAreKeptAsWordsAndShownHarmless() {
        Town.Cast cast = town.cast();
        SubmissionId id = submissions.start(cast.educator(), cast.slug());
        Visit bao = visit(cast.educator());
        String hostile =
                "<script>alert(1)</script> [x](javascript:alert(1)) 漢字 \u0000 \uD83D\uDE00 </textarea>";
        String path = "/submissions/" + id.value();
        assertThat(bao.autosave(path + "/responses/context/setting", hostile, 0).statusCode())
                .isEqualTo(200);
        assertThat(bao.get(path + "/parts/context").body())
                .doesNotContain("<script>alert")
                .contains("&lt;script");
        submissions.answer(cast.educator(), id, Town.WHY, hostile, 0);
        submissions.handIn(cast.educator(), id, Town.SIGNED, "");
        assertThat(bao.get(path).body())
                .doesNotContain("<script>alert")
                .doesNotContain("href=\"javascript");
    }

    @Test
    void tooMuchTooLittleAndTheWrongThingAreRefusedWithWords() {
        Town.Cast cast = town.cast();
        SubmissionId id = submissions.start(cast.educator(), cast.slug());
        Visit bao = visit(cast.educator());
        String path = "/submissions/" + id.value();
        String answer = path + "/responses/context/setting";
        HttpResponse<String> huge = bao.autosave(answer, "word ".repeat(20_000), 0);
        assertThat(huge.statusCode()).isEqualTo(422);
        assertThat(huge.body()).contains("60,000");
        HttpResponse<String> form =
                bao.post(
                        path + "/parts/context",
                        Map.of("answer.setting", "word ".repeat(20_000), "version.setting", "0"));
        assertThat(form.statusCode()).isEqualTo(422);
        assertThat(form.body()).as("what was typed is kept").contains("word word word");
        assertThat(bao.autosave(path + "/responses/context/nonsense", "x", 0).statusCode())
                .isEqualTo(404);
        assertThat(bao.autosave(path + "/responses/nonsense/setting", "x", 0).statusCode())
                .isEqualTo(404);
        assertThat(bao.post(answer, Map.of("version", "0")).statusCode()).isEqualTo(400);
        assertThat(bao.post(answer, Map.of("words", "x", "version", "many")).statusCode())
                .isEqualTo(400);
        assertThat(bao.get(path + "/parts/nonsense").statusCode()).isEqualTo(404);
        assertThat(
                        bao.post(path + "/parts/steps/evidence/proof", Map.of("artifact", "../etc"))
                                .statusCode())
                .isEqualTo(404);
        assertThat(bao.post(path + "/parts/steps", Map.of("detach", "proof")).statusCode())
                .isEqualTo(404);
        assertThat(submissions.open(cast.educator(), id).answers()).isEmpty();
        HttpResponse<String> missing =
                bao.post(
                        path + "/hand-in",
                        Map.of("ai", "none", "ownWork", "yes", "privacy", "yes"));
        assertThat(missing.statusCode()).isEqualTo(422);
        assertThat(missing.body()).contains("2 things are still missing");
        assertThat(bao.post(path + "/hand-in", Map.of("ai", "<b>")).body())
                .contains("Say how AI had a part");
    }

    @Test
    void theButtonOfAFormLeadsNowhereElse() {
        Town.Cast cast = town.cast();
        SubmissionId id = submissions.start(cast.educator(), cast.slug());
        Visit bao = visit(cast.educator());
        String part = "/submissions/" + id.value() + "/parts/context";
        for (String away :
                List.of(
                        "https://evil.example",
                        "//evil.example",
                        "/sign-out",
                        "/submissions/1/x")) {
            assertThat(location(bao.post(part, Map.of("go", away)))).isEqualTo(part);
        }
    }

    @Test
    void aForeignSubmissionIsNotThereAndAForgedFormChangesNothing() {
        Town.Cast cast = town.cast();
        SubmissionId id = town.ready(cast);
        String path = "/submissions/" + id.value();
        Visit stranger = visit(cast.approver());
        for (String place : List.of("", "/parts/context", "/hand-in", "/receipt", "/receipt.pdf")) {
            assertThat(stranger.get(path + place).statusCode()).as(place).isEqualTo(404);
        }
        Map<String, String> signed = Map.of("ai", "none", "ownWork", "yes", "privacy", "yes");
        for (String place : List.of("/hand-in", "/withdrawal", "/attempts", "/parts/context")) {
            assertThat(stranger.post(path + place, signed).statusCode()).as(place).isEqualTo(404);
        }
        Visit bao = visit(cast.educator());
        assertThat(bao.postWithToken(path + "/hand-in", signed, "forged").statusCode())
                .isEqualTo(403);
        assertThat(submissions.open(cast.educator(), id).isDraft()).isTrue();
        assertThat(bao.get("/submissions/0").statusCode()).isEqualTo(404);
        assertThat(bao.get("/submissions/1%20or%201=1").statusCode()).isIn(400, 404);
    }

    @Test
    void whatIsHandedInCannotBeChangedByALateTab() {
        Town.Cast cast = town.cast();
        SubmissionId id = town.handedIn(cast);
        Visit bao = visit(cast.educator());
        HttpResponse<String> late =
                bao.autosave(
                        "/submissions/" + id.value() + "/responses/context/setting", "Late", 1);
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("cannot be changed now");
        assertThat(location(bao.post("/submissions/" + id.value() + "/withdrawal", Map.of())))
                .isEqualTo("/work");
        assertThat(bao.post("/submissions/" + id.value() + "/withdrawal", Map.of()).statusCode())
                .isEqualTo(422);
    }

    @Test
    void thePagesSpeakSpanish() {
        Town.Cast cast = town.cast();
        SubmissionId id = town.ready(cast);
        Visit bao = visit(cast.educator());
        String path = "/submissions/" + id.value();
        assertThat(bao.get("/work?lang=es").body()).contains("Mi trabajo", "Borrador");
        assertThat(bao.get(path + "/parts/context?lang=es").body()).contains("Antes de entregar");
        assertThat(bao.get(path + "/hand-in?lang=es").body()).contains("Su declaración");
    }

    private Visit visit(PersonId person) {
        return Visit.of(sessions, settings.port(), person);
    }

    private static String location(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(303);
        return response.headers().firstValue("Location").orElseThrow();
    }
}
