package org.cairn.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairn.CairnTest;
import org.cairn.Http;
import org.cairn.people.Browser.Shown;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.Role;
import org.cairn.people.SignedInBrowsers;
import org.cairn.people.Towns;
import org.cairn.people.Towns.Town;
import org.cairn.platform.files.Sha256;
import org.cairn.platform.settings.Settings;
import org.cairn.platform.time.HouseClock;
import org.junit.jupiter.api.Test;

/** The pages of exemplars, as designers write them and everybody reads them. */
@CairnTest
class ExemplarPagesTest {

    private static final String NAME = "Wilhelmina Sprockett";
    private static final String ATTACH = "/catalog/exemplars/files";

    private final Exemplars exemplars;
    private final Desk desk;
    private final Desk neighbor;
    private final Desk teacher;
    private final Http stranger;
    private final Town town;
    private final LocalDate today;
    private final String slug = "shown-" + UUID.randomUUID();
    private final String page = "/catalog/" + slug;
    private final String list = page + "/exemplars";

    ExemplarPagesTest(
            Catalog catalog,
            Exemplars exemplars,
            IssuerDays days,
            People people,
            SignedInBrowsers browsers,
            Organizations organizations,
            Settings settings) {
        this.exemplars = exemplars;
        this.stranger = new Http(settings);
        this.town = Towns.build(organizations);
        this.desk = Desk.of(people, browsers, town, Optional.of(Role.DESIGNER));
        this.neighbor =
                Desk.of(people, browsers, Towns.build(organizations), Optional.of(Role.DESIGNER));
        this.teacher = Desk.of(people, browsers, town, Optional.empty());
        this.today = days.today(town.district().id());
        assertThat(
                        catalog.publish(
                                town.district().id(),
                                "a",
                                Definitions.small(slug, "Yak Shown").getBytes(UTF_8),
                                desk.person()))
                .isInstanceOf(Publication.Published.class);
    }

    @Test
    void aDesignerPublishesAndEverybodyReadsItAtItsPartWithoutAName() {
        assertThat(desk.open(page).html()).contains("href=\"" + list + "\"");
        assertThat(desk.open("/catalog/manage").html()).contains("href=\"" + list + "\"");
        assertThat(desk.open(list).html()).contains("No exemplar here yet.", "new?part=lesson");
        String one = write(typed("title", "Seven seconds", "text", "She **waits**."));
        assertThat(desk.open(one).html()).contains(NAME, "Draft", "<strong>waits</strong>");
        assertThat(stranger.get(page).text()).doesNotContain("Seven seconds", "Exemplars");
        Shown sent = bring(one, "notes.txt", "What was said");
        assertThat(sent.location()).hasValue(one + "#files");
        String file = one + "/files/" + Sha256.ofText("What was said");
        assertThat(desk.open(file).html()).isEqualTo("What was said");
        assertThat(stranger.get(file).status()).isEqualTo(404);
        assertThat(teacher.open(file).status()).isEqualTo(404);
        publish(one);

        String not = write(typed("title", "One word", "judgement", "not-yet", "origin", "made"));
        publish(not);
        for (String html :
                new String[] {
                    stranger.get(page).text(),
                    teacher.open(page).html(),
                    desk.open(page).html(),
                    stranger.get(page + "/editions/1").text()
                }) {
            assertThat(html)
                    .contains("id=\"exemplars-lesson\"", "Seven seconds", "One word", file)
                    .contains("</svg>", "Meets</span>", "Not yet</span>")
                    .contains("<b>2 <span lang=\"en\">Students get time</span></b>")
                    .contains("Everybody has time", "A teacher’s work, shown with consent")
                    .contains("nobody’s real work")
                    .doesNotContain(NAME, "Wilhelmina", "Sprockett");
        }
        assertThat(teacher.open(page).html()).doesNotContain("For its designers");
        assertThat(stranger.get(page + "?lang=es").text())
                .contains("Cumple", "Todavía no", "El trabajo de un docente");
        Http.Got saved = stranger.get(file);
        assertThat(saved.text()).isEqualTo("What was said");
        assertThat(saved.header("Content-Disposition")).startsWith("attachment");
        assertThat(saved.header("Content-Security-Policy")).contains("sandbox");
        for (String other : new String[] {".json", ".pdf", "/editions/1.json", "/badge.svg"}) {
            assertThat(new String(stranger.get(page + other).bytes(), UTF_8))
                    .as(other)
                    .doesNotContain("Seven seconds", "Sprockett");
        }
    }

    @Test
    void aWithdrawnOneIsGoneAtOnceWithItsFile() {
        String one = write(typed("title", "Soon gone"));
        bring(one, "notes.txt", "What was said");
        publish(one);
        String file = one + "/files/" + Sha256.ofText("What was said");
        assertThat(stranger.get(file).status()).isEqualTo(200);
        Shown without = desk.browser().send(one, one + "/withdrawal", Map.of("why", " "));
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.html()).contains("Say why, in a few words.");
        assertThat(stranger.get(page).text()).contains("Soon gone");
        desk.browser().send(one, one + "/withdrawal", Map.of("why", "Consent was taken back"));
        assertThat(stranger.get(page).text()).doesNotContain("Soon gone", "exemplars-lesson");
        assertThat(stranger.get(file).status()).isEqualTo(404);
        assertThat(desk.open(file).status()).isEqualTo(404);
        assertThat(desk.open(one).html())
                .contains("Withdrawn", "Consent was taken back")
                .doesNotContain("href=\"" + file, one + "/words", one + "/publication");
        assertThat(desk.browser().send(one, one + "/removal", Map.of()).location()).hasValue(list);
        assertThat(desk.open(one).status()).isEqualTo(404);
    }

    @Test
    void aConsentThatEndedIsNotShownAndSaysSoToItsDesigners() {
        Editor editor = new Editor(desk.person(), Set.of(town.district().id()));
        ExemplarId id =
                HouseClock.at(
                        Instant.now().minus(Duration.ofDays(20)),
                        () -> {
                            ExemplarId fresh =
                                    exemplars.add(
                                            editor,
                                            slug,
                                            "lesson",
                                            new ExemplarForm(
                                                    new Exemplar.Words(
                                                            "Once upon",
                                                            true,
                                                            "Words",
                                                            Map.of("wait", "There")),
                                                    new Exemplar.Consented(
                                                            NAME,
                                                            today.minusDays(30),
                                                            Optional.of(today.minusDays(1))),
                                                    "",
                                                    ""));
                            String seen = exemplars.find(editor, slug, fresh).whole();
                            exemplars.publish(editor, slug, fresh, seen, true);
                            return fresh;
                        });
        assertThat(stranger.get(page).text()).doesNotContain("Once upon");
        assertThat(desk.open(list).html()).contains("Not shown: the consent is over");
        assertThat(desk.open(list + "/" + id).html()).contains("last day of the consent", NAME);
    }

    @Test
    void twoTabsKeepWhatBothTyped() {
        String one = write(typed("title", "First"));
        Shown tab = desk.open(one + "/words");
        Shown other = desk.open(one + "/words");
        assertThat(send(one, tab, typed("title", "Second")).location()).hasValue(one);
        Shown late = send(one, other, typed("title", "Third", "text", "Mine"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.html())
                .contains("value=\"Third\"", "Mine</textarea>", "What stands there now", "Second");
        assertThat(desk.open(one).html()).contains("<h1 lang=\"en\">Second</h1>");
        assertThat(send(one, late, typed("title", "Third", "text", "Mine")).location())
                .hasValue(one);
        Shown look = desk.open(one);
        bring(one, "notes.txt", "More");
        Shown stale = publish(one, look);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.html()).contains("words or files changed meanwhile");
        assertThat(stranger.get(page).text()).doesNotContain("Third");
        publish(one);
        Shown meanwhile = send(one, late, typed("title", "Fourth"));
        assertThat(meanwhile.status()).isEqualTo(409);
        assertThat(meanwhile.html()).contains("value=\"Fourth\"", "published meanwhile");
    }

    @Test
    void badInputKeepsTheWordsAndWritesNothing() {
        Map<String, String> typed =
                typed("title", "", "text", "Kept words", "consentSince", "soon", "part", "lesson");
        Shown again = desk.browser().send(list + "/new?part=lesson", list, typed);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.html())
                .contains("Give it a title.", "Kept words</textarea>", "value=\"soon\"")
                .contains("value=\"" + NAME + "\"", "Write the day as year");
        assertThat(desk.open(list).html()).contains("No exemplar here yet.");
        String one = write(typed("title", "Well"));
        assertThat(bring(one, "run.exe", "MZ").status()).isEqualTo(422);
        assertThat(bring(one, "", "").html()).contains("Choose a file first.");
        Shown unticked =
                desk.browser()
                        .send(
                                one,
                                one + "/publication",
                                Map.of("seen", Desk.hidden(desk.open(one), "seen")));
        assertThat(unticked.status()).isEqualTo(422);
        assertThat(unticked.html()).contains("then tick that no mark of a person");
        String named = write(typed("title", "By " + NAME));
        assertThat(publish(named, desk.open(named)).html()).contains("still stands in the title");
        assertThat(stranger.get(page).text()).doesNotContain("exemplars-lesson");
    }

    @Test
    void hostileWordsAreOnlyWords() {
        String one =
                write(
                        typed(
                                "title", "\"><script>alert(1)</script>",
                                "text", "<script>alert(2)</script> [x](javascript:alert(3))",
                                "note.wait", "<img src=x onerror=alert(4)>"));
        bring(one, "<b>page</b>.txt", "Only words, whatever its name");
        publish(one);
        for (String html :
                new String[] {
                    stranger.get(page).text(), desk.open(one).html(), desk.open(list).html()
                }) {
            assertThat(html)
                    .contains("&lt;script&gt;alert(1)")
                    .doesNotContain("<script>alert", "href=\"javascript", "<img src=x", "<b>page");
        }
        Http.Got file =
                stranger.get(one + "/files/" + Sha256.ofText("Only words, whatever its name"));
        assertThat(file.header("Content-Disposition")).startsWith("attachment");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void forOthersTheDeskIsNotThere() {
        String one = write(typed("title", "Ours"));
        for (String address : new String[] {list, list + "/new?part=lesson", one, one + "/words"}) {
            assertThat(neighbor.open(address).status()).as(address).isEqualTo(404);
            assertThat(teacher.open(address).status()).as(address).isEqualTo(404);
            assertThat(stranger.get(address).text()).doesNotContain("Ours");
        }
        for (String step : new String[] {"words", "publication", "reopening", "removal"}) {
            assertThat(
                            neighbor.browser()
                                    .send("/catalog/manage", one + "/" + step, typed())
                                    .status())
                    .as(step)
                    .isEqualTo(404);
        }
        assertThat(
                        neighbor.browser()
                                .bring("/catalog/manage", ATTACH, named(one), "a.txt", "Mine")
                                .status())
                .isEqualTo(404);
        assertThat(desk.open(list + "/new?part=nothing").status()).isEqualTo(404);
        assertThat(desk.open(one).html()).contains("Ours", "No file.");
    }

    private Map<String, String> typed(String... fields) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("title", "An exemplar");
        all.put("judgement", "meets");
        all.put("text", "The work");
        all.put("note.wait", "Everybody has time.");
        all.put("origin", "consent");
        all.put("consentBy", NAME);
        all.put("consentSince", today.minusDays(30).toString());
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        return all;
    }

    /** The address of a new one. */
    private String write(Map<String, String> typed) {
        Shown form = desk.open(list + "/new?part=lesson");
        Map<String, String> all = new LinkedHashMap<>(typed);
        all.put("part", "lesson");
        all.put("form", Desk.hidden(form, "form"));
        Shown sent = desk.browser().post(list, Desk.hidden(form, "_csrf"), all);
        assertThat(desk.browser().post(list, Desk.hidden(form, "_csrf"), all).location())
                .as("a second click")
                .isEqualTo(sent.location());
        return sent.location().orElseThrow();
    }

    private Shown send(String one, Shown form, Map<String, String> typed) {
        Map<String, String> all = new LinkedHashMap<>(typed);
        all.put("seen", Desk.hidden(form, "seen"));
        return desk.browser().post(one + "/words", Desk.hidden(form, "_csrf"), all);
    }

    private Map<String, String> named(String one) {
        return Map.of("slug", slug, "exemplar", one.replaceAll(".*/", ""));
    }

    private Shown bring(String one, String name, String words) {
        return desk.browser().bring(one, ATTACH, named(one), name, words);
    }

    private Shown publish(String one, Shown look) {
        return desk.browser()
                .post(
                        one + "/publication",
                        Desk.hidden(look, "_csrf"),
                        Map.of("seen", Desk.hidden(look, "seen"), "unmarked", "on"));
    }

    private void publish(String one) {
        Shown sent = publish(one, desk.open(one));
        assertThat(sent.location()).as(sent.html()).hasValue(one);
    }
}
