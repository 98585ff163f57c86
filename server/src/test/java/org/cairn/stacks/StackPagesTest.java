package org.cairn.stacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.stacks.Masonry.fields;
import static org.cairn.stacks.Masonry.name;
import static org.cairn.stacks.Masonry.settled;
import static org.cairn.stacks.Masonry.slug;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.CairnTest;
import org.cairn.awards.Award;
import org.cairn.awards.Awards;
import org.cairn.catalog.ApprovalRule;
import org.cairn.catalog.Approvals;
import org.cairn.catalog.Edition;
import org.cairn.people.Browser;
import org.cairn.people.Organizations;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.people.SignedInBrowsers;
import org.cairn.people.Towns;
import org.cairn.platform.settings.Settings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;

/** A stack from its design to its badge, over HTTP and without script. */
@CairnTest
class StackPagesTest {

    private final Masonry masonry;
    private final SignedInBrowsers browsers;
    private final Approvals approvals;
    private final Awards awards;
    private final Browser stranger;
    private final Edition goals;
    private final Edition feedback;

    StackPagesTest(
            BeanFactory beans,
            Organizations organizations,
            SignedInBrowsers browsers,
            Settings settings) {
        this.masonry = new Masonry(beans, Towns.build(organizations).district());
        this.browsers = browsers;
        this.approvals = beans.getBean(Approvals.class);
        this.awards = beans.getBean(Awards.class);
        this.stranger = new Browser(settings.baseUrl().toString());
        this.goals = masonry.stone("Clear Goals");
        this.feedback = masonry.stone("Useful Feedback");
    }

    @Test
    void aDesignerPutsAStackTogetherAndMendsWhatIsWrong() {
        Browser grace = browsers.of(masonry.designer());
        String draft =
                grace.send("/stacks/manage", "/stacks/drafts", Map.of()).location().orElseThrow();
        String title = name("Made by hand");
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("title", title);
        typed.put("summary", "");
        typed.put("shape", "all");
        typed.put("decides", "issuer");
        typed.put("add", slug(goals));
        typed.put("go", "add");
        assertThat(sent(grace, draft, typed).status()).isEqualTo(303);
        assertThat(grace.open(draft).html()).contains("Place of Clear Goals", title);
        typed.put("place-" + slug(goals), "1");
        typed.put("add", "");
        typed.put("go", "publish");
        Browser.Shown wrong = sent(grace, draft, typed);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html())
                .contains("Say in a sentence what it is.", "Put 2 to 24 members in.", title);
        typed.put("summary", "Two <b>stones</b>.");
        typed.put("add", slug(feedback));
        Browser.Shown done = sent(grace, draft, typed);
        assertThat(done.location().orElse("")).startsWith("/stacks/made-by-hand-");
        assertThat(stranger.open(done.location().orElseThrow()).html())
                .contains(
                        "Two &lt;b&gt;stones&lt;/b&gt;.",
                        "Clear Goals",
                        "Useful Feedback",
                        "A cairn of 2 stones",
                        "Earn all 2, in any order.");
        assertThat(stranger.open("/catalog/" + slug(goals)).html())
                .contains("Part of these stacks", title);
        assertThat(stranger.open("/catalog?path=stack&q=hand").html()).contains(title);
        assertThat(grace.open(draft).status()).as("the draft is used up").isEqualTo(404);
    }

    @Test
    void somebodyElseApprovesWhereTheDistrictSaysSo() {
        approvals.require(masonry.district().id(), new ApprovalRule(1, false), "system");
        Browser grace = browsers.of(masonry.designer());
        String draft =
                grace.send("/stacks/manage", "/stacks/drafts", Map.of()).location().orElseThrow();
        Map<String, String> typed =
                new LinkedHashMap<>(fields(name("Asked"), "all", goals, feedback));
        typed.put("go", "publish");
        Browser.Shown early = sent(grace, draft, typed);
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.html()).contains("One approval is missing", "0 of 1 approvals");
        String seen = hidden(grace.open(draft), "seen");
        assertThat(grace.send(draft, draft + "/approval", Map.of("seen", seen)).status())
                .as("nobody approves the own words")
                .isEqualTo(409);
        Browser tomas = browsers.of(masonry.approver());
        assertThat(tomas.open(draft).html()).contains("Approve what stands here");
        assertThat(tomas.send(draft, draft + "/approval", Map.of("seen", seen)).status())
                .isEqualTo(303);
        assertThat(sent(grace, draft, typed).location().orElse("")).startsWith("/stacks/asked-");
    }

    @Test
    void anEducatorSeesTheWayStrangersSeeNoneOfItAndTheApproverAwards() {
        Edition stack = masonry.stack(fields(name("Walked"), "all", goals, feedback));
        String page = "/stacks/" + slug(stack);
        PersonId maya = masonry.person("Maya Walks");
        Browser hers = browsers.of(maya);
        assertThat(hers.open(page).html()).contains("Begin this stack");
        assertThat(hers.send(page, "/stacks/mine", Map.of("stack", slug(stack))).location())
                .hasValue(page);
        masonry.earn(maya, goals);
        assertThat(hers.open(page).html())
                .contains("1 of 2 earned", "You need one more.", "Your next step:");
        assertThat(hers.open("/home").html())
                .contains("Go on with “Useful Feedback”", "1 of 2 earned");
        assertThat(stranger.open(page).html()).doesNotContain("1 of 2", "Your next step");
        masonry.earn(maya, feedback);
        Browser tomas = browsers.of(masonry.approver());
        settled(() -> tomas.open("/stacks/decisions").html().contains("Maya Walks"));
        assertThat(hers.open(page).html()).contains("Waits for the decision");
        String desk = tomas.open("/stacks/decisions").html();
        assertThat(desk).contains("Part: Clear Goals", "Part: Useful Feedback");
        Matcher number = Pattern.compile("/stacks/decisions/(\\d+)/award").matcher(desk);
        assertThat(number.find()).isTrue();
        String one = "/stacks/decisions/" + number.group(1);
        assertThat(hers.send("/home", one + "/award", Map.of()).status()).isEqualTo(404);
        Browser other = browsers.of(masonry.person("Nobody Here"));
        assertThat(other.send("/home", one + "/award", Map.of()).status()).isEqualTo(404);
        Browser.Shown silent = tomas.send("/stacks/decisions", one + "/refusal", Map.of());
        assertThat(silent.status()).isEqualTo(422);
        assertThat(tomas.send("/stacks/decisions", one + "/award", Map.of()).status())
                .isEqualTo(303);
        assertThat(masonry.badges(maya, stack)).hasSize(1);
        Award badge = masonry.badges(maya, stack).getFirst();
        assertThat(hers.open("/badges/" + badge.id()).html())
                .contains("What was earned for it", "Stack of micro-credentials", "Clear Goals");
        assertThat(hers.open("/badges/" + badge.id() + "/evidence").html())
                .contains("What was earned for it", "Useful Feedback")
                .doesNotContain("shows no evidence");
        assertThat(hers.open(page).html()).contains("See your badge");
        assertThat(tomas.open("/awards/" + badge.id()).html()).contains(badge.basis());
        settled(() -> hers.open("/notices").html().contains("You earned the stack"));

        awards.revoke(masonry.badges(maya, goals).getFirst().id(), "A mistake", masonry.approver());
        settled(() -> tomas.open("/notices").html().contains("does not count any more"));
        assertThat(stranger.open("/catalog/" + slug(stack)).location()).hasValue(page);
        assertThat(stranger.open(page + "/versions/1").status()).isEqualTo(200);
        assertThat(stranger.open(page + "/versions/2").status()).isEqualTo(404);
        assertThat(stranger.open("/stacks/" + slug(goals)).status()).isEqualTo(404);
    }

    @Test
    void aDraftIsThereForItsOwnOrganizationOnly() {
        Browser grace = browsers.of(masonry.designer());
        String draft =
                grace.send("/stacks/manage", "/stacks/drafts", Map.of()).location().orElseThrow();
        Browser plain = browsers.of(masonry.person("Plain Educator"));
        assertThat(plain.open(draft).status()).isEqualTo(404);
        assertThat(plain.open("/stacks/manage").status()).isEqualTo(404);
        Browser tomas = browsers.of(masonry.holding("Ana Approves", Role.APPROVER));
        assertThat(tomas.open(draft).status()).isEqualTo(200);
        assertThat(tomas.send("/home", draft, Map.of("title", "Mine")).status()).isEqualTo(404);
    }

    @Test
    void whatIsTooLongIsSaidAndStaysAndALastTaskOutOfReachStaysChosen() {
        Browser grace = browsers.of(masonry.designer());
        String draft =
                grace.send("/stacks/manage", "/stacks/drafts", Map.of()).location().orElseThrow();
        Map<String, String> typed =
                new LinkedHashMap<>(fields(name("Long"), "all", goals, feedback));
        String words = "a long story ".repeat(400).strip();
        typed.put("proves", words);
        typed.put("last", "far-away-task");
        typed.put("go", "publish");
        Browser.Shown wrong = sent(grace, draft, typed);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html()).contains("This is too long", words);
        assertThat(grace.open(draft).html())
                .contains(words, "<option value=\"far-away-task\" selected");
    }

    @Test
    void whereTheRuleDecidesAnApproverIsAskedEvenIfNoApprovalIsNeeded() {
        Browser grace = browsers.of(masonry.designer());
        String draft =
                grace.send("/stacks/manage", "/stacks/drafts", Map.of()).location().orElseThrow();
        Map<String, String> typed =
                new LinkedHashMap<>(fields(name("Allowed"), "all", goals, feedback));
        typed.put("decides", "rule");
        typed.put("go", "publish");
        assertThat(sent(grace, draft, typed).status()).isEqualTo(422);
        Browser tomas = browsers.of(masonry.approver());
        Browser.Shown asked = tomas.open(draft);
        assertThat(asked.html())
                .contains("Only an approver of the issuer", "Approve what stands here")
                .doesNotContain("of 0 approvals");
        assertThat(
                        tomas.send(
                                        draft,
                                        draft + "/approval",
                                        Map.of("seen", hidden(asked, "seen")))
                                .status())
                .isEqualTo(303);
        assertThat(sent(grace, draft, typed).location().orElse("")).startsWith("/stacks/allowed-");
    }

    private static Browser.Shown sent(Browser browser, String draft, Map<String, String> typed) {
        Map<String, String> all = new LinkedHashMap<>(typed);
        all.put("seen", hidden(browser.open(draft), "seen"));
        return browser.send(draft, draft, all);
    }

    private static String hidden(Browser.Shown page, String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page.html());
        assertThat(field.find()).as(name).isTrue();
        return field.group(1);
    }
}
