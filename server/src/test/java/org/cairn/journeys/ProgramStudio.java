package org.cairn.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.cairn.journeys.Browser.Window;

/**
 * A designer at work: a program of 105 hours, three courses, six modules, five EOLAs and a
 * capstone, from an empty draft by way of what is still open and what somebody else says to the
 * published pages.
 */
final class ProgramStudio {

    static final String SLUG = "steam-for-rural-schools";

    private static final Pattern SAVED = Pattern.compile("Saved \\d.*");
    private static final String[] MODES = {"face-to-face", "online", "fieldwork"};

    private final Window designer;
    private final Page page;
    private final String base;

    ProgramStudio(Window designer, String base) {
        this.designer = designer;
        this.page = designer.page();
        this.base = base;
    }

    void publish(Path template, Window reviewer) {
        page.navigate(base + "/catalog/drafts/new");
        page.locator("form[action='/catalog/drafts'] button.c-btn-go").click();
        page.waitForURL("**/basics");
        String draft = page.url().replace("/basics", "");
        basics();
        plan(draft);
        schedule(draft + "/hours");
        words(draft);
        artifacts(draft, template);
        twoThingsAreOpen(draft);
        review(draft, reviewer);
        page.navigate(draft + "/publication");
        page.locator("form[action$='/publication'] button").click();
        page.waitForURL("**/catalog/" + SLUG);
        designer.look("program-published");
        String plan = base + "/catalog/" + SLUG + "/learning-plan";
        designer.lookFromAllSides(plan, "learning-plan");
        page.navigate(plan + "?lang=en");
        assertThat(page.locator("tfoot")).containsText("105 h");
    }

    private void basics() {
        page.fill("[name=title]", "STEAM for Rural Schools");
        page.locator("[name=kind][value=program]").check();
        page.fill("[name=summary]", "Three courses, five artifacts, one capstone.");
        page.fill("[name=short]", "STEAM");
        page.fill("[name='stack.name']", "Programs");
        page.fill("[name=topics]", "steam");
        page.fill("[name=audience]", "All grades");
        saved();
    }

    private void plan(String draft) {
        page.navigate(draft + "/plan");
        page.fill("[name='plan.goals']", "Every rural school has a teacher who leads STEAM");
        page.fill("[name='plan.knowledge']", "What each discipline adds");
        page.fill("[name='plan.skills']", "Plan a unit\nAudit a lesson\nLead a change");
        page.fill("[name='plan.dispositions']", "Trusts students with the tools");
        page.fill("[name='plan.outline']", "- Access\n- Units\n- Leadership");
        page.fill("[name='plan.basis']", "Professional learning that lasts takes time.");
        saved();
        page.locator(".m-studio-foot button[value='']").click();
        assertThat(page.locator("[name='plan.dispositions']"))
                .hasValue("Trusts students with the tools");
        designer.look("studio-plan");
        page.navigate(draft);
        page.locator("#step-plan h3 a").click();
        page.locator("#owner").selectOption("Grace Abernathy");
        page.fill("#due", "2031-05-30");
        page.locator("form[action$='/planning/plan'] button").click();
        assertThat(page.locator("main")).containsText("Friday, May 30, 2031");
        page.locator("form[action$='/planning/plan/end'] button").click();
        assertThat(page.locator("main")).containsText("Finished by Grace Abernathy");
        designer.lookFromAllSides(draft + "/planning/plan", "studio-planning-step");
        designer.lookFromAllSides(draft, "studio-planning");
        page.navigate(draft + "?lang=en");
    }

    private void schedule(String hours) {
        page.navigate(hours);
        assertThat(page.locator("[name='modes[1].name']")).hasValue(HoursBook.ONLINE);
        page.fill("[name='modes[0].frameMinutes']", "30");
        page.fill("[name='modes[1].frameMinutes']", "45");
        page.fill("[name='modes[2].frameMinutes']", "30");
        course(0, "Foundations and Access", "40", "10");
        module(0, 0, "What STEAM is for", "6", "9");
        module(0, 1, "Access and equity", "6", "9");
        course(1, "Curriculum, Instruction, and Assessment", "40", "10");
        module(1, 0, "Units that hold together", "6", "9");
        module(1, 1, "Assessing what was made", "6", "9");
        course(2, "Leadership and Capstone", "25", "10");
        module(2, 0, "Leading a change", "3", "4:30");
        module(2, 1, "From an artifact to a practice", "3", "4");
        Locator check = page.locator("[data-gaps]");
        assertThat(check).containsText("Look at Leadership and Capstone, Self-paced online");
        assertThat(check).containsText("30 min are missing");
        designer.look("studio-hours-off");
        page.reload();
        assertThat(check).containsText("Look at Leadership and Capstone, Self-paced online");
        page.fill("[name='courses[2].modules[1].minutes.online']", "4:30");
        assertThat(check).containsText("Every sum is what its frame says.");
        assertThat(page.locator("#h-sums ~ div tfoot")).containsText("105 h");
        page.locator("[type=checkbox][name=required]").check();
        saved();
        designer.look("studio-hours");
        designer.lookFromAllSides(hours, "studio-hours-sides");
        page.navigate(hours + "?lang=en");
    }

    private void course(int index, String title, String frame, String fieldwork) {
        page.locator("button[value='add courses']").click();
        String course = "courses[" + index + "].";
        appears(course + "title");
        page.fill("[name='" + course + "title']", title);
        page.fill("[name='" + course + "minutes." + MODES[2] + "']", fieldwork);
        page.fill("[name='" + course + "frameMinutes']", frame);
        saved();
    }

    private void module(int course, int index, String title, String inPerson, String online) {
        page.locator("button[value='add courses[" + course + "].modules']").click();
        String module = "courses[" + course + "].modules[" + index + "].";
        appears(module + "title");
        page.fill("[name='" + module + "title']", title);
        page.fill("[name='" + module + "minutes." + MODES[0] + "']", inPerson);
        page.fill("[name='" + module + "minutes." + MODES[1] + "']", online);
        saved();
    }

    private void appears(String name) {
        page.locator("[name='" + name + "']")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
    }

    private void words(String draft) {
        page.navigate(draft + "/skill");
        page.fill("[name=keyMethod]", "Make, test, and make again.");
        page.fill("[name=components]", "Ask\nMake\nShare");
        saved();
        page.navigate(draft + "/rubric");
        page.fill("[name='sections[0].title']", "The work");
        page.locator("button[value='add sections[0].criteria']").click();
        page.waitForURL("**/rubric/criterion-2");
        criterion("What was learned reaches the school");
        page.navigate(draft + "/rubric/criterion-1");
        criterion("Students make something that works");
        page.navigate(draft + "/terms");
        page.fill("[name='effort.hours']", "105");
        page.locator("[name=paths][value=cohort]").check();
        page.locator("[name=paths][value=on-demand]").uncheck();
        saved();
    }

    private void criterion(String title) {
        page.fill("[name=title]", title);
        for (int level = 0; level < 3; level++) {
            page.fill("[name='levels[" + level + "].says']", "Level " + (level + 1) + ".");
        }
        saved();
    }

    /**
     * Laid out with one click, then told what each shows; the first gives out a file to fill in.
     */
    private void artifacts(String draft, Path template) {
        page.navigate(draft + "/parts");
        page.locator("button[name=step][value=lay-out]").click();
        assertThat(page.locator(".m-items > .m-item")).hasCount(6);
        designer.look("studio-laid-out");
        for (int eola = 1; eola <= 5; eola++) {
            shows("criterion-1", draft + "/parts/eola-" + eola);
        }
        page.navigate(draft + "/parts/eola-1");
        page.locator("button[name=go][value=template]").click();
        page.waitForURL("**/templates/of/eola-1");
        page.setInputFiles("input[type=file]", template);
        page.locator("form[enctype] button.c-btn-go").click();
        page.waitForURL("**/parts/eola-1**");
    }

    private void shows(String criterion, String part) {
        page.navigate(part);
        page.locator("[name=criteria][value=" + criterion + "]").check();
        saved();
    }

    /** What the educator can do is not said yet, and no part shows the second criterion. */
    private void twoThingsAreOpen(String draft) {
        page.navigate(draft + "/publication");
        Locator open = page.locator("section[aria-labelledby=h-lacks] li a");
        assertThat(open).hasCount(2);
        assertThat(page.locator("form[action$='/publication']")).hasCount(0);
        designer.look("studio-two-open");
        open.first().click();
        page.waitForURL("**/skill**");
        page.fill("[name=competency]", "The educator leads STEAM at a rural school.");
        saved();
        shows("criterion-2", draft + "/parts/capstone");
        page.navigate(draft + "/publication");
        assertThat(page.locator("#h-lacks")).hasCount(0);
    }

    /** Somebody else reads it, says what is missing, and approves once it is there. */
    private void review(String draft, Window reviewer) {
        page.locator("section[aria-labelledby=h-approval] summary").click();
        page.getByLabel("Tomás Alvarez").check();
        page.locator("form[action$='/approval-request'] button").click();
        assertThat(page.locator("[data-asked]")).containsText("has not answered yet");
        Page other = reviewer.page();
        other.navigate(draft + "/read/basics");
        other.locator("[data-line=summary] summary").click();
        other.fill("[data-line=summary] textarea", "Say that it takes a school year.");
        other.locator("[data-line=summary] form[action$='/comments'] button").click();
        assertThat(other.locator("[data-comment]")).containsText("a school year");
        page.navigate(draft + "/basics");
        page.fill(
                "[name=summary]", "Three courses, five artifacts, one capstone in a school year.");
        saved();
        page.locator("[data-comment] form[action$='/settlement'] button").click();
        assertThat(page.locator(".m-remark")).hasCount(0);
        other.navigate(draft + "/publication");
        other.locator("form[action$='/approvals'] button").click();
        assertThat(other.locator("[data-asked]")).containsText("approves these words");
        reviewer.look("program-approved");
    }

    private void saved() {
        page.waitForTimeout(200);
        page.locator("input.c-in, textarea").first().blur();
        page.waitForTimeout(1600);
        assertThat(page.locator("[data-saved]")).hasText(SAVED);
    }
}
