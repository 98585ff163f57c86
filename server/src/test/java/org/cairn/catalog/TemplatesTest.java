package org.cairn.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cairn.CairnTest;
import org.cairn.Http;
import org.cairn.people.Browser.Shown;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.people.SignedInBrowsers;
import org.cairn.people.Towns;
import org.cairn.people.Towns.Town;
import org.cairn.platform.files.FileStore;
import org.cairn.platform.files.Sha256;
import org.cairn.platform.settings.Settings;
import org.junit.jupiter.api.Test;

/** Guides and files to begin with belong to an edition as its words do. */
@CairnTest
class TemplatesTest {

    private static final String ADD = "/catalog/drafts/templates";

    private final Catalog catalog;
    private final Drafts drafts;
    private final TemplateFiles templates;
    private final FileStore files;
    private final People people;
    private final SignedInBrowsers browsers;
    private final Http stranger;
    private final Town town;
    private final Town elsewhere;
    private final Desk desk;
    private final String slug = "templates-" + UUID.randomUUID();

    TemplatesTest(
            Catalog catalog,
            Drafts drafts,
            TemplateFiles templates,
            FileStore files,
            People people,
            SignedInBrowsers browsers,
            Organizations organizations,
            Settings settings) {
        this.catalog = catalog;
        this.drafts = drafts;
        this.templates = templates;
        this.files = files;
        this.people = people;
        this.browsers = browsers;
        this.stranger = new Http(settings);
        this.town = Towns.build(organizations);
        this.elsewhere = Towns.build(organizations);
        this.desk = Desk.of(people, browsers, town, Optional.of(Role.DESIGNER));
    }

    @Test
    void aTemplateBelongsToItsEditionAndOldEditionsKeepTheirs() {
        assertThat(catalog.publish(town.district().id(), "a", small(slug), desk.person()))
                .isInstanceOf(Publication.Published.class);
        Edition first = catalog.current(slug).orElseThrow();
        String draft = desk.next(slug);
        String part = partOf(draft);
        desk.write(draft + "/parts/" + part, "guide", "Begin with **one** lesson.");
        bring(draft, part, "Lesson audit.txt", "Fill me in.");
        assertThat(desk.open(draft + "/parts/" + part).html())
                .contains("Lesson audit.txt", "TXT, 1 KB");
        publish(draft);
        Edition second = catalog.current(slug).orElseThrow();
        Template audit = second.definition().parts().getFirst().templates().getFirst();
        assertThat(audit.name()).isEqualTo("Lesson audit.txt");
        assertThat(audit.hash()).isEqualTo(Sha256.of("Fill me in.".getBytes(UTF_8)));
        assertThat(second.id()).isNotEqualTo(first.id());

        String next = desk.next(slug);
        desk.write(next + "/parts/" + part, "step", "remove templates[0]");
        bring(next, part, "Lesson audit.txt", "Fill me in, and say why.");
        publish(next);
        Edition third = catalog.current(slug).orElseThrow();
        assertThat(third.id()).isNotEqualTo(second.id());

        assertThat(catalog.edition(first.id()).definition().parts().getFirst().templates())
                .isEmpty();
        String old = "/catalog/" + slug + "/editions/2/templates/" + audit.hash();
        Http.Got got = stranger.get(old);
        assertThat(got.status()).isEqualTo(200);
        assertThat(got.text()).isEqualTo("Fill me in.");
        assertThat(got.header("Content-Disposition")).startsWith("attachment");
        assertThat(got.header("Content-Security-Policy")).contains("sandbox");
        assertThat(got.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(stranger.get(old, "If-None-Match", got.header("ETag")).status()).isEqualTo(304);
        for (int other : new int[] {1, 3}) {
            assertThat(stranger.get(old.replace("/2/", "/" + other + "/")).status()).isEqualTo(404);
        }
        assertThat(stranger.get("/catalog/" + slug + "/editions/2").text())
                .contains("Begin with <strong>one</strong> lesson.", old);
        assertThat(stranger.get("/catalog/" + slug + "/editions/3/changes").text())
                .contains("Templates");
    }

    /** Whose words they are, and whose approval counts, hangs on who wrote last. */
    @Test
    void theSameTemplateOnceMoreIsNoChange() {
        String draft = desk.begin();
        String part = partOf(draft);
        bring(draft, part, "Plan.txt", "Fill me in.");
        Draft before = drafts.open(editor(), id(draft));
        bring(draft, part, "Plan.txt", "Fill me in.");
        assertThat(drafts.open(editor(), id(draft))).isEqualTo(before);
    }

    @Test
    void aFormOfMoreFieldsThanAnyHasIsNoErrorOfOurs() {
        String draft = desk.begin();
        String part = partOf(draft);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("draft", id(draft).toString());
        fields.put("part", part);
        for (int i = 0; i < 40; i++) {
            fields.put("more-" + i, "");
        }
        Shown sent =
                desk.browser()
                        .bring(draft + "/templates/of/" + part, ADD, fields, "a.txt", "words");
        assertThat(sent.status()).isEqualTo(400);
        assertThat(sent.html()).contains("That could not be read");
    }

    /** One name again and again costs as much as many names. */
    @Test
    void aFormOfCountlessFieldsIsNotReadToItsEnd() {
        String draft = desk.begin();
        String part = partOf(draft);
        Map<String, String> fields = new IdentityHashMap<>();
        for (int i = 0; i < 40; i++) {
            fields.put(new StringBuilder("again").toString(), "");
        }
        fields.put("draft", id(draft).toString());
        fields.put("part", part);
        Shown sent =
                desk.browser()
                        .bring(draft + "/templates/of/" + part, ADD, fields, "a.txt", "words");
        assertThat(sent.status()).as("its fields come in any order").isIn(400, 404);
        assertThat(
                        drafts.asItStands(drafts.open(editor(), id(draft)))
                                .parts()
                                .getFirst()
                                .templates())
                .isEmpty();
    }

    /** What editions were called before there were guides, templates and modules. */
    @Test
    void anEditionThatUsesNothingOfThisIsCalledWhatItAlwaysWas() {
        assertThat(sound(Definitions.small()).id().value())
                .isEqualTo("73d54f8fe9e07fcffabbcff862dfbbe2505f6f52d1771a83ce8d53e8615f889f");
    }

    @Test
    void aHashInAFileOpensNothingThatNobodyGaveOut() throws Exception {
        Sha256 secret =
                files.put(new ByteArrayInputStream("What a student wrote".getBytes(UTF_8))).hash();
        String stolen = withTemplate("Stolen", secret);
        assertThat(
                        catalog.publish(
                                town.district().id(), "a", stolen.getBytes(UTF_8), desk.person()))
                .isInstanceOfSatisfying(
                        Publication.Refused.class,
                        refused ->
                                assertThat(refused.problems())
                                        .singleElement()
                                        .satisfies(one -> {
                                            assertThat(one.path())
                                                    .isEqualTo("parts[0].templates[0]");
                                            assertThat(one.message().key())
                                                    .isEqualTo("catalog.problem.template");
                                        }));
        assertThat(catalog.current(slug)).isEmpty();
        Draft begun =
                ((Begun.Ready)
                                drafts.beginWith(
                                        town.district().id(),
                                        stolen.getBytes(UTF_8),
                                        desk.person()))
                        .draft();
        String draft = "/catalog/drafts/" + begun.id();
        assertThat(desk.open(draft + "/publication").html())
                .contains("The file “Stolen” is not here")
                .doesNotContain("name=\"seen\"");
        assertThat(desk.open(draft + "/templates/" + secret).status()).isEqualTo(404);
    }

    @Test
    void aDefinitionThatComesFromElsewhereIsWholeOnceItsFilesAreBrought() {
        Sha256 hash = Sha256.of("A plan to fill in".getBytes(UTF_8));
        Draft begun =
                ((Begun.Ready)
                                drafts.beginWith(
                                        town.district().id(),
                                        withTemplate("Plan", hash).getBytes(UTF_8),
                                        desk.person()))
                        .draft();
        String draft = "/catalog/drafts/" + begun.id();
        String part = partOf(draft);
        assertThat(desk.open(draft + "/parts/" + part).html()).contains("“Plan” is not here");
        bring(draft, part, "some name.txt", "A plan to fill in");
        assertThat(desk.open(draft + "/parts/" + part).html())
                .contains("value=\"Plan\"", "TXT, 1 KB")
                .doesNotContain("is not here", "value=\"some name");
        publish(draft);
        Edition edition = catalog.current(slug).orElseThrow();
        assertThat(catalog.file(edition).path("parts").path(0).path("templates").path(0))
                .hasToString("{\"name\":\"Plan\",\"sha256\":\"" + hash + "\"}");
        assertThat(
                        stranger.get("/catalog/" + slug + "/editions/1/templates/" + hash)
                                .header("Content-Disposition"))
                .contains("Plan.txt");
        byte[] exported =
                catalog.file(edition)
                        .put("slug", slug.replace("templates", "copied"))
                        .toString()
                        .getBytes(UTF_8);
        Desk other = Desk.of(people, browsers, elsewhere, Optional.of(Role.DESIGNER));
        assertThat(catalog.publish(elsewhere.district().id(), "a", exported, other.person()))
                .as("what is public may be given out by others")
                .isInstanceOf(Publication.Published.class);
    }

    @Test
    void aTemplateOfADraftIsForThoseWhoWriteIt() {
        String draft = desk.begin();
        bring(draft, "part-1", "secret.txt", "Not yet public");
        Sha256 hash = Sha256.of("Not yet public".getBytes(UTF_8));
        String address = draft + "/templates/" + hash;
        assertThat(desk.open(address).html()).isEqualTo("Not yet public");
        Desk other = Desk.of(people, browsers, elsewhere, Optional.of(Role.DESIGNER));
        Desk nobody = Desk.of(people, browsers, town, Optional.empty());
        for (Desk one : List.of(other, nobody)) {
            assertThat(one.open(address).status()).isIn(403, 404);
            assertThat(one.open(draft + "/templates/of/part-1").status()).isIn(403, 404);
        }
        assertThat(
                        other.browser()
                                .bring(
                                        "/catalog/drafts/new",
                                        ADD,
                                        Map.of("draft", id(draft).toString(), "part", "part-1"),
                                        "mine.txt",
                                        "Mine")
                                .status())
                .isEqualTo(404);
        assertThat(
                        catalog.publish(
                                elsewhere.district().id(),
                                "a",
                                withTemplate("Theirs", hash).getBytes(UTF_8),
                                PersonId.next()))
                .isInstanceOf(Publication.Refused.class);
        assertThat(desk.open(draft + "/templates/of/part-9").status()).isEqualTo(404);
    }

    @Test
    void whatIsNoTemplateIsRefusedAtItsField() {
        String draft = desk.begin();
        Shown none = sent(draft, "part-1", "", "");
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.html()).contains("Choose a file first.", "aria-invalid=\"true\"");
        Shown lies = sent(draft, "part-1", "guide.pdf", "<script>alert(1)</script>");
        assertThat(lies.status()).isEqualTo(422);
        assertThat(sent(draft, "part-1", "run.exe", "MZ").status()).isEqualTo(422);
        assertThat(
                        drafts.open(editor(), id(draft))
                                .document()
                                .path("parts")
                                .path(0)
                                .has("templates"))
                .isFalse();
    }

    @Test
    void whatTwoDesignersBringAtTheSameTimeIsBothThere() throws Exception {
        String draft = desk.begin();
        try (var both = Executors.newFixedThreadPool(2)) {
            List<Future<String>> done =
                    List.of("first", "second").stream()
                            .map(words ->
                                    both.submit(() ->
                                            templates.add(
                                                    editor(),
                                                    id(draft),
                                                    "part-1",
                                                    new ByteArrayInputStream(words.getBytes(UTF_8)),
                                                    words + ".txt")))
                            .toList();
            for (Future<String> one : done) {
                assertThat(one.get()).endsWith(".txt");
            }
        }
        assertThat(
                        drafts.asItStands(drafts.open(editor(), id(draft)))
                                .parts()
                                .getFirst()
                                .templates())
                .extracting(Template::name)
                .containsExactlyInAnyOrder("first.txt", "second.txt");
    }

    private Editor editor() {
        return new Editor(desk.person(), Set.of(town.district().id()));
    }

    private static DraftId id(String draft) {
        return DraftId.of(draft.replaceAll(".*/", ""));
    }

    private void bring(String draft, String part, String name, String words) {
        Shown sent = sent(draft, part, name, words);
        assertThat(sent.location()).as(sent.html()).hasValue(draft + "/parts/" + part);
    }

    private Shown sent(String draft, String part, String name, String words) {
        return desk.browser()
                .bring(
                        draft + "/templates/of/" + part,
                        ADD,
                        Map.of("draft", id(draft).toString(), "part", part),
                        name,
                        words);
    }

    private String partOf(String draft) {
        return drafts.asItStands(drafts.open(editor(), id(draft))).parts().getFirst().id();
    }

    private void publish(String draft) {
        Shown page = desk.open(draft + "/publication");
        assertThat(page.html()).contains("name=\"seen\"");
        assertThat(desk.publish(draft, page).location()).isPresent();
    }

    private static byte[] small(String slug) {
        return Definitions.small(slug, "Yak Templates").getBytes(UTF_8);
    }

    /** The small definition with a template in its first part. */
    private String withTemplate(String name, Sha256 hash) {
        return Definitions.small(slug, "Yak Templates")
                .replaceFirst(
                        "(?m)^    prompts:",
                        "    templates: [ { name: \""
                                + name
                                + "\", sha256: \""
                                + hash
                                + "\" } ]\n"
                                + "    prompts:");
    }

    private static DefinitionFile.Sound sound(String text) {
        return (DefinitionFile.Sound) DefinitionFile.read(text.getBytes(UTF_8));
    }
}
