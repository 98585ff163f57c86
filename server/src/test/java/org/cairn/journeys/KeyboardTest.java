package org.cairn.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cairn.TestFolder;
import org.cairn.journeys.Browser.Window;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * An assessor without a mouse, on a small screen of 1024 pixels: takes a submission, scores every
 * criterion, writes comments, recommends. Nothing here clicks, fills or checks; every step is a
 * key.
 */
class KeyboardTest {

    private static final int WIDTH = 1024;
    private static final int MOST_TABS = 400;

    private static RunningCairn cairn;
    private static Browser browser;

    @BeforeAll
    static void start() {
        cairn = RunningCairn.startDemo(TestFolder.of("journeys", "keyboard", "data"), Map.of());
        browser = new Browser();
    }

    @AfterAll
    static void stop() {
        browser.close();
        cairn.close();
    }

    @Test
    void aWholeAssessmentWorksWithTheKeyboardAloneAt1024Pixels() {
        try (Window window = browser.open(WIDTH, 768)) {
            Page page = window.page();
            signIn(page);
            page.navigate(cairn.url("/queue"));
            tabTo(page, "form[action='/assessments/next'] button");
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*/assessments/\\d+.*"));
            seesBothSides(page);
            turnsTheEvidence(page);
            scoreEverything(page);
            assertThat(page.locator(".c-donebar a.c-btn-go")).isFocused();
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*/recommendation"));
            assertThat(page.locator(".c-err")).hasCount(0);
            tabTo(page, "[name=value]:checked");
            assertThat(page.locator("[name=value]:checked")).hasValue("not-yet");
            tabTo(page, "#overall");
            page.keyboard().type("One step is missing, and it is a small one.");
            tabTo(page, ".c-donebar button.c-btn-go");
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*/queue.*"));
            assertThat(page.locator("body")).containsText("was handed over to the issuer");
        }
    }

    private static void signIn(Page page) {
        page.navigate(cairn.url("/demo"));
        tabTo(
                page,
                "form[action='/demo/sign-in']:has(input[value='imani.okafor@harbormesa.example'])"
                        + " button");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/(home|queue).*"));
    }

    /** Evidence and rubric side by side, the descriptors of the open criterion in view. */
    private static void seesBothSides(Page page) {
        BoundingBox evidence = page.locator("#evidence").boundingBox();
        BoundingBox rubric = page.locator(".c-bench > :last-child").boundingBox();
        assertThat(evidence.x + evidence.width).isLessThanOrEqualTo(rubric.x + 1);
        assertThat(rubric.x + rubric.width).isLessThanOrEqualTo(WIDTH);
        Object wide =
                page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
        assertThat(((Number) wide).intValue()).isLessThanOrEqualTo(0);
        for (Locator descriptor :
                page.locator("details[name=criterion][open] .c-level span:last-child").all()) {
            assertThat(descriptor).isVisible();
            assertThat(descriptor.innerText()).isNotBlank();
        }
    }

    private static void turnsTheEvidence(Page page) {
        String before = page.locator("[data-evidence][aria-current]").innerText();
        page.keyboard().press("e");
        assertThat(page.locator("[data-evidence][aria-current]"))
                .not()
                .hasText(Pattern.compile("^" + Pattern.quote(before) + "$"));
    }

    private static void scoreEverything(Page page) {
        int criteria = page.locator("details[name=criterion]").count();
        assertThat(criteria).isGreaterThan(1);
        for (int i = 0; i < criteria; i++) {
            Locator open = page.locator("details[name=criterion][open]");
            assertThat(open.getAttribute("id"))
                    .as("the criterion that is open")
                    .isEqualTo(page.locator("details[name=criterion]").nth(i).getAttribute("id"));
            int levels = open.locator("input[data-key]").count();
            page.keyboard().press(i == 0 ? "1" : String.valueOf(levels));
            write(page, i == 0);
            tabTo(page, "details[name=criterion][open] button[type=submit]");
            if (i == 0) {
                goesOnBeforeTheAnswer(page);
            }
            page.keyboard().press("Enter");
            assertThat(page.locator("[data-progress]")).containsText((i + 1) + " of " + criteria);
            if (i + 1 < criteria) {
                assertThat(page.locator("details[name=criterion]").nth(i + 1))
                        .hasAttribute("open", "");
            }
        }
    }

    /** Who has gone elsewhere while a criterion is saved stays there, however late the answer. */
    private static void goesOnBeforeTheAnswer(Page page) {
        assertThat(page.locator("form[data-dirty='1'], form[data-sending='1']")).hasCount(0);
        List<Route> held = new ArrayList<>();
        page.route("**/scores/*", held::add);
        page.keyboard().press("Enter");
        page.waitForCondition(() -> !held.isEmpty());
        page.keyboard().press("Shift+Tab");
        page.unroute("**/scores/*");
        page.waitForResponse("**/scores/*", () -> held.forEach(Route::resume));
        page.waitForCondition(() -> page.locator("form[data-sending='1']").count() == 0);
        assertThat(page.locator("details[name=criterion]").first()).hasAttribute("open", "");
        assertThat(page.locator("details[open] [name=nextStep]")).isFocused();
        page.keyboard().press("Tab");
    }

    /** What is still missing is said while it is written, and goes away when it is said. */
    private static void write(Page page, boolean low) {
        Locator lacks = page.locator("details[name=criterion][open] [data-lacks]");
        if (low) {
            assertThat(lacks).containsText("the evidence it rests on");
        } else {
            assertThat(lacks).isHidden();
        }
        tabTo(page, "details[name=criterion][open] [name=strength]");
        page.keyboard().type("The question is the students’ own.");
        page.keyboard().press("Tab");
        page.keyboard().type("The second text, and the note beside it.");
        if (low) {
            page.keyboard().press("Tab");
            page.keyboard().type("It does not show yet what the students did with it.");
            page.keyboard().press("Tab");
            page.keyboard().type("Add one piece of student work from the same week.");
            assertThat(lacks).isHidden();
        }
    }

    /** Presses Tab until what is wanted has the focus, as somebody without a mouse would. */
    private static void tabTo(Page page, String wanted) {
        for (int i = 0; i < MOST_TABS; i++) {
            Object there =
                    page.evaluate(
                            "wanted => document.activeElement !== null"
                                    + " && document.activeElement.matches(wanted)",
                            wanted);
            if (Boolean.TRUE.equals(there)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("the keyboard does not reach " + wanted);
    }
}
