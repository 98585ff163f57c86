package org.cairn.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.cairn.journeys.Browser.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A micro-credential of one district goes to a county in a real browser, and says so there. */
@ExtendWith(Demo.Shared.class)
class PackageJourneyTest {

    private static final String DEBORAH = "deborah.youngblood@doe.altavista.example";
    private static final String ORIGINAL = "/catalog/curating-text-sets-for-inquiry";

    private final Demo demo;

    PackageJourneyTest(Demo demo) {
        this.demo = demo;
    }

    @Test
    void aPackageOfTheDemoIsDownloadedBroughtAndPublishedElsewhere() {
        try (Window stranger = demo.browser().open();
                Window officer = demo.windowOf(DEBORAH)) {
            Page shop = stranger.page();
            shop.navigate(demo.url(ORIGINAL));
            assertThat(shop.locator("a[rel=license]")).containsText("CC BY 4.0");
            String address = shop.locator("a[href$='package.zip']").getAttribute("href");
            byte[] zip = shop.request().get(demo.url(address)).body();
            Page page = officer.page();
            page.navigate(demo.url("/catalog/import"));
            bring(page, "notes.zip", "no package".getBytes(StandardCharsets.UTF_8));
            assertThat(page.locator("#package-problems")).containsText("This is no ZIP file");
            officer.look("package-refused");
            bring(page, "package.zip", zip);
            page.waitForURL("**/catalog/drafts/*");
            String draft = page.url();
            page.navigate(draft + "/terms");
            assertThat(page.locator("[data-origin]"))
                    .containsText("Adapted from “Curating Text Sets for Inquiry”");
            officer.look("package-terms");
            officer.lookLow("package-terms");
            page.navigate(demo.url("/catalog/import"));
            bring(page, "package.zip", zip);
            assertThat(page.locator("#package-problems")).containsText("was adapted here before");
            officer.look("package-known");
            page.navigate(draft + "/publication");
            page.locator("form[action$='/publication'] button.c-btn-go").first().click();
            page.waitForURL("**/catalog/curating-text-sets-for-inquiry-2");
            assertThat(page.locator("[data-origin]")).containsText("Harbor Mesa");
            shop.navigate(page.url());
            assertThat(shop.locator("#h-copying ~ p").first()).containsText("All rights");
            assertThat(shop.locator("a[href$='package.zip']")).hasCount(0);
            officer.lookFromAllSides(demo.url("/catalog/import"), "package-import");
            assertThat(officer.problems()).isEmpty();
            assertThat(stranger.problems()).isEmpty();
        }
    }

    @Test
    void theDemoShowsWhatACountyMadeOfTheWordsOfADistrict() {
        try (Window stranger = demo.browser().open();
                Window officer = demo.windowOf(DEBORAH)) {
            String address = demo.url("/catalog/feedback-across-grade-levels");
            stranger.page().navigate(address);
            assertThat(stranger.page().locator("[data-origin]"))
                    .containsText(
                            "Adapted from “Feedback That Moves Learning” by Harbor Mesa Unified"
                                    + " School District, edition 1");
            assertThat(stranger.page().locator("a[href$='package.zip']")).hasCount(1);
            stranger.lookFromAllSides(address, "package-adapted");
            stranger.photograph(address, "package-adapted-whole");
            officer.lookFromAllSides(
                    demo.url("/catalog/drafts/new?like=curating-text-sets-for-inquiry"),
                    "package-new");
            assertThat(stranger.problems()).isEmpty();
        }
    }

    private static void bring(Page page, String name, byte[] file) {
        if (page.locator("#package-issuer").count() > 0) {
            page.selectOption(
                    "#package-issuer",
                    new com.microsoft.playwright.options.SelectOption()
                            .setLabel("Pine County Office of Education"));
        }
        page.setInputFiles("#package", new FilePayload(name, "application/zip", file));
        page.locator("form[action='/catalog/import/package'] button.c-btn").click();
    }
}
