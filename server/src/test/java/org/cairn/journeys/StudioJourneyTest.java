package org.cairn.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.regex.Pattern;
import org.cairn.journeys.Browser.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A designer of a district office writes a micro-credential in a real browser, tries its rule and
 * publishes it; an educator starts on it.
 */
@ExtendWith(Demo.Shared.class)
class StudioJourneyTest {

    private static final String GRACE = "grace.abernathy@harbormesa.example";
    private static final String TOMAS = "tomas.alvarez@harbormesa.example";
    private static final String ELENA = "elena.marquez@harbormesa.example";
    private static final Pattern SAVED = Pattern.compile("Saved \\d.*");

    private final Demo demo;

    StudioJourneyTest(Demo demo) {
        this.demo = demo;
    }

    @Test
    void aMicroCredentialIsDesignedPublishedAndStarted() {
        try (Window designer = demo.windowOf(GRACE);
                Window approver = demo.windowOf(TOMAS);
                Window educator = demo.windowOf(ELENA)) {
            Page page = designer.page();
            page.navigate(demo.url("/catalog/manage"));
            designer.look("studio-manage");
            page.locator("a[href='/catalog/drafts/new']").click();
            page.waitForURL("**/catalog/drafts/new");
            designer.look("studio-new");
            page.locator("form[action='/catalog/drafts'] button.c-btn-go").click();
            page.waitForURL("**/basics");
            designer.look("studio-basics-empty");
            basics(page);
            designer.look("studio-basics");
            designer.lookLow("studio-basics");
            next(page);
            skill(page);
            next(page);
            rubric(designer);
            page.navigate(draft(page) + "/parts");
            parts(designer);
            page.navigate(draft(page) + "/terms");
            page.fill("[name='effort.hours']", "6");
            saved(page);
            designer.look("studio-terms");
            page.navigate(draft(page) + "/sources");
            page.locator("button[value='add research']").click();
            designer.look("studio-sources");
            page.locator("summary[aria-label^='Move, copy, remove']").first().click();
            page.locator("button[value='remove research[0]']").click();
            page.locator("button[value='remove research[0]']")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            page.navigate(draft(page));
            designer.look("studio-draft");
            approve(designer, approver);
            publish(designer);
            start(educator);
            assertThat(designer.problems()).isEmpty();
            assertThat(approver.problems()).isEmpty();
        }
    }

    private static void basics(Page page) {
        page.fill("[name=title]", "Wait Time That Works");
        page.fill("[name=summary]", "Wait after a question, and more students answer.");
        page.fill("[name=short]", "Wait");
        page.fill("[name='stack.name']", "Classroom Talk");
        page.locator("[name='stack.level'][value='1']").check();
        page.fill("[name=topics]", "classroom talk\nquestions");
        page.fill("[name=audience]", "Elementary\nMiddle school");
        saved(page);
        assertThat(page.locator("[data-need]:visible")).hasCount(0);
    }

    private static void skill(Page page) {
        page.fill("[name=competency]", "The educator waits long enough for students to think.");
        page.fill("[name=keyMethod]", "Ask, count to five, and only then call on somebody.");
        page.fill("[name=components]", "Ask one open question\nCount to five\nListen");
        saved(page);
    }

    private void rubric(Window designer) {
        Page page = designer.page();
        page.fill("[name='sections[0].title']", "Waiting");
        page.locator("button[value='add sections[0].criteria']").click();
        page.waitForURL("**/rubric/criterion-2");
        criterion(page, "More students answer", "Who speaks before and after.");
        designer.look("studio-criterion");
        page.navigate(draft(page) + "/rubric/criterion-1");
        criterion(page, "There is silence", "How long nobody speaks.");
        page.navigate(draft(page) + "/rubric");
        page.locator("[name='rule.type'][value='n-of-m']").check();
        page.fill("[name='rule.n']", "1");
        page.locator("select[name='sample.criterion-1']").selectOption("demonstrated");
        page.locator("select[name='sample.criterion-2']").selectOption("not-met");
        page.locator("button[name=go][value=try]").click();
        assertThat(page.locator(".m-bench [role=status]"))
                .containsText("With these ratings the whole meets");
        designer.look("studio-rubric");
    }

    private static void criterion(Page page, String title, String about) {
        page.fill("[name=title]", title);
        page.fill("[name=about]", about);
        for (int level = 0; level < 3; level++) {
            page.fill(
                    "[name='levels[" + level + "].says']", title + ", level " + (level + 1) + ".");
        }
        saved(page);
    }

    private void parts(Window designer) {
        Page page = designer.page();
        designer.look("studio-parts");
        page.locator(".m-item-link").first().click();
        page.waitForURL("**/parts/part-1");
        page.fill("[name=title]", "Part 1: A lesson with silence");
        page.fill("[name='prompts[0].label']", "Your question");
        page.fill(
                "[name='prompts[0].ask']",
                "Which question did you wait after, and why **that** one?");
        page.fill("[name='prompts[0].words.max']", "300");
        page.locator("button[value='add evidence']").click();
        page.waitForURL("**#f-evidence-0-");
        page.fill("[name='evidence[0].title']", "A recording");
        page.fill("[name='evidence[0].ask']", "Two minutes in which one can hear the silence.");
        page.locator("[name='evidence[0].choices[0].kinds'][value=video]").check();
        page.locator("[name='evidence[0].choices[0].kinds'][value=audio]").check();
        for (String criterion : List.of("criterion-1", "criterion-2")) {
            page.locator("[name=criteria][value=" + criterion + "]").check();
        }
        saved(page);
        designer.look("studio-part");
    }

    /** Asked, commented on, changed, and only then approved. */
    private void approve(Window designer, Window approver) {
        Page page = designer.page();
        String draft = draft(page);
        page.navigate(draft + "/publication");
        assertThat(page.locator("[data-waits]")).containsText("0 of 1");
        designer.lookFromAllSides(draft + "/publication", "studio-ask");
        page.navigate(draft + "/publication?lang=en");
        page.getByLabel("Tomás Alvarez").check();
        page.fill("[name=note]", "The first one about silence.");
        page.locator("form[action$='/approval-request'] button").click();
        assertThat(page.locator("[data-asked]")).containsText("has not answered yet");
        Page other = approver.page();
        other.navigate(demo.url("/home"));
        approver.look("approver-home");
        other.locator("a[href='" + draft.replaceAll("^https?://[^/]+", "") + "/publication']")
                .click();
        approver.look("studio-review");
        other.locator("a[href$='/read/basics']").first().click();
        other.locator("[data-line=summary] summary").click();
        other.fill("[data-line=summary] textarea", "More students than before?");
        other.locator("[data-line=summary] form[action$='/comments'] button").click();
        assertThat(other.locator("[data-comment]")).containsText("More students than before?");
        approver.lookFromAllSides(other.url().replaceAll("#.*", ""), "studio-reading");
        page.navigate(draft + "/basics");
        assertThat(page.locator(".m-remark")).containsText("More students than before?");
        page.fill("[name=summary]", "Wait after a question, and more students answer than before.");
        saved(page);
        designer.look("studio-commented");
        page.locator("[data-comment] form[action$='/settlement'] button").click();
        assertThat(page.locator(".m-remark")).hasCount(0);
        other.navigate(draft + "/publication?lang=en");
        other.locator("form[action$='/approvals'] button").click();
        assertThat(other.locator("[data-asked]")).containsText("approves these words");
        approver.look("studio-approved");
    }

    private void publish(Window designer) {
        Page page = designer.page();
        String draft = draft(page);
        page.navigate(draft + "/preview");
        designer.look("studio-preview");
        assertThat(page.locator("h1")).containsText("Wait Time That Works");
        page.navigate(draft + "/publication");
        designer.look("studio-publication");
        page.locator("form[action$='/publication'] button").click();
        page.waitForURL("**/catalog/wait-time-that-works");
        designer.look("studio-published");
        designer.lookFromAllSides(page.url() + "/retirement", "studio-retirement");
    }

    private void start(Window educator) {
        Page page = educator.page();
        page.navigate(demo.url("/catalog?q=wait+time"));
        page.locator("a[href='/catalog/wait-time-that-works']").first().click();
        assertThat(page.locator("main")).containsText("At least 1 of 2 criteria");
        page.locator("form[action='/submissions'] button").first().click();
        page.waitForURL(Pattern.compile(".*/submissions/.*"));
        assertThat(page.locator("main")).containsText("Part 1: A lesson with silence");
    }

    private static void next(Page page) {
        String here = page.url();
        page.locator(".m-studio-foot button[value=next]").click();
        page.waitForURL(url -> !url.equals(here));
    }

    private static void saved(Page page) {
        page.waitForTimeout(200);
        page.locator("[name=title], textarea, input.c-in").first().blur();
        assertThat(page.locator("[data-saved]")).hasText(SAVED);
        page.waitForTimeout(1600);
        assertThat(page.locator("[data-saved]")).hasText(SAVED);
    }

    private static String draft(Page page) {
        return page.url().replaceAll("(/catalog/drafts/[0-9a-f-]{36}).*", "$1");
    }

    /** Two tabs on one page of a draft: the second is told, and nothing of the first is lost. */
    @Test
    void twoTabsOfOnePageAreShownToEachOther() {
        try (Window window = demo.windowOf(GRACE)) {
            Page one = window.page();
            one.navigate(demo.url("/catalog/drafts/new"));
            one.locator("form[action='/catalog/drafts'] button.c-btn-go").click();
            one.waitForURL("**/basics");
            Page two = window.context().newPage();
            two.navigate(one.url());
            two.fill("[name=title]", "Second tab");
            saved(two);
            one.fill("[name=title]", "First tab");
            assertThat(one.locator("[data-conflict]")).isVisible();
            one.locator("[data-conflict] button").click();
            assertThat(one.locator("blockquote")).containsText("Second tab");
            assertThat(one.locator("[name=title]")).hasValue("First tab");
            window.look("studio-conflict");
            assertThat(window.problems()).isEmpty();
            two.reload();
            assertThat(two.locator("[name=title]")).hasValue("Second tab");
        }
    }

    @Test
    void onesOwnWordsAreNoConflictWhenTheAnswerIsLostOrThePageLeft() {
        try (Window window = demo.windowOf(GRACE)) {
            Page page = window.page();
            page.navigate(demo.url("/catalog/drafts/new"));
            page.locator("form[action='/catalog/drafts'] button.c-btn-go").click();
            page.waitForURL("**/basics");
            String basics = page.url();
            page.route(
                    "**/kept/**",
                    route -> {
                        route.fetch();
                        route.abort();
                    },
                    new Page.RouteOptions().setTimes(1));
            page.fill("[name=title]", "Lost");
            assertThat(page.locator("[data-saved]")).containsText("Not saved yet");
            page.fill("[name=title]", "Lost and found");
            saved(page);
            page.locator("[name=summary]").pressSequentially("Before one leaves ");
            page.navigate(demo.url("/catalog/manage"));
            page.navigate(basics);
            nothingIsKept(page);
            assertThat(page.locator("[name=title]")).hasValue("Lost and found");
            assertThat(page.locator("[name=summary]"))
                    .hasValue(Pattern.compile("Before one leaves ?"));
            assertThat(page.locator("[data-conflict]")).isHidden();
            page.fill("[name=short]", "Found");
            page.locator(".m-studio-foot button[value='']").click();
            assertThat(page.locator("[data-toast]")).isVisible();
            assertThat(page.locator("[name=short]")).hasValue("Found");
            nothingIsKept(page);
        }
    }

    private static void nothingIsKept(Page page) {
        page.waitForFunction(
                "() => !Object.keys(localStorage).some(key => key.endsWith('/kept/basics'))");
    }

    @Test
    void theFilesOfAPartHaveAPageForEverybody() {
        try (Window window = demo.windowOf(GRACE)) {
            Page page = window.page();
            page.navigate(demo.url("/catalog/drafts/new"));
            page.locator("form[action='/catalog/drafts'] button.c-btn-go").click();
            page.waitForURL("**/basics");
            page.navigate(page.url().replace("/basics", "/parts/part-1"));
            page.locator("button[name=go][value=template]").click();
            page.waitForURL("**/templates/of/part-1");
            window.lookFromAllSides(page.url(), "catalog-draft-template");
            assertThat(window.problems()).isEmpty();
        }
    }
}
