package org.cairn.cohorts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.cairn.CairnTest;
import org.cairn.Statements;
import org.cairn.people.Browser;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.people.SignedInBrowsers;
import org.cairn.people.Towns;
import org.cairn.platform.settings.Settings;
import org.cairn.platform.time.HouseClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;

/** The pages of a community, as those who write there use them. */
@CairnTest
class CommunityPagesTest {

    private static final String OPEN = "/cohorts/community/posts";
    private static final String REPLY = "/cohorts/community/replies";
    private static final String ATTACH = "/cohorts/community/files";

    private final SignedInBrowsers browsers;
    private final Posts posts;
    private final People people;
    private final Settings settings;
    private final Gathering gathering;
    private final LocalDate today = LocalDate.now(ZoneId.of("America/Los_Angeles"));
    private final CohortId id;
    private final PersonId elena;
    private final Browser hers;
    private final Browser keikos;
    private final Browser lead;
    private final String page;

    CommunityPagesTest(
            SignedInBrowsers browsers,
            Posts posts,
            People people,
            Settings settings,
            BeanFactory beans,
            Organizations organizations) {
        this.browsers = browsers;
        this.posts = posts;
        this.people = people;
        this.settings = settings;
        Towns.Town town = Towns.build(organizations);
        this.gathering = new Gathering(beans, town.district(), town.school());
        this.id = gathering.cohort(today.minusDays(100), today.plusDays(100), 60);
        this.elena = gathering.put(id, "Elena Writes");
        this.hers = browsers.of(elena);
        this.keikos = browsers.of(gathering.put(id, "Keiko Replies"));
        this.lead = browsers.of(gathering.facilitator());
        this.page = "/cohorts/" + id + "/community";
    }

    private Map<String, String> fields(String... pairs) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("cohort", id.toString());
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], pairs[i + 1]);
        }
        return fields;
    }

    /** Opens a thread without a file. */
    private String thread(Browser by, String title, String words) {
        return by.bring(page + "/new", OPEN, fields("title", title, "words", words), "", "")
                .location()
                .orElseThrow();
    }

    @Test
    void threadsAreFoundFromTheCohortAndFromHome() {
        String thread = thread(hers, "Kettles <at> work", "What do *you* do?");
        assertThat(keikos.open("/cohorts/mine/" + id).html())
                .contains("href=\"" + page + "\"", "Community, 1 new");
        assertThat(keikos.open("/home").html())
                .contains("href=\"" + page + "\"", "Community, 1 new");
        assertThat(lead.open("/cohorts/" + id).html()).contains("href=\"" + page + "\"");
        people.actAs(gathering.facilitator(), Role.FACILITATOR);
        assertThat(lead.open("/home").html()).contains("href=\"" + page + "\"", "1 new");
        assertThat(keikos.open(page).html())
                .contains(
                        "Kettles &lt;at&gt; work",
                        "Elena Writes",
                        "no reply yet",
                        "1 new",
                        "Only the people of this cohort",
                        "<meta name=\"robots\" content=\"noindex\">");
        assertThat(keikos.open(thread).html())
                .contains("<em>you</em>", "noindex", "No names or faces of students");
        assertThat(keikos.open(page).html()).doesNotContain("1 new");
        assertThat(keikos.open(page + "?lang=es").html())
                .contains("Comunidad", "sin respuestas todavía");
    }

    @Test
    void wordsAreShownAsElsewhereAndDoNothing() {
        String thread =
                thread(
                        hers,
                        "\"><script>alert(1)</script>",
                        "<script>alert(2)</script>\n\n- one\n- two\n\n[x](javascript:alert(3))");
        assertThat(keikos.open(thread).html())
                .contains("<li>one</li>", "&lt;script&gt;alert(2)")
                .doesNotContain("<script>alert", "href=\"javascript");
    }

    @Test
    void aReplyLeadsToItsPlaceAndCanBeEditedAndRemoved() {
        String thread = thread(hers, "A question", "Who knows?");
        assertThat(hers.open(thread).html()).doesNotContain(">New<");
        Map<String, String> reply =
                fields("post", thread.substring(thread.lastIndexOf('/') + 1), "words", "I know");
        String place = keikos.bring(thread, REPLY, reply, "", "").location().orElseThrow();
        assertThat(place).startsWith(thread + "?page=1#p-");
        String own = "/cohorts/posts/" + place.substring(place.indexOf("#p-") + 3);
        assertThat(hers.open(own).location()).as("a reply leads to its thread").hasValue(place);
        assertThat(hers.open(thread).html())
                .contains("1 reply", "I know", "Keiko Replies", ">New<")
                .doesNotContain(own + "/changes", own + "/hiding");
        assertThat(hers.open(thread).html()).as("read by now").doesNotContain(">New<");
        assertThat(keikos.open(own + "/changes").html())
                .contains("I know")
                .doesNotContain("name=\"title\"");
        Browser.Shown empty = keikos.send(own + "/changes", own + "/changes", Map.of("words", " "));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.html()).contains("Write something.");
        assertThat(
                        keikos.send(
                                        own + "/changes",
                                        own + "/changes",
                                        Map.of("words", "I do know"))
                                .location())
                .hasValue(place);
        assertThat(hers.open(thread).html()).contains("I do know", "edited ");
        String before = mark(keikos.open(own + "/changes").html());
        change(keikos, own, before, "Of one tab");
        Browser.Shown other = change(keikos, own, before, "Of another tab");
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.html()).contains("“Of one tab”", "Of another tab");
        assertThat(hers.open(thread).html()).contains("Of one tab").doesNotContain("another tab");
        assertThat(change(keikos, own, before, "Of one tab").status())
                .as("once more")
                .isEqualTo(303);
        assertThat(change(keikos, own, mark(other.html()), "I do know").status()).isEqualTo(303);
        assertThat(hers.open(thread).html()).contains("I do know");
        keikos.send(thread, own + "/removal", Map.of());
        assertThat(hers.open(thread).html()).doesNotContain("I do know").contains("No replies yet");
    }

    private static String mark(String html) {
        return html.replaceFirst("(?s).*name=\"form\" value=\"([0-9a-f]{64})\".*", "$1");
    }

    private static Browser.Shown change(Browser browser, String post, String mark, String words) {
        String form = post + "/changes";
        return browser.send(form, form, Map.of("words", words, "form", mark));
    }

    @Test
    void aRefusedFormKeepsItsWords() {
        Browser.Shown untitled =
                hers.bring(page + "/new", OPEN, fields("words", "My <b>words</b>"), "", "");
        assertThat(untitled.status()).isEqualTo(422);
        assertThat(untitled.html())
                .contains("My &lt;b&gt;words&lt;/b&gt;", "Fill this in.", "title-error");
        Browser.Shown program =
                hers.bring(
                        page + "/new",
                        OPEN,
                        fields("title", "Typed title", "words", "Typed words"),
                        "tool.exe",
                        "MZ");
        assertThat(program.status()).isEqualTo(422);
        assertThat(program.html()).contains("value=\"Typed title\"", "Typed words", "file-error");
        assertThat(hers.open(page).html()).contains("Nobody has written yet");
        String thread = thread(hers, "There", "Words");
        Browser.Shown nothing =
                keikos.bring(
                        thread,
                        REPLY,
                        fields("post", thread.substring(thread.lastIndexOf('/') + 1), "words", ""),
                        "",
                        "");
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.html()).contains("words-error", "There");
    }

    @Test
    void aFileComesWithAPostAndOthersFollow() {
        Browser.Shown posted =
                hers.bring(
                        page + "/new",
                        OPEN,
                        fields("title", "With notes", "words", "See the file"),
                        "my notes.txt",
                        "First line\n");
        String thread = posted.location().orElseThrow();
        assertThat(keikos.open(thread).html()).contains(thread + "/files/", "my notes.txt");
        String post = thread.substring(thread.lastIndexOf('/') + 1);
        Browser.Shown more =
                hers.bring(
                        thread + "/changes", ATTACH, Map.of("post", post), "b.csv", "a,b\n1,2\n");
        assertThat(more.location()).hasValue(thread + "/changes#files");
        assertThat(hers.open(thread + "/changes").html()).contains("my notes.txt", "b.csv");
        Browser.Shown none = hers.bring(thread + "/changes", ATTACH, Map.of("post", post), "", "");
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.html()).contains("Choose a file.", "See the file");
        assertThat(keikos.bring(page, ATTACH, Map.of("post", post), "c.txt", "C\n").status())
                .isEqualTo(404);
    }

    @Test
    void whoLeadsPinsAnnouncesAndHides() {
        String thread = thread(hers, "Lively", "A class photo of mine");
        assertThat(keikos.open(thread).html())
                .doesNotContain(thread + "/pin", thread + "/hiding", thread + "/announcement");
        assertThat(hers.open(page + "/new").html()).doesNotContain("name=\"announcement\"");
        assertThat(lead.open(page + "/new").html()).contains("name=\"announcement\"");
        lead.send(thread, thread + "/pin", Map.of("pinned", "true"));
        lead.send(thread, thread + "/announcement", Map.of());
        assertThat(keikos.open(page).html()).contains("Pinned", "Announcement");
        Browser.Shown silent = lead.send(thread + "/hiding", thread + "/hiding", Map.of());
        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.html()).contains("why-error", "A class photo of mine");
        lead.send(thread + "/hiding", thread + "/hiding", Map.of("why", "Faces <are> in it"));
        assertThat(keikos.open(thread).status()).isEqualTo(404);
        assertThat(keikos.open(page).html()).doesNotContain("Lively");
        assertThat(hers.open(thread).html())
                .contains(
                        "The reason: Faces &lt;are&gt; in it",
                        "Holder of facilitator hid this post");
        assertThat(lead.open(thread).html()).contains(thread + "/showing");
        lead.send(thread, thread + "/showing", Map.of());
        assertThat(keikos.open(thread).html()).contains("A class photo of mine");
        assertThat(
                        keikos.send(thread, thread + "/hiding", Map.of("why", "I do not like it"))
                                .status())
                .isEqualTo(404);
    }

    @Test
    void afterTheEndThePageSaysSoAndTakesNothing() {
        CohortId past =
                HouseClock.at(
                        Instant.now().minus(Duration.ofDays(30)),
                        () -> gathering.cohort(today.minusDays(90), today.minusDays(1), 10));
        PersonId ana =
                HouseClock.at(
                        Instant.now().minus(Duration.ofDays(20)),
                        () -> gathering.put(past, "Ana Was There"));
        PostId thread =
                HouseClock.at(
                        Instant.now().minus(Duration.ofDays(10)),
                        () ->
                                posts.open(
                                        ana,
                                        past,
                                        new PostForm("Long ago", "We said this", false, "f"),
                                        Optional.empty()));
        Browser anas = browsers.of(ana);
        String old = "/cohorts/" + past + "/community";
        assertThat(anas.open(old).html())
                .contains("This community is archived", "Long ago")
                .doesNotContain(old + "/new\"");
        String place = "/cohorts/posts/" + thread;
        assertThat(anas.open(place).html())
                .contains("This community is archived", "We said this", place + "/removal")
                .doesNotContain(REPLY, place + "/changes\"");
        Browser.Shown late =
                anas.bring(
                        place,
                        REPLY,
                        Map.of("post", thread.toString(), "words", "One more thing"),
                        "",
                        "");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.html()).contains("One more thing", "so nothing is written here any more");
    }

    @Test
    void strangersAreSentToTheDoorAndOthersFindNothing() {
        String thread = thread(hers, "Ours", "Only ours");
        Browser stranger = new Browser(settings.baseUrl().toString());
        assertThat(stranger.open(page).location().orElseThrow()).contains("/sign-in");
        assertThat(stranger.open(thread).location().orElseThrow()).contains("/sign-in");
        PersonId assessor = gathering.holding(Role.ASSESSOR);
        for (Browser other :
                new Browser[] {
                    browsers.of(assessor),
                    browsers.of(gathering.holding(Role.APPROVER)),
                    browsers.of(gathering.educator("Bao Outside"))
                }) {
            assertThat(other.open(page).status()).isEqualTo(404);
            assertThat(other.open(page + "/new").status()).isEqualTo(404);
            assertThat(other.open(thread).status()).isEqualTo(404);
            assertThat(other.open(thread + "/changes").status()).isEqualTo(404);
            assertThat(
                            other.bring("/home", OPEN, fields("title", "T", "words", "W"), "", "")
                                    .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void pagesAskAsOftenForManyAsForFew() {
        String thread = thread(hers, "First", "Words");
        PostId opening = PostId.of(thread.substring(thread.lastIndexOf('/') + 1));
        answer(opening, elena, 1);
        int list = statements(page);
        int discussion = statements(thread);
        for (int i = 0; i < 12; i++) {
            PersonId one = gathering.put(id, "Many " + i);
            posts.open(one, id, new PostForm("Many " + i, "W", false, ""), Optional.empty());
            answer(opening, one, i);
        }
        assertThat(statements(page)).isEqualTo(list).isLessThan(25);
        assertThat(statements(thread)).isEqualTo(discussion).isLessThan(25);
    }

    private void answer(PostId thread, PersonId by, int number) {
        posts.reply(by, thread, new PostForm("", "Reply " + number, false, ""), Optional.empty());
    }

    private int statements(String path) {
        assertThat(keikos.open(path).status()).isEqualTo(200);
        return Statements.during(
                name -> name.startsWith("tomcat-handler"), () -> keikos.open(path));
    }
}
