package org.cairn.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.cairn.TestFolder;
import org.cairn.journeys.Browser.Window;
import org.cairn.world.media.SampleFile;
import org.cairn.world.media.SampleMedia;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The whole way from signing up to the badge, in browsers that run no script. */
@ExtendWith(Demo.Shared.class)
class WithoutScriptTest {

    private static final String WORDS =
            "My seventh graders asked whose land the school stands on. I looked for texts that"
                    + " answer differently, and I read each of them with two students before I chose"
                    + " it. They argued for a week.";

    private final Demo demo;

    WithoutScriptTest(Demo demo) {
        this.demo = demo;
    }

    @Test
    void aBadgeIsEarnedWithoutAnyScript() throws IOException {
        try (Window educator = demo.browser().openWithoutScript();
                Window assessor = demo.browser().openWithoutScript();
                Window approver = demo.browser().openWithoutScript()) {
            demo.signUp(educator.page(), "Ilse Vandermeer", "ilse.vandermeer@mail.example");
            String number = startWriteAndHandIn(educator.page());
            assess(assessor.page(), number);
            decide(approver.page(), number);
            educator.page().navigate(demo.url("/my-badges"));
            educator.page().locator("main a[href^='/badges/']").first().click();
            assertThat(educator.page().locator("h1")).containsText("Curating Text Sets");
        }
    }

    private String startWriteAndHandIn(Page page) throws IOException {
        TextSet work = TextSet.started(demo, page);
        work.write(WORDS);
        work.attach("annotated-set", sample("pdf:text-set"), "Whose land: eight texts", "");
        work.attach("shelf", sample("image:shelf"), "Whose land: our shelf", "");
        work.handIn("");
        return work.number();
    }

    private static Path sample(String kind) throws IOException {
        SampleFile file = SampleMedia.make(kind, "Whose land");
        Path path = TestFolder.of("journeys", file.name());
        return Files.write(path, file.bytes());
    }

    private void assess(Page page, String number) {
        demo.become(page, "theo.lindqvist@harbormesa.example");
        page.navigate(demo.url("/assessments/" + number));
        page.locator(".c-bench-bar form[action='/assessments'] button").click();
        int criteria = page.locator("form[data-score]").count();
        for (int i = 0; i < criteria; i++) {
            Locator form = page.locator("details[open] form[data-score]").first();
            form.locator("input[data-key]").last().check();
            form.locator("[name=strength]").fill("The question is the students’ own.");
            form.locator("[name=evidence]").fill("Text set, texts 2 and 5.");
            form.locator("button[type=submit], button:not([type])").last().click();
        }
        page.navigate(demo.url("/assessments/" + number + "/recommendation"));
        page.locator("[name=value][value=award]").check();
        page.locator(".c-donebar button.c-btn-go").click();
        page.waitForURL(Pattern.compile(".*/queue.*"));
    }

    private void decide(Page page, String number) {
        demo.become(page, "tomas.alvarez@harbormesa.example");
        page.navigate(demo.url("/decisions/" + number));
        page.fill("[name=letter]", "Thank you for letting us listen in.");
        page.locator(".c-donebar button.c-btn-go").click();
        page.waitForURL(Pattern.compile(".*/decisions.*"));
    }
}
