package org.cairn.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
import org.cairn.platform.settings.Settings;
import org.cairn.world.media.SampleMedia;
import org.junit.jupiter.api.Test;

/** A program tells what it looks like, in words and films that belong to its edition. */
@CairnTest
class ExplainerTest {

    private static final String ADD = "/catalog/drafts/films";
    private static final byte[] FILM = SampleMedia.make("video:lesson", "Lesson").bytes();
    private static final byte[] POSTER = SampleMedia.make("image:poster", "Poster").bytes();
    private static final String CAPTIONS =
            "WEBVTT\n\n00:00.000 --> 00:04.000\n<c.x>The class</c> asks.\n";
    private static final String VIDEO = "explainer.videos[0].";

    private final Catalog catalog;
    private final Drafts drafts;
    private final People people;
    private final SignedInBrowsers browsers;
    private final Organizations organizations;
    private final String base;
    private final Http stranger;
    private final Town town;
    private final Desk desk;
    private final String slug = "explained-" + UUID.randomUUID();

    ExplainerTest(
            Catalog catalog,
            Drafts drafts,
            People people,
            SignedInBrowsers browsers,
            Organizations organizations,
            Settings settings) {
        this.catalog = catalog;
        this.drafts = drafts;
        this.people = people;
        this.browsers = browsers;
        this.organizations = organizations;
        this.base = "http://localhost:" + settings.port();
        this.stranger = new Http(settings);
        this.town = Towns.build(organizations);
        this.desk = Desk.of(people, browsers, town, Optional.of(Role.DESIGNER));
    }

    @Test
    void aDesignerTellsItAndEverybodyReadsItWithTheNumbersOfThePlan() {
        String draft = begin();
        tell(draft);
        assertThat(desk.open(draft + "/explainer-preview").html())
                .contains("Preview", "Teachers of <strong>any</strong> grade");
        String about = "/catalog/" + slug + "/about";
        assertThat(stranger.get(about).status()).isEqualTo(404);
        Programs.publish(desk, draft);
        String page = stranger.get(about).text();
        assertThat(page)
                .contains("looks like", "What it is", "For whom it is", "What a year looks like")
                .contains("What if I miss a session?", "<p>You make it up.</p>")
                .contains("6 h", "Face-to-face 1 h, Self-paced online 2 h", "All of it")
                .contains("property=\"og:title\"", base + about)
                .contains("href=\"/catalog/" + slug + "/learning-plan\"")
                .doesNotContain("<video", "autoplay", "<iframe", "See for yourself");
        assertThat(stranger.get(about + "?lang=es").text())
                .contains("Cómo es", "Para quién es", "Preguntas y respuestas");
        assertThat(stranger.get("/catalog/" + slug).text()).contains("href=\"" + about + "\"");
        assertThat(stranger.get("/catalog/" + slug + "/learning-plan").text())
                .contains("href=\"" + about + "\"");

        String next = desk.next(slug);
        desk.write(next + "/explainer", "explainer.whom", "", "explainer.about", "");
        desk.write(next + "/explainer", "explainer.year", "");
        desk.write(next + "/explainer", "step", "remove explainer.questions[0]");
        assertThat(desk.open(next + "/publication").html()).contains("What if I miss a session?");
        Programs.publish(desk, next);
        assertThat(catalog.current(slug).orElseThrow().definition().explainer())
                .as("one that says nothing is none")
                .isEmpty();
        assertThat(stranger.get(about).status()).isEqualTo(404);
        assertThat(stranger.get("/catalog/" + slug).text()).doesNotContain("/about\"");
        String old = "/catalog/" + slug + "/editions/1/about";
        assertThat(stranger.get(old).text()).contains("Teachers of <strong>any</strong> grade");
        assertThat(stranger.get("/catalog/" + slug + "/editions/2/about").status()).isEqualTo(404);
        assertThat(stranger.get("/catalog/" + slug + "/editions/2/changes").text())
                .contains("For whom it is", "What if I miss a session?: Answer");
    }

    @Test
    void aFilmHasCaptionsOrATranscriptAndIsStreamedInParts() {
        String draft = begin();
        video(draft);
        assertThat(desk.open(draft + "/publication").html())
                .contains("There is no film yet")
                .doesNotContain("name=\"seen\"");
        bring(draft, "film", "lesson.mp4", FILM);
        assertThat(desk.open(draft + "/publication").html()).contains("Not everybody hears a film");
        bring(draft, "captions", "lesson.vtt", CAPTIONS.getBytes(UTF_8));
        bring(draft, "poster", "poster.png", POSTER);
        assertThat(desk.open(draft + "/explainer").html())
                .contains("MP4, ", "VTT, 1 KB", "PNG, ", "Bring another");
        Explainer.Video asWritten = shown(draft);
        String secret = draft + "/media/" + asWritten.film().orElseThrow();
        assertThat(desk.open(secret).status()).isEqualTo(200);
        assertThat(stranger.get(secret).status()).isNotEqualTo(200);
        Programs.publish(desk, draft);
        String media = "/catalog/" + slug + "/editions/1/media/";
        Explainer.Video video = only(catalog.current(slug).orElseThrow().definition());
        String page = stranger.get("/catalog/" + slug + "/about").text();
        assertThat(page)
                .contains("<video", "controls", "preload=\"metadata\"", "playsinline")
                .contains(
                        "<track kind=\"captions\" src=\"" + media + video.captions().orElseThrow())
                .contains("poster=\"" + media + video.poster().orElseThrow())
                .doesNotContain("autoplay", "<iframe");
        Http.Got part = stranger.get(media + video.film().orElseThrow(), "Range", "bytes=100-199");
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.bytes()).hasSize(100);
        assertThat(part.header("Content-Range")).startsWith("bytes 100-199/");
        assertThat(part.header("Content-Type")).isEqualTo("video/mp4");
        assertThat(part.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(part.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(part.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        Http.Got captions = stranger.get(media + video.captions().orElseThrow());
        assertThat(captions.text())
                .isEqualTo("WEBVTT\n\n00:00.000 --> 00:04.000\nThe class asks.\n");
        assertThat(captions.header("Content-Type")).startsWith("text/vtt");
        assertThat(captions.header("Content-Security-Policy")).contains("sandbox");
        assertThat(stranger.get(media + "0".repeat(64)).status()).isEqualTo(404);
        assertThat(stranger.get(media.replace("/1/", "/2/") + video.film().orElseThrow()).status())
                .isEqualTo(404);
        assertThat(
                        stranger.get(
                                        "/catalog/"
                                                + slug
                                                + "/editions/1/templates/"
                                                + video.film().orElseThrow())
                                .status())
                .as("no template")
                .isEqualTo(404);
    }

    @Test
    void aVideoElsewhereIsAPlainLinkAndNothingOfItIsLoaded() {
        String draft = begin();
        video(draft);
        desk.write(draft + "/explainer", VIDEO + "url", "javascript:alert(1)");
        assertThat(desk.open(draft + "/explainer").html()).contains("is not an address of the web");
        desk.write(draft + "/explainer", VIDEO + "url", "https://videos.example/watch?v=1&x=\"<b>");
        assertThat(desk.open(draft + "/publication").html()).doesNotContain("name=\"seen\"");
        desk.write(draft + "/explainer", VIDEO + "url", "https://videos.example/watch?v=1");
        bring(draft, "film", "lesson.mp4", FILM);
        assertThat(desk.open(draft + "/publication").html())
                .contains("A video is a film here or an address elsewhere");
        desk.write(draft + "/explainer", VIDEO + "film", "");
        Programs.publish(desk, draft);
        Http.Got page = stranger.get("/catalog/" + slug + "/about");
        assertThat(page.text())
                .contains("href=\"https://videos.example/watch?v=1\"", "Watch it at videos.example")
                .contains("noopener noreferrer")
                .doesNotContain("<video", "<iframe", "src=\"https://videos.example");
    }

    @Test
    void whatSomebodyWritesCannotAct() {
        String draft = begin();
        video(draft);
        String attack =
                "<script>alert(1)</script> [x](javascript:alert(1)) ![y](https://e.example/p)";
        desk.write(draft + "/explainer", "explainer.about", "# Big\n\n" + attack);
        desk.write(draft + "/explainer", "step", "add explainer.questions");
        desk.write(
                draft + "/explainer",
                "explainer.questions[0].ask",
                attack,
                "explainer.questions[0].answer",
                attack,
                VIDEO + "title",
                attack,
                VIDEO + "transcript",
                attack);
        bring(draft, "film", "lesson.mp4", FILM);
        Programs.publish(desk, draft);
        assertThat(stranger.get("/catalog/" + slug + "/about").text())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "Big")
                .doesNotContain("<script>alert", "href=\"javascript", "src=\"https://e.example");
    }

    @Test
    void onlyWhatItIsForIsTaken() {
        String draft = begin();
        video(draft);
        assertThat(sent(draft, "film", "", new byte[0]).html()).contains("Choose a file first.");
        refused(draft, "film", "page.mp4", "<html><script>alert(1)</script>".getBytes(UTF_8));
        assertThat(refused(draft, "film", "picture.png", POSTER)).contains("no MP4 and no WebM");
        assertThat(refused(draft, "poster", "lesson.mp4", FILM)).contains("no PNG, JPEG or WebP");
        assertThat(refused(draft, "captions", "lesson.vtt", FILM)).contains("no WebVTT file");
        assertThat(
                        refused(
                                draft,
                                "captions",
                                "a.vtt",
                                "WEBVTT\n\n00:09.000 --> 00:01.000\nHm".getBytes(UTF_8)))
                .contains("Line 3 has no time");
        assertThat(shown(draft).files()).isEmpty();
        assertThat(desk.open(draft + "/films/video-9/film").status()).isEqualTo(404);
        assertThat(desk.open(draft + "/films/video-1/party").status()).isEqualTo(404);
        assertThat(desk.open(desk.begin() + "/films/video-1/film").status()).isEqualTo(404);
    }

    @Test
    void aHashInAFileOpensNothingAndNoOtherFileIsShownAsAFilm() {
        String draft = begin();
        video(draft);
        desk.write(
                draft + "/explainer", VIDEO + "film", "0".repeat(64), VIDEO + "transcript", "Hm");
        assertThat(desk.open(draft + "/publication").html())
                .contains("is not here, or is of another kind")
                .doesNotContain("name=\"seen\"");
        bring(draft, "film", "lesson.mp4", FILM);
        bring(draft, "captions", "lesson.vtt", CAPTIONS.getBytes(UTF_8));
        String captions = shown(draft).captions().orElseThrow().hex();
        desk.write(draft + "/explainer", VIDEO + "film", captions);
        assertThat(desk.open(draft + "/publication").html())
                .as("captions are no film")
                .contains("is of another kind")
                .doesNotContain("name=\"seen\"");
    }

    @Test
    void whoDoesNotWriteItBringsAndSeesNothing() {
        String draft = begin();
        tell(draft);
        video(draft);
        Desk neighbor =
                Desk.of(people, browsers, Towns.build(organizations), Optional.of(Role.DESIGNER));
        for (String page : List.of("/explainer", "/explainer-preview", "/films/video-1/film")) {
            assertThat(neighbor.open(draft + page).status()).as(page).isEqualTo(404);
        }
        Map<String, String> fields = Map.of("draft", id(draft), "video", "video-1", "use", "film");
        assertThat(
                        neighbor.browser()
                                .bring("/catalog/drafts/new", ADD, fields, "lesson.mp4", FILM)
                                .status())
                .isEqualTo(404);
        Shown first = desk.open(draft + "/explainer");
        desk.write(draft + "/explainer", "explainer.about", "Mine");
        Shown late =
                desk.send(draft + "/explainer", first, Map.of("explainer.about", "The other tab"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.html()).contains("The other tab", "Mine");
    }

    @Test
    void onlyAProgramHasOne() {
        String small =
                Definitions.small(slug, "Small").stripTrailing()
                        + "\nexplainer: { about: \"Hm\" }\n";
        assertThat(DefinitionFile.read(small.getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        DefinitionFile.Faulty.class,
                        faulty ->
                                assertThat(faulty.problems())
                                        .extracting(one -> one.message().key())
                                        .containsExactly("catalog.problem.explainer"));
    }

    private String begin() {
        String draft = Programs.begin(desk, slug);
        Programs.course(desk, draft + "/hours", 0, "All of it", "1", "2", "3", "");
        return draft;
    }

    private void tell(String draft) {
        String page = draft + "/explainer";
        desk.write(page, "explainer.about", "A year together.");
        desk.write(page, "explainer.whom", "Teachers of **any** grade");
        desk.write(page, "explainer.year", "- Fall\n- Spring");
        desk.write(page, "step", "add explainer.questions");
        desk.write(
                page,
                "explainer.questions[0].ask",
                "What if I miss a session?",
                "explainer.questions[0].answer",
                "You make it up.");
    }

    private void video(String draft) {
        desk.write(draft + "/explainer", "step", "add explainer.videos");
        desk.write(
                draft + "/explainer", VIDEO + "title", "A lesson", VIDEO + "says", "One sees it.");
    }

    private void bring(String draft, String use, String name, byte[] bytes) {
        Shown sent = sent(draft, use, name, bytes);
        assertThat(sent.location()).as(sent.html()).hasValue(draft + "/explainer");
    }

    private String refused(String draft, String use, String name, byte[] bytes) {
        Shown sent = sent(draft, use, name, bytes);
        assertThat(sent.status()).isEqualTo(422);
        return sent.html();
    }

    private Shown sent(String draft, String use, String name, byte[] bytes) {
        return desk.browser()
                .bring(
                        draft + "/films/video-1/" + use,
                        ADD,
                        Map.of("draft", id(draft), "video", "video-1", "use", use),
                        name,
                        bytes);
    }

    private Explainer.Video shown(String draft) {
        Editor editor = new Editor(desk.person(), Set.of(town.district().id()));
        return only(drafts.asItStands(drafts.open(editor, DraftId.of(id(draft)))));
    }

    private static Explainer.Video only(Definition definition) {
        return definition.explainer().orElseThrow().videos().getFirst();
    }

    private static String id(String draft) {
        return draft.replaceAll(".*/", "");
    }
}
