package org.cairn.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.cairn.journeys.Browser.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A designer chooses how a badge looks in a real browser, sees each choice at once, and brings a
 * picture of her own.
 */
@ExtendWith(Demo.Shared.class)
class BadgeJourneyTest {

    private static final String GRACE = "grace.abernathy@harbormesa.example";
    private static final Pattern SAVED = Pattern.compile("Saved \\d.*");
    private static final String SVG =
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100'>"
                    + "<script>document.title = 'taken'</script>"
                    + "<circle cx='50' cy='50' r='48' fill='#0D5560'/>"
                    + "<path d='M50 14L58 42H86L63 58L72 86L50 69L28 86L37 58L14 42H42Z' fill='#FBEFD6'/></svg>";

    private final Demo demo;

    BadgeJourneyTest(Demo demo) {
        this.demo = demo;
    }

    @Test
    void eachChoiceIsSeenAtOnceAndAPictureOfOnesOwnTakesThePlaceOfTheDrawing() {
        try (Window window = demo.windowOf(GRACE)) {
            Page page = window.page();
            String draft = begun(page);
            page.navigate(draft + "/picture");
            window.look("badge-picture");
            choose(window);
            own(window, draft);
            assertThat(window.problems()).isEmpty();
        }
    }

    private String begun(Page page) {
        page.navigate(demo.url("/catalog/drafts/new"));
        page.locator("form[action='/catalog/drafts'] button.c-btn-go").click();
        page.waitForURL("**/basics");
        page.fill("[name=title]", "Listening to Families First");
        page.fill("[name=short]", "Listen");
        page.fill("[name='stack.name']", "Families and Community");
        page.getByLabel("1", new Page.GetByLabelOptions().setExact(true)).check();
        saved(page);
        return page.url().replace("/basics", "");
    }

    private static void choose(Window window) {
        Page page = window.page();
        Locator look = page.locator("#look");
        page.locator("[name='picture.outline'][value=octagon]").check();
        page.locator("[name='picture.landscape'][value=mountains]").check();
        page.fill("[name='picture.color']", "#F2C94C");
        assertThat(look).containsText("3 things cannot be told apart well enough");
        assertThat(look.locator("[data-thing=issuer]")).hasClass("is-bad");
        saved(page);
        assertThat(page.locator("[data-field='picture.color'] [data-err]"))
                .containsText("With #F2C94C not all of the badge can be read");
        window.look("badge-picture-unreadable");
        look.locator("button[data-color]").click();
        assertThat(look).containsText("All of it can be read");
        saved(page);
        String near = page.inputValue("[name='picture.color']");
        assertThat(near).matches("#[0-9A-F]{6}").isNotEqualTo("#F2C94C");
        page.reload();
        assertThat(page.locator("input[name='picture.color']")).hasValue(near);
        assertThat(page.locator("[name='picture.outline'][value=octagon]")).isChecked();
        page.getByText("Teal", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("input[name='picture.color']")).hasValue("#0D5560");
        page.locator("[name='picture.landscape'][value=water]").check();
        saved(page);
        window.look("badge-picture-chosen");
    }

    private static void own(Window window, String draft) {
        Page page = window.page();
        page.locator("button[name=go][value=picture]").click();
        page.waitForURL("**/picture/own");
        window.lookFromAllSides(draft + "/picture/own", "badge-picture-own");
        page.navigate(draft + "/picture/own");
        page.fill("[name=alternative]", "A star over a calm bay.");
        bring(page, SVG.replace("<script>", "<text>Hi</text><script>"));
        assertThat(page.locator("#file-error")).isVisible();
        assertThat(page.locator("[name=alternative]")).hasValue("A star over a calm bay.");
        window.look("badge-picture-refused");
        bring(page, SVG);
        page.waitForURL("**/picture");
        assertThat(page.locator("[data-toast]")).containsText("script");
        assertThat(page.locator("#look img").first())
                .hasAttribute("alt", "A star over a calm bay.");
        window.look("badge-picture-own-taken");
        page.locator("button[name=step][value=draw]").click();
        assertThat(page.locator("input[name='picture.color']")).hasValue("#0D5560");
    }

    @Test
    void theSameWithoutAnyScript() {
        try (Window window = demo.browser().openWithoutScript()) {
            Page page = window.page();
            demo.become(page, GRACE);
            page.navigate(demo.url("/catalog/drafts/new"));
            page.locator("form[action='/catalog/drafts'] button.c-btn-go").click();
            page.navigate(page.url().replace("/basics", "/picture"));
            page.fill("[name='picture.color']", "#F2C94C");
            page.locator(".m-studio-foot button[name=go][value='']").click();
            Locator look = page.locator("#look");
            assertThat(look).containsText("3 things cannot be told apart well enough");
            look.locator("button[data-color]").click();
            assertThat(page.locator("#look")).containsText("All of it can be read");
            page.locator("button[data-color='#5E2750']").click();
            assertThat(page.locator("[name='picture.color']")).hasValue("#5E2750");
            page.locator("button[data-color='']").click();
            assertThat(page.locator("[name='picture.color']")).hasValue("");
        }
    }

    @Test
    void theBadgesOfTheDemoShowWhatWasChosen() {
        try (Window window = demo.windowOf("marcus.bell@harbormesa.example")) {
            for (String slug :
                    new String[] {"clear-learning-goals", "models-students-build-and-revise"}) {
                window.page().navigate(demo.url("/catalog/" + slug));
                window.look("badge-" + slug);
            }
            window.page().navigate(demo.url("/my-badges"));
            window.look("badge-mine");
            assertThat(window.problems()).isEmpty();
        }
    }

    private static void bring(Page page, String svg) {
        page.setInputFiles(
                "input[name=file]",
                new FilePayload("star.svg", "image/svg+xml", svg.getBytes(StandardCharsets.UTF_8)));
        page.locator("form[enctype] button.c-btn-go").click();
    }

    private static void saved(Page page) {
        assertThat(page.locator(".c-saved[data-saved]")).hasText(SAVED);
    }
}
