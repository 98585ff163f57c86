package org.cairn.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import org.cairn.journeys.Browser.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A stack of one district goes to a county in a real browser. */
@ExtendWith(Demo.Shared.class)
class StackPackageJourneyTest {

    private static final String DEBORAH = "deborah.youngblood@doe.altavista.example";
    private static final String STACK = "/stacks/language-and-literacy";

    private final Demo demo;

    StackPackageJourneyTest(Demo demo) {
        this.demo = demo;
    }

    @Test
    void aStackOfTheDemoIsDownloadedLookedAtAndMadeElsewhere() {
        try (Window stranger = demo.browser().open();
                Window officer = demo.windowOf(DEBORAH)) {
            Page shop = stranger.page();
            shop.navigate(demo.url(STACK));
            String address = shop.locator("a[href$='package.zip']").getAttribute("href");
            byte[] zip = shop.request().get(demo.url(address)).body();
            Page page = officer.page();
            page.navigate(demo.url("/stacks/import"));
            bring(page, "no package".getBytes(StandardCharsets.UTF_8));
            assertThat(page.locator("#package-problems")).containsText("This is no ZIP file");
            officer.lookLow("stack-package-refused");
            officer.lookFromAllSides(demo.url("/stacks/import"), "stack-package-bring");
            bring(page, zip);
            page.waitForURL("**/stacks/packages/*");
            assertThat(page.locator("tr[data-fate='here']")).hasCount(3);
            String look = page.url();
            officer.lookFromAllSides(look, "stack-package-look");
            page.navigate(look);
            page.locator("form[action$='/drafts'] button.c-btn-go").click();
            page.waitForURL("**/stacks/drafts/*");
            assertThat(page.locator("[data-origin]")).containsText("Language and Literacy");
            officer.lookFromAllSides(page.url(), "stack-package-draft");
            page.navigate(look);
            assertThat(page.locator("main a[href^='/stacks/drafts/']")).hasCount(1);
            assertThat(page.locator("form[action$='/drafts']")).hasCount(0);
            officer.look("stack-package-known");
            assertThat(officer.problems()).isEmpty();
            assertThat(stranger.problems()).isEmpty();
        }
    }

    private static void bring(Page page, byte[] file) {
        if (page.locator("#package-issuer").count() > 0) {
            page.selectOption(
                    "#package-issuer",
                    new SelectOption().setLabel("Pine County Office of Education"));
        }
        page.setInputFiles("#package", new FilePayload("package.zip", "application/zip", file));
        page.locator("form[action='/stacks/packages'] button.c-btn").click();
    }
}
