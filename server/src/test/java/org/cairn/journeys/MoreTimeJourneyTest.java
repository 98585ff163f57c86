package org.cairn.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.cairn.journeys.Browser.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Elena asks for more time in her browser, and Sam agrees to another day in his. */
@ExtendWith(Demo.Shared.class)
class MoreTimeJourneyTest {

    private static final String ELENA = "elena.marquez@harbormesa.example";
    private static final String SAM = "sam.ortega@harbormesa.example";

    private final Demo demo;

    MoreTimeJourneyTest(Demo demo) {
        this.demo = demo;
    }

    @Test
    void sheAsksOnHerPhoneAndHeAgreesAtHisDesk() {
        try (Window hers = demo.windowOf(ELENA);
                Window his = demo.windowOf(SAM)) {
            Page page = hers.page();
            page.navigate(demo.url("/cohorts/mine"));
            hers.lookFromAllSides(page.url(), "cohort-mine-due");
            page.navigate(demo.url("/cohorts/mine") + "?lang=en");
            page.locator("a[href*='/eola-5/more-time']").click();
            page.waitForURL("**/more-time");
            String form = page.url();
            hers.lookFromAllSides(form, "more-time");
            page.navigate(form + "?lang=en");
            String first = page.locator("#until").getAttribute("min");
            page.fill("#until", first);
            page.fill("#why", "My class changes rooms.");
            page.locator(".c-btn-go").click();
            assertThat(page.locator("#due")).containsText("Asked for time until");
            hers.lookFromAllSides(form, "more-time-asked");

            Page desk = his.page();
            desk.navigate(demo.url("/home"));
            desk.locator("a[href$='/due-days#requests']", has("Elena Márquez")).click();
            desk.waitForURL("**/due-days#requests");
            String days = desk.url().replaceAll("#.*", "");
            his.lookFromAllSides(days, "due-days-requests");
            desk.navigate(days + "?lang=en");
            Locator request = desk.locator("#requests li", has("Elena Márquez"));
            assertThat(request).containsText("My class changes rooms.");
            request.locator("form[action$='/agreement'] button").click();
            assertThat(desk.locator("#extensions")).containsText("My class changes rooms.");
            page.navigate(demo.url("/cohorts/mine") + "?lang=en");
            assertThat(page.locator("#due")).containsText("instead of");
            assertThat(hers.problems()).isEmpty();
            assertThat(his.problems()).isEmpty();
        }
    }

    private static Page.LocatorOptions has(String words) {
        return new Page.LocatorOptions().setHasText(words);
    }
}
