package org.cairn.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.cairn.TestFolder;
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
    private static final String TOMAS = "tomas.alvarez@harbormesa.example";
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
                        RunningCairn.startAnew(
                                TestFolder.of("journeys", "new-site", "data"),
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
        String changed = definition.replace(QUESTION, "phenomenon-and-tests");
        try (Window window = demo.windowOf(GRACE);
                Window approver = demo.windowOf(TOMAS)) {
            Page page = window.page();
            page.navigate(demo.url("/catalog/drafts/new"));
            page.setInputFiles(
                    "input[name=file]",
                    new FilePayload(
                            "next.yaml",
                            "application/yaml",
                            changed.getBytes(StandardCharsets.UTF_8)));
            page.locator("form[action='/catalog/drafts'] button.c-btn-go").click();
            page.waitForURL(Pattern.compile(".*/catalog/drafts/[0-9a-f-]{36}"));
            String publication = page.url() + "/publication";
            page.navigate(publication);
            page.getByLabel("Tomás Alvarez").check();
            page.locator("form[action$='/approval-request'] button").click();
            assertThat(page.locator("[data-asked]")).isVisible();
            approver.page().navigate(publication);
            approver.page().locator("form[action$='/approvals'] button").click();
            assertThat(approver.page().locator("[data-toast]")).isVisible();
            page.navigate(publication);
            page.locator("form[action$='/publication'] button").click();
            page.waitForURL("**/catalog/" + SLUG);
        }
    }
}
