package org.cairn.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.cairn.journeys.Browser.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Grace shows what meets a part; educators find it where they write, until she withdraws it. */
@ExtendWith(Demo.Shared.class)
class ExemplarJourneyTest {

    private static final String GRACE = "grace.abernathy@harbormesa.example";
    private static final String ELENA = "elena.marquez@harbormesa.example";
    private static final String PAGE = "/catalog/models-students-build-and-revise";
    private static final String LIST = PAGE + "/exemplars";

    private final Demo demo;

    ExemplarJourneyTest(Demo demo) {
        this.demo = demo;
    }

    @Test
    void whatMeetsIsShownWhereEducatorsWriteUntilItIsWithdrawn() throws IOException {
        try (Window window = demo.windowOf(GRACE);
                Window educator = demo.windowOf(ELENA);
                Window stranger = demo.browser().open()) {
            Page page = window.page();
            page.navigate(demo.url(PAGE));
            page.locator("a[href='" + LIST + "']").click();
            page.waitForURL("**/exemplars");
            page.locator("a[href*='/new?part=']").first().click();
            page.waitForURL("**/new?part=*");
            window.lookFromAllSides(page.url(), "catalog-exemplar-new");
            page.navigate(demo.url(LIST) + "?lang=en");
            page.locator("a[href*='/new?part=']").first().click();
            page.waitForURL("**/new?part=*");
            String part = page.url().replaceAll(".*part=", "");
            page.locator("#title").fill("A checklist that students own");
            page.locator("[name=judgement][value=meets]").check();
            page.locator("#text").fill("Criteria, built with students **before** anyone asked.");
            page.locator("textarea[name^='note.']").first().fill("All three are planned.");
            page.locator("[name=origin][value=consent]").check();
            page.locator("#consentBy").fill("Barnaby Thistlewood");
            page.locator("#consentSince").fill("2026-01-15");
            page.locator("form[data-keep-form] .c-btn-go").click();
            page.waitForURL(Pattern.compile(".*/exemplars/[0-9a-f-]{36}"));
            String one = page.url();
            page.setInputFiles(
                    "#file", new FilePayload("plan of the lesson.png", "image/png", picture()));
            page.locator("form[action='/catalog/exemplars/files'] button").click();
            page.waitForURL("**#files");
            window.lookFromAllSides(one, "catalog-exemplar-draft");
            page.navigate(one + "?lang=en");
            page.locator("[name=unmarked]").check();
            page.locator("form[action$='/publication'] button").click();
            assertThat(page.locator("form[action$='/withdrawal']")).isVisible();

            Page reader = stranger.page();
            reader.navigate(demo.url(PAGE + "?lang=en#exemplars-" + part));
            reader.locator("#exemplars-" + part + " summary").first().click();
            assertThat(reader.locator("#exemplars-" + part + " img")).isVisible();
            assertThat(reader.locator("main")).not().containsText("Thistlewood");
            stranger.look("catalog-exemplar-public");
            Page work = educator.page();
            work.navigate(demo.url(PAGE));
            work.locator("form[action='/submissions'] button").first().click();
            work.waitForURL(Pattern.compile(".*/submissions/\\d+/parts/.*"));
            work.navigate(work.url().replaceAll("/parts/.*", "/parts/" + part));
            work.locator("a[href$='#exemplars-" + part + "']").click();
            assertThat(work.locator("#exemplars-" + part)).isVisible();

            page.locator("#why").fill("Consent was taken back");
            page.locator("form[action$='/withdrawal'] button").click();
            assertThat(page.locator("main")).containsText("Consent was taken back");
            reader.reload();
            assertThat(reader.locator("#exemplars-" + part)).hasCount(0);
            page.locator("form[action$='/removal'] button").click();
            page.waitForURL("**/exemplars");
            String demoPage = "/catalog/feedback-that-moves-learning";
            window.lookFromAllSides(demo.url(demoPage + "/exemplars"), "catalog-exemplars");
            stranger.lookFromAllSides(demo.url(demoPage), "catalog-exemplar-demo");
            assertThat(window.problems()).isEmpty();
            assertThat(stranger.problems()).isEmpty();
        }
    }

    private static byte[] picture() throws IOException {
        var drawing = new BufferedImage(640, 240, BufferedImage.TYPE_INT_RGB);
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(drawing, "png", bytes);
        return bytes.toByteArray();
    }
}
