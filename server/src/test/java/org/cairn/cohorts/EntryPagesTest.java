package org.cairn.cohorts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.cairn.CairnTest;
import org.cairn.Statements;
import org.cairn.notices.Notices;
import org.cairn.people.Browser;
import org.cairn.people.Grant;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.people.SignedInBrowsers;
import org.cairn.people.Towns;
import org.cairn.platform.settings.Settings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;

/** The way into a cohort and out of it, as everybody sees it in a browser. */
@CairnTest
class EntryPagesTest {

    private final SignedInBrowsers browsers;
    private final Notices notices;
    private final Settings settings;
    private final Organizations organizations;
    private final BeanFactory beans;
    private final Gathering gathering;
    private final Browser lead;
    private final PersonId carter;
    private final LocalDate today = LocalDate.now(ZoneId.of("America/Los_Angeles"));

    EntryPagesTest(
            SignedInBrowsers browsers,
            Notices notices,
            Settings settings,
            People people,
            BeanFactory beans,
            Organizations organizations) {
        this.browsers = browsers;
        this.notices = notices;
        this.settings = settings;
        this.organizations = organizations;
        this.beans = beans;
        Towns.Town town = Towns.build(organizations);
        this.gathering = new Gathering(beans, town.district(), town.school());
        this.lead = browsers.of(gathering.facilitator());
        this.carter = gathering.educator("Ms. Carter");
        people.grant(carter, new Grant(Role.PRINCIPAL, town.school().id()), "system");
        people.actAs(carter, Role.PRINCIPAL);
    }

    private CohortId cohort(int places) {
        return gathering.cohort(today.plusDays(60), today.plusDays(300), places);
    }

    private static void settled(BooleanSupplier done) throws InterruptedException {
        Instant until = Instant.now().plus(Duration.ofSeconds(20));
        while (!done.getAsBoolean() && Instant.now().isBefore(until)) {
            Thread.sleep(50);
        }
        assertThat(done.getAsBoolean()).isTrue();
    }

    @Test
    void fromTheProgramsPageToAPlaceEverybodyIsTold() throws InterruptedException {
        CohortId id = cohort(1);
        String base = "/cohorts/" + id;
        String program = "/catalog/" + gathering.program().definition().slug();
        Browser stranger = new Browser(settings.baseUrl().toString());
        assertThat(stranger.open(program).html()).doesNotContain("data-intakes");
        assertThat(stranger.open(base + "/application").status()).isEqualTo(404);
        assertThat(lead.open(base + "/applications").html()).contains("takes no applications");
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("applies-from", today.toString());
        fields.put("applies-until", today.minusDays(1).toString());
        fields.put("answer-days", "7");
        fields.put("site", "on");
        fields.put("criteria", "Third year <b>or</b> later");
        fields.put("question-1", "Why you?");
        fields.put("required-1", "on");
        Browser.Shown refused = lead.send(base + "/admission", base + "/admission", fields);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html())
                .contains("value=\"Why you?\"", "applies-until-error", "name=\"site\" checked");
        fields.put("applies-until", today.plusDays(9).toString());
        assertThat(lead.send(base + "/admission", base + "/admission", fields).status())
                .isEqualTo(303);
        assertThat(stranger.open(program).html())
                .contains("This program takes applications until", base + "/application");
        assertThat(stranger.open(base + "/application").html())
                .contains("Third year &lt;b&gt;or&lt;/b&gt; later", "Sign in and apply")
                .doesNotContain("Send the application");

        PersonId elena = gathering.educator("Elena Applies");
        Browser hers = browsers.of(elena);
        String own = base + "/application";
        String asked = asked(hers.open(own).html());
        Browser.Shown empty = hers.send(own, own, Map.of("asked", asked, "answer-1", " "));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.html()).contains("Answer this question.");
        Browser.Shown other = hers.send(own, own, Map.of("asked", "0", "answer-1", "I <try>."));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.html()).contains("has changed the questions", "I &lt;try&gt;.");
        assertThat(hers.send(own, own, Map.of("asked", asked, "answer-1", "I <try>.")).status())
                .isEqualTo(303);
        assertThat(hers.open(own).html()).contains("School is asked", "Take the application back");
        assertThat(hers.open("/home").html()).contains("My applications", own);

        settled(() -> notices.of(carter) == 1);
        Browser principal = browsers.of(carter);
        assertThat(principal.open("/school").html())
                .contains("One application waits for your word");
        String approvals = "/cohorts/site-approvals";
        assertThat(principal.open(approvals).html())
                .contains("Elena Applies")
                .doesNotContain("I &lt;try&gt;.");
        ApplicationId application = application(elena, id);
        Browser.Shown silent =
                principal.send(approvals, approvals + "/" + application, Map.of("answer", "no"));
        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.html()).contains("words-" + application + "-error");
        Map<String, String> yes = Map.of("answer", "yes", "words", "Gladly.");
        assertThat(principal.send(approvals, approvals + "/" + application, yes).status())
                .isEqualTo(303);
        settled(() -> notices.of(elena) == 1);
        assertThat(hers.open(own).html()).contains("School agrees", "“Gladly.”");

        String all = base + "/applications";
        assertThat(lead.open("/home").html()).contains(all, "One application without an answer");
        assertThat(lead.open(all).html()).contains("Elena Applies", "I &lt;try&gt;.", "“Gladly.”");
        Browser.Shown nobody = lead.send(all, all, Map.of("what", "offer", "state", "applied"));
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.html()).contains("Choose at least one application.");
        Browser.Shown unsaid =
                lead.send(
                        all,
                        all,
                        Map.of(
                                "what", "decline",
                                "state", "applied",
                                "words", "",
                                "application", application.toString()));
        assertThat(unsaid.status()).isEqualTo(422);
        assertThat(unsaid.html()).contains("words-error", "value=\"" + application + "\" checked");
        Map<String, String> offer =
                Map.of(
                        "what", "offer",
                        "state", "applied",
                        "application", application.toString());
        assertThat(lead.send(all, all, offer).status()).isEqualTo(303);
        settled(() -> notices.of(elena) == 2);
        assertThat(hers.open("/home").html()).contains("Take your place in Stones 26");
        assertThat(hers.open("/notices").html()).contains("A place in Stones 26 is offered to you");
        assertThat(hers.open(own + "?lang=es").html()).contains("Aceptar la plaza");
        assertThat(hers.open(program + "?lang=en").html()).contains("there is a wait list");
        assertThat(hers.send(own, own + "/acceptance", Map.of()).location())
                .hasValue("/cohorts/mine/" + id);
        assertThat(hers.open("/cohorts/mine/" + id).html()).contains("The place is yours");
        assertThat(hers.open(own).html()).contains("You are in this cohort");
        assertThat(lead.open(base).html()).contains("Elena Applies");
    }

    private static String asked(String html) {
        int at = html.indexOf("name=\"asked\" value=\"") + 20;
        return html.substring(at, at + 16);
    }

    private ApplicationId application(PersonId person, CohortId id) {
        return beans.getBean(Applications.class).mine(person, id).orElseThrow().application().id();
    }

    @Test
    void aSchoolWithoutAPrincipalIsSeenByWhoLeadsAndHoldsNobodyUp() throws InterruptedException {
        Towns.Town town = Towns.build(organizations);
        Gathering empty = new Gathering(beans, town.district(), town.school());
        CohortId id = empty.cohort(today.plusDays(60), today.plusDays(300), 3);
        empty.open(id, Map.of("site", "on"));
        PersonId elena = empty.educator("Elena <Alone>");
        ApplicationId application = empty.apply(elena, id);
        Browser leads = browsers.of(empty.facilitator());
        settled(() -> notices.of(empty.facilitator()) == 1);
        assertThat(leads.open("/notices").html()).contains("nobody answers for the school");
        Browser hers = browsers.of(elena);
        String own = "/cohorts/" + id + "/application";
        assertThat(hers.open(own).html())
                .contains("Nobody answers for the school here")
                .doesNotContain("School is asked");
        String all = "/cohorts/" + id + "/applications";
        assertThat(leads.open(all).html())
                .contains("Nobody answers for the school here", "Elena &lt;Alone&gt;");
        assertThat(leads.open(all + "?lang=es").html()).contains("Anotar el acuerdo");
        leads.open(all + "?lang=en");
        String note = all + "/" + application + "/site-agreement";
        Browser.Shown refused = leads.send(all, note, Map.of("words", "x".repeat(400)));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html())
                .contains("agreed-" + application + "-error", "value=\"" + "x".repeat(400));
        assertThat(leads.send(all, note, Map.of("words", "Ms. Lopez, by phone")).status())
                .isEqualTo(303);
        assertThat(leads.open(all).html())
                .contains("School agrees", "“Ms. Lopez, by phone”")
                .doesNotContain("Note the agreement");
        assertThat(hers.open(own).html()).contains("School agrees", "“Ms. Lopez, by phone”");
        settled(() -> notices.of(elena) == 1);
    }

    @Test
    void whoWorksElsewhereReadsWhomItIsForAndCannotApply() {
        CohortId id = cohort(2);
        gathering.open(id, Map.of());
        String own = "/cohorts/" + id + "/application";
        Towns.Town town = Towns.build(organizations);
        PersonId other = new Gathering(beans, town.district(), town.school()).educator("Other");
        Browser theirs = browsers.of(other);
        assertThat(theirs.open(own).html())
                .contains("For people who work at")
                .doesNotContain("Send the application");
        assertThat(theirs.send("/settings", own, Map.of("answer-1", "Let me in")).status())
                .isEqualTo(404);
        assertThat(theirs.send("/settings", own + "/acceptance", Map.of()).status()).isEqualTo(404);
        assertThat(theirs.open("/cohorts/site-approvals").status()).isEqualTo(404);
    }

    @Test
    void somebodyAsksToGoOnLaterAndGoesOnWithHerHours() throws InterruptedException {
        CohortId id = gathering.cohort(today.minusDays(30), today.plusDays(200), 5);
        CohortId next = gathering.cohort(today.plusDays(250), today.plusDays(500), 5);
        PersonId elena = gathering.put(id, "Elena Later");
        SessionId session = gathering.session(id, Gathering.fields(today.minusDays(1), "09:00"));
        String page = "/cohorts/sessions/" + session;
        lead.send(page, page + "/attendance", Map.of("at-" + elena, "present"));
        Browser hers = browsers.of(elena);
        String mine = "/cohorts/mine/" + id;
        assertThat(hers.open(mine).html()).contains(mine + "/leaving");
        Browser.Shown silent = hers.send(mine + "/leaving", mine + "/deferral", Map.of());
        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.html()).contains("later-error");
        Map<String, String> wish = Map.of("later", "A child <is> due.");
        assertThat(hers.send(mine + "/leaving", mine + "/deferral", wish).status()).isEqualTo(303);
        assertThat(hers.open(mine + "/leaving").html()).contains("A child &lt;is&gt; due.");
        settled(() -> notices.of(gathering.facilitator()) >= 1);
        String person = "/cohorts/" + id + "/people/" + elena;
        assertThat(lead.open("/home").html()).contains("Elena Later asks to go on later", person);
        assertThat(lead.open(person).html())
                .contains("A child &lt;is&gt; due.", next.toString(), "5 places left");
        Browser.Shown unsaid = lead.send(person, person + "/move", Map.of("to", next.toString()));
        assertThat(unsaid.status()).isEqualTo(422);
        assertThat(unsaid.html()).contains("because-error", "value=\"" + next + "\" selected");
        Map<String, String> move = Map.of("to", next.toString(), "because", "A child is due.");
        assertThat(lead.send(person, person + "/move", move).location())
                .hasValue("/cohorts/" + next + "#people");
        assertThat(hers.open(mine).status()).isEqualTo(404);
        assertThat(hers.open("/cohorts/mine/" + next).html())
                .contains("3 of 105 h verified", "3 h of them from “Stones 26”");
        settled(() -> notices.of(elena) >= 1);
        assertThat(hers.open("/notices").html()).contains("You go on in Stones 26");
        String now = "/cohorts/mine/" + next;
        assertThat(hers.send(now + "/leaving", now + "/departure", Map.of("why", " ")).status())
                .isEqualTo(422);
        assertThat(
                        hers.send(now + "/leaving", now + "/departure", Map.of("why", "I move."))
                                .location())
                .hasValue("/home");
        assertThat(hers.open(now).status()).isEqualTo(404);
    }

    @Test
    void whereNoLaterCohortHasRoomAWishSaysSoAndHowToMakeRoom() {
        CohortId id = gathering.cohort(today.minusDays(30), today.plusDays(200), 5);
        CohortId next = gathering.cohort(today.plusDays(250), today.plusDays(500), 1);
        PersonId elena = gathering.put(id, "Elena Later");
        gathering.put(next, "Bao Was First");
        String mine = "/cohorts/mine/" + id;
        browsers.of(elena)
                .send(mine + "/leaving", mine + "/deferral", Map.of("later", "A child is due."));
        String person = "/cohorts/" + id + "/people/" + elena;
        String wider = "href=\"/cohorts/" + next + "/changes\"";
        assertThat(lead.open(person).html())
                .contains(
                        "No later cohort of this program has a place left", wider, "Open a cohort")
                .doesNotContain("<option", person + "/move\"");
        assertThat(lead.open(person + "?lang=es").html())
                .contains("Ninguna cohorte posterior de este programa tiene plazas libres");
        lead.open(person + "?lang=en");

        CohortId third = gathering.cohort(today.plusDays(260), today.plusDays(510), 1);

        assertThat(lead.open(person).html())
                .contains("one place left", "<option value=\"" + third + "\">")
                .containsPattern("<option value=\"" + next + "\"[^>]* disabled")
                .doesNotContain("No later cohort of this program");
    }

    @Test
    void forOthersNoneOfItIsThere() {
        CohortId id = cohort(5);
        gathering.open(id, Map.of("site", "on"));
        PersonId elena = gathering.put(id, "Elena Inside");
        PersonId bao = gathering.educator("Bao Applies");
        ApplicationId application = gathering.apply(bao, id);
        Browser other = browsers.of(gathering.holding(Role.FACILITATOR));
        Browser hers = browsers.of(elena);
        for (String path :
                List.of("/admission", "/applications", "/people/" + elena, "/people/" + bao)) {
            String address = "/cohorts/" + id + path;
            assertThat(other.open(address).status()).as(address).isEqualTo(404);
            assertThat(hers.open(address).status()).as(address).isEqualTo(404);
        }
        assertThat(lead.open("/cohorts/" + id + "/people/" + bao).status())
                .as("not in the cohort")
                .isEqualTo(404);
        assertThat(browsers.of(bao).open("/cohorts/mine/" + id + "/leaving").status())
                .isEqualTo(404);
        Towns.Town town = Towns.build(organizations);
        Gathering elsewhere = new Gathering(beans, town.district(), town.school());
        PersonId principal = elsewhere.holding(Role.PRINCIPAL);
        String answer = "/cohorts/site-approvals/" + application;
        assertThat(
                        browsers.of(principal)
                                .send("/settings", answer, Map.of("answer", "yes"))
                                .status())
                .isEqualTo(404);
    }

    @Test
    void thePagesAskAsOftenForManyAsForFew() {
        CohortId id = cohort(40);
        gathering.open(id, Map.of("site", "on"));
        gathering.apply(gathering.educator("Few"), id);
        PersonId elena = gathering.educator("Elena Counted");
        gathering.apply(elena, id);
        Map<String, Integer> few = statements(id, elena);
        for (int i = 0; i < 12; i++) {
            gathering.apply(gathering.educator("More " + i), id);
        }
        CohortId more = cohort(3);
        gathering.open(more, Map.of("site", "on"));
        gathering.apply(elena, more);
        assertThat(statements(id, elena)).isEqualTo(few);
        assertThat(few.values()).allMatch(asked -> asked > 1 && asked < 25);
    }

    private Map<String, Integer> statements(CohortId id, PersonId elena) {
        Browser hers = browsers.of(elena);
        Browser principal = browsers.of(carter);
        String program = "/catalog/" + gathering.program().definition().slug();
        Map<String, Integer> counts = new TreeMap<>();
        counts.put("applications", statements(lead, "/cohorts/" + id + "/applications"));
        counts.put("home of the facilitator", statements(lead, "/home"));
        counts.put("home of the educator", statements(hers, "/home"));
        counts.put("school", statements(principal, "/school"));
        counts.put("approvals", statements(principal, "/cohorts/site-approvals"));
        counts.put("program", statements(hers, program));
        return counts;
    }

    /** Counted at the second request, when what never changes is known already. */
    private static int statements(Browser browser, String path) {
        assertThat(browser.open(path).status()).as(path).isEqualTo(200);
        return Statements.during(
                thread -> thread.startsWith("tomcat-handler"), () -> browser.open(path));
    }
}
