package org.cairn.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.cairn.journeys.Browser.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * In the demo world somebody reads what a program looks like and plays its film, a designer looks
 * at the pages behind it, and an approver approves a step of planning.
 */
@ExtendWith(Demo.Shared.class)
class ExplainerJourneyTest {

    private static final String GRACE = "grace.abernathy@harbormesa.example";
    private static final String TOMAS = "tomas.alvarez@harbormesa.example";

    private final Demo demo;

    ExplainerJourneyTest(Demo demo) {
        this.demo = demo;
    }

    @Test
    void aStrangerReadsItAndPlaysTheFilmWithItsCaptions() {
        try (Window window = demo.browser().open()) {
            Page page = window.page();
            List<String> outside = new ArrayList<>();
            page.onRequest(request -> {
                if (!request.url().startsWith(demo.url("/"))) {
                    outside.add(request.url());
                }
            });
            page.navigate(demo.url("/catalog/steam"));
            page.locator("a[href$='/catalog/steam/about']").first().click();
            assertThat(page.locator("h1")).containsText("looks like");
            assertThat(page.locator("[data-schedule]")).containsText("105 h");
            assertThat(page.locator("#feedback")).isVisible();
            assertThat(page.locator("video")).hasJSProperty("paused", true);
            page.evaluate(
                    "() => { const film = document.querySelector('video');"
                            + " film.muted = true; film.playbackRate = 4; return film.play(); }");
            page.waitForFunction("() => document.querySelector('video').ended");
            assertThat(
                            page.evaluate(
                                    "() => document.querySelector('video').textTracks[0]"
                                            + ".cues.length"))
                    .isEqualTo(2);
            assertThat(outside).isEmpty();
            window.lookFromAllSides(demo.url("/catalog/steam/about"), "explainer");
            assertThat(window.problems()).isEmpty();
        }
    }

    @Test
    void theDesignerSeesWhatIsWrittenAndTheApproverApprovesAStep() {
        try (Window window = demo.windowOf(GRACE)) {
            Page page = window.page();
            page.navigate(demo.url("/catalog/manage"));
            page.locator("form[action='/catalog/steam/draft'] button").first().click();
            page.waitForURL("**/catalog/drafts/*");
            String draft = page.url();
            window.lookFromAllSides(draft + "/explainer", "studio-explainer");
            page.navigate(draft + "/explainer?lang=en");
            page.locator("button[value='films/video-1/captions']").click();
            page.waitForURL("**/films/video-1/captions");
            window.lookFromAllSides(page.url(), "studio-film");
            window.lookFromAllSides(draft + "/explainer-preview", "studio-explainer-preview");
            assertThat(window.problems()).isEmpty();
        }
        try (Window window = demo.windowOf(TOMAS)) {
            Page page = window.page();
            page.navigate(demo.url("/home?lang=en"));
            page.locator("a[href$='/planning/schedule']").click();
            page.waitForURL("**/planning/schedule");
            String step = page.url();
            window.lookFromAllSides(step, "studio-step");
            page.navigate(step + "?lang=en");
            page.locator("form[action$='/approval'] button").click();
            assertThat(page.locator("main")).containsText("Approved by Tom");
            assertThat(window.problems()).isEmpty();
        }
        try (Window window = demo.windowOf(GRACE)) {
            Page page = window.page();
            page.navigate(demo.url("/catalog/manage?lang=en"));
            page.getByText("Outdoor Learning in the Early Years").first().click();
            assertThat(page.locator("#step-pages")).containsText("late");
            window.lookFromAllSides(page.url(), "studio-planning");
            assertThat(window.problems()).isEmpty();
        }
    }
}
