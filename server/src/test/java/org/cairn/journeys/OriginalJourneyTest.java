package org.cairn.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.cairn.journeys.Browser.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a county changed since a district adapted its words is looked at and taken in a browser. */
@ExtendWith(Demo.Shared.class)
class OriginalJourneyTest {

    private static final String GRACE = "grace.abernathy@harbormesa.example";

    private final Demo demo;

    OriginalJourneyTest(Demo demo) {
        this.demo = demo;
    }

    @Test
    void theOriginalHasChangedAndOneTakesWhatOneChooses() {
        try (Window window = demo.windowOf(GRACE)) {
            Page page = window.page();
            page.navigate(demo.url("/catalog/manage"));
            window.lookFromAllSides(page.url(), "original-manage");
            page.navigate(demo.url("/catalog/manage?lang=en"));
            page.getByText("Feedback in Multi-Age Rooms").first().click();
            page.waitForURL("**/catalog/drafts/*");
            String draft = page.url();
            assertThat(page.locator("[data-original]"))
                    .containsText("“Feedback Across Grade Levels” of Pine County");
            window.lookFromAllSides(draft, "original-draft");
            page.navigate(draft + "?lang=en");
            page.locator("[data-original] a").click();
            page.waitForURL("**/original");
            window.photograph(page.url(), "original-whole");
            window.lookFromAllSides(page.url(), "original");
            page.navigate(draft + "/original?lang=en");
            Locator summary = page.locator("[data-change='summary']");
            assertThat(summary).containsText("Both changed it");
            assertThat(summary.locator("input[type=checkbox]")).not().isChecked();
            assertThat(page.locator("[data-change='audience'] input[type=checkbox]")).isChecked();
            assertThat(page.locator("[data-change^='rubric.sections']"))
                    .containsText("for all grades");
            page.locator("form[action$='/original'] button.c-btn-go").click();
            page.waitForURL(draft);
            assertThat(page.locator("[data-original]")).hasCount(0);
            page.navigate(draft + "/basics");
            assertThat(page.locator("textarea[name=audience]"))
                    .hasValue("Elementary\nMiddle school");
            assertThat(page.locator("textarea[name=summary]"))
                    .hasValue(
                            "Give feedback that students of two or three grades in one room can use"
                                    + " on the same day, and do use.");
            page.navigate(draft + "/terms");
            assertThat(page.locator("[data-origin]").first()).containsText("edition 2");
            assertThat(window.problems()).isEmpty();
        }
    }

    @Test
    void theProgramThatIsPlannedNamesTheStepsForWhichPublishingWaits() {
        try (Window window = demo.windowOf(GRACE)) {
            Page page = window.page();
            page.navigate(demo.url("/catalog/manage"));
            page.getByText("Outdoor Learning in the Early Years").first().click();
            page.waitForURL("**/catalog/drafts/*");
            String publication = page.url() + "/publication";
            page.navigate(publication);
            assertThat(page.locator("[data-awaited]")).containsText("4. Content of the courses");
            window.lookFromAllSides(publication, "planning-awaited");
            window.photograph(publication, "planning-awaited-whole");
            window.lookFromAllSides(demo.url("/notices"), "planning-notices");
            assertThat(window.problems()).isEmpty();
        }
    }
}
