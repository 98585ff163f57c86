package org.cairn.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.time.Duration;
import java.util.regex.Pattern;
import org.cairn.journeys.Browser.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * An assessor whose time is over takes the work again: what was typed stays, and says why if not.
 */
@ExtendWith(Demo.Shared.class)
class RetakeTest {

    private static final String IMANI = "imani.okafor@harbormesa.example";
    private static final String THEO = "theo.lindqvist@harbormesa.example";
    private static final long TWO_WEEKS = Duration.ofDays(14).toMillis();
    private static final String WORDS = "Typed when the time was over already.";

    private final Demo demo;

    RetakeTest(Demo demo) {
        this.demo = demo;
    }

    @Test
    void whoIsSignedOutMeanwhileSignsInInAnotherTabAndNothingIsLost() {
        try (Window window = demo.windowOf(IMANI)) {
            Page page = window.page();
            String work = taken(page);
            window.context().clearCookies();
            page.clock().fastForward(TWO_WEEKS);
            strength(page).fill(WORDS);
            takeAgain(page).click();
            assertThat(page.locator("[data-away]")).isVisible();
            assertThat(page.locator("[data-problem]")).isHidden();
            Page other = page.waitForPopup(() -> page.locator("[data-away] a").click());
            assertThat(other).hasURL(Pattern.compile(".*/sign-in.*"));
            demo.become(other, IMANI);
            shownAnew(page, work, () -> takeAgain(page).click());
            assertThat(page.locator("[data-lease-over]")).isHidden();
            assertThat(page.locator("[data-saved]")).isHidden();
            assertThat(strength(page)).hasValue(WORDS);
            giveBack(window, work);
        }
    }

    @Test
    void whatSomebodyElseHasTakenIsNotTakenAgainAndThePageSaysSo() {
        try (Window hers = demo.windowOf(IMANI);
                Window his = demo.windowOf(THEO)) {
            Page page = hers.page();
            String work = taken(page);
            giveBack(hers, work);
            his.page().navigate(work);
            his.page().locator(".c-bench-bar form[action='/assessments'] button").click();
            his.page().waitForLoadState();
            strength(page).fill(WORDS);
            page.clock().fastForward(TWO_WEEKS);
            takeAgain(page).click();
            assertThat(page.locator("[data-problem]"))
                    .containsText("Another assessor has just taken this submission.");
            assertThat(page.locator("[data-problem]")).containsText("Copy your words");
            assertThat(strength(page)).hasValue(WORDS);
            giveBack(his, work);
        }
    }

    @Test
    void thePageIsNotShownAnewBeforeEveryWordIsSaved() {
        try (Window window = demo.windowOf(IMANI)) {
            Page page = window.page();
            String work = taken(page);
            page.route("**/scores/**", route -> route.abort());
            strength(page).fill(WORDS);
            page.clock().fastForward(TWO_WEEKS);
            takeAgain(page).click();
            assertThat(page.locator("[data-lease-over]")).isHidden();
            assertThat(page.locator("[data-saved]")).containsText("Not saved yet");
            assertThat(strength(page)).hasValue(WORDS);
            page.unroute("**/scores/**");
            shownAnew(page, work, () -> page.clock().fastForward(10_000));
            assertThat(strength(page)).hasValue(WORDS);
            giveBack(window, work);
        }
    }

    /** Takes something that both may assess, on a page whose clock the test moves. */
    private String taken(Page page) {
        try (Window window = demo.windowOf(THEO)) {
            window.page().navigate(demo.url("/queue?show=free"));
            var his =
                    window.page().locator("th a[href^='/assessments/']").all().stream()
                            .map(link -> String.valueOf(link.getAttribute("href")))
                            .toList();
            page.navigate(demo.url("/queue?show=free"));
            String path =
                    page.locator("th a[href^='/assessments/']").all().stream()
                            .map(link -> String.valueOf(link.getAttribute("href")))
                            .filter(his::contains)
                            .findFirst()
                            .orElseThrow();
            page.navigate(demo.url(path));
            page.clock().install();
            page.locator(".c-bench-bar form[action='/assessments'] button").click();
            page.waitForLoadState();
            return demo.url(path);
        }
    }

    private static Locator strength(Page page) {
        return page.locator("details[name=criterion][open] [name=strength]");
    }

    private static Locator takeAgain(Page page) {
        return page.locator("[data-lease-over] form button");
    }

    private static void shownAnew(Page page, String work, Runnable act) {
        page.waitForRequest(
                (Request request) ->
                        request.isNavigationRequest() && request.url().startsWith(work),
                act);
        page.waitForLoadState();
    }

    /** In a tab of its own, because the one with the work may be on its way to show it anew. */
    private static void giveBack(Window window, String work) {
        try (Page tab = window.context().newPage()) {
            tab.navigate(work);
            tab.locator("details:has(form[action$='/release']) summary").click();
            tab.locator("form[action$='/release'] button").click();
            tab.waitForURL("**/queue*");
        }
    }
}
