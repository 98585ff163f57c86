package org.cairn.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.regex.Pattern;
import org.cairn.journeys.Browser.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A designer builds a program of 105 hours from an empty draft, sees at once which cell is off, and
 * publishes it; everybody reads its learning plan.
 */
@ExtendWith(Demo.Shared.class)
class ScheduleJourneyTest {

    private static final String GRACE = "grace.abernathy@harbormesa.example";
    private static final String TOMAS = "tomas.alvarez@harbormesa.example";
    private static final Pattern SAVED = Pattern.compile("Saved \\d.*");
    private static final String[] MODES = {"face-to-face", "online", "fieldwork"};

    private final Demo demo;

    ScheduleJourneyTest(Demo demo) {
        this.demo = demo;
    }

    @Test
    void aProgramOf105HoursIsBuiltFromAnEmptyDraft() {
        try (Window designer = demo.windowOf(GRACE);
                Window approver = demo.windowOf(TOMAS)) {
            Page page = designer.page();
            page.navigate(demo.url("/catalog/drafts/new"));
            page.locator("form[action='/catalog/drafts'] button.c-btn-go").click();
            page.waitForURL("**/basics");
            String draft = page.url().replace("/basics", "");
            basics(page);
            plan(designer, draft);
            schedule(designer, draft + "/hours");
            rest(page, draft);
            approve(page, approver.page(), draft + "/publication");
            page.navigate(draft + "/publication");
            page.locator("form[action$='/publication'] button").click();
            page.waitForURL("**/catalog/steam-for-rural-schools");
            designer.look("program-published");
            String plan = demo.url("/catalog/steam-for-rural-schools/learning-plan");
            designer.lookFromAllSides(plan, "learning-plan");
            page.navigate(plan + "?lang=en");
            assertThat(page.locator("tfoot")).containsText("105 h");
            designer.lookFromAllSides(
                    demo.url("/catalog/steam/learning-plan"), "learning-plan-steam");
            assertThat(designer.problems()).isEmpty();
        }
    }

    private static void approve(Page designer, Page approver, String publication) {
        designer.navigate(publication);
        designer.getByLabel("Tomás Alvarez").check();
        designer.locator("form[action$='/approval-request'] button").click();
        assertThat(designer.locator("[data-asked]")).containsText("has not answered yet");
        approver.navigate(publication);
        approver.locator("form[action$='/approvals'] button").click();
        assertThat(approver.locator("[data-asked]")).containsText("approves these words");
    }

    private static void basics(Page page) {
        page.fill("[name=title]", "STEAM for Rural Schools");
        page.locator("[name=kind][value=program]").check();
        page.fill("[name=summary]", "Three courses, five artifacts, one capstone.");
        page.fill("[name=short]", "STEAM");
        page.fill("[name='stack.name']", "Programs");
        page.fill("[name=topics]", "steam");
        page.fill("[name=audience]", "All grades");
        saved(page);
    }

    private void plan(Window designer, String draft) {
        Page page = designer.page();
        page.navigate(draft + "/plan");
        page.fill("[name='plan.goals']", "Every rural school has a teacher who leads STEAM");
        page.fill("[name='plan.knowledge']", "What each discipline adds");
        page.fill("[name='plan.skills']", "Plan a unit\nAudit a lesson\nLead a change");
        page.fill("[name='plan.dispositions']", "Trusts students with the tools");
        page.fill("[name='plan.outline']", "- Access\n- Units\n- Leadership");
        page.fill("[name='plan.basis']", "Professional learning that lasts takes time.");
        saved(page);
        page.locator(".m-studio-foot button[value='']").click();
        assertThat(page.locator("[name='plan.dispositions']"))
                .hasValue("Trusts students with the tools");
        designer.look("studio-plan");
        page.navigate(draft);
        page.locator("#step-plan summary").click();
        page.locator("#owner-plan").selectOption("Grace Abernathy");
        page.fill("#due-plan", "2031-05-30");
        page.locator("form[action$='/planning/plan'] button").click();
        assertThat(page.locator("#step-plan")).containsText("Friday, May 30, 2031");
        page.locator("form[action$='/planning/plan/end'] button").click();
        assertThat(page.locator("#step-plan")).containsText("Done by Grace Abernathy");
        designer.lookFromAllSides(draft, "studio-planning");
        page.navigate(draft + "?lang=en");
    }

    private void schedule(Window designer, String hours) {
        Page page = designer.page();
        page.navigate(hours);
        assertThat(page.locator("[name='modes[1].name']")).hasValue("Self-paced online");
        page.fill("[name='modes[0].frameMinutes']", "30");
        page.fill("[name='modes[1].frameMinutes']", "45");
        page.fill("[name='modes[2].frameMinutes']", "30");
        course(page, 0, "Foundations and Access", "40", "12", "18", "10");
        course(page, 1, "Curriculum, Instruction, and Assessment", "40", "12", "18", "10");
        course(page, 2, "Leadership and Capstone", "25", "6", "8:30", "10");
        Locator check = page.locator("[data-gaps]");
        assertThat(check).containsText("Look at Leadership and Capstone, Self-paced online");
        assertThat(check).containsText("30 min are missing");
        saved(page);
        designer.look("studio-hours-off");
        page.reload();
        assertThat(check).containsText("Look at Leadership and Capstone, Self-paced online");
        page.fill("[name='courses[2].minutes.online']", "9");
        assertThat(check).containsText("Every sum is what its frame says.");
        assertThat(page.locator("#h-sums ~ div tfoot")).containsText("105 h");
        page.locator("button[value='add courses[0].modules']").click();
        page.locator("[name='courses[0].modules[0].title']").fill("What STEAM is for");
        page.fill("[name='courses[0].modules[0].minutes.online']", "7:20");
        page.fill("[name='courses[0].minutes.online']", "10:40");
        assertThat(check).containsText("Every sum is what its frame says.");
        saved(page);
        designer.look("studio-hours");
        designer.lookFromAllSides(hours, "studio-hours-sides");
        page.navigate(hours + "?lang=en");
    }

    private static void course(Page page, int index, String title, String frame, String... times) {
        page.locator("button[value='add courses']").click();
        String course = "courses[" + index + "].";
        page.locator("[name='" + course + "title']")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
        page.fill("[name='" + course + "title']", title);
        for (int m = 0; m < MODES.length; m++) {
            page.fill("[name='" + course + "minutes." + MODES[m] + "']", times[m]);
        }
        page.fill("[name='" + course + "frameMinutes']", frame);
        saved(page);
    }

    private void rest(Page page, String draft) {
        page.navigate(draft + "/skill");
        page.fill("[name=competency]", "The educator leads STEAM at a rural school.");
        page.fill("[name=keyMethod]", "Make, test, and make again.");
        page.fill("[name=components]", "Ask\nMake\nShare");
        saved(page);
        page.navigate(draft + "/rubric");
        page.fill("[name='sections[0].title']", "The work");
        saved(page);
        page.navigate(draft + "/rubric/criterion-1");
        page.fill("[name=title]", "Students make something that works");
        for (int level = 0; level < 3; level++) {
            page.fill("[name='levels[" + level + "].says']", "Level " + (level + 1) + ".");
        }
        saved(page);
        page.navigate(draft + "/parts");
        page.locator("button[value='add parts']").click();
        page.waitForURL("**/parts/part-2");
        page.locator("button[value='add prompts']").click();
        part(page, "Capstone: My unit at my school", "capstone");
        page.navigate(draft + "/parts/part-1");
        part(page, "EOLA 1: A unit", "eola");
        for (String course : new String[] {"course-1", "course-2", "course-3"}) {
            page.locator("[name=courses][value=" + course + "]").check();
        }
        saved(page);
        page.navigate(draft + "/terms");
        page.fill("[name='effort.hours']", "105");
        saved(page);
    }

    private static void part(Page page, String title, String role) {
        page.fill("[name='prompts[0].label']", "Your unit");
        page.fill("[name='prompts[0].ask']", "What did your students make?");
        page.fill("[name=title]", title);
        page.locator("[name=role][value=" + role + "]").check();
        page.locator("[name=criteria][value=criterion-1]").check();
        saved(page);
    }

    private static void saved(Page page) {
        page.waitForTimeout(200);
        page.locator("input.c-in, textarea").first().blur();
        page.waitForTimeout(1600);
        assertThat(page.locator("[data-saved]")).hasText(SAVED);
    }
}
