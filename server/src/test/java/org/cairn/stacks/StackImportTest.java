package org.cairn.stacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.stacks.Masonry.fields;
import static org.cairn.stacks.Masonry.name;
import static org.cairn.stacks.Masonry.slug;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.CairnTest;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Edition;
import org.cairn.catalog.StackDesigns;
import org.cairn.catalog.StackForm;
import org.cairn.catalog.StackRights;
import org.cairn.people.Browser;
import org.cairn.people.Browser.Shown;
import org.cairn.people.Organizations;
import org.cairn.people.SignedInBrowsers;
import org.cairn.people.Towns;
import org.cairn.platform.settings.Settings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;

/** A stack comes in by its definition file: first a look, then a draft, and nothing half done. */
@CairnTest
class StackImportTest {

    private static final String LOOK = "/stacks/import";
    private static final String TAKE = "/stacks/drafts/brought";

    private final Masonry masonry;
    private final Masonry other;
    private final StackDesigns designs;
    private final Catalog catalog;
    private final Browser grace;
    private final Browser dee;
    private final Browser stranger;
    private final SignedInBrowsers browsers;
    private final Edition goals;
    private final Edition feedback;
    private final Edition judgment;

    StackImportTest(
            BeanFactory beans,
            Organizations organizations,
            SignedInBrowsers browsers,
            Settings settings) {
        this.masonry = new Masonry(beans, Towns.build(organizations).district());
        this.other = new Masonry(beans, Towns.build(organizations).district());
        this.designs = beans.getBean(StackDesigns.class);
        this.catalog = beans.getBean(Catalog.class);
        this.browsers = browsers;
        this.grace = browsers.of(masonry.designer());
        this.dee = browsers.of(other.designer());
        this.stranger = new Browser(settings.baseUrl().toString());
        this.goals = masonry.stone("Clear Goals");
        this.feedback = masonry.stone("Useful Feedback");
        this.judgment = masonry.stone("Own Judgment");
    }

    private Edition stack(String title, String terms) {
        Map<String, String> fields = fields(name(title), "ordered", goals, feedback);
        fields.put(StackForm.LAST, slug(judgment));
        fields.put(StackRights.TERMS, terms);
        return masonry.stack(fields);
    }

    private String file(Edition stack) {
        return stranger.open("/catalog/" + slug(stack) + "/editions/" + stack.number() + ".json")
                .html();
    }

    private static Shown send(Browser who, String address, String definition) {
        return who.send(LOOK, address, Map.of("definition", definition));
    }

    private int drafts(Masonry whose) {
        return designs.of(List.of(whose.district().id())).size();
    }

    @Test
    void whatWasDownloadedComesBackAsTheNextVersionAfterALook() {
        Edition stack = stack("Back", "");
        String changed = file(stack).replace("Several stones, one on the other.", "Two stones.");
        assertThat(grace.open("/stacks/manage").html()).contains(LOOK);
        Shown look = send(grace, LOOK, changed);
        assertThat(look.status()).isEqualTo(200);
        assertThat(look.html())
                .contains(
                        "This would be the next version of",
                        "Two stones.",
                        "one after the other",
                        "Offered by your organizations",
                        "Own Judgment",
                        "Make a draft of it")
                .doesNotContain("data-where=\"missing\"", "data-where=\"elsewhere\"");
        assertThat(drafts(masonry)).as("a look makes nothing").isZero();
        String draft = send(grace, TAKE, changed).location().orElseThrow();
        assertThat(send(grace, TAKE, changed).location()).as("pressed twice").hasValue(draft);
        assertThat(drafts(masonry)).isEqualTo(1);
        Shown busy = send(grace, TAKE, changed.replace("Two stones.", "Three stones."));
        assertThat(busy.status()).isEqualTo(409);
        assertThat(busy.html()).contains("is being written already", "Three stones.");
        Map<String, String> go = new LinkedHashMap<>(draftFields(masonry));
        go.put("seen", "1");
        go.put("go", "publish");
        assertThat(grace.send(draft, draft, go).location()).hasValue("/stacks/" + slug(stack));
        Edition next = catalog.current(slug(stack)).orElseThrow();
        assertThat(next.number()).isEqualTo(2);
        assertThat(next.definition().summary()).isEqualTo("Two stones.");
        assertThat(next.definition().stackRule()).isEqualTo(stack.definition().stackRule());
    }

    private Map<String, String> draftFields(Masonry whose) {
        return designs.of(List.of(whose.district().id())).getFirst().fields();
    }

    @Test
    void aShortFileInYamlIsEnoughAndWhatIsMissingIsSaidRowByRow() {
        String yaml =
                """
                format: cairn/1
                kind: stack
                language: en
                title: %s
                summary: From a file.
                stack:
                  rule:
                    tiers:
                      - needed: 1
                        members:
                          - {slug: %s, title: Clear Goals}
                          - {slug: nobody-offers-this, title: "Not <b>here</b>"}
                """
                        .formatted(name("Short"), slug(goals));
        Shown look = send(grace, LOOK, yaml);
        assertThat(look.html())
                .contains(
                        "would be a new stack",
                        "Earn one of these 2.",
                        "One part cannot be in it as things are",
                        "data-where=\"missing\"",
                        "Not &lt;b&gt;here&lt;/b&gt;",
                        "nobody-offers-this");
        String draft = send(grace, TAKE, yaml).location().orElseThrow();
        assertThat(grace.open(draft).html()).contains("Clear Goals", "nobody-offers-this");
        Map<String, String> go = new LinkedHashMap<>(draftFields(masonry));
        go.put("seen", "1");
        go.put("go", "publish");
        Shown refused = grace.send(draft, draft, go);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("nobody-offers-this” is not offered");
        assertThat(stranger.open("/catalog/stack.schema.json").html()).contains("lastTask");
    }

    @Test
    void whatIsWrongIsSaidAtItsLineAndNothingIsMade() {
        String yaml =
                """
                format: cairn/1
                kind: stack
                language: en
                title: Wrong
                summary: From a file.
                colour: blue
                stack:
                  rule:
                    tiers:
                      - needed: 3
                        members:
                          - {slug: %s, title: Clear Goals}
                          - {slug: %s, title: Clear Goals}
                """
                        .formatted(slug(goals), slug(goals));
        for (String address : List.of(LOOK, TAKE)) {
            Shown refused = send(grace, address, yaml);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.html())
                    .contains(
                            "3 problems to mend",
                            "colour",
                            "there are only 2 members here",
                            "is in it twice",
                            "No draft was made");
        }
        assertThat(send(grace, LOOK, "").status()).isEqualTo(422);
        assertThat(send(grace, LOOK, "kind: micro-credential").status()).isEqualTo(422);
        assertThat(drafts(masonry)).isZero();
    }

    @Test
    void wordsOfOthersSayWhoseTheyAreAndShareAlikePassesOn() {
        Edition open = stack("Shared", "CC-BY-SA-4.0");
        String file = file(open);
        Shown look = send(dee, LOOK, file);
        assertThat(look.html())
                .contains(
                        "would be a new stack",
                        "Adapted from “" + open.definition().title(),
                        "under CC BY-SA 4.0",
                        "data-where=\"elsewhere\"");
        String draft = send(dee, TAKE, file).location().orElseThrow();
        Edition own = other.stone("Own Goals");
        Edition second = other.stone("Own Feedback");
        Map<String, String> typed =
                new LinkedHashMap<>(fields(name("Adapted"), "all", own, second));
        typed.put("license", "CC-BY-4.0");
        typed.put("go", "publish");
        typed.put("seen", "1");
        Shown freer = dee.send(draft, draft, typed);
        assertThat(freer.status()).isEqualTo(422);
        assertThat(freer.html()).contains("which passes on to all that is made of it");
        typed.put("license", "CC-BY-SA-4.0");
        typed.put("seen", seen(dee, draft));
        String page = dee.send(draft, draft, typed).location().orElseThrow();
        assertThat(stranger.open(page).html())
                .contains("Adapted from “" + open.definition().title(), "CC BY-SA 4.0");
        Edition made = catalog.current(page.replace("/stacks/", "")).orElseThrow();
        assertThat(made.definition().rights().derivedFrom().getFirst().hash()).isEqualTo(open.id());
        assertThat(stranger.open("/catalog/" + slug(made) + ".json").html())
                .contains(open.id().value());
    }

    @Test
    void whereAllRightsAreReservedOrTheIssuerIsAnotherNothingComesIn() {
        String file = file(stack("Reserved", ""));
        Shown look = send(dee, LOOK, file);
        assertThat(look.html())
                .contains("has reserved all rights to it")
                .doesNotContain("Make a draft of it");
        Shown refused = send(dee, TAKE, file);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(drafts(other)).isZero();
        Map<String, String> foreign =
                Map.of("definition", file, "issuer", masonry.district().id().toString());
        assertThat(dee.send(LOOK, LOOK, foreign).status()).isEqualTo(404);
        assertThat(dee.send(LOOK, TAKE, foreign).status()).isEqualTo(404);
        Browser plain = browsers.of(masonry.person("Plain Educator"));
        assertThat(plain.open(LOOK).status()).isEqualTo(404);
    }

    private static String seen(Browser who, String page) {
        Matcher field =
                Pattern.compile("name=\"seen\" value=\"([^\"]*)\"").matcher(who.open(page).html());
        assertThat(field.find()).isTrue();
        return field.group(1);
    }
}
