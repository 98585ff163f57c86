package org.cairn.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.cairn.journeys.Browser.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Elena finishes an online module in her own time, and Sam sees it and writes the next one. */
@ExtendWith(Demo.Shared.class)
class OnlineModuleTest {

    private static final String ELENA = "elena.marquez@harbormesa.example";
    private static final String SAM = "sam.ortega@harbormesa.example";
    private static final String TITLE = "Which part of your unit belongs online?";

    private final Demo demo;

    OnlineModuleTest(Demo demo) {
        this.demo = demo;
    }

    @Test
    void whatIsLearnedAtHomeCountsAndIsSeenByWhoLeads() {
        String cohort;
        try (Window window = demo.windowOf(ELENA)) {
            Page page = window.page();
            page.navigate(demo.url("/cohorts/mine"));
            window.lookFromAllSides(page.url(), "cohorts-my-cohort-modules");
            String mine = page.url().replaceFirst("\\?.*", "");
            cohort = mine.replace("/mine", "");
            page.navigate(mine + "?lang=en");
            page.locator("#modules").getByText(TITLE).click();
            page.waitForURL(Pattern.compile(".*/cohorts/mine/modules/[0-9a-f-]{36}.*"));
            String module = page.url().replaceFirst("[?#].*", "");
            window.lookFromAllSides(module, "cohorts-module-mine");
            page.navigate(module + "?lang=en");
            assertThat(page.locator("#done")).containsText("One more right answer");
            page.getByLabel("They are excused from what is online").check();
            page.locator("article:has-text('no device at home') button").click();
            assertThat(page.locator("#main")).containsText("Not yet right");
            page.getByLabel("A station in class").check();
            page.locator("article:has-text('no device at home') button").click();
            window.lookFromAllSides(module, "cohorts-module-mine-enough");
            page.navigate(module + "?lang=en");
            page.getByText("I am done").click();
            assertThat(page.locator("#main")).containsText("You have completed it");
            window.lookFromAllSides(module, "cohorts-module-mine-done");
            assertThat(window.problems()).isEmpty();
        }
        try (Window window = demo.windowOf(SAM)) {
            Page page = window.page();
            page.navigate(cohort + "?lang=en");
            page.locator("a[href$='/modules']").click();
            String all = page.url();
            window.lookFromAllSides(all, "cohorts-modules");
            page.navigate(all + "?lang=en");
            page.locator("th a").getByText(TITLE).click();
            page.waitForURL(Pattern.compile(".*/cohorts/modules/.*"));
            String module = page.url();
            assertThat(page.locator("#main")).containsText("Elena Márquez");
            window.lookFromAllSides(module, "cohorts-module");
            window.lookFromAllSides(module + "/changes", "cohorts-module-form");
            page.navigate(module + "/changes?lang=en");
            page.fill("[name=minutes]", "0");
            page.locator("main button.c-btn-go").click();
            assertThat(page.locator("#minutes-error")).isVisible();
            window.look("cohorts-module-form-refused");
            page.navigate(all + "/new?lang=en");
            page.fill("[name=title]", "A draft of Sam");
            page.selectOption("[name=unit]", "curriculum");
            page.selectOption("[name=mode]", "online");
            page.fill("[name=minutes]", "30");
            page.fill("[name=words]", "Read this.");
            page.locator("main button.c-btn-go").click();
            assertThat(page.locator("#h-publish")).isVisible();
            window.lookFromAllSides(page.url(), "cohorts-module-draft");
            assertThat(window.problems()).isEmpty();
        }
    }
}
