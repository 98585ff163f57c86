package org.cairn.cohorts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cairn.CairnTest;
import org.cairn.Http;
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

/** Hours that are missed, made up, reported, brought in and put on paper, over HTTP. */
@CairnTest
class HoursPagesTest {

    private static final Pattern MAKE_UP =
            Pattern.compile("/cohorts/make-ups/([0-9a-f-]{36})/done");
    private static final Pattern REPORT =
            Pattern.compile("/cohorts/reports/([0-9a-f-]{36})/confirmation");
    private static final Pattern CREDIT =
            Pattern.compile("/cohorts/credits/([0-9a-f-]{36})/correction");
    private static final Pattern HIDDEN =
            Pattern.compile("name=\"(mode|seen|text)\" value=\"([^\"]*)\"");

    private final SignedInBrowsers browsers;
    private final Attendances attendances;
    private final Http http;
    private final Gathering gathering;
    private final PersonId sam;
    private final Browser lead;
    private final LocalDate today = LocalDate.now(ZoneId.of("America/Los_Angeles"));
    private final CohortId id;
    private final PersonId elena;
    private final Browser hers;
    private final SessionId session;

    HoursPagesTest(
            SignedInBrowsers browsers,
            Attendances attendances,
            Settings settings,
            BeanFactory beans,
            Organizations organizations) {
        this.browsers = browsers;
        this.attendances = attendances;
        this.http = new Http(settings);
        Towns.Town town = Towns.build(organizations);
        this.gathering = new Gathering(beans, town.district(), town.school());
        this.sam = gathering.facilitator();
        this.lead = browsers.of(sam);
        this.id = gathering.cohort(today.minusDays(60), today.plusDays(200), 40);
        this.elena =
                HouseClock.at(
                        Instant.now().minus(Duration.ofDays(30)),
                        () -> gathering.put(id, "Elena Missing"));
        this.hers = browsers.of(elena);
        this.session = missed(3, 60);
    }

    private SessionId missed(int daysAgo, int minutes) {
        SessionId made = gathering.session(id, Gathering.fields(today.minusDays(daysAgo), "09:00"));
        attendances.take(sam, made, Map.of(elena, new Attendances.Mark(Optional.of(minutes), "")));
        return made;
    }

    private String person() {
        return "/cohorts/" + id + "/people/" + elena;
    }

    private String mine() {
        return "/cohorts/mine/" + id;
    }

    private static String found(Pattern pattern, String html) {
        Matcher hit = pattern.matcher(html);
        assertThat(hit.find()).isTrue();
        return hit.group(1);
    }

    @Test
    void aFacilitatorAgreesOnAMakeUpAndNotesThatItIsDone() {
        assertThat(lead.open("/cohorts/" + id).html()).contains(person() + "/hours");
        String form = person() + "/make-ups/new?session=" + session;
        assertThat(lead.open(person() + "/hours").html()).contains(form, "2 h of 3 h missing");
        Map<String, String> typed = new HashMap<>();
        typed.put("session", session.toString());
        typed.put("by", "task");
        typed.put("task", "Read <b>chapter</b> 3");
        typed.put("minutes", "500");
        typed.put("until", today.minusDays(1).toString());
        Browser.Shown refused = lead.send(form, person() + "/make-ups", typed);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html())
                .contains("Write minutes from 1 to 120", "Choose a day from today", "value=\"500\"")
                .contains("Read &lt;b&gt;chapter");
        typed.put("minutes", "120");
        typed.put("until", today.plusDays(9).toString());
        assertThat(lead.send(form, person() + "/make-ups", typed).location())
                .hasValue(person() + "/hours");
        assertThat(hers.open(mine() + "/hours").html())
                .contains("What can be made up", "Agreed: Read", "It makes up 2 h.")
                .doesNotContain("It is done", "/done");
        String page = lead.open(person() + "/hours").html();
        String makeUp = found(MAKE_UP, page);
        String done = "/cohorts/make-ups/" + makeUp + "/done";
        Browser.Shown early =
                lead.send(
                        person() + "/hours",
                        done,
                        Map.of(
                                "minutes-" + makeUp,
                                "121",
                                "day-" + makeUp,
                                today.plusDays(1).toString()));
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.html()).contains("That day is still ahead.", "value=\"121\"");
        Map<String, String> note =
                Map.of("minutes-" + makeUp, "120", "day-" + makeUp, today.toString());
        assertThat(lead.send(person() + "/hours", done, note).status()).isEqualTo(303);
        assertThat(lead.send(person() + "/hours", done, note).status()).isEqualTo(303);
        assertThat(lead.open(person() + "/hours").html())
                .contains("It was noted already, and counts once.", "3 of 105 h are verified.");
    }

    @Test
    void anEducatorReportsHoursTheFacilitatorAsksAndConfirms() {
        String form = mine() + "/hours";
        Map<String, String> typed = new HashMap<>();
        typed.put("unit", "foundations");
        typed.put("mode", "fieldwork");
        typed.put("day", today.toString());
        typed.put("minutes", "10000");
        typed.put("words", "Watched \"two\" lessons");
        Browser.Shown absurd = hers.send(form, mine() + "/reports", typed);
        assertThat(absurd.status()).isEqualTo(422);
        assertThat(absurd.html())
                .contains("Write minutes from 1 to 720", "minutes-error")
                .contains("value=\"Watched &#34;two&#34; lessons\"");
        typed.put("minutes", "90");
        assertThat(hers.send(form, mine() + "/reports", typed).status()).isEqualTo(303);
        assertThat(hers.open(form).html())
                .contains("1.5 h more are reported and not confirmed yet", "waits to be confirmed");
        assertThat(lead.open("/cohorts/" + id).html()).contains("Reported hours: 1.5 h open");
        String queue = "/cohorts/" + id + "/reports";
        String report = found(REPORT, lead.open(queue).html());
        assertThat(lead.send(queue, "/cohorts/reports/" + report + "/question", Map.of()).status())
                .isEqualTo(422);
        lead.send(
                queue,
                "/cohorts/reports/" + report + "/question",
                Map.of("answer-" + report, "Which lessons?"));
        assertThat(lead.open(queue).html()).contains("Nothing waits for you");
        String change = form + "?report=" + report;
        assertThat(hers.open(change).html())
                .contains("Which lessons?", "Change the report", "value=\"90\"");
        typed.put("replaces", report);
        typed.put("words", "Watched two lessons on sound");
        assertThat(hers.send(change, mine() + "/reports", typed).status()).isEqualTo(303);
        String changed = found(REPORT, lead.open(queue).html());
        assertThat(changed).isNotEqualTo(report);
        assertThat(
                        lead.send(queue, "/cohorts/reports/" + report + "/confirmation", Map.of())
                                .html())
                .contains("The person has changed this report");
        lead.send(queue, "/cohorts/reports/" + changed + "/confirmation", Map.of());
        String after = lead.open(person() + "/hours").html();
        assertThat(after).contains("2.5 of 105 h are verified.", "Watched two lessons on sound");
        String credit = found(CREDIT, after);
        String correction = "/cohorts/credits/" + credit + "/correction";
        Map<String, String> fix = Map.of("minutes-" + credit, "60", "why-" + credit, "One lesson");
        assertThat(
                        lead.send(
                                        person() + "/hours",
                                        correction,
                                        Map.of("minutes-" + credit, "60"))
                                .html())
                .contains("Say why you correct it.");
        assertThat(lead.send(person() + "/hours", correction, fix).status()).isEqualTo(303);
        assertThat(hers.open(form).html())
                .contains("2 of 105 h are verified.", "“One lesson”", "Corrected once")
                .doesNotContain("/correction");
    }

    @Test
    void aFileOfCompletionsIsLookedAtBeforeItCounts() {
        String page = "/cohorts/" + id + "/completions";
        assertThat(lead.open(page).html())
                .contains("course or module", page + ".csv", "foundations/access-and-equity");
        assertThat(bring("nonsense").text()).contains("must name the column");
        String file =
                "e-mail;course or module;minutes;day\r\n"
                        + gathering.email(elena)
                        + ";foundations;90;"
                        + today
                        + "\r\nnobody@example.org;foundations;90;"
                        + today
                        + "\r\n";
        String looked = bring(file).text();
        assertThat(looked)
                .contains("One line is new", "Elena Missing", "nobody at your organization");
        assertThat(lead.open(person() + "/hours").html()).contains("1 of 105 h are verified.");
        Map<String, String> seen = new HashMap<>();
        HIDDEN.matcher(looked)
                .results()
                .forEach(hit ->
                        seen.put(
                                hit.group(1),
                                hit.group(2).replace("&#34;", "\"").replace("&amp;", "&")));
        assertThat(lead.send(page, page + "/credits", seen).location()).hasValue(page);
        assertThat(lead.open(person() + "/hours").html())
                .contains("2.5 of 105 h are verified.", "from the learning system");
        Browser.Shown again = lead.send(page, page + "/credits", seen);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.html()).contains("nothing was credited", "counts already");
        assertThat(lead.open(person() + "/hours").html()).contains("2.5 of 105 h are verified.");
    }

    private Http.Got bring(String file) {
        String page = "/cohorts/" + id + "/completions";
        Matcher token =
                Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                        .matcher(lead.open(page).html());
        assertThat(token.find()).isTrue();
        return http.post(
                page,
                List.of(
                        Http.Field.of("_csrf", token.group(1)),
                        Http.Field.of("mode", "online"),
                        new Http.Field("file", "lms.csv", file.getBytes(StandardCharsets.UTF_8))),
                "Cookie",
                "cairn=" + lead.cookie("cairn").orElseThrow());
    }

    @Test
    void theStatementAndTheCertificateSayWhatTheyAre() throws IOException {
        hers.send(
                mine() + "/hours",
                mine() + "/reports",
                Map.of(
                        "unit", "foundations",
                        "mode", "fieldwork",
                        "day", today.toString(),
                        "minutes", "45",
                        "words", "Walked the grounds"));
        for (String path : List.of(mine(), person())) {
            Browser reader = path.equals(mine()) ? hers : lead;
            String statement = paper(reader, path + "/statement.pdf");
            assertThat(statement)
                    .contains(
                            "Statement of hours", "Elena Missing", "Units in progress", "attended")
                    .contains("Walked the grounds", "Reported, not confirmed")
                    .contains("Missed so far and not made up", "1 of 12 h", "11 h to go");
            String certificate = paper(reader, path + "/certificate-of-attendance.pdf");
            assertThat(certificate)
                    .contains("Certificate of attendance", "Elena Missing", "This is not the")
                    .contains("One session was attended")
                    .doesNotContain("Walked the grounds", "of 105 h");
        }
        assertThat(paper(hers, mine() + "/certificate-of-attendance.pdf?lang=es"))
                .contains("Certificado de asistencia", "Esto no es la microcredencial.");
        PersonId none = gathering.put(id, "Nobody Yet");
        Browser theirs = browsers.of(none);
        assertThat(theirs.open(mine() + "/statement.pdf").status()).isEqualTo(200);
        assertThat(theirs.open(mine() + "/certificate-of-attendance.pdf").status()).isEqualTo(404);
    }

    private String paper(Browser browser, String path) throws IOException {
        Http.Got got = http.get(path, "Cookie", "cairn=" + browser.cookie("cairn").orElseThrow());
        assertThat(got.status()).isEqualTo(200);
        try (var document = Loader.loadPDF(got.bytes())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void forOthersNobodysHoursAreThere() {
        Browser bao = browsers.of(gathering.put(id, "Bao Inside"));
        Browser outside = browsers.of(gathering.educator("Out Side"));
        Browser other = browsers.of(gathering.holding(Role.FACILITATOR));
        for (String path :
                List.of(
                        person() + "/hours",
                        person() + "/statement.pdf",
                        person() + "/certificate-of-attendance.pdf",
                        person() + "/make-ups/new?session=" + session,
                        "/cohorts/" + id + "/reports",
                        "/cohorts/" + id + "/completions",
                        "/cohorts/" + id + "/completions.csv")) {
            assertThat(lead.open(path).status()).as(path).isEqualTo(200);
            for (Browser browser : List.of(hers, bao, outside, other)) {
                assertThat(browser.open(path).status()).as(path).isEqualTo(404);
            }
        }
        assertThat(bao.open(mine() + "/hours").html()).doesNotContain("Elena");
        assertThat(outside.open(mine() + "/hours").status()).isEqualTo(404);
        assertThat(outside.open(mine() + "/statement.pdf").status()).isEqualTo(404);
    }

    @Test
    void thePagesAskAsOftenForManyAsForFew() {
        hers.send(mine() + "/hours", mine() + "/reports", report(1));
        Map<String, Integer> few = statements();
        for (int n = 2; n < 10; n++) {
            hers.send(mine() + "/hours", mine() + "/reports", report(n));
            missed(n + 3, 0);
            gathering.put(id, "More " + n);
        }
        assertThat(statements()).isEqualTo(few);
        assertThat(few.values()).allMatch(asked -> asked > 1 && asked < 30);
    }

    private Map<String, String> report(int n) {
        return Map.of(
                "unit", "foundations",
                "mode", "fieldwork",
                "day", today.minusDays(n).toString(),
                "minutes", "45",
                "words", "Walk " + n);
    }

    private Map<String, Integer> statements() {
        Map<String, Integer> counts = new TreeMap<>();
        counts.put("mine", statements(hers, mine() + "/hours"));
        counts.put("person", statements(lead, person() + "/hours"));
        counts.put("reports", statements(lead, "/cohorts/" + id + "/reports"));
        counts.put("board", statements(lead, "/cohorts/" + id));
        counts.put("paper", statements(lead, person() + "/statement.pdf"));
        return counts;
    }

    private static int statements(Browser browser, String path) {
        assertThat(browser.open(path).status()).isEqualTo(200);
        return Statements.during(
                thread -> thread.startsWith("tomcat-handler"), () -> browser.open(path));
    }
}
