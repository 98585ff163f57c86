package org.cairn.journeys;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cairn.journeys.Browser.Window;
import org.cairn.world.media.SampleMedia;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Whatever an assessor can open from the queue, whole: no address, header, page or file says whose
 * work it is.
 */
@ExtendWith(Demo.Shared.class)
class BlindTest {

    private static final List<String> ASSESSORS =
            List.of("imani.okafor@harbormesa.example", "sam.ortega@harbormesa.example");
    private static final Set<String> WITH_THE_ASSESSORS =
            Set.of("handed-in", "under-assessment", "recommended-award", "recommended-not-yet");
    private static final Pattern LINK = Pattern.compile("(?:href|src|hx-get|poster)=\"([^\"]+)\"");
    private static final int TELLING = 5;

    private final Demo demo;
    private final List<String> leaks = new ArrayList<>();
    private final Set<String> opened = new LinkedHashSet<>();

    BlindTest(Demo demo) {
        this.demo = demo;
    }

    /** What must not be said; short words only count as words of their own. */
    private record Secret(String says, Pattern inText) {

        static Secret of(String says) {
            return new Secret(
                    says,
                    Pattern.compile(
                            "(?<![\\p{L}\\p{M}\\p{Nd}])"
                                    + Pattern.quote(says)
                                    + "(?![\\p{L}\\p{M}\\p{Nd}])"));
        }

        boolean isIn(byte[] file) {
            return says.length() >= TELLING
                    && Stream.of(UTF_8, UTF_16BE, UTF_16LE)
                            .anyMatch(charset -> isIn(file, charset));
        }

        private boolean isIn(byte[] file, Charset charset) {
            String bytes = new String(says.getBytes(charset), ISO_8859_1);
            return new String(file, ISO_8859_1).contains(bytes);
        }
    }

    @Test
    void noStoryOfTheDemoSaysWhoseItIs() throws IOException {
        List<Secret> secrets = secretsOfTheStories();
        for (String assessor : ASSESSORS) {
            try (Window window = demo.windowOf(assessor)) {
                actAs(window.page(), "assessor");
                walk(window.page(), List.of("/queue", "/home", "/notices"), secrets);
            }
        }
        assertThat(opened).anyMatch(path -> path.startsWith("/assessments/"));
        assertThat(opened).anyMatch(path -> path.startsWith("/evidence/"));
        assertThat(leaks).isEmpty();
    }

    @Test
    void whoNamesHerselfInEveryPlaceIsNotNamedToTheAssessor() throws IOException {
        String number;
        try (Window window = demo.browser().open()) {
            number = workThatNamesItsMaker(window.page());
        }
        List<Secret> secrets =
                Stream.of(
                                "Ottoline",
                                "Fairweather",
                                "Reyes",
                                "ottoline.reyes@mail.example",
                                "ottoline-fairweather-reyes",
                                "Harbor Point Elementary",
                                "Harbor Point",
                                idsOf(List.of("Ottoline")).getFirst())
                        .map(Secret::of)
                        .toList();
        try (Window window = demo.windowOf(ASSESSORS.getFirst())) {
            Page page = window.page();
            actAs(page, "assessor");
            String bench = "/assessments/" + number;
            walk(page, List.of(bench), secrets);
            page.navigate(demo.url(bench));
            page.locator(".c-bench-bar form[action='/assessments'] button").click();
            page.waitForLoadState();
            opened.clear();
            walk(
                    page,
                    List.of(
                            "/queue?show=mine",
                            bench,
                            bench + "/recommendation",
                            bench + "/incomplete",
                            "/notices",
                            "/home"),
                    secrets);
            autosave(page, bench, secrets);
            page.navigate(demo.url(bench + "?look=text-set"));
            assertThat(page.content()).contains("[…]");
        }
        assertThat(opened.stream().filter(path -> path.startsWith("/evidence/")))
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(leaks).isEmpty();
    }

    private String workThatNamesItsMaker(Page page) throws IOException {
        demo.signUp(page, "Ottoline Fairweather-Reyes", "ottoline.reyes@mail.example");
        page.navigate(demo.url("/settings"));
        page.selectOption("select[name=school]", schoolValue(page, "Harbor Point Elementary"));
        page.locator("form[action='/settings/profile'] button").last().click();
        page.waitForLoadState();
        TextSet work = TextSet.started(demo, page);
        work.write(
                "I am Ottoline Fairweather-Reyes, and I teach at Harbor Point Elementary. “Ms."
                        + " Reyes,” a student asked, “why do all these books agree?” I wrote it down"
                        + " and mailed it to ottoline.reyes@mail.example.");
        work.attach(
                "annotated-set",
                NamedFiles.pdf("ottoline-fairweather-reyes-texts.pdf"),
                "Texts of Ottoline Fairweather-Reyes",
                "Collected by Ottoline in the library of Harbor Point.");
        work.attach(
                "shelf",
                NamedFiles.jpeg("ottoline-fairweather-reyes-shelf.jpg"),
                "ottoline-fairweather-reyes-shelf",
                "");
        work.handIn("The assistant in the account of Ottoline Reyes");
        return work.number();
    }

    private static String schoolValue(Page page, String name) {
        return Objects.requireNonNull(
                page.locator("select[name=school] option")
                        .filter(
                                new com.microsoft.playwright.Locator.FilterOptions()
                                        .setHasText(name))
                        .first()
                        .getAttribute("value"));
    }

    /** Opens everything that leads on from these pages and belongs to assessing. */
    private void walk(Page page, List<String> from, List<Secret> secrets) throws IOException {
        Deque<String> next = new ArrayDeque<>(from);
        while (!next.isEmpty()) {
            String path = next.poll();
            if (!opened.add(path)) {
                continue;
            }
            APIResponse answer =
                    page.request()
                            .get(
                                    demo.url(path),
                                    RequestOptions.create()
                                            .setHeader("Accept", "text/html,*/*;q=0.8")
                                            .setMaxRedirects(0));
            check(path, answer, secrets);
            String location = answer.headers().get("location");
            if (location != null && belongsToAssessing(location)) {
                next.add(location);
            }
            if (answer.headers().getOrDefault("content-type", "").startsWith("text/html")) {
                LINK.matcher(answer.text())
                        .results()
                        .map(link -> link.group(1).replace("&amp;", "&").replaceAll("#.*", ""))
                        .filter(BlindTest::belongsToAssessing)
                        .forEach(next::add);
            }
        }
    }

    private static boolean belongsToAssessing(String link) {
        return Stream.of("/queue", "/assessments/", "/evidence/", "/notices/")
                .anyMatch(link::startsWith);
    }

    private void autosave(Page page, String bench, List<Secret> secrets) throws IOException {
        Matcher form =
                Pattern.compile("action=\"(" + bench + "/scores/[^\"]+)\"")
                        .matcher(page.request().get(demo.url(bench)).text());
        assertThat(form.find()).isTrue();
        Matcher token =
                Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                        .matcher(page.request().get(demo.url(bench)).text());
        assertThat(token.find()).isTrue();
        APIResponse answer =
                page.request()
                        .post(
                                demo.url(form.group(1)),
                                RequestOptions.create()
                                        .setHeader("Accept", "application/json")
                                        .setForm(
                                                FormData.create()
                                                        .set("_csrf", token.group(1))
                                                        .set("strength", "It is open.")));
        assertThat(answer.status()).isEqualTo(200);
        check(form.group(1), answer, secrets);
    }

    private void check(String path, APIResponse answer, List<Secret> secrets) throws IOException {
        assertThat(answer.status()).as(path).isLessThan(400);
        String type = answer.headers().getOrDefault("content-type", "");
        byte[] body = answer.body();
        String text =
                type.startsWith("text/") || type.startsWith("application/json")
                        ? new String(body, UTF_8)
                        : type.startsWith("application/pdf") ? textOf(body) : "";
        for (Secret secret : secrets) {
            if (secret.inText().matcher(path).find()) {
                leaks.add("the address " + path + " says " + secret.says());
            }
            answer.headers()
                    .forEach((name, value) -> {
                        if (secret.inText().matcher(value).find()) {
                            leaks.add(path + ": the header " + name + " says " + secret.says());
                        }
                    });
            if (secret.inText().matcher(text).find() || text.isEmpty() && secret.isIn(body)) {
                leaks.add(path + " (" + type + ") says " + secret.says());
            }
        }
    }

    /** All that a PDF says, on its pages and beside them. */
    private static String textOf(byte[] bytes) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            StringBuilder all = new StringBuilder(new PDFTextStripper().getText(pdf));
            all.append(pdf.getDocumentInformation().getCOSObject());
            PDMetadata xmp = pdf.getDocumentCatalog().getMetadata();
            if (xmp != null) {
                all.append(new String(xmp.toByteArray(), UTF_8));
            }
            for (PDPage page : pdf.getPages()) {
                for (var comment : page.getAnnotations()) {
                    all.append(comment.getCOSObject());
                }
            }
            return all.append(new String(bytes, ISO_8859_1)).toString();
        }
    }

    private List<Secret> secretsOfTheStories() throws IOException {
        JsonNode world = yaml("/org/cairn/world/people.yaml");
        List<Secret> secrets = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (JsonNode story : yaml("/org/cairn/world/stories.yaml").path("stories")) {
            if (!WITH_THE_ASSESSORS.contains(story.path("state").asString())) {
                continue;
            }
            JsonNode who = byId(world.path("people"), story.path("educator").asString());
            secrets.add(Secret.of(who.path("name").asString()));
            secrets.add(Secret.of(who.path("email").asString()));
            names.add(who.path("name").asString());
            for (String word : who.path("name").asString().split("[^\\p{L}]+")) {
                secrets.add(Secret.of(word));
            }
            if (who.has("goesBy")) {
                secrets.add(Secret.of(who.path("goesBy").asString()));
            }
            JsonNode school = byId(world.path("organizations"), who.path("school").asString());
            secrets.add(Secret.of(school.path("name").asString()));
            secrets.add(Secret.of(school.path("short").asString()));
            for (JsonNode attempt : story.path("attempts")) {
                for (JsonNode piece : attempt.path("evidence")) {
                    if (piece.has("sample")) {
                        secrets.add(Secret.of(fileName(piece)));
                    }
                }
            }
        }
        idsOf(names).stream().map(Secret::of).forEach(secrets::add);
        assertThat(secrets).hasSizeGreaterThan(30);
        return secrets;
    }

    private static String fileName(JsonNode piece) {
        return SampleMedia.make(piece.path("sample").asString(), piece.path("title").asString())
                .name();
    }

    private static JsonNode byId(JsonNode list, String id) {
        for (JsonNode one : list) {
            if (one.path("id").asString().equals(id)) {
                return one;
            }
        }
        throw new AssertionError("nobody is called " + id);
    }

    /** As an administrator sees them in the addresses of people's pages. */
    private List<String> idsOf(List<String> names) {
        try (Window window = demo.windowOf("priya.raman@harbormesa.example")) {
            actAs(window.page(), "administrator");
            return names.stream().map(name -> idOf(window.page(), name)).toList();
        }
    }

    private String idOf(Page page, String name) {
        RequestOptions search = RequestOptions.create().setQueryParam("words", name);
        String html = page.request().get(demo.url("/people"), search).text();
        Matcher link = Pattern.compile("/people/([0-9a-f-]{36})").matcher(html);
        assertThat(link.find()).as(name).isTrue();
        return link.group(1);
    }

    private void actAs(Page page, String role) {
        page.navigate(demo.url("/privacy"));
        page.locator("details.c-role summary").click();
        page.locator("form[action='/role'] button[value=" + role + "]").click();
        page.waitForLoadState();
    }

    private static JsonNode yaml(String resource) throws IOException {
        try (InputStream in = BlindTest.class.getResourceAsStream(resource)) {
            return new YAMLMapper().readTree(Objects.requireNonNull(in));
        }
    }
}
