package org.cairn.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.AtOnce;
import org.cairn.journeys.Browser.Window;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * As a stranger and as everybody of the demo, in each of their roles: no link or button leads
 * nowhere, and every page can be used by everybody, on a desk and on a phone, in both languages, by
 * day and by night.
 */
@ExtendWith(Demo.Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageTest {

    private static final Pattern SHOWN = Pattern.compile("GET (\\S+) shows (\\S+)");
    private static final Pattern BADGE =
            Pattern.compile("(/badges/[0-9a-z]{26})\",\"situation\":\"([a-z]+)\"");
    private static final Pattern TEMPLATE =
            Pattern.compile(
                    "return \"([a-z]+/[a-z-]+)\";|\\? \"([a-z]+/[a-z-]+)\" : \"([a-z]+/[a-z-]+)\"");
    private static final String NOWHERE = "/nowhere";
    private static final List<String> AT_HOME = List.of("/home", "/settings", "/notices", "/");
    private static final List<String> OUTSIDE =
            List.of("/", "/catalog", "/verify", "/sign-in", "/robots.txt", NOWHERE);

    /** Pages that a form, a letter or more steps lead to, and a piece; other tests look. */
    private static final Set<String> BEHIND_A_FORM =
            Set.of(
                    """
                    people/set-up people/confirm people/reset people/new-email people/sent
                    catalog/draft-template catalog/draft-film catalog/draft-picture-own
                    catalog/draft-picture-look catalog/exemplar catalog/blueprint
                    catalog/blueprints catalog/library-piece catalog/draft-original
                    catalog/stack-package
                    awards/bulk awards/bulk-ask
                    review/work-move review/work-path
                    portfolio/picker portfolio/picker-list portfolio/evidence-text
                    portfolio/evidence-link
                    sharing/evidence-one
                    """
                            .split("\\s+"));

    private final Demo demo;
    private final List<String> problems = new ArrayList<>();

    /** Shapes of addresses that somebody has seen; the next person looks at fewer of each. */
    private final Set<String> shapes = new LinkedHashSet<>();

    private final Map<String, Sight> sights = new LinkedHashMap<>();

    EveryPageTest(Demo demo) {
        this.demo = demo;
    }

    private record Walker(String email, String role) {

        @Override
        public String toString() {
            return email.isEmpty() ? "a stranger" : email + " as " + role;
        }
    }

    private record Sight(Walker walker, String path) {}

    @BeforeAll
    void walk() throws IOException {
        try (Window stranger = demo.browser().open()) {
            List<String> outside = new ArrayList<>(OUTSIDE);
            outside.addAll(badges(stranger.page()));
            walk(stranger.page(), new Walker("", ""), outside, "en");
            walk(stranger.page(), new Walker("", ""), outside, "es");
        }
        for (String email : personas()) {
            try (Window window = demo.windowOf(email)) {
                Page page = window.page();
                for (String role : rolesOn(page)) {
                    actAs(page, role);
                    walk(page, new Walker(email, role), AT_HOME, "");
                }
            }
        }
    }

    @Test
    void noLinkAndNoButtonLeadsNowhere() {
        assertThat(problems.stream().filter(one -> !one.contains(NOWHERE))).isEmpty();
    }

    @Test
    void everyPageWasSeen() throws IOException {
        Set<String> unseen = new TreeSet<>(templates());
        unseen.removeAll(sights.keySet());
        assertThat(unseen).isSubsetOf(BEHIND_A_FORM);
    }

    @Test
    void everyPageIsForEverybody() throws Exception {
        Map<String, List<Map.Entry<String, Sight>>> byPerson =
                sights.entrySet().stream()
                        .collect(Collectors.groupingBy(sight -> sight.getValue().walker().email()));
        Collection<String> found = new ConcurrentLinkedQueue<>();
        AtOnce.share(
                byPerson.values().stream()
                        .sorted(Comparator.comparingInt(one -> -one.size()))
                        .toList(),
                people -> {
                    try (Browser browser = new Browser()) {
                        people.forEach(one -> found.addAll(lookAt(one, browser)));
                    }
                });
        assertThat(found.stream().distinct()).isEmpty();
    }

    /** What is wrong with the pages of one person. */
    private List<String> lookAt(List<Map.Entry<String, Sight>> pages, Browser browser) {
        String email = pages.getFirst().getValue().walker().email();
        try (Window window = email.isEmpty() ? browser.open() : demo.windowOf(email, browser)) {
            for (Map.Entry<String, Sight> page : pages) {
                actAs(window.page(), page.getValue().walker().role());
                window.lookFromAllSides(
                        demo.url(page.getValue().path()), page.getKey().replace('/', '-'));
            }
            return window.problems();
        }
    }

    @Test
    void thePagesBehindLettersAndFormsAreForEverybodyToo() {
        try (Window window = demo.browser().open()) {
            Page page = window.page();
            String email = "wilhelmina.oyelaran@mail.example";
            page.navigate(demo.url("/sign-up"));
            page.fill("[name=name]", "Wilhelmina Oyelaran");
            page.fill("[name=email]", email);
            page.fill("[name=password]", Demo.PASSWORD);
            page.locator("form[action='/sign-up'] button.c-btn-go").click();
            window.lookFromAllSides(page.url(), "people-sent");
            String confirm = demo.linkInMailTo(email, "/confirm/");
            window.lookFromAllSides(confirm, "people-confirm");
            page.locator("form[action^='/confirm/'] button.c-btn-go").click();
            page.navigate(demo.url("/forgot"));
            page.fill("[name=email]", email);
            page.locator("form[action='/forgot'] button.c-btn-go").click();
            window.lookFromAllSides(demo.linkInMailTo(email, "/reset/"), "people-reset");
            page.navigate(demo.url("/settings"));
            page.fill("#email-email", "w.oyelaran@mail.example");
            page.fill("#email-current", Demo.PASSWORD);
            page.locator("form[action='/settings/email'] button").click();
            String mine = demo.linkInMailTo("w.oyelaran@mail.example", "/settings/email/");
            window.lookFromAllSides(mine, "people-new-email");
            page.navigate(demo.url("/catalog/coaching-a-colleague"));
            page.locator("form[action='/submissions'] button").first().click();
            page.waitForURL("**/path");
            window.lookFromAllSides(page.url(), "review-work-path");
            TextSet.started(demo, page);
            page.navigate(page.url().replaceAll("/parts/.*", "") + "/parts/text-set");
            page.locator("button[name=go][value^='/portfolio/picker']").first().click();
            page.waitForURL("**/portfolio/picker**");
            window.lookFromAllSides(page.url(), "portfolio-picker");
            lookAtEvidence(window, "text", "What the ferry pilot said");
            lookAtEvidence(window, "link", "https://example.org/ferry-times");
            assertThat(window.problems()).isEmpty();
        }
    }

    /** The badges count already, so that nothing becomes of letting them count again. */
    @Test
    void thePagesOfAStepForManyBadgesAreForEverybodyToo() {
        try (Window window = demo.windowOf("tomas.alvarez@harbormesa.example")) {
            Page page = window.page();
            page.navigate(demo.url("/awards?state=valid"));
            page.locator("input[name=award]").nth(0).check();
            page.locator("input[name=award]").nth(1).check();
            page.locator("form[action='/awards/bulk'] button:not([name])").click();
            page.waitForURL("**/awards/bulk?**");
            window.lookFromAllSides(page.url(), "awards-bulk-ask");
            page.locator("[name=action][value=reinstate]").check();
            page.locator("form[action='/awards/bulk'] button.c-btn-go").click();
            page.waitForURL("**/awards/bulk/*");
            window.lookFromAllSides(page.url(), "awards-bulk");
            window.lookFromAllSides(demo.url("/awards"), "awards-register-after");
            assertThat(window.problems()).isEmpty();
        }
    }

    /**
     * The page inside the page that shows a piece. No script runs in there, axe neither: it is
     * fetched as a browser does, and photographed.
     */
    private void lookAtEvidence(Window window, String kind, String content) {
        Page page = window.page();
        page.navigate(demo.url("/portfolio/new?kind=" + kind));
        page.fill("#title", "From the ferry");
        page.fill("#content", content);
        page.locator("form[action^='/portfolio/'] button.c-btn-go").click();
        page.navigate(demo.url("/portfolio?q=ferry&kind=" + kind));
        page.locator("a.c-ev").first().click();
        String frame = demo.url(String.valueOf(page.locator("iframe").first().getAttribute("src")));
        assertThat(page.request().get(frame).text())
                .contains("<html lang=")
                .contains("<title>")
                .contains(content);
        window.photograph(frame, "portfolio-evidence-" + kind);
    }

    @Test
    void theKeyboardReachesEverything() {
        try (Window window = demo.windowOf("elena.marquez@harbormesa.example")) {
            Page page = window.page();
            for (String path : List.of("/home", "/catalog", "/portfolio", "/settings")) {
                page.navigate(demo.url(path));
                page.keyboard().press("Tab");
                assertThat(focused(page)).as(path).contains("c-skip");
                page.keyboard().press("Enter");
                assertThat(page.url()).endsWith("#main");
                assertThat(unseenStops(page)).as(path).isEmpty();
            }
            page.navigate(demo.url("/home"));
            page.locator("details.c-role summary").focus();
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            assertThat(focused(page)).contains("m-menu-item");
            page.keyboard().press("Escape");
            assertThat(page.locator("details.c-role").getAttribute("open")).isNull();
            assertThat(focused(page)).startsWith("SUMMARY");
        }
    }

    /** The language is the person's own where none is given. */
    private void walk(Page page, Walker walker, List<String> from, String language)
            throws IOException {
        int before = demo.cairn().log().length();
        page.navigate(demo.url("/privacy" + (language.isEmpty() ? "" : "?lang=" + language)));
        boolean signedIn = !walker.email().isEmpty();
        Object result =
                page.evaluate(
                        script(),
                        Map.of(
                                "start",
                                Map.of("at", from, "signedIn", signedIn),
                                "each",
                                3,
                                "before",
                                List.copyOf(shapes)));
        if (result instanceof Map<?, ?> told
                && told.get("problems") instanceof List<?> list
                && told.get("shapes") instanceof List<?> seen) {
            list.forEach(problem -> problems.add(walker + ": " + problem));
            seen.forEach(shape -> shapes.add(String.valueOf(shape)));
        }
        SHOWN.matcher(demo.cairn().log().substring(before))
                .results()
                .filter(shown -> !shown.group(2).equals("catalog/draft-picture-look"))
                .forEach(shown ->
                        sights.putIfAbsent(shown.group(2), new Sight(walker, shown.group(1))));
    }

    /** Takes one of the person's roles, where there is a choice. */
    private void actAs(Page page, String role) {
        if (role.isEmpty()) {
            return;
        }
        page.navigate(demo.url("/privacy"));
        var button = page.locator("form[action='/role'] button[value='" + role + "']");
        if (button.count() > 0 && button.getAttribute("aria-current") == null) {
            page.locator("details.c-role summary").click();
            button.click();
            page.waitForLoadState();
        }
    }

    /** A badge in each situation, and the frame that other sites show of one. */
    private List<String> badges(Page page) {
        String world = page.request().get(demo.url("/demo/world.json")).text();
        Map<String, String> bySituation = new LinkedHashMap<>();
        BADGE.matcher(world)
                .results()
                .forEach(badge -> bySituation.putIfAbsent(badge.group(2), badge.group(1)));
        assertThat(bySituation).containsKeys("valid", "revoked", "expired", "unlisted");
        bySituation.remove("private");
        List<String> paths = new ArrayList<>(bySituation.values());
        paths.add(bySituation.get("valid") + "/embed");
        paths.add(bySituation.get("valid") + "/evidence");
        return paths;
    }

    private List<String> personas() {
        try (Window window = demo.browser().open()) {
            window.page().navigate(demo.url("/demo"));
            return window
                    .page()
                    .locator("form[action='/demo/sign-in'] input[name=email]")
                    .all()
                    .stream()
                    .map(field -> Objects.requireNonNull(field.getAttribute("value")))
                    .distinct()
                    .toList();
        }
    }

    private static List<String> rolesOn(Page page) {
        List<String> roles =
                page.locator("form[action='/role'] button").all().stream()
                        .map(button -> Objects.requireNonNull(button.getAttribute("value")))
                        .toList();
        return roles.isEmpty() ? List.of("") : roles;
    }

    /** What the keyboard stops at without anybody seeing where it is. */
    private static List<String> unseenStops(Page page) {
        List<String> unseen = new ArrayList<>();
        for (int stop = 0; stop < 40; stop++) {
            page.keyboard().press("Tab");
            Object seen =
                    page.evaluate(
                            """
                            () => { const e = document.activeElement; if (!e || e === document.body) return '';
                              const s = getComputedStyle(e), b = e.getBoundingClientRect();
                              const ring = s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2;
                              const around = e.closest(':has(:focus-visible)') !== null && [...document.querySelectorAll(':has(:focus-visible)')].some(a => getComputedStyle(a).outlineStyle !== 'none' && parseFloat(getComputedStyle(a).outlineWidth) >= 2);
                              return (ring || around) && b.width > 0 && b.height > 0 ? '' : e.outerHTML.slice(0, 120); }
                            """);
            if (seen instanceof String text && !text.isEmpty()) {
                unseen.add(text);
            }
        }
        return unseen;
    }

    private static String focused(Page page) {
        return String.valueOf(
                page.evaluate(
                        "() => document.activeElement.tagName + ' ' +"
                                + " document.activeElement.className"));
    }

    private static String script() throws IOException {
        try (InputStream in = EveryPageTest.class.getResourceAsStream("crawl.js")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Every template that a page of the program names. */
    private static Set<String> templates() throws IOException {
        Set<String> all = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                if (source.contains("public String template()")) {
                    TEMPLATE.matcher(source)
                            .results()
                            .flatMap(EveryPageTest::groups)
                            .filter(name -> Files.exists(Path.of("src/main/jte", name + ".jte")))
                            .forEach(all::add);
                }
            }
        }
        return all;
    }

    private static Stream<String> groups(MatchResult found) {
        return Stream.of(1, 2, 3)
                .map(group -> Optional.ofNullable(found.group(group)))
                .flatMap(Optional::stream);
    }
}
