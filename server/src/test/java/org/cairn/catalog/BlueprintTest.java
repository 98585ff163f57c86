package org.cairn.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.catalog.Definitions.bytes;
import static org.cairn.catalog.Definitions.small;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairn.CairnTest;
import org.cairn.people.Browser.Shown;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.people.SignedInBrowsers;
import org.cairn.people.Towns;
import org.cairn.people.Towns.Town;
import org.junit.jupiter.api.Test;

/** Drafts begin with the words of a template, and leave nothing out that their issuer requires. */
@CairnTest
class BlueprintTest {

    private final Drafts drafts;
    private final Town town;
    private final Desk admin;
    private final Desk grace;
    private final Desk other;
    private final String slug = "begun-" + UUID.randomUUID();
    private final String source;

    BlueprintTest(
            Catalog catalog,
            Drafts drafts,
            TemplateFiles files,
            People people,
            SignedInBrowsers browsers,
            Organizations organizations) {
        this.drafts = drafts;
        this.town = Towns.build(organizations);
        this.admin = Desk.of(people, browsers, town, Optional.of(Role.ADMINISTRATOR));
        this.grace = Desk.of(people, browsers, town, Optional.of(Role.DESIGNER));
        this.other =
                Desk.of(people, browsers, Towns.build(organizations), Optional.of(Role.DESIGNER));
        catalog.publish(
                town.district().id(), "a", bytes(small(slug, "The Source")), PersonId.next());
        this.source = admin.next(slug);
        admin.write(source + "/parts/lesson", "guide", "Bring one lesson, no more.");
        files.add(
                editor(admin),
                DraftId.of(source.replaceAll(".*/", "")),
                "lesson",
                new ByteArrayInputStream("Fill me in".getBytes(StandardCharsets.UTF_8)),
                "plan.txt");
    }

    @Test
    void aDraftBeginsWithItsWordsAndIsNotPublishedWithoutWhatItRequires() {
        String template = kept("Our way", "keep=parts&keep=rubric&keep=terms", "want=research");
        assertThat(grace.open("/catalog/templates").html())
                .contains("Our way", "3 pages have words · one thing is required");
        assertThat(grace.open(template).html()).contains("Bring one lesson, no more.", "Research");
        assertThat(grace.open("/catalog/drafts/new").html()).contains(value(template), "Our way");

        String draft = begun(grace, template);
        assertThat(grace.open(draft).html()).contains("It began with the template Our way");
        assertThat(grace.open(draft + "/parts/lesson").html())
                .contains("Bring one lesson, no more.", "value=\"plan.txt\"", "TXT, 1 KB");
        assertThat(grace.open(draft + "/basics").html())
                .as("a title is never taken")
                .doesNotContain("The Source");
        assertThat(drafts.toMend(opened(draft)))
                .anySatisfy(one -> assertThat(one.field()).isEqualTo("research"));

        complete(draft, slug + "-2");
        Shown waits = grace.open(draft + "/publication");
        assertThat(waits.html())
                .contains("One thing is in the way", "Research")
                .doesNotContain("name=\"over\"");
        Draft now = opened(draft);
        assertThat(drafts.publish(editor(grace), now.id(), now.seen(), 0))
                .isInstanceOf(DraftPublication.Incomplete.class);
        grace.write(draft + "/sources", "step", "add research");
        grace.write(
                draft + "/sources",
                "research[0].title",
                "Wait Time",
                "research[0].authors",
                "Rowe",
                "research[0].year",
                "1986",
                "research[0].says",
                "Three seconds change who answers.");
        assertThat(grace.publish(draft, grace.open(draft + "/publication")).location())
                .hasValue("/catalog/" + slug + "-2");

        String next = grace.next(slug + "-2");
        grace.write(next + "/sources", "step", "remove research[0]");
        assertThat(drafts.toMend(opened(next)))
                .as("the next edition is held to it, too")
                .anySatisfy(one -> assertThat(one.field()).isEqualTo("research"));
    }

    @Test
    void whoSaysHowThingsAreDoneMakesThemAndNobodyElse() {
        String template = kept("Ours", "keep=parts", "");
        assertThat(grace.open(source + "/template").status()).isIn(403, 404);
        assertThat(form(grace, "Mine", "keep=parts").status()).isIn(403, 404);
        assertThat(grace.browser().send("/home", template + "/retirement", Map.of()).status())
                .isIn(403, 404);
        assertThat(other.open(template).status()).isEqualTo(404);
        assertThat(other.open("/catalog/templates").html()).doesNotContain("Ours");
        assertThat(
                        other.browser()
                                .send(
                                        "/catalog/drafts/new",
                                        "/catalog/drafts",
                                        Map.of("like", value(template)))
                                .status())
                .isEqualTo(404);
    }

    @Test
    void whatCannotBeKeptIsSaidAndTheSameFormTwiceIsOne() {
        Shown nameless = form(admin, "", "keep=parts&note=Said+already");
        assertThat(nameless.status()).isEqualTo(422);
        assertThat(nameless.html()).contains("Give the template a name.", "Said already");
        Shown empty = form(admin, "Nothing", "");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.html()).contains("Choose at least one page", "value=\"Nothing\"");
        String first = form(admin, "Twice", "keep=parts").location().orElseThrow();
        assertThat(form(admin, "Twice", "keep=parts").location()).hasValue(first);
        assertThat(form(admin, "twice", "keep=rubric").html())
                .contains("There is a template of that name already");
        assertThat(admin.open("/catalog/templates").html()).containsOnlyOnce("<b>Twice</b>");
    }

    @Test
    void twoTabsDoNotOverwriteEachOtherUnseen() {
        String template = kept("Two tabs", "keep=parts", "");
        Shown one = admin.open(template);
        Map<String, String> mine =
                Map.of("name", "Mine", "want", "guide", "over", Desk.hidden(one, "over"));
        Map<String, String> yours =
                Map.of("name", "Yours", "want", "files", "over", Desk.hidden(one, "over"));
        String token = Desk.hidden(one, "_csrf");
        assertThat(admin.browser().post(template, token, mine).status()).isEqualTo(303);
        assertThat(admin.browser().post(template, token, mine).status())
                .as("pressed twice")
                .isEqualTo(303);
        Shown refused = admin.browser().post(template, token, yours);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.html())
                .contains("Somebody else has changed the template", "value=\"Yours\"", "Mine");
        assertThat(admin.open(template).html()).contains("<h1>Mine</h1>", "version 2");
    }

    @Test
    void aRetiredOneIsNotOfferedAndWhatBeganWithItGoesOn() {
        String template = kept("Old way", "keep=parts", "want=resources");
        String draft = begun(grace, template);
        admin.browser().send(template, template + "/retirement", Map.of());
        assertThat(grace.open("/catalog/drafts/new").html()).doesNotContain("Old way");
        Shown refused =
                grace.browser()
                        .send(
                                "/catalog/drafts/new",
                                "/catalog/drafts",
                                Map.of("like", value(template)));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("This template is no longer offered.");
        assertThat(drafts.toMend(opened(draft)))
                .anySatisfy(one -> assertThat(one.field()).isEqualTo("resources"));
        admin.browser().send(template, template + "/return", Map.of());
        assertThat(grace.open("/catalog/drafts/new").html()).contains("Old way");
    }

    private void complete(String draft, String address) {
        grace.write(
                draft + "/basics",
                "title",
                "Begun",
                "short",
                "Begun",
                "slug",
                address,
                "summary",
                "What began with a template.",
                "stack.name",
                "Talk",
                "stack.level",
                "1",
                "audience",
                "Elementary",
                "topics",
                "talk");
        grace.write(
                draft + "/skill",
                "competency",
                "The educator begins well.",
                "keyMethod",
                "Begin.",
                "components",
                "One thing.");
    }

    private String kept(String name, String keep, String want) {
        return form(admin, name, keep + (want.isEmpty() ? "" : "&" + want))
                .location()
                .orElseThrow();
    }

    private Shown form(Desk who, String name, String more) {
        String token = Desk.hidden(who.open("/catalog/drafts/new"), "_csrf");
        return who.browser()
                .postRaw(
                        source + "/template",
                        "_csrf=" + token + "&name=" + name.replace(' ', '+') + "&" + more);
    }

    private static String value(String template) {
        return "template:" + template.replaceAll(".*/", "");
    }

    private static String begun(Desk who, String template) {
        return who.browser()
                .send("/catalog/drafts/new", "/catalog/drafts", Map.of("like", value(template)))
                .location()
                .orElseThrow();
    }

    private Draft opened(String draft) {
        return drafts.open(editor(grace), DraftId.of(draft.replaceAll(".*/", "")));
    }

    private Editor editor(Desk who) {
        return new Editor(who.person(), Set.of(town.district().id()));
    }
}
