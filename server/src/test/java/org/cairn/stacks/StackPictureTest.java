package org.cairn.stacks;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import org.cairn.awards.Extent;
import org.cairn.catalog.Edition;
import org.cairn.people.Browser;
import org.cairn.people.Browser.Shown;
import org.cairn.people.Organizations;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.people.SignedInBrowsers;
import org.cairn.people.Towns;
import org.cairn.platform.art.Outline;
import org.cairn.platform.settings.Settings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;

/** A designer chooses how the badge of a stack looks; badges and older versions keep theirs. */
@CairnTest
class StackPictureTest {

    private static final String ADD = "/stacks/drafts/pictures";
    private static final String WORDS = "A lighthouse over a calm bay.";
    private static final String SVG =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 100\">"
                    + "<circle cx=\"50\" cy=\"50\" r=\"48\" fill=\"#0D5560\"></circle></svg>";

    private final Masonry masonry;
    private final StackDecisions decisions;
    private final Stacks stacks;
    private final Awards awards;
    private final Browser grace;
    private final Browser stranger;
    private final SignedInBrowsers browsers;
    private final Edition goals;
    private final Edition feedback;

    StackPictureTest(
            BeanFactory beans,
            Organizations organizations,
            SignedInBrowsers browsers,
            Settings settings) {
        this.masonry = new Masonry(beans, Towns.build(organizations).district());
        this.decisions = beans.getBean(StackDecisions.class);
        this.stacks = beans.getBean(Stacks.class);
        this.awards = beans.getBean(Awards.class);
        this.browsers = browsers;
        this.grace = browsers.of(masonry.designer());
        this.stranger = new Browser(settings.baseUrl().toString());
        this.goals = masonry.stone("Clear Goals");
        this.feedback = masonry.stone("Useful Feedback");
    }

    private String next(Edition stack) {
        return grace.send("/stacks/manage", "/stacks/" + slug(stack) + "/draft", Map.of())
                .location()
                .orElseThrow();
    }

    private Shown send(String page, String address, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("seen", seen(page));
        return grace.send(page, address, all);
    }

    private String seen(String page) {
        Matcher field =
                Pattern.compile("name=\"seen\" value=\"([^\"]*)\"")
                        .matcher(grace.open(page).html());
        assertThat(field.find()).isTrue();
        return field.group(1);
    }

    private Shown publish(String draft, Map<String, String> form) {
        Map<String, String> fields = new LinkedHashMap<>(form);
        fields.put("go", "publish");
        return send(draft, draft, fields);
    }

    @Test
    void whatIsChosenBelongsToTheVersionAndOlderOnesKeepTheCairnAsItFollows() {
        Map<String, String> form = fields(name("Chosen"), "all", goals, feedback);
        Edition stack = masonry.stack(form);
        String art = "/catalog/" + slug(stack) + "/badge.svg";
        String before = stranger.open(art).html();
        String draft = next(stack);
        String page = draft + "/picture";
        assertThat(grace.open(draft).html()).contains("Choose how it looks", draft + "/badge.svg");
        assertThat(grace.open(page).html())
                .contains("All of it can be read", "As the name says", "data-thing=\"word\"");
        Map<String, String> chosen =
                Map.of(
                        "picture.outline",
                        "pentagon",
                        "picture.color",
                        "#6a4a0b",
                        "picture.landscape",
                        "water",
                        "short",
                        "Chosen");
        assertThat(grace.open(page + "/look?picture.color=%236a4a0b").html())
                .as("seen before it is kept")
                .contains("badge.svg?picture.color=%236a4a0b");
        assertThat(send(page, page, chosen).location()).hasValue(page);
        assertThat(grace.open(draft + "/badge.svg").html())
                .contains(Outline.PENTAGON.path(), "#6A4A0B");
        Shown done = publish(draft, form);
        assertThat(done.location()).hasValue("/stacks/" + slug(stack));
        String now = stranger.open(art).html();
        assertThat(now)
                .as("the form of the stack leaves the picture alone")
                .contains(Outline.PENTAGON.path(), "#6A4A0B");
        assertThat(stranger.open(art + "?edition=1").html()).isEqualTo(before);
        assertThat(stranger.open("/stacks/" + slug(stack)).html()).contains("--stack:#6A4A0B");
        assertThat(stranger.open("/stacks/" + slug(stack) + "/versions/1").html())
                .doesNotContain("--stack:#6A4A0B");
        assertThat(grace.open(next(stack) + "/picture").html())
                .as("the next version begins with it")
                .contains("value=\"#6A4A0B\"");
    }

    @Test
    void aColorThatCannotBeReadIsToldMendedWithOnePressAndNotPublishedUntilThen() {
        Map<String, String> form = fields(name("Pale"), "all", goals, feedback);
        Edition stack = masonry.stack(form);
        String draft = next(stack);
        String page = draft + "/picture";
        send(page, page, Map.of("picture.color", "#F2C94C"));
        assertThat(grace.open(page).html())
                .contains("With #F2C94C not all of the badge can be read");
        Shown refused = publish(draft, form);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("With #F2C94C not all of the badge can be read");
        Matcher near =
                Pattern.compile(
                                "value=\"(color #[0-9A-F]{6})\" data-color=\"[^\"]*\"><svg[^>]*>.*?Take #")
                        .matcher(grace.open(page).html().replace("\n", ""));
        assertThat(near.find()).isTrue();
        String step = near.group(1);
        assertThat(send(page, page, Map.of("picture.color", "#F2C94C", "step", step)).status())
                .isEqualTo(303);
        assertThat(grace.open(page).html()).contains("All of it can be read");
        send(page, page, Map.of("picture.color", "\"><b>red"));
        assertThat(grace.open(page).html())
                .contains("Write the color as #")
                .doesNotContain("\"><b>red");
        send(page, page, Map.of("picture.color", ""));
        send(page, page, Map.of("short", "Pale", "step", "color #17457F"));
        assertThat(publish(draft, form).status()).isEqualTo(303);
    }

    @Test
    void aPictureOfOnesOwnIsOnEveryBadgeOfTheVersionAndOnNoEarlierOne() {
        Map<String, String> form = fields(name("Own"), "all", goals, feedback);
        Edition stack = masonry.stack(form);
        Award before = awarded(masonry.person("Maya Early"), stack);
        String draft = next(stack);
        String page = draft + "/picture";
        Shown wordless = bring(page, "", SVG);
        assertThat(wordless.status()).isEqualTo(422);
        assertThat(wordless.html()).contains("Write what the picture shows");
        Shown broken = bring(page, WORDS, "no picture");
        assertThat(broken.status()).isEqualTo(422);
        assertThat(broken.html()).contains("This is no SVG and no PNG", WORDS);
        assertThat(bring(page, WORDS, SVG.replace("</svg>", "<script>1</script></svg>")).location())
                .hasValue(page);
        assertThat(grace.open(page).html()).contains("Draw the badge instead", WORDS);
        assertThat(grace.open(draft + "/badge.svg").html()).isEqualTo(SVG);
        assertThat(publish(draft, form).status()).isEqualTo(303);
        assertThat(stranger.open("/stacks/" + slug(stack)).html()).contains("alt=\"" + WORDS);
        assertThat(stranger.open("/catalog/" + slug(stack) + "/badge.svg").html()).isEqualTo(SVG);
        Award after = awarded(masonry.person("Lena Later"), stack);
        assertThat(awards.plainSvg(after.id())).isEqualTo(SVG);
        assertThat(awards.svg(after.id(), Extent.WHOLE)).contains("fill=\"#0D5560\"", "openbadges");
        assertThat(awards.png(after.id(), Extent.WHOLE)).startsWith(0x89, 'P', 'N', 'G');
        assertThat(awards.plainSvg(before.id())).isNotEqualTo(SVG);
        String again = next(stack);
        assertThat(send(again + "/picture", again + "/picture", Map.of("step", "draw")).status())
                .isEqualTo(303);
        assertThat(grace.open(again + "/badge.svg").html()).isNotEqualTo(SVG);
    }

    @Test
    void twoTabsDoNotOverwriteEachOtherAndOthersFindNothing() {
        Edition stack = masonry.stack(fields(name("Twice"), "all", goals, feedback));
        String draft = next(stack);
        String page = draft + "/picture";
        String old = seen(page);
        send(page, page, Map.of("picture.outline", "disc"));
        Shown late = grace.send(page, page, Map.of("seen", old, "short", "Other"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.html()).contains("Somebody else has saved meanwhile", "value=\"Other\"");
        assertThat(
                        grace.bring(
                                        page,
                                        ADD,
                                        Map.of(
                                                "draft", id(draft),
                                                "seen", old,
                                                "alternative", WORDS),
                                        "a.svg",
                                        SVG.getBytes(UTF_8))
                                .status())
                .isEqualTo(409);
        assertThat(grace.open(draft + "/badge.svg").html()).contains(Outline.DISC.path());
        Browser plain = browsers.of(masonry.person("Plain Educator"));
        assertThat(plain.open(page).status()).isEqualTo(404);
        assertThat(plain.open(draft + "/badge.svg").status()).isEqualTo(404);
        Browser tomas = browsers.of(masonry.holding("Ana Approves", Role.APPROVER));
        assertThat(tomas.open(draft + "/badge.svg").status()).isEqualTo(200);
        assertThat(tomas.open(page).status()).isEqualTo(404);
    }

    private static String id(String draft) {
        return draft.substring(draft.lastIndexOf('/') + 1);
    }

    private Shown bring(String page, String words, String svg) {
        return grace.bring(
                page,
                ADD,
                Map.of(
                        "draft",
                        id(page.replace("/picture", "")),
                        "seen",
                        seen(page),
                        "alternative",
                        words),
                "badge.svg",
                svg.getBytes(UTF_8));
    }

    private Award awarded(PersonId earner, Edition stack) {
        stacks.begin(earner, slug(stack));
        masonry.earn(earner, goals);
        masonry.earn(earner, feedback);
        settled(() -> line(earner).isPresent());
        decisions.award(masonry.approver(), line(earner).orElseThrow().due().number());
        return masonry.badges(earner, stack).getFirst();
    }

    private java.util.Optional<StackDecisions.Line> line(PersonId earner) {
        return decisions.waiting(masonry.approver()).stream()
                .filter(one -> one.due().person().equals(earner))
                .findFirst();
    }
}
