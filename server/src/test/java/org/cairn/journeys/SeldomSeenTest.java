package org.cairn.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.cairn.journeys.Browser.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Pages that nobody comes to in a demo as it stands are for everybody, too: the first page of a new
 * site, and the one that moves a draft to a newer edition.
 */
@ExtendWith(Demo.Shared.class)
class SeldomSeenTest {

    private static final String ELENA = "elena.marquez@harbormesa.example";
    private static final String GRACE = "grace.abernathy@harbormesa.example";
    private static final String SLUG = "models-students-build-and-revise";
    private static final String QUESTION = "phenomenon-and-evidence";
    private static final String WORDS = "Why does the swing come back, and never quite as high?";

    private final Demo demo;

    SeldomSeenTest(Demo demo) {
        this.demo = demo;
    }

    @Test
    void theFirstPageOfANewSiteIsForEverybody() {
        try (RunningCairn site =
                        RunningCairn.start(
                                Path.of("target", "journeys", "new-site", "data"),
                                Map.of("CAIRN_DEMO", "off"));
                Window window = demo.browser().open()) {
            window.page().navigate(site.url("/"));
            assertThat(window.page()).hasURL(site.url("/set-up"));
            window.lookFromAllSides(site.url("/set-up"), "people-set-up");
            assertThat(window.problems()).isEmpty();
        }
    }

    @Test
    void aDraftMovesToANewerEditionAndTheQuestionThatIsGoneIsShownBefore() throws IOException {
        try (Window window = demo.windowOf(ELENA)) {
            Page page = window.page();
            page.navigate(demo.url("/catalog/" + SLUG));
            page.locator("form[action='/submissions'] button").first().click();
            page.waitForURL(Pattern.compile(".*/submissions/\\d+/parts/.*"));
            String draft = page.url();
            page.locator("textarea[data-answer]").first().fill(WORDS);
            assertThat(page.locator(".c-saved[data-saved]")).hasText(Pattern.compile("Saved .*"));
            publishAnew();

            page.navigate(draft);
            page.locator("a[href$='/edition']").click();
            page.waitForURL("**/edition");
            window.lookFromAllSides(page.url(), "review-work-move");
            assertThat(page.locator("#main")).containsText(WORDS);
            page.locator("form[action$='/edition'] button.c-btn-go").click();
            page.waitForURL(Pattern.compile(".*/parts/.*"));
            assertThat(page.locator("a[href$='/edition']")).hasCount(0);
            assertThat(window.problems()).isEmpty();
        }
    }

    /** The same with another question in the place of the first. */
    private void publishAnew() throws IOException {
        String definition =
                Files.readString(
                        Path.of("src/main/resources/org/cairn/world/definitions", SLUG + ".yaml"));
        assertThat(definition).contains(QUESTION);
        try (Window window = demo.windowOf(GRACE)) {
            Page page = window.page();
            page.navigate(demo.url("/catalog/import"));
            page.fill("#definition", definition.replace(QUESTION, "phenomenon-and-tests"));
            page.locator("form[action='/catalog/import'] button.c-btn-go").click();
            page.locator("button[formaction='/catalog/editions']").click();
            assertThat(page.locator("[data-toast]")).isVisible();
        }
    }
}
