package org.cairn.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.cairn.journeys.Browser.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Theo tries what Grace writes; Ben has said how it was, and Imani is asked. */
@ExtendWith(Demo.Shared.class)
class PilotJourneyTest {

    private static final String GRACE = "grace.abernathy@harbormesa.example";
    private static final String THEO = "theo.lindqvist@harbormesa.example";
    private static final String IMANI = "imani.okafor@harbormesa.example";
    private static final String TITLE = "Showing Your Practice in Sound";

    private final Demo demo;

    PilotJourneyTest(Demo demo) {
        this.demo = demo;
    }

    @Test
    void aDraftIsTriedAndWhatIsSaidStandsBesideIt() {
        try (Window designer = demo.windowOf(GRACE);
                Window educator = demo.windowOf(THEO);
                Window assessor = demo.windowOf(IMANI)) {
            Page page = designer.page();
            page.navigate(demo.url("/catalog/manage?lang=en"));
            page.locator("a:has-text('" + TITLE + "')").first().click();
            page.waitForURL(Pattern.compile(".*/drafts/[0-9a-f-]{36}.*"));
            String draft = page.url().replaceAll("(/drafts/[0-9a-f-]{36}).*", "$1");
            designer.lookFromAllSides(draft + "/pilot", "catalog-draft-pilot");
            designer.lookFromAllSides(draft + "/publication", "catalog-draft-in-pilot");
            designer.lookFromAllSides(draft + "/parts/one-piece", "catalog-draft-voices");
            page.navigate(draft + "/pilot?lang=en");
            assertThat(page.locator("[data-report]")).containsText("1 of 1 who were asked (100%)");

            Page work = educator.page();
            actAs(work, "educator");
            work.navigate(demo.url("/home?lang=en"));
            educator.look("home-with-pilot");
            work.locator("a:has-text('" + TITLE + "')").first().click();
            work.waitForURL(Pattern.compile(".*/pilots/[0-9a-f-]{36}"));
            String pilot = work.url();
            educator.lookFromAllSides(pilot, "catalog-pilot");
            work.navigate(pilot + "?lang=en");
            work.locator("form[action$='/submissions'] button").click();
            work.waitForURL(Pattern.compile(".*/submissions/\\d+/parts/.*"));
            assertThat(work.locator("main")).containsText("About this pilot");
            educator.look("review-work-in-pilot");
            work.navigate(demo.url("/work?lang=en"));
            assertThat(work.locator("main")).containsText("Pilot");

            Page asked = assessor.page();
            asked.navigate(pilot + "/feedback?lang=en");
            assessor.lookFromAllSides(pilot + "/feedback", "catalog-pilot-form");
            asked.navigate(pilot + "/feedback?lang=en");
            asked.locator("#hours").fill("0.5");
            asked.locator("#words").fill("The one criterion was enough.");
            asked.locator("form[action$='/feedback'] .c-btn-go").click();
            assertThat(asked.locator("main")).containsText("Thank you, your feedback was sent");
            assessor.lookFromAllSides(pilot + "/feedback", "catalog-pilot-sent");
            page.reload();
            assertThat(page.locator("[data-report]").first())
                    .containsText("The one criterion was enough.");
            assertThat(designer.problems()).isEmpty();
            assertThat(educator.problems()).isEmpty();
            assertThat(assessor.problems()).isEmpty();
        }
    }

    private void actAs(Page page, String role) {
        page.navigate(demo.url("/privacy"));
        var button = page.locator("form[action='/role'] button[value='" + role + "']");
        if (button.getAttribute("aria-current") == null) {
            page.locator("details.c-role summary").click();
            button.click();
            page.waitForLoadState();
        }
    }
}
