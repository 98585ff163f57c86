package org.cairn.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairn.CairnTest;
import org.cairn.catalog.Catalog;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.Person;
import org.cairn.people.PersonId;
import org.cairn.people.Profile;
import org.cairn.people.Role;
import org.cairn.platform.settings.Settings;
import org.cairn.platform.text.Csv;
import org.junit.jupiter.api.Test;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** What the issuer's desk says: letters by template, and how often it decided otherwise. */
@CairnTest
class LettersTest {

    private final Town town;
    private final People people;
    private final Submissions submissions;
    private final Assessments assessments;
    private final Decisions decisions;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final Settings settings;

    LettersTest(
            People people,
            Organizations organizations,
            Catalog catalog,
            Submissions submissions,
            Assessments assessments,
            Decisions decisions,
            FindByIndexNameSessionRepository<? extends Session> sessions,
            Settings settings) {
        this.town = new Town(people, organizations, catalog, submissions, assessments);
        this.people = people;
        this.submissions = submissions;
        this.assessments = assessments;
        this.decisions = decisions;
        this.sessions = sessions;
        this.settings = settings;
    }

    @Test
    void theIssuersLetterStandsThereFilledInAndGoesOutWithTheDecision() {
        Town.Cast cast = town.cast();
        SubmissionId id = town.recommended(cast, "not-met");
        Visit yolanda = visit(cast.approver());
        assertThat(
                        yolanda.post(
                                        "/letters",
                                        letters(
                                                "not-yet.en",
                                                "Hello {name}, {micro-credential} is close. We"
                                                        + " promised by {due date}."))
                                .statusCode())
                .isEqualTo(303);
        String desk = yolanda.get("/decisions/" + id.value()).body();
        assertThat(desk)
                .contains("Hello Bao Unmistakable, Walking the Path is close. We promised by ")
                .doesNotContain("{name}");
        yolanda.post("/submissions/" + id.value() + "/return", form(desk));
        assertThat(letter(cast, id))
                .startsWith("Hello Bao Unmistakable, Walking the Path is close");
        assertThat(visit(cast.educator()).get("/submissions/" + id.value()).body())
                .contains("Hello Bao Unmistakable, Walking the Path is close.");
    }

    @Test
    void aLetterLeftAsItWasBecomesTheOneOfTheDecisionMade() {
        Town.Cast cast = town.cast();
        SubmissionId id = town.recommended(cast, "not-met");
        Visit yolanda = visit(cast.approver());
        Map<String, String> form =
                new HashMap<>(form(yolanda.get("/decisions/" + id.value()).body()));
        assertThat(form.get("letter")).contains("It is not there yet.");
        form.put("against", "evidence-read-differently");
        form.put("reason", "The second page shows the pace.");
        HttpResponse<String> done = yolanda.post("/submissions/" + id.value() + "/award", form);
        assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
        assertThat(letter(cast, id)).contains("congratulations").doesNotContain("not there yet");
    }

    @Test
    void reopeningWhatWasMetNeedsOwnWordsAndNotOnlyTheLetter() {
        Town.Cast cast = town.cast();
        SubmissionId id = town.recommended(cast, "shown");
        Visit yolanda = visit(cast.approver());
        Map<String, String> form =
                new HashMap<>(form(yolanda.get("/decisions/" + id.value()).body()));
        form.put("against", "rubric-applied-differently");
        form.put("reason", "The rubric asks for more than this.");
        form.put("reopened", "pace");
        String path = "/submissions/" + id.value() + "/return";
        HttpResponse<String> refused = yolanda.post(path, form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Tell the educator why");
        form.put("letter", "The pace is fine on flat ground; show it on the hill, too.");
        assertThat(yolanda.post(path, form).statusCode()).isEqualTo(303);
        assertThat(letter(cast, id)).startsWith("The pace is fine on flat ground");
    }

    @Test
    void anEducatorWhoReadsSpanishGetsASpanishLetter() {
        Town.Cast cast = town.cast();
        Person bao = people.find(cast.educator()).orElseThrow();
        people.change(
                new Profile(
                        bao.id(),
                        bao.name(),
                        bao.school(),
                        bao.position(),
                        java.util.Locale.of("es"),
                        bao.zone()));
        SubmissionId id = town.recommended(cast, "not-met");
        assertThat(visit(cast.approver()).get("/decisions/" + id.value()).body())
                .contains("Hola, Bao Unmistakable:", "gracias por su trabajo en Walking the Path");
    }

    @Test
    void whatCannotBeFilledInIsRefusedAndHtmlStaysWords() {
        Town.Cast cast = town.cast();
        Visit yolanda = visit(cast.approver());
        HttpResponse<String> refused =
                yolanda.post("/letters", letters("award.en", "Dear {password}, well done."));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("{password} cannot be filled in", "Dear {password}, well done.");
        yolanda.post("/letters", letters("award.en", "<script>alert(1)</script> {name}"));
        SubmissionId id = town.recommended(cast, "shown");
        assertThat(yolanda.get("/decisions/" + id.value()).body())
                .doesNotContain("<script>alert")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; Bao Unmistakable");
        yolanda.post("/letters", letters("award.en", ""));
        assertThat(yolanda.get("/letters").body())
                .as("empty is the usual one again")
                .contains("congratulations: you have earned {micro-credential}");
    }

    @Test
    void lettersOfAnotherIssuerAreNotThere() {
        Town.Cast cast = town.cast();
        Town.Cast elsewhere = town.cast();
        Visit yolanda = visit(cast.approver());
        String foreign = "/letters?issuer=" + elsewhere.district().slug();
        assertThat(yolanda.get(foreign).statusCode()).isEqualTo(404);
        assertThat(yolanda.post(foreign, letters("award.en", "Hi")).statusCode()).isEqualTo(404);
        assertThat(visit(cast.educator()).get("/letters").statusCode()).isEqualTo(404);
        PersonId manager = town.holder(Role.ADMINISTRATOR, cast.district());
        assertThat(visit(manager).get("/letters").statusCode()).isEqualTo(200);
    }

    @Test
    void theReportCountsEachApproversOverridesByReasonInThePeriodOnly() {
        Town.Cast cast = town.cast();
        SubmissionId first = town.recommended(cast, "not-met");
        decisions.sendBack(cast.approver(), first, Ruling.PLAIN);
        submissions.reopen(cast.educator(), first);
        submissions.answer(cast.educator(), first, Town.WHY, "Because long steps are safe", 1);
        submissions.handIn(cast.educator(), first, Town.SIGNED, "The steps are longer now.");
        town.assess(cast, first, "not-met");
        decisions.returnToAssessor(cast.approver(), first, "Please look at page two again.");
        assessments.recommend(cast.assessor(), first, Recommendation.Value.NOT_YET, List.of(), "");
        decisions.award(
                cast.approver(),
                first,
                new Ruling(
                        java.util.Optional.of(Ruling.Reason.POLICY),
                        "The new rule counts from May.",
                        "",
                        java.util.Set.of(),
                        List.of()));
        Visit yolanda = visit(cast.approver());
        assertThat(yolanda.get("/decisions").body()).contains("/decisions/overrides");
        assertThat(yolanda.get("/decisions/overrides").body())
                .contains("1 of 2 decisions went against the recommendation");
        LocalDate today = LocalDate.now(Town.ZONE);
        String csv = yolanda.get("/decisions/overrides.csv?from=" + today + "&to=" + today).body();
        assertThat(csv.lines().toList())
                .containsExactly(
                        Csv.MARK
                                + "from,to,approver,decisions,overrides,evidence-read-differently,rubric-applied-differently,comment-and-level-disagree,policy,integrity,other,second-looks",
                        "%s,%s,Holder of approver,2,1,0,0,0,1,0,0,1".formatted(today, today));
        assertThat(yolanda.get("/decisions/overrides?from=2020-01-01&to=2020-12-31").body())
                .contains("No decision in this period");
        assertThat(yolanda.get("/decisions/overrides?from=nonsense").statusCode()).isEqualTo(200);
        assertThat(visit(town.cast().approver()).get("/decisions/overrides").body())
                .as("another issuer’s approver")
                .contains("No decision in this period");
        assertThat(visit(cast.assessor()).get("/decisions/overrides").statusCode()).isEqualTo(404);
    }

    /** What a browser would send of the decision form, untouched. */
    private static Map<String, String> form(String page) {
        var letter =
                java.util.regex.Pattern.compile(
                                "<textarea[^>]* name=\"letter\"[^>]*>([^<]*)</textarea>")
                        .matcher(page);
        assertThat(letter.find()).isTrue();
        String typed = letter.group(1).replace("&#39;", "'").replace("&amp;", "&").strip();
        return Map.of("letter", typed.replace("\n", "\r\n"));
    }

    private static Map<String, String> letters(String key, String text) {
        return Map.of(key, text);
    }

    private String letter(Town.Cast cast, SubmissionId id) {
        return submissions
                .open(cast.educator(), id)
                .lastRound()
                .flatMap(PastRound::feedback)
                .orElseThrow()
                .letter();
    }

    private Visit visit(PersonId person) {
        return Visit.of(sessions, settings.port(), person);
    }
}
