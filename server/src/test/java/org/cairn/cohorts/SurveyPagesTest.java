package org.cairn.cohorts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.CairnTest;
import org.cairn.Statements;
import org.cairn.people.Browser;
import org.cairn.people.Organizations;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.people.SignedInBrowsers;
import org.cairn.people.Towns;
import org.cairn.platform.settings.Settings;
import org.cairn.platform.time.HouseClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;

/** Surveys as those who lead a cohort and those who are asked meet them. */
@CairnTest
class SurveyPagesTest {

    private static final Pattern ASKED = Pattern.compile("name=\"asked\" value=\"([0-9a-f]{16})\"");
    private static final Pattern CODE = Pattern.compile("translate=\"no\">([0-9a-z-]{23})<");

    private final SignedInBrowsers browsers;
    private final Surveys surveys;
    private final SurveyAnswers answers;
    private final SurveyTemplate template;
    private final Settings settings;
    private final Cohorts cohorts;
    private final Gathering gathering;
    private final PersonId sam;
    private final Browser lead;
    private final LocalDate today = LocalDate.now(ZoneId.of("America/Los_Angeles"));
    private final CohortId id;

    SurveyPagesTest(
            SignedInBrowsers browsers,
            Surveys surveys,
            SurveyAnswers answers,
            SurveyTemplate template,
            Settings settings,
            BeanFactory beans,
            Organizations organizations) {
        this.browsers = browsers;
        this.surveys = surveys;
        this.answers = answers;
        this.template = template;
        this.settings = settings;
        this.cohorts = beans.getBean(Cohorts.class);
        Towns.Town town = Towns.build(organizations);
        this.gathering = new Gathering(beans, town.district(), town.school());
        this.sam = gathering.facilitator();
        this.lead = browsers.of(sam);
        this.id = gathering.cohort(today.minusDays(100), today.plusDays(200), 40);
    }

    @Test
    void aFacilitatorMakesASurveyAndSomebodyAnswersWithoutAName() {
        PersonId elena = gathering.put(id, "Elena Asked");
        Browser hers = browsers.of(elena);
        String all = "/cohorts/" + id + "/surveys";
        assertThat(lead.open("/cohorts/" + id).html()).contains("href=\"" + all + "\"");
        assertThat(lead.open(all).html()).contains("No survey yet", "Usual questions");
        String form = lead.open(all + "/new").html();
        assertThat(form).contains("professional growth?", "value=\"4, 5\"", "extensively");
        assertThat(lead.open(all + "/new?lang=es").html()).contains("crecimiento profesional?");
        lead.open(all + "?lang=en");
        Map<String, String> typed = fields();
        typed.put("title", "How was <b>it</b>?");
        typed.put("favorable-1", "1 2 3 4 5");
        Browser.Shown wrong = lead.send(all + "/new", all, typed);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html())
                .contains(
                        "but not all of them",
                        "id=\"favorable-1-error\"",
                        "How was &lt;b>it&lt;/b>?");
        typed.put("favorable-1", "4, 5");
        typed.put("add", "scale");
        Browser.Shown more = lead.send(all + "/new", all, typed);
        assertThat(more.status()).isEqualTo(200);
        assertThat(more.html()).contains("id=\"question-8\"", "How was &lt;b>it&lt;/b>?");
        typed.remove("add");
        String survey = lead.send(all + "/new", all, typed).location().orElseThrow();
        assertThat(lead.open(survey).html())
                .contains("0 of 1 people asked", "It takes answers until")
                .doesNotContain("<b>it</b>");
        assertThat(lead.open(all).html()).contains("(Stones 26, open until ");
        assertThat(lead.open(all + "?lang=es").html()).contains("(Stones 26, abierta hasta el ");
        lead.open(all + "?lang=en");
        assertThat(told(hers)).contains("Stones 26: “How was &lt;b&gt;it&lt;/b&gt;?” asks");
        assertThat(hers.open("/cohorts/mine/" + id).html()).contains(survey + "/answer");
        Browser.Shown earlier =
                lead.send(survey, survey + "/closing-day", Map.of("closes", today.toString()));
        assertThat(earlier.status()).isEqualTo(422);
        assertThat(earlier.html())
                .contains("Choose a day after the last day so far", "value=\"" + today + "\"");
        String later = today.plusDays(20).toString();
        assertThat(lead.send(survey, survey + "/closing-day", Map.of("closes", later)).status())
                .isEqualTo(303);
        answer(hers, survey + "/answer");
        assertThat(hers.open("/cohorts/mine/" + id).html()).contains("You have answered.");
        assertThat(lead.open(survey).html())
                .contains("1 of 1 people asked")
                .doesNotContain("Elena Asked", "The workshops");
        assertThat(lead.open(survey + "/changes").status()).isEqualTo(404);
    }

    /** News is told after the commit, by somebody else. */
    private static String told(Browser hers) {
        String html = hers.open("/notices").html();
        for (int i = 0; i < 100 && !html.contains("asks for your answers"); i++) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            html = hers.open("/notices").html();
        }
        return html;
    }

    private void answer(Browser hers, String door) {
        assertThat(hers.open(door).html())
                .contains("What nobody can see", "Yes, as “Grade 4, Stones 26”");
        Map<String, String> typed = new LinkedHashMap<>(Map.of("asked", asked(hers, door)));
        Browser.Shown nothing = hers.send(door, door, typed);
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.html()).contains("Answer at least one question.");
        typed.put("item-1", "4");
        typed.put("words-6", "The workshops");
        Browser.Shown silent = hers.send(door, door, typed);
        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.html())
                .contains("Say whether your words may be published.", "The workshops")
                .containsPattern("name=\"item-1\" value=\"4\" checked");
        typed.put("consent-6", "anonymous");
        Browser.Shown done = hers.send(door, door, typed);
        assertThat(done.status()).isEqualTo(200);
        Matcher code = CODE.matcher(done.html());
        assertThat(code.find()).isTrue();
        assertThat(hers.open(door).html()).contains("Your code").doesNotContain(code.group(1));
        Browser.Shown mine =
                hers.send(
                        door,
                        door + "/mine",
                        Map.of("code", code.group(1).toUpperCase(Locale.ROOT)));
        assertThat(mine.html())
                .contains("The workshops")
                .containsPattern("name=\"item-1\" value=\"4\" checked");
        assertThat(hers.send(door, door + "/mine", Map.of("code", "wrong")).html())
                .contains("not the code you were shown", "value=\"wrong\"");
        typed.put("item-1", "5");
        typed.put("code", code.group(1));
        assertThat(hers.send(door, door, typed).location()).hasValue(door);
        typed.remove("code");
        Browser.Shown twice = hers.send(door, door, typed);
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.html()).contains("You have answered already.");
        assertThat(hers.send(door, door + "/withdrawal", Map.of("code", code.group(1))).location())
                .hasValue(door);
    }

    private static String asked(Browser hers, String door) {
        Matcher asked = ASKED.matcher(hers.open(door).html());
        assertThat(asked.find()).isTrue();
        return asked.group(1);
    }

    @Test
    void whoAnswersOtherQuestionsThanStandThereNowReadsThemAnew() {
        Browser hers = browsers.of(gathering.put(id, "Elena Slow"));
        SurveyId survey = surveys.make(sam, id, SurveyForm.read(fields()));
        String door = "/cohorts/surveys/" + survey + "/answer";
        Map<String, String> typed =
                Map.of(
                        "asked",
                        asked(hers, door),
                        "item-1",
                        "4",
                        "words-6",
                        "The workshops",
                        "consent-6",
                        "anonymous");
        Map<String, String> others = fields();
        others.put("question-1", "Something else?");
        surveys.change(sam, survey, SurveyForm.read(others));
        Browser.Shown refused = hers.send(door, door, typed);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html())
                .contains("The questions have been changed", "Something else?", "The workshops")
                .doesNotContain(" checked");
        assertThat(surveys.led(sam, survey).answered()).isZero();
        Map<String, String> again = new LinkedHashMap<>(typed);
        again.put("asked", asked(hers, door));
        assertThat(hers.send(door, door, again).html()).contains("your answers are in");
    }

    @Test
    void whoHasLeftTheCohortCanStillTakeAPermissionBackAndNothingElse() {
        PersonId elena = gathering.put(id, "Elena Gone");
        PersonId silent = gathering.put(id, "Bao Silent");
        SurveyId survey = surveys.make(sam, id, SurveyForm.read(fields()));
        Map<String, String> typed = new LinkedHashMap<>(Map.of("item-1", "4"));
        typed.put("asked", surveys.led(sam, survey).mark());
        typed.put("code", answers.answer(elena, survey, surveys.led(sam, survey).mark(), typed));
        cohorts.takeOut(sam, id, elena);
        cohorts.takeOut(sam, id, silent);
        String door = "/cohorts/surveys/" + survey + "/answer";
        Browser hers = browsers.of(elena);
        assertThat(hers.open(door).html())
                .contains("You are no longer in this cohort.", door + "/withdrawal")
                .doesNotContain("Change my answers", "/cohorts/mine/" + id);
        assertThat(hers.send(door, door + "/withdrawal", Map.of("code", "wrong")).status())
                .isEqualTo(422);
        assertThat(hers.send(door, door + "/withdrawal", typed).location()).hasValue(door);
        assertThat(hers.send(door, door + "/mine", typed).status()).isEqualTo(404);
        assertThat(hers.send(door, door, typed).status()).isEqualTo(404);
        assertThat(browsers.of(silent).open(door).status()).isEqualTo(404);
    }

    private Map<String, String> fields() {
        Map<String, String> typed =
                new LinkedHashMap<>(SurveyForm.fields(template.items(Locale.ENGLISH)));
        typed.put("title", "How was it?");
        typed.put("language", "en");
        typed.put("opens", today.toString());
        typed.put("closes", today.plusDays(10).toString());
        return typed;
    }

    @Test
    void aClosedSurveySaysWhatMayBeCitedAndStandsOnThePublicPage() {
        SurveyId survey = closed(14, 1);
        String page = "/cohorts/surveys/" + survey;
        assertThat(lead.open(page).html())
                .contains(
                        "93%",
                        "favorable, 14 of 15 who answered",
                        "93% of those who answered (14 of 15) chose “significantly”,"
                                + " “extensively” on a scale of 5 points when asked “How much did"
                                + " the program support your understanding of its subject?”. 15 of"
                                + " 16 people asked took part (94%). Stones 26, survey closed");
        assertThat(lead.open(page + "?lang=es").html())
                .contains("93 %", "El 93 % de quienes respondieron (14 de 15)");
        lead.open(page + "?lang=en");
        String catalog = "/catalog/" + gathering.program().definition().slug();
        Browser stranger = new Browser(settings.baseUrl().toString());
        assertThat(stranger.open(catalog).html()).doesNotContain("What participants say");
        lead.send(page, page + "/publication", Map.of("item-1", "on"));
        assertThat(lead.open(page).html()).containsPattern("name=\"item-1\" checked");
        assertThat(stranger.open(catalog).html())
                .contains(
                        "What participants say",
                        "93%",
                        "14 of 15 who answered this question",
                        "15 of 16 people asked took part (94%)");
        assertThat(stranger.open(catalog + "?lang=es").html()).contains("Participaron 15 de 16");
        String file = lead.open(page + "/results.csv").html();
        assertThat(file.lines())
                .hasSize(1 + 5)
                .anyMatch(line -> line.contains(",15,5,extensively,yes,14"))
                .anyMatch(line -> line.contains(",15,1,not at all,no,1"));
        assertThat(lead.open("/cohorts/" + id + "/surveys/compared").html())
                .contains("93%", "14 of 15; 15 of 16 asked took part");
        assertThat(lead.open("/cohorts/" + id + "/surveys").html())
                .contains(
                        "Years side by side",
                        "15 of 16",
                        "(Stones 26, closed ",
                        "value=\"" + survey + "\"");
        assertThat(lead.open("/cohorts/" + id + "/surveys/new?from=" + survey).html())
                .contains("value=\"How was it?\"");
    }

    /** So many answered the best point of the first question, and so many the worst. */
    private SurveyId closed(int best, int worst) {
        List<PersonId> people = new ArrayList<>();
        for (int i = 0; i <= best + worst; i++) {
            people.add(gathering.put(id, "Person " + i));
        }
        Instant made = Instant.now().minus(Duration.ofDays(20));
        return HouseClock.at(
                made,
                () -> {
                    LocalDate day = today.minusDays(19);
                    SurveyId survey =
                            surveys.make(
                                    sam,
                                    id,
                                    new SurveyForm(
                                            "How was it?",
                                            Locale.ENGLISH,
                                            day,
                                            day.plusDays(10),
                                            template.items(Locale.ENGLISH)));
                    HouseClock.at(
                            made.plus(Duration.ofDays(3)),
                            () -> {
                                surveys.askAround();
                                for (int i = 0; i < best + worst; i++) {
                                    answers.answer(
                                            people.get(i),
                                            survey,
                                            surveys.led(sam, survey).mark(),
                                            Map.of("item-1", i < best ? "5" : "1"));
                                }
                                return survey;
                            });
                    return survey;
                });
    }

    @Test
    void forOthersThereIsNoSurvey() {
        PersonId elena = gathering.put(id, "Elena Inside");
        SurveyId survey = surveys.make(sam, id, SurveyForm.read(fields()));
        Browser hers = browsers.of(elena);
        Browser other = browsers.of(gathering.holding(Role.FACILITATOR));
        Browser bao = browsers.of(gathering.educator("Bao Outside"));
        String page = "/cohorts/surveys/" + survey;
        for (String path :
                List.of(
                        page,
                        page + "/changes",
                        "/cohorts/" + id + "/surveys",
                        "/cohorts/" + id + "/surveys/new",
                        "/cohorts/" + id + "/surveys/compared")) {
            assertThat(lead.open(path).status()).as(path).isEqualTo(200);
            assertThat(hers.open(path).status()).as(path).isEqualTo(404);
            assertThat(other.open(path).status()).as(path).isEqualTo(404);
        }
        assertThat(lead.open(page + "/results.csv").status()).as("not closed").isEqualTo(404);
        assertThat(hers.open(page + "/answer").status()).isEqualTo(200);
        assertThat(bao.open(page + "/answer").status()).isEqualTo(404);
        assertThat(lead.open(page + "/answer").status()).isEqualTo(404);
        assertThat(lead.send(page, page + "/removal", Map.of()).location())
                .hasValue("/cohorts/" + id + "/surveys");
        assertThat(hers.open(page + "/answer").status()).isEqualTo(404);
    }

    @Test
    void thePagesAskAsOftenForManyAnswersAsForFew() {
        SurveyId few = closed(5, 0);
        Map<String, Integer> asked = statements(few);
        SurveyId many = closed(12, 2);
        assertThat(statements(many)).isEqualTo(asked);
        assertThat(asked.values()).allMatch(count -> count > 1 && count < 30);
    }

    private Map<String, Integer> statements(SurveyId survey) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("list", statements("/cohorts/" + id + "/surveys"));
        counts.put("compared", statements("/cohorts/" + id + "/surveys/compared"));
        counts.put("survey", statements("/cohorts/surveys/" + survey));
        counts.put("public", statements("/catalog/" + gathering.program().definition().slug()));
        return counts;
    }

    private int statements(String path) {
        assertThat(lead.open(path).status()).isEqualTo(200);
        return Statements.during(
                thread -> thread.startsWith("tomcat-handler"), () -> lead.open(path));
    }
}
