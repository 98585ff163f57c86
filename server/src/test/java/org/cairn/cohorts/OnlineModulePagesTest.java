package org.cairn.cohorts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cairn.CairnTest;
import org.cairn.Statements;
import org.cairn.people.Browser;
import org.cairn.people.Organizations;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.people.SignedInBrowsers;
import org.cairn.people.Towns;
import org.cairn.platform.settings.Settings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;

/** The pages of online modules, as those who make them and those who learn use them. */
@CairnTest
class OnlineModulePagesTest {

    private static final String ATTACH = "/cohorts/modules/files";

    private final SignedInBrowsers browsers;
    private final OnlineModules modules;
    private final Settings settings;
    private final Gathering gathering;
    private final CohortId id;
    private final PersonId elena;
    private final Browser hers;
    private final Browser lead;
    private final Blended blended;
    private final String all;

    OnlineModulePagesTest(
            SignedInBrowsers browsers,
            OnlineModules modules,
            Settings settings,
            BeanFactory beans,
            Organizations organizations) {
        this.browsers = browsers;
        this.modules = modules;
        this.settings = settings;
        Towns.Town town = Towns.build(organizations);
        this.gathering = new Gathering(beans, town.district(), town.school());
        LocalDate today = LocalDate.now(ZoneId.of("America/Los_Angeles"));
        this.id = gathering.cohort(today.minusDays(100), today.plusDays(100), 60);
        this.elena = gathering.put(id, "Elena Learns");
        this.hers = browsers.of(elena);
        this.lead = browsers.of(gathering.facilitator());
        this.blended = new Blended(beans, gathering.facilitator(), id);
        this.all = "/cohorts/" + id + "/modules";
    }

    private static String value(String html, String name) {
        return html.replaceFirst("(?s).*name=\"" + name + "\" value=\"([^\"]*)\".*", "$1");
    }

    @Test
    void aFacilitatorMakesOneAndAParticipantCompletesIt() {
        assertThat(lead.open("/cohorts/" + id).html()).contains("href=\"" + all + "\"");
        assertThat(lead.open(all).html()).contains("No online module yet");
        String form = lead.open(all + "/new").html();
        Map<String, String> typed = blended.fields("form", value(form, "form"));
        typed.put("words", "Plan *one* week.\n\n<script>alert(1)</script>");
        typed.put("link", "https://films.example/kettles");
        String made = lead.send(all + "/new", all, typed).location().orElseThrow();
        assertThat(made).startsWith("/cohorts/modules/");
        assertThat(lead.send(all + "/new", all, typed).location()).as("twice").hasValue(made);
        String mine = made.replace("/modules/", "/mine/modules/");
        assertThat(hers.open(mine).status()).as("a draft").isEqualTo(404);
        lead.bring(made, ATTACH, Map.of("module", last(made)), "example.txt", "A worked example\n");
        assertThat(lead.open(made).html())
                .contains(
                        "<em>one</em>",
                        "&lt;script&gt;alert(1)",
                        "example.txt",
                        "Publish the module",
                        "films.example")
                .doesNotContain("<script>alert", "<iframe");
        lead.send(made, made + "/publication", Map.of());
        assertThat(hers.open("/cohorts/mine/" + id).html())
                .contains("Together and alone", "href=\"" + mine + "\"", "In your own time");
        assertThat(hers.open("/home").html()).contains("href=\"" + mine + "\"");
        learn(made, mine);
        assertThat(lead.open(made).html())
                .contains("Elena Learns", "One person has answered, in 2 tries; 1 right by now.");
        assertThat(lead.open("/cohorts/" + id + "/people/" + elena + "/hours").html())
                .contains("Together and alone", "online module");
        assertThat(hers.open("/cohorts/mine/" + id + "/hours").html())
                .contains("Together and alone");
    }

    private void learn(String made, String mine) {
        String page = hers.open(mine).html();
        assertThat(page)
                .contains("2 more right answers", "rel=\"noopener noreferrer nofollow\"")
                .doesNotContain("I am done", "Noticing takes everybody");
        OnlineModule module = modules.led(gathering.facilitator(), OnlineModuleId.of(last(made)));
        String first = mine + "/questions/" + module.lesson().questions().get(0).id() + "/tries";
        String second = mine + "/questions/" + module.lesson().questions().get(1).id() + "/tries";
        Browser.Shown none = hers.send(mine, first, Map.of("seen", "0"));
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.html()).contains("Choose an answer.");
        hers.send(mine, first, Map.of("choice", "1", "seen", "0"));
        assertThat(hers.open(mine).html())
                .contains("Not yet right", "“Noticing”", "Noticing takes everybody", "Try again");
        hers.send(mine, first, Map.of("choice", "2", "seen", "1"));
        assertThat(hers.send(mine, mine + "/completion", Map.of()).status()).isEqualTo(422);
        hers.send(mine, second, Map.of("choice-1", "on", "choice-3", "on", "seen", "0"));
        assertThat(hers.open(mine).html()).contains("That is right", "I am done");
        assertThat(hers.send(mine, mine + "/completion", Map.of()).location()).hasValue(mine);
        assertThat(hers.send(mine, mine + "/completion", Map.of()).location()).hasValue(mine);
        assertThat(hers.open(mine).html())
                .contains("You have completed it", "90 minutes count for it")
                .doesNotContain("I am done");
        assertThat(hers.open(mine + "?lang=es").html()).contains("Lo ha completado");
        assertThat(hers.open(made + "/files/" + module.files().getFirst().hash()).html())
                .contains("A worked example");
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Test
    void aRefusedFormKeepsItsWordsAndTakesOneMoreQuestion() {
        Map<String, String> typed = blended.fields("minutes", "0", "words", "My <b>words</b>");
        typed.put("correct-1", "9");
        Browser.Shown refused = lead.send(all + "/new", all, typed);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html())
                .contains(
                        "My &lt;b&gt;words&lt;/b&gt;",
                        "minutes-error",
                        "correct-1-error",
                        "Noticing takes everybody a different time.");
        typed.put("add", "question");
        Browser.Shown more = lead.send(all + "/new", all, typed);
        assertThat(more.status()).isEqualTo(200);
        assertThat(more.html()).contains("name=\"question-3\"", "My &lt;b&gt;words&lt;/b&gt;");
        assertThat(lead.open(all).html()).contains("No online module yet");
    }

    @Test
    void noTabOverwritesWhatAnotherChanged() {
        String page = "/cohorts/modules/" + blended.published();
        String mark = value(lead.open(page + "/changes").html(), "form");
        Map<String, String> typed = new LinkedHashMap<>(blended.fields("form", mark));
        typed.put("title", "Of one tab");
        assertThat(lead.send(page + "/changes", page + "/changes", typed).location())
                .hasValue(page);
        typed.put("title", "Of another tab");
        Browser.Shown other = lead.send(page + "/changes", page + "/changes", typed);
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.html()).contains("Of another tab", "was changed meanwhile");
        assertThat(lead.open(page).html()).contains("Of one tab").doesNotContain("Of another tab");
        typed.put("minutes", "none");
        Browser.Shown bad = lead.send(page + "/changes", page + "/changes", typed);
        assertThat(value(bad.html(), "form")).as("still what it was made from").isEqualTo(mark);
        typed.put("minutes", "90");
        typed.put("form", value(other.html(), "form"));
        assertThat(lead.send(page + "/changes", page + "/changes", typed).location())
                .hasValue(page);
        assertThat(lead.open(page).html()).contains("Of another tab");
    }

    @Test
    void aModuleBeginsFromAnotherWithItsFiles() {
        OnlineModuleId module = blended.published("title", "Worth repeating");
        String page = "/cohorts/modules/" + module;
        lead.bring(page, ATTACH, Map.of("module", "" + module), "example.txt", "Example\n");
        LocalDate today = LocalDate.now(ZoneId.of("America/Los_Angeles"));
        CohortId later = gathering.cohort(today, today.plusDays(200), 20);
        String there = "/cohorts/" + later + "/modules";
        assertThat(lead.open(there).html()).contains("Worth repeating (Stones 26)");
        String form = lead.open(there + "/new?from=" + module).html();
        assertThat(form).contains("Worth repeating", "Noticing", "The files come along");
        Map<String, String> typed = blended.fields("from", "" + module, "title", "Once more");
        String made = lead.send(there + "/new", there, typed).location().orElseThrow();
        assertThat(lead.open(made).html()).contains("Once more", "example.txt");
        assertThat(lead.open(page).html()).contains("Worth repeating");
    }

    @Test
    void beforeAndAfterItsDaysThePageSaysSo() {
        LocalDate today = LocalDate.now(ZoneId.of("America/Los_Angeles"));
        String ahead =
                "/cohorts/mine/modules/" + blended.published("opens", today.plusDays(3).toString());
        assertThat(hers.open(ahead).html())
                .contains("It opens on")
                .doesNotContain("<em>one</em>", "What gains from being alone?");
        OnlineModuleId over =
                blended.published(
                        "opens", today.minusDays(9).toString(),
                        "closes", today.minusDays(2).toString());
        String closed = "/cohorts/mine/modules/" + over;
        assertThat(hers.open(closed).html())
                .contains("It closed on", "<em>one</em>")
                .doesNotContain("Check my answer", "I am done");
        Browser.Shown late = hers.send(closed, closed + "/completion", Map.of());
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.html()).contains("This module closed on");
    }

    @Test
    void forOthersThereIsNoModule() {
        OnlineModuleId module = blended.published();
        String page = "/cohorts/modules/" + module;
        lead.bring(page, ATTACH, Map.of("module", "" + module), "example.txt", "Example\n");
        String file =
                page
                        + "/files/"
                        + modules.led(gathering.facilitator(), module).files().getFirst().hash();
        assertThat(hers.open(file).status()).isEqualTo(200);
        String mine = "/cohorts/mine/modules/" + module;
        Browser stranger = new Browser(settings.baseUrl().toString());
        assertThat(stranger.open(mine).location().orElseThrow()).contains("/sign-in");
        assertThat(stranger.open(file).location().orElseThrow()).contains("/sign-in");
        for (PersonId other :
                new PersonId[] {
                    gathering.holding(Role.ASSESSOR),
                    gathering.holding(Role.APPROVER),
                    gathering.holding(Role.FACILITATOR),
                    gathering.educator("Bao Outside")
                }) {
            Browser theirs = browsers.of(other);
            for (String path : new String[] {all, all + "/new", page, page + "/changes", mine}) {
                assertThat(theirs.open(path).status()).as(path).isEqualTo(404);
            }
            assertThat(theirs.open(file).status()).isEqualTo(404);
            assertThat(theirs.send("/home", mine + "/completion", Map.of()).status())
                    .isEqualTo(404);
            assertThat(theirs.send("/home", page + "/publication", Map.of()).status())
                    .isEqualTo(404);
            assertThat(
                            theirs.bring(
                                            "/home",
                                            ATTACH,
                                            Map.of("module", "" + module),
                                            "b.txt",
                                            "B\n")
                                    .status())
                    .isEqualTo(404);
        }
        assertThat(hers.open(page).status()).as("who learns does not lead").isEqualTo(404);
        assertThat(lead.open(mine).status()).as("who leads is not in it").isEqualTo(404);
    }

    @Test
    void pagesAskAsOftenForManyAsForFew() {
        OnlineModuleId first = blended.published();
        blended.answer(elena, first, 1, 2);
        String mine = "/cohorts/mine/" + id;
        hers.open(mine);
        int few = statements(hers, mine);
        int listed = statements(lead, all);
        for (int i = 0; i < 6; i++) {
            blended.answer(elena, blended.published("title", "Module " + i), 1, 2);
        }
        assertThat(statements(hers, mine)).isEqualTo(few).isLessThan(30);
        assertThat(statements(lead, all)).isEqualTo(listed);
    }

    private static int statements(Browser browser, String path) {
        assertThat(browser.open(path).status()).isEqualTo(200);
        return Statements.during(
                name -> name.startsWith("tomcat-handler"), () -> browser.open(path));
    }
}
