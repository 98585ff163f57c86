package org.cairn.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.cairn.journeys.Browser.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Lin makes a template, Grace begins with one, takes from the library, and looks at her links. */
@ExtendWith(Demo.Shared.class)
class StockJourneyTest {

    private static final String GRACE = "grace.abernathy@harbormesa.example";
    private static final String LIN = "lin.zhao@harbormesa.example";
    private static final String BEGUN = "Small Groups, Shared Texts";
    private static final String DEAD = "Readers of the page see that it does not open any more";

    private final Demo demo;

    StockJourneyTest(Demo demo) {
        this.demo = demo;
    }

    @Test
    void whoSaysHowThingsAreDoneMakesATemplate() {
        try (Window window = demo.windowOf(LIN)) {
            Page page = window.page();
            page.navigate(demo.url("/catalog/templates"));
            window.lookFromAllSides(page.url(), "catalog-blueprints");
            page.navigate(demo.url("/catalog/templates?lang=en"));
            page.locator("a[href$='/template']").first().click();
            page.waitForURL("**/template");
            String form = page.url();
            window.lookFromAllSides(form, "catalog-blueprint-form");
            page.navigate(form + "?lang=en");
            page.locator("#name").fill("Made on the way");
            page.locator("[name=want][value=license]").check();
            page.locator("form[action$='/template'] .c-btn-go").click();
            page.waitForURL(Pattern.compile(".*/catalog/templates/[0-9a-f-]{36}"));
            assertThat(page.locator("#main")).containsText("An open license");
            String made = page.url();
            window.lookFromAllSides(made, "catalog-blueprint");
            page.navigate(made + "?lang=en");
            page.locator("details:has(form[action$='/retirement']) > summary").click();
            page.locator("form[action$='/retirement'] button").click();
            assertThat(page.locator("form[action$='/return']")).isVisible();
            assertThat(window.problems()).isEmpty();
        }
    }

    @Test
    void whoDesignsTakesWhatTheLibraryHolds() {
        try (Window window = demo.windowOf(GRACE)) {
            Page page = window.page();
            page.navigate(demo.url("/catalog/library"));
            window.lookFromAllSides(page.url(), "catalog-library");
            page.locator("[data-library] a").first().click();
            page.waitForURL(Pattern.compile(".*/catalog/library/[0-9a-f-]{36}"));
            window.lookFromAllSides(page.url(), "catalog-library-piece");

            page.navigate(demo.url("/catalog/manage?lang=en"));
            page.locator("a:has-text('" + BEGUN + "')").first().click();
            String draft = page.url();
            window.lookFromAllSides(draft, "catalog-draft-with-newer");
            page.locator("[data-newer] a").first().click();
            page.waitForURL("**/library/newer/**");
            window.lookFromAllSides(page.url(), "catalog-library-newer");
            page.locator("form[action*='/library/newer/'] button").click();
            page.waitForURL("**/parts/*");
            assertThat(page.locator("[data-from-library]")).containsText("2");
            window.lookFromAllSides(page.url(), "catalog-part-from-library");
            page.locator("[data-from-library] a[href*='/keep/']").click();
            page.waitForURL("**/library/keep/**");
            window.lookFromAllSides(page.url(), "catalog-library-keep");
            page.navigate(draft + "/rubric?lang=en");
            page.locator("a[href*='/catalog/library?into=']").click();
            page.locator("form[action$='/taking'] button").first().click();
            page.waitForURL(Pattern.compile(".*/(parts|rubric)/.*"));
            assertThat(page.locator("[data-from-library]")).containsText("From the library");
            assertThat(window.problems()).isEmpty();
        }
    }

    @Test
    void whatDoesNotOpenIsSaidToDesignersAndReaders() {
        try (Window window = demo.windowOf(GRACE);
                Window stranger = demo.browser().open()) {
            Page page = window.page();
            page.navigate(demo.url("/catalog/links"));
            window.lookFromAllSides(page.url(), "catalog-links");
            page.navigate(demo.url("/catalog/links?lang=en"));
            assertThat(page.locator("#main")).containsText("no such name on the web");
            page.locator("a:has-text('Math Talk on Family Nights')").first().click();
            assertThat(page.locator("[data-links]")).containsText("opens");
            window.lookFromAllSides(page.url(), "catalog-draft-links");
            page.navigate(page.url().replaceAll("[?#].*", "") + "/sources?lang=en");
            assertThat(page.locator("[data-link]")).containsText("no such name");
            Page reader = stranger.page();
            reader.navigate(demo.url("/catalog/" + slugOfDead(page) + "?lang=en"));
            assertThat(reader.locator("[data-dead]").first())
                    .containsText("It was last seen working on");
            stranger.look("catalog-dead-link");
            assertThat(window.problems()).isEmpty();
        }
    }

    /** What names the link that the demo world saw die; others may have failed since it began. */
    private String slugOfDead(Page page) {
        page.navigate(demo.url("/catalog/links?lang=en"));
        return page.locator("main section:has-text('%s') h2 a[href^='/catalog/']".formatted(DEAD))
                .first()
                .getAttribute("href")
                .replace("/catalog/", "");
    }
}
