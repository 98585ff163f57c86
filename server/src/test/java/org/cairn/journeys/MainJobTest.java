package org.cairn.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cairn.TestFolder;
import org.cairn.journeys.Browser.Window;
import org.cairn.openbadges.bake.PngBake;
import org.cairn.world.media.SampleFile;
import org.cairn.world.media.SampleMedia;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The main job, in a real browser against the real program: somebody signs up, earns the
 * single-skill micro-credential of the demo with a PDF and a photo, is assessed, returned once,
 * hands in again, is awarded by somebody else, and a stranger verifies the file.
 */
@ExtendWith(Demo.Shared.class)
class MainJobTest {

    private static final String WORDS =
            "Our fifth graders asked who decides where the river goes. I chose texts that disagree"
                    + " with each other, and for every reader in the room there are at least three"
                    + " texts to read alone, in English, Spanish or Vietnamese. I listened to six"
                    + " students read aloud before I chose, and I watched what they did with the texts"
                    + " afterward. Two of them changed their minds, and one asked a question that none"
                    + " of the texts answers.";

    private final Demo demo;
    private final RunningCairn cairn;

    MainJobTest(Demo demo) {
        this.demo = demo;
        this.cairn = demo.cairn();
    }

    @Test
    void anEducatorEarnsABadgeAndAStrangerVerifiesIt() throws Exception {
        try (Window educator = demo.browser().open();
                Window assessor = demo.browser().open();
                Window approver = demo.browser().open();
                Window stranger = demo.browser().open()) {
            signUp(educator);
            startFromTheCatalog(educator);
            writeAndAttach(educator);
            String number = handIn(educator);
            assess(assessor, number, true);
            decide(approver, number, "return");
            reviseAndHandInAgain(educator, number);
            assess(assessor, number, false);
            decide(approver, number, "award");
            Path png = downloadBadge(educator);
            verify(stranger, png);
            assertThat(
                            Stream.of(educator, assessor, approver, stranger)
                                    .flatMap(window -> window.problems().stream()))
                    .isEmpty();
        }
    }

    private void signUp(Window window) {
        Page page = window.page();
        page.navigate(cairn.url("/"));
        window.look("start");
        page.navigate(cairn.url("/catalog"));
        window.look("catalog");
        page.navigate(cairn.url("/catalog/curating-text-sets-for-inquiry"));
        window.look("micro-credential");
        page.navigate(cairn.url("/sign-up?next=/catalog/curating-text-sets-for-inquiry"));
        page.fill("[name=name]", "Noor Haddad");
        page.fill("[name=email]", "noor.haddad@mail.example");
        page.fill("[name=password]", Demo.PASSWORD);
        window.look("sign-up");
        page.locator("form[action='/sign-up'] button.c-btn-go").click();
        window.look("sign-up-sent");
        page.navigate(demo.linkInMailTo("noor.haddad@mail.example", "/confirm/"));
        window.look("confirm");
        page.locator("form[action^='/confirm/'] button.c-btn-go").click();
    }

    private void startFromTheCatalog(Window window) {
        Page page = window.page();
        page.navigate(cairn.url("/catalog/curating-text-sets-for-inquiry"));
        page.locator("form[action='/submissions'] button").first().click();
        page.waitForURL(Pattern.compile(".*/submissions/\\d+.*"));
        window.look("submission");
    }

    private void writeAndAttach(Window window) throws IOException {
        Page page = window.page();
        for (String part : new String[] {"context", "text-set", "in-use", "reflection"}) {
            page.navigate(partUrl(page, part));
            fillAnswers(page);
        }
        attach(
                page,
                "annotated-set",
                "pdf:text-set",
                "Who decides where the river goes: eight texts");
        attach(page, "shelf", "image:shelf", "Our shelf with labels in three languages");
        window.look("workspace");
    }

    private static void fillAnswers(Page page) {
        for (Locator answer : page.locator("textarea[data-answer]").all()) {
            answer.fill(WORDS);
        }
        TextSet.goOn(page);
    }

    private void attach(Page page, String demand, String sample, String title) throws IOException {
        page.navigate(partUrl(page, "text-set"));
        page.locator("#" + demand + " button[name=go]").click();
        page.locator("a[href^='/portfolio/new']").first().click();
        SampleFile file = SampleMedia.make(sample, title);
        Path path = TestFolder.of("journeys", file.name());
        Files.write(path, file.bytes());
        page.fill("#title", title);
        page.setInputFiles("#file", path);
        page.locator("form[data-upload] button.c-btn-go").click();
        page.locator("#" + demand + " button[name=artifact]").click();
        assertThat(page.locator("#" + demand + " button[name=detach]")).isVisible();
        assertThat(page.locator("#" + demand)).containsText(title);
    }

    private String handIn(Window window) {
        Page page = window.page();
        page.navigate(submission(page) + "/hand-in");
        page.locator("[name=ownWork]").check();
        page.locator("[name=privacy]").check();
        page.locator("[name=ai][value=none]").check();
        if (page.locator("[name=note]").count() > 0) {
            page.fill(
                    "[name=note]",
                    "I added two texts for my newest readers and say how I chose them.");
        }
        if (page.locator("[name=unrevised]").count() > 0) {
            page.locator("[name=unrevised]").check();
        }
        window.look("hand-in");
        page.locator(".c-donebar button.c-btn-go").click();
        page.waitForURL(Pattern.compile(".*/receipt.*"));
        window.look("receipt");
        assertThat(page.evaluate("() => Object.keys(localStorage).length"))
                .as("what has arrived is not kept on the device")
                .isEqualTo(0);
        Matcher number = Pattern.compile("/submissions/(\\d+)").matcher(page.url());
        assertThat(number.find()).isTrue();
        return number.group(1);
    }

    private void assess(Window window, String number, boolean notYet) {
        Page page = window.page();
        if (notYet) {
            demo.become(page, "imani.okafor@harbormesa.example");
            page.navigate(cairn.url("/demo"));
            window.look("demo");
        }
        page.navigate(cairn.url("/queue"));
        window.look("queue");
        page.navigate(cairn.url("/assessments/" + number));
        assertThat(page.content()).doesNotContain("Noor").doesNotContain("Haddad");
        page.locator(".c-bench-bar form[action='/assessments'] button").click();
        page.waitForLoadState();
        window.look(notYet ? "workbench" : "workbench-again");
        for (Locator criterion : page.locator("details[name=criterion]").all()) {
            score(
                    page,
                    criterion,
                    notYet
                            && page.locator("details[name=criterion]")
                                    .first()
                                    .getAttribute("id")
                                    .equals(criterion.getAttribute("id")));
        }
        page.navigate(cairn.url("/assessments/" + number + "/recommendation"));
        window.look("recommendation");
        page.locator("[name=value][value=" + (notYet ? "not-yet" : "award") + "]").check();
        page.locator(".c-donebar button.c-btn-go").click();
        page.waitForURL(Pattern.compile(".*/queue.*"));
    }

    private static void score(Page page, Locator criterion, boolean low) {
        if (criterion.getAttribute("open") == null) {
            criterion.locator("summary").click();
        }
        Locator levels = criterion.locator("input[data-key]");
        page.waitForResponse(
                response -> response.url().contains("/scores/"),
                () -> (low ? levels.first() : levels.last()).check());
        criterion
                .locator("[name=strength]")
                .fill("The question is the students’ own, and they keep coming back to it.");
        criterion.locator("[name=evidence]").fill("Text set, texts 2 and 5; the note on text 5.");
        if (low) {
            criterion
                    .locator("[name=gap]")
                    .fill("Most of the texts answer before the students can wonder.");
            criterion
                    .locator("[name=nextStep]")
                    .fill("Swap two texts for ones that leave the question open.");
        }
        page.waitForResponse(response -> response.url().contains("/scores/"), () -> {});
    }

    private void decide(Window window, String number, String verdict) {
        Page page = window.page();
        if (verdict.equals("return")) {
            demo.become(page, "tomas.alvarez@harbormesa.example");
        }
        page.navigate(cairn.url("/decisions"));
        window.look("decisions");
        page.navigate(cairn.url("/decisions/" + number));
        window.look("decision-" + verdict);
        page.fill("[name=letter]", "Thank you for letting us see your shelf.");
        if (verdict.equals("award")) {
            page.locator(".c-donebar button.c-btn-go").click();
        } else {
            page.locator("button[formaction$='/return']").click();
        }
        page.waitForURL(Pattern.compile(".*/decisions$"));
    }

    private void reviseAndHandInAgain(Window window, String number) {
        Page page = window.page();
        page.navigate(cairn.url("/home"));
        window.look("home-returned");
        page.navigate(cairn.url("/notices"));
        window.look("notices");
        page.navigate(cairn.url("/submissions/" + number));
        window.look("returned");
        page.locator("form[action$='/attempts'] button").first().click();
        page.waitForLoadState();
        page.navigate(cairn.url("/submissions/" + number + "/parts/context"));
        page.locator("textarea[data-answer]")
                .last()
                .fill(WORDS + " The question is open, and it is theirs.");
        TextSet.goOn(page);
        page.navigate(cairn.url("/submissions/" + number + "/parts/context"));
        window.look("revising");
        handIn(window);
    }

    private Path downloadBadge(Window window) throws IOException {
        Page page = window.page();
        page.navigate(cairn.url("/my-badges"));
        window.look("my-badges");
        page.locator("a[href^='/badges/']").first().click();
        page.waitForURL(Pattern.compile(".*/badges/[0-9a-z]{26}.*"));
        window.look("badge-own");
        Download download =
                page.waitForDownload(
                        () -> page.locator("a[href$='.png'][download]").first().click());
        Path png = TestFolder.of("journeys", "badge.png");
        download.saveAs(png);
        assertThat(PngBake.unbake(Files.readAllBytes(png)).found()).hasSize(1);
        return png;
    }

    private void verify(Window window, Path png) {
        Page page = window.page();
        page.navigate(cairn.url("/verify"));
        window.look("verify");
        page.setInputFiles("input[type=file]", png);
        page.locator("form[action='/verify'] button[type=submit]").first().click();
        assertThat(page.locator(".c-verdict")).isVisible();
        assertThat(page.locator(".c-verdict")).hasClass(Pattern.compile(".*c-k-met.*"));
        assertThat(page.locator(".c-checks > li.c-k-problem")).hasCount(0);
        window.look("verified");
    }

    private static String submission(Page page) {
        Matcher address = Pattern.compile("^(.*/submissions/\\d+)").matcher(page.url());
        assertThat(address.find()).as(page.url()).isTrue();
        return address.group(1);
    }

    private static String partUrl(Page page, String part) {
        return submission(page) + "/parts/" + part;
    }
}
