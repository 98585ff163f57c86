package org.cairn.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cairn.journeys.Browser.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nothing typed is ever lost: not by a crash, a second tab, a dead network or a session's end. */
@ExtendWith(Demo.Shared.class)
class AutosaveTest {

    private static final String ELENA = "elena.marquez@harbormesa.example";
    private static final String IMANI = "imani.okafor@harbormesa.example";
    private static final String THEO = "theo.lindqvist@harbormesa.example";
    private static final String TOMAS = "tomas.alvarez@harbormesa.example";
    private static final String SAVED = ".c-saved[data-saved]";
    private static final Pattern IS_SAVED = Pattern.compile("Saved \\d.*");

    private final Demo demo;

    AutosaveTest(Demo demo) {
        this.demo = demo;
    }

    @Test
    void whatWasTypedTenSecondsBeforeTheBrowserIsKilledIsThere() {
        String address;
        List<Instant> typed = new ArrayList<>();
        Set<ProcessHandle> before = processes();
        try (Browser doomed = new Browser()) {
            Page page = doomed.open().page();
            demo.become(page, ELENA);
            address = draft(page, "student-questions-that-drive-inquiry");
            Locator answer = answer(page);
            answer.focus();
            for (int word = 0; word < 120; word++) {
                page.keyboard().type("word" + word + " ");
                typed.add(Instant.now());
                page.waitForTimeout(90);
            }
            processes().stream().filter(one -> !before.contains(one)).forEach(AutosaveTest::kill);
        } catch (PlaywrightException gone) {
            address = draftOf("student-questions-that-drive-inquiry");
        }
        Instant killed = Instant.now();
        try (Window later = demo.windowOf(ELENA)) {
            later.page().navigate(address);
            String kept = answer(later.page()).inputValue();
            int words = kept.isBlank() ? 0 : kept.strip().split("\\s+").length;
            assertThat(words).as(kept).isPositive();
            assertThat(kept).startsWith("word0 word1 ");
            assertThat(Duration.between(typed.get(words - 1), killed))
                    .isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    void aSecondTabSeesBothTextsAndKeepsEither() {
        try (Window window = demo.windowOf(ELENA)) {
            Page first = window.page();
            String address = draft(first, "showing-your-practice-with-evidence");
            Page second = window.context().newPage();
            second.navigate(address);

            answer(first).fill("The first tab asks what a picture can prove.");
            assertThat(first.locator(SAVED)).hasText(IS_SAVED);
            answer(second).fill("The second tab asks what it cannot.");
            Locator conflict = second.locator("[data-conflict]:not([hidden])");
            assertThat(conflict).isVisible();
            assertThat(conflict.locator("[data-theirs]"))
                    .hasText("The first tab asks what a picture can prove.");
            assertThat(answer(second)).hasValue("The second tab asks what it cannot.");
            assertThat(keptAt(address)).isEqualTo("The first tab asks what a picture can prove.");

            conflict.locator("[data-keep]").click();
            assertThat(second.locator(SAVED)).hasText(IS_SAVED);
            assertThat(keptAt(address)).isEqualTo("The second tab asks what it cannot.");

            answer(first).fill("The first tab goes on without knowing.");
            Locator other = first.locator("[data-conflict]:not([hidden])");
            assertThat(other.locator("[data-theirs]"))
                    .hasText("The second tab asks what it cannot.");
            first.locator(".c-donebar button.c-btn-go").click();
            assertThat(first).hasURL(address);
            other.locator("[data-take]").click();
            assertThat(answer(first)).hasValue("The second tab asks what it cannot.");
            assertThat(keptAt(address)).isEqualTo("The second tab asks what it cannot.");
        }
    }

    @Test
    void wordsTypedWithoutANetworkArriveWhenItIsBack() {
        try (Window window = demo.windowOf(ELENA)) {
            Page page = window.page();
            String address = draft(page, "clear-learning-goals");
            window.context().setOffline(true);
            answer(page).pressSequentially("The bus has no network between the two towns. ");
            assertThat(page.locator(SAVED)).containsText("Not saved yet");
            page.locator(".c-donebar button.c-btn-go").click();
            assertThat(page.locator("[data-unsaved]")).containsText("kept on this device");
            answer(page).pressSequentially("So I go on writing.");
            window.context().setOffline(false);
            assertThat(page.locator(SAVED)).hasText(IS_SAVED);
            assertThat(keptAt(address))
                    .isEqualTo("The bus has no network between the two towns. So I go on writing.");
        }
    }

    @Test
    void wordsTypedWithoutANetworkOutliveTheTab() {
        try (Window window = demo.windowOf(ELENA)) {
            Page page = window.page();
            String address = draft(page, "coaching-a-colleague");
            window.context().setOffline(true);
            answer(page).pressSequentially("Nobody has seen this sentence yet.");
            page.close();
            window.context().setOffline(false);
            Page again = window.context().newPage();
            again.navigate(address);
            assertThat(answer(again)).hasValue("Nobody has seen this sentence yet.");
            assertThat(again.locator(SAVED)).hasText(IS_SAVED);
            assertThat(keptAt(address)).isEqualTo("Nobody has seen this sentence yet.");
        }
    }

    @Test
    void anAnswerThatWasLostOnTheWayBackIsNoConflict() {
        try (Window window = demo.windowOf(ELENA)) {
            Page page = window.page();
            String address = draft(page, "equitable-grading-and-instruction");
            AtomicInteger sent = new AtomicInteger();
            page.route(
                    "**/responses/**",
                    route -> {
                        if (sent.incrementAndGet() == 1) {
                            route.fetch();
                            route.abort();
                        } else {
                            route.resume();
                        }
                    });
            answer(page).fill("One grade for the work");
            assertThat(page.locator(SAVED)).containsText("Not saved yet");
            answer(page).fill("One grade for the work, none for the weather.");
            assertThat(page.locator(SAVED)).hasText(IS_SAVED);
            assertThat(page.locator("[data-conflict]").first()).isHidden();
            assertThat(keptAt(address)).isEqualTo("One grade for the work, none for the weather.");
        }
    }

    @Test
    void theSameTextIsThereAfterTheSessionEndedAndOneSignedInAgain() {
        try (Window window = demo.windowOf(ELENA)) {
            Page page = window.page();
            String address = draft(page, "designing-for-access-from-the-start");
            answer(page).pressSequentially("Before the session ends ");
            assertThat(page.locator(SAVED)).hasText(IS_SAVED);
            signOutElsewhere(window);

            answer(page).pressSequentially("and after it has ended");
            Locator away = page.locator("[data-away]");
            assertThat(away).isVisible();
            assertThat(away).containsText("You have been signed out");
            page.locator(".c-donebar button.c-btn-go").click();
            assertThat(page).hasURL(address);

            away.locator("a").click();
            page.locator("a[href^='/demo?next=']").click();
            page.locator("form:has(input[value='" + ELENA + "']) button").first().click();
            assertThat(page).hasURL(address);
            assertThat(answer(page)).hasValue("Before the session ends and after it has ended");
            assertThat(page.locator(SAVED)).hasText(IS_SAVED);
            assertThat(keptAt(address)).isEqualTo("Before the session ends and after it has ended");
        }
    }

    @Test
    void whoSignsInAgainInAnotherTabGoesOnWriting() {
        try (Window window = demo.windowOf(ELENA)) {
            Page page = window.page();
            String address = draft(page, "early-childhood-development");
            window.context().clearCookies();
            answer(page).pressSequentially("The cookie is gone");
            assertThat(page.locator("[data-away]")).isVisible();
            demo.become(window.context().newPage(), ELENA);
            assertThat(page.locator(SAVED)).hasText(IS_SAVED);
            assertThat(page.locator("[data-away]")).isHidden();
            assertThat(keptAt(address)).isEqualTo("The cookie is gone");
            answer(page).pressSequentially(" and was never missed.");
            page.locator(".c-donebar button.c-btn-go").click();
            assertThat(keptAt(address)).isEqualTo("The cookie is gone and was never missed.");
        }
    }

    @Test
    void whatWasTypedIntoALongFormOutlivesTheSession() {
        try (Window window = demo.windowOf(ELENA)) {
            Page page = window.page();
            String address = draft(page, "coaching-a-colleague");
            String handIn = address.replaceAll("/parts/.*", "/hand-in");
            page.navigate(handIn);
            page.fill("[name=tool]", "A dictation program, for the first draft");
            signOutElsewhere(window);
            page.locator(".c-donebar button.c-btn-go").click();
            demo.become(page, ELENA);
            page.navigate(handIn);
            assertThat(page.locator("[name=tool]"))
                    .hasValue("A dictation program, for the first draft");
        }
    }

    @Test
    void whatOnePersonTypedIsNotShownToTheNextOneAtTheSameComputer() {
        try (Window shared = demo.windowOf(IMANI)) {
            Page page = shared.page();
            String work = freeForBoth(page);
            take(page, work);
            page.navigate(work + "/recommendation");
            page.fill("[name=privateNote]", "I know this room: it is my sister’s.");
            giveBack(page, work);
            shared.context().clearCookies();

            demo.become(page, THEO);
            take(page, work);
            page.navigate(work + "/recommendation");
            assertThat(page.locator("[name=privateNote]")).hasValue("");
            giveBack(page, work);
            signOutElsewhere(shared);

            demo.become(page, IMANI);
            take(page, work);
            page.navigate(work + "/recommendation");
            assertThat(page.locator("[name=privateNote]"))
                    .hasValue("I know this room: it is my sister’s.");
            giveBack(page, work);
            page.locator("details.c-role summary").click();
            page.locator("form[action='/sign-out'] button").click();
            page.waitForLoadState();
            assertThat(keptKeys(page)).isEmpty();
        }
    }

    @Test
    void signingOutWaitsForTheLastWord() {
        try (Window window = demo.windowOf(ELENA)) {
            Page page = window.page();
            String address = draft(page, "partnering-with-families-on-learning-goals");
            answer(page).fill("The last word before the bell");
            page.locator("details.c-role summary").click();
            page.locator("form[action='/sign-out'] button").click();
            page.waitForURL(demo.url("/"));
            assertThat(keptKeys(page)).isEmpty();
            assertThat(keptAt(address)).isEqualTo("The last word before the bell");
        }
    }

    @Test
    void whatWasChangedInALetterOutlivesTheSessionAndASendingThatNeverArrived() {
        try (Window window = demo.windowOf(TOMAS)) {
            Page page = window.page();
            page.navigate(demo.url("/decisions"));
            page.locator(".c-next a[href^='/decisions/']").click();
            String decision = page.url();
            assertThat(page.locator("[name=letter]")).not().hasValue("");
            page.fill("[name=letter]", "In my own words: thank you.");
            window.context().clearCookies();
            page.locator("button[formaction$='/return']").click();
            page.waitForLoadState();

            demo.become(page, TOMAS);
            page.navigate(demo.url("/settings"));
            page.locator("form[action='/settings/profile'] button").first().click();
            assertThat(page.locator("[data-toast]")).isVisible();
            page.navigate(decision);
            assertThat(page.locator("[name=letter]")).hasValue("In my own words: thank you.");
            page.fill("[name=letter]", "");
            page.reload();
            assertThat(page.locator("[name=letter]")).hasValue("");
        }
    }

    private void signOutElsewhere(Window window) {
        Page other = window.context().newPage();
        other.navigate(demo.url("/settings"));
        other.locator("details.c-role summary").click();
        other.locator("form[action='/sign-out'] button").click();
        other.waitForLoadState();
        other.close();
    }

    /** The address of a piece of work that Imani and Theo may both assess. */
    private String freeForBoth(Page page) {
        List<String> hers = free(page);
        try (Window window = demo.windowOf(THEO)) {
            List<String> his = free(window.page());
            return demo.url(hers.stream().filter(his::contains).findFirst().orElseThrow());
        }
    }

    private List<String> free(Page page) {
        page.navigate(demo.url("/queue?show=free"));
        return page.locator("th a[href^='/assessments/']").all().stream()
                .map(link -> String.valueOf(link.getAttribute("href")))
                .toList();
    }

    private static void take(Page page, String work) {
        page.navigate(work);
        page.locator(".c-bench-bar form[action='/assessments'] button").click();
        page.waitForLoadState();
    }

    private static void giveBack(Page page, String work) {
        page.navigate(work);
        page.locator("details:has(form[action$='/release']) summary").click();
        page.locator("form[action$='/release'] button").click();
        page.waitForURL("**/queue*");
    }

    /** Under what this browser keeps something of ours. */
    private static List<?> keptKeys(Page page) {
        return page.evaluate(
                                "() => Object.keys(localStorage).filter(key => key.startsWith('cairn'))")
                        instanceof List<?> keys
                ? keys
                : List.of();
    }

    /** Starts a draft, or opens it again, at its first part. */
    private String draft(Page page, String slug) {
        page.navigate(demo.url("/catalog/" + slug));
        page.locator("form[action='/submissions'] button").first().click();
        page.waitForURL(Pattern.compile(".*/submissions/\\d+.*"));
        if (page.url().endsWith("/path")) {
            page.locator("[name=path]").first().check();
            page.locator("form[action$='/path'] button").click();
        }
        page.locator("a[href*='/parts/']").first().click();
        page.waitForURL("**/parts/*");
        if (answer(page).count() == 0) {
            page.locator(".c-donebar button.c-btn-go").click();
        }
        return page.url();
    }

    private String draftOf(String slug) {
        try (Window window = demo.windowOf(ELENA)) {
            return draft(window.page(), slug);
        }
    }

    /** What a browser without any memory of its own is shown. */
    private String keptAt(String address) {
        try (Window stranger = demo.windowOf(ELENA)) {
            stranger.page().navigate(address);
            return answer(stranger.page()).inputValue();
        }
    }

    private static Locator answer(Page page) {
        return page.locator("textarea[data-answer]").first();
    }

    private static Set<ProcessHandle> processes() {
        return ProcessHandle.current().descendants().collect(Collectors.toSet());
    }

    private static void kill(ProcessHandle process) {
        if (process.info().command().orElse("").contains("chrom")) {
            process.destroyForcibly();
        }
    }
}
