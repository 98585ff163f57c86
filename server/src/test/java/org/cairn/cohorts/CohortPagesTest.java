package org.cairn.cohorts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
import org.cairn.platform.time.HouseClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;

/** A facilitator and an educator through the year, over HTTP and without script. */
@CairnTest
class CohortPagesTest {

    private static final Pattern CODE =
            Pattern.compile("m-wall-letters\">([2-9A-Z]{3})<span>([2-9A-Z]{3})<");

    private final SignedInBrowsers browsers;
    private final Gathering gathering;
    private final PersonId sam;
    private final Browser lead;
    private final LocalDate today = LocalDate.now(ZoneId.of("America/Los_Angeles"));

    CohortPagesTest(SignedInBrowsers browsers, BeanFactory beans, Organizations organizations) {
        this.browsers = browsers;
        Towns.Town town = Towns.build(organizations);
        this.gathering = new Gathering(beans, town.district(), town.school());
        this.sam = gathering.facilitator();
        this.lead = browsers.of(sam);
    }

    @Test
    void aFacilitatorOpensACohortAndPutsPeopleIn() {
        Browser.Shown empty = lead.send("/cohorts/new", "/cohorts", Map.of("name", "My stones"));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.html())
                .contains(
                        "value=\"My stones\"",
                        "Write a day, such as",
                        "Write a number of places",
                        "A cohort stays on today’s edition");
        Browser.Shown made =
                lead.send(
                        "/cohorts/new",
                        "/cohorts",
                        Map.of(
                                "name", "My stones",
                                "program", gathering.program().definition().slug(),
                                "first", today.minusDays(30).toString(),
                                "last", today.plusDays(200).toString(),
                                "capacity", "1"));
        assertThat(made.status()).isEqualTo(303);
        String board = made.location().orElseThrow();
        assertThat(lead.open(board).html())
                .contains("“My stones” is open", "Nobody is in it yet", "Plan the first session");
        String elena = gathering.email(gathering.educator("Elena Full"));
        String bao = gathering.email(gathering.educator("Bao Outside"));
        assertThat(
                        lead.send(
                                        board,
                                        board + "/people",
                                        Map.of("emails", elena + "\nno@example.org, " + bao))
                                .html())
                .contains(
                        "Elena Full",
                        elena + ": is in now",
                        "no@example.org: nobody at your organization has this address",
                        bao + ": no place is left");
        assertThat(lead.open("/cohorts").html()).contains("My stones", "1 of 1");
        assertThat(lead.open(board + "/changes").html())
                .contains("The program and its edition stay as they are")
                .doesNotContain("A cohort stays on today’s edition");
    }

    @Test
    void aSeriesIsMadeOnlyAfterItsDaysWereSeen() {
        CohortId id = cohort();
        String form = "/cohorts/" + id + "/sessions/new";
        String action = "/cohorts/" + id + "/sessions";
        Map<String, String> fields =
                new LinkedHashMap<>(Gathering.fields(today.plusDays(3), "09:00"));
        fields.put("weeks", "1");
        fields.put("until", today.plusDays(24).toString());
        Browser.Shown preview = lead.send(form, action, fields);
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.html())
                .contains("4 sessions on these days", "Plan these 4 sessions", "value=\"Library\"");
        Matcher mark =
                Pattern.compile("name=\"seen\" value=\"([0-9a-f]{16})\"").matcher(preview.html());
        assertThat(mark.find()).isTrue();
        assertThat(lead.open("/cohorts/" + id).html()).contains("No session is planned yet");
        fields.put("seen", mark.group(1));
        assertThat(lead.send(form, action, fields).status()).isEqualTo(303);
        assertThat(lead.open("/cohorts/" + id).html()).contains("Coming up (4)");
        fields.remove("weeks");
        Browser.Shown twice = lead.send(form, action, fields);
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.html()).contains("it would overlap with “Units in progress”");
    }

    @Test
    void theCodeOnTheWallBringsAnEducatorHerHours() {
        CohortId id = cohort();
        PersonId elena = gathering.put(id, "Elena Here");
        SessionId session = now(id);
        Browser hers = browsers.of(elena);
        assertThat(hers.open("/home").html()).contains("Stones 26", "0 of 105 h");
        String wall = lead.open("/cohorts/sessions/" + session + "/code").html();
        Matcher code = CODE.matcher(wall);
        assertThat(code.find()).isTrue();
        assertThat(wall).contains("<svg", "aria-label=\"QR code");
        String door = "/cohorts/sessions/" + session + "/check-in";
        assertThat(hers.open("/check-in").location()).hasValue(door);
        Browser.Shown wrong = hers.send(door, door, Map.of("code", "222222"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html()).contains("not the code of this moment", "value=\"222222\"");
        assertThat(hers.open(door + "?code=ABC").html()).contains("value=\"ABC\"");
        Map<String, String> right = Map.of("code", code.group(1) + " " + code.group(2));
        assertThat(hers.send(door, door, right).html()).contains("You are here", "3 h count");
        assertThat(hers.send(door, door, right).html())
                .contains("You are noted already", "3 h count for you");
        String mine = hers.open("/cohorts/mine").location().orElseThrow();
        assertThat(hers.open(mine).html()).contains("3 of 105 h verified");
        assertThat(hers.open(mine + "?lang=es").html()).contains("3 de 105 h verificadas");
        assertThat(lead.open("/cohorts/sessions/" + session).html())
                .contains("1 of 1 were there", "checked in");
    }

    @Test
    void aCorrectionAsksForItsReasonAndShowsWhatStoodBefore() {
        CohortId id = cohort();
        PersonId elena = gathering.put(id, "Elena Corrected");
        SessionId session = now(id);
        String page = "/cohorts/sessions/" + session;
        lead.send(page, page + "/attendance", Map.of("at-" + elena, "absent"));
        Map<String, String> part = new LinkedHashMap<>();
        part.put("at-" + elena, "part");
        part.put("minutes-" + elena, "90");
        Browser.Shown silent = lead.send(page, page + "/attendance", part);
        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.html()).contains("Say why you correct it.", "value=\"90\"");
        part.put("why-" + elena, "Came with the late bus <b>");
        assertThat(lead.send(page, page + "/attendance", part).status()).isEqualTo(303);
        assertThat(lead.open(page).html())
                .contains("Corrected once", "Came with the late bus &lt;b&gt;", "1.5 h");
        assertThat(lead.send(page, page + "/cancellation", Map.of("reason", "Rain")).status())
                .as("it is not over yet")
                .isEqualTo(303);
        assertThat(lead.open(page).html()).contains("does not take place", "Rain");
    }

    @Test
    void minutesWithoutPartOfItAreAskedAboutAndTheRosterGoesByName() {
        CohortId id = cohort();
        PersonId zoe = gathering.put(id, "Zoe Last");
        PersonId ada = gathering.put(id, "Ada First");
        String page = "/cohorts/sessions/" + now(id);
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("minutes-" + zoe, "60");
        typed.put("at-" + ada, "present");
        Browser.Shown unchosen = lead.send(page, page + "/attendance", typed);
        assertThat(unchosen.status()).isEqualTo(422);
        assertThat(unchosen.html())
                .contains("Choose “Part of it”", "value=\"60\"", "minutes-" + zoe + "-error");
        assertThat(unchosen.html().indexOf("Ada First"))
                .isPositive()
                .isLessThan(unchosen.html().indexOf("Zoe Last"));
        typed.put("at-" + zoe, "present");
        assertThat(lead.send(page, page + "/attendance", typed).status()).isEqualTo(422);
        assertThat(lead.open(page).html()).contains("0 of 2 were there");
        typed.put("at-" + zoe, "part");
        assertThat(lead.send(page, page + "/attendance", typed).status()).isEqualTo(303);
        assertThat(lead.open(page).html()).contains("2 of 2 were there");
        typed.put("at-" + zoe, "absent");
        typed.put("why-" + zoe, "She only left her coat.");
        assertThat(lead.send(page, page + "/attendance", typed).status())
                .as("what stood beforehand is no news")
                .isEqualTo(303);
        assertThat(lead.open(page).html()).contains("1 of 2 were there");
    }

    @Test
    void whoIsBehindReadsItInWords() {
        CohortId id = cohort();
        PersonId elena =
                HouseClock.at(
                        Instant.now().minus(Duration.ofDays(3)),
                        () -> gathering.put(id, "Elena Behind"));
        SessionId session = gathering.session(id, Gathering.fields(today.minusDays(1), "09:00"));
        String page = "/cohorts/sessions/" + session;
        lead.send(page, page + "/attendance", Map.of("at-" + elena, "absent"));
        Browser hers = browsers.of(elena);
        assertThat(hers.open("/cohorts/mine/" + id).html()).contains("3 h missed");
        assertThat(hers.open("/cohorts/mine/" + id + "?lang=es").html())
                .contains("3 h de ausencia");
        assertThat(lead.open("/cohorts/" + id).html()).contains("at risk, 3 h missed");
    }

    @Test
    void aCohortThatIsOverAsksForNoMoreSessionsAndStaysInReach() {
        CohortId id = gathering.cohort(today.minusDays(200), today.minusDays(10), 3);
        Browser hers = browsers.of(gathering.put(id, "Elena Finished"));
        assertThat(lead.open("/home").html())
                .contains("See the cohorts you lead")
                .doesNotContain("Plan the next session");
        assertThat(lead.open("/cohorts/" + id).html())
                .contains("This cohort is over")
                .doesNotContain("/sessions/new");
        assertThat(hers.open("/home").html())
                .contains("href=\"/cohorts/mine\"", "It is over.")
                .doesNotContain("href=\"/cohorts/mine/" + id);
        assertThat(hers.open("/cohorts/mine").location()).hasValue("/cohorts/mine/" + id);
        CohortId running = cohort();
        assertThat(lead.open("/home").html())
                .contains("Plan the next session", "/cohorts/" + running);
    }

    @Test
    void whoLeadsAndWhoTakesPartMakeTheAddressForTheirCalendar() {
        CohortId id = cohort();
        Browser hers = browsers.of(gathering.put(id, "Elena Calendar"));
        assertThat(lead.open("/cohorts").html()).contains("href=\"/calendars\"");
        assertThat(hers.open("/cohorts/mine/" + id).html()).contains("href=\"/calendars\"");
        for (Browser browser : List.of(lead, hers)) {
            assertThat(browser.open("/calendars").html())
                    .contains("Make the address")
                    .doesNotContain(".ics");
            assertThat(browser.send("/calendars", "/calendars", Map.of()).location())
                    .hasValue("/calendars");
            assertThat(browser.open("/calendars").html())
                    .contains("The address is made.", ".ics\"", "Make a new address");
            assertThat(browser.send("/calendars", "/calendars/removal", Map.of()).location())
                    .hasValue("/calendars");
            assertThat(browser.open("/calendars").html())
                    .contains("Make the address")
                    .doesNotContain(".ics");
        }
    }

    @Test
    void forOthersThereIsNoCohortAndNoLinkToOne() {
        CohortId id = cohort();
        PersonId elena = gathering.put(id, "Elena Inside");
        SessionId session = now(id);
        Browser hers = browsers.of(elena);
        Browser bao = browsers.of(gathering.educator("Bao Outside"));
        Browser other = browsers.of(gathering.holding(Role.FACILITATOR));
        for (String path :
                new String[] {
                    "/cohorts/" + id,
                    "/cohorts/" + id + "/changes",
                    "/cohorts/" + id + "/sessions/new",
                    "/cohorts/sessions/" + session,
                    "/cohorts/sessions/" + session + "/changes",
                    "/cohorts/sessions/" + session + "/code"
                }) {
            assertThat(lead.open(path).status()).as(path).isEqualTo(200);
            assertThat(hers.open(path).status()).as(path).isEqualTo(404);
            assertThat(other.open(path).status()).as(path).isEqualTo(404);
        }
        assertThat(hers.open("/cohorts/mine/" + id).status()).isEqualTo(200);
        assertThat(bao.open("/cohorts/mine/" + id).status()).isEqualTo(404);
        assertThat(bao.open("/cohorts/sessions/" + session + "/check-in").status()).isEqualTo(404);
        assertThat(bao.open("/home").html()).doesNotContain("/cohorts");
        assertThat(lead.open("/home").html()).contains("href=\"/cohorts\"");
    }

    @Test
    void manyCohortsAreFoundByTheirWordsAndTimeAndComeInPages() {
        for (int i = 0; i < 12; i++) {
            gathering.cohort(today.minusDays(30), today.plusDays(60), 5);
        }
        int few = asked();
        for (int i = 0; i < 14; i++) {
            gathering.cohort(today.plusDays(30), today.plusDays(90), 5);
        }
        gathering.cohort(today.minusDays(90), today.minusDays(3), 5);
        assertThat(asked()).as("questions for two pages").isEqualTo(few);
        assertThat(rows("/cohorts")).isEqualTo(25);
        assertThat(lead.open("/cohorts").html()).contains("27 of 27 cohorts", "Page 1 of 2");
        assertThat(rows("/cohorts?page=2")).isEqualTo(2);
        assertThat(rows("/cohorts?page=900")).as("never beyond the last").isEqualTo(2);
        assertThat(rows("/cohorts?time=running")).isEqualTo(12);
        assertThat(rows("/cohorts?time=ahead")).isEqualTo(14);
        assertThat(rows("/cohorts?time=over")).isEqualTo(1);
        assertThat(rows("/cohorts?q=STÓNES%20steam")).as("name and program").isEqualTo(25);
        assertThat(lead.open("/cohorts?q=%3Cb%3E").html())
                .contains("None of your cohorts is like that", "value=\"&lt;b");
    }

    private int rows(String path) {
        return lead.open(path).html().split("<th scope=\"row\">", -1).length - 1;
    }

    private int asked() {
        assertThat(lead.open("/cohorts").status()).isEqualTo(200);
        return Statements.during(
                thread -> thread.startsWith("tomcat-handler"), () -> lead.open("/cohorts"));
    }

    @Test
    void thePagesAskAsOftenForManyAsForFew() {
        CohortId id = cohort();
        PersonId elena = gathering.put(id, "Elena Counted");
        SessionId session = now(id);
        Map<String, Integer> few = statements(id, session, elena);
        for (int i = 0; i < 12; i++) {
            gathering.put(id, "More " + i);
            gathering.session(id, Gathering.fields(today.plusDays(5 + i), "09:00"));
        }
        assertThat(statements(id, session, elena)).isEqualTo(few);
        assertThat(few.values()).allMatch(asked -> asked > 1 && asked < 30);
    }

    private Map<String, Integer> statements(CohortId id, SessionId session, PersonId elena) {
        Browser hers = browsers.of(elena);
        Map<String, Integer> counts = new TreeMap<>();
        counts.put("list", statements(lead, "/cohorts"));
        counts.put("board", statements(lead, "/cohorts/" + id));
        counts.put("session", statements(lead, "/cohorts/sessions/" + session));
        counts.put("mine", statements(hers, "/cohorts/mine/" + id));
        counts.put("home", statements(hers, "/home"));
        return counts;
    }

    /** Counted at the second request, when what never changes is known already. */
    private static int statements(Browser browser, String path) {
        assertThat(browser.open(path).status()).isEqualTo(200);
        return Statements.during(
                thread -> thread.startsWith("tomcat-handler"), () -> browser.open(path));
    }

    private CohortId cohort() {
        return gathering.cohort(today.minusDays(30), today.plusDays(200), 40);
    }

    /** A session that began a minute ago. */
    private SessionId now(CohortId id) {
        ZonedDateTime begins =
                Instant.now().minusSeconds(60).atZone(ZoneId.of("America/Los_Angeles"));
        return gathering.session(
                id,
                Gathering.fields(
                        begins.toLocalDate(), DateTimeFormatter.ofPattern("HH:mm").format(begins)));
    }
}
