package org.cairn.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.stacks.Masonry.fields;
import static org.cairn.stacks.Masonry.name;
import static org.cairn.stacks.Masonry.slug;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cairn.CairnTest;
import org.cairn.Http;
import org.cairn.people.Browser;
import org.cairn.people.Browser.Shown;
import org.cairn.people.Organizations;
import org.cairn.people.SignedInBrowsers;
import org.cairn.people.Towns;
import org.cairn.platform.settings.Settings;
import org.cairn.stacks.Masonry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A stack goes out with all that it is made of, and comes into another organization as drafts. */
@CairnTest
class StackPackageTest {

    private static final String DRAWING =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 100\"><circle cx=\"50\""
                    + " cy=\"50\" r=\"48\" fill=\"#0D5560\"/></svg>";

    private final BeanFactory beans;
    private final Drafts drafts;
    private final StackDesigns designs;
    private final Catalog catalog;
    private final Http http;
    private final Cargo cargo;
    private final Masonry masonry;
    private final Masonry other;
    private final Browser grace;
    private final Browser dee;
    private final Edition goals;
    private final Edition feedback;
    private final Edition judgment;

    StackPackageTest(
            BeanFactory beans,
            Organizations organizations,
            SignedInBrowsers browsers,
            Settings settings) {
        this.beans = beans;
        this.drafts = beans.getBean(Drafts.class);
        this.designs = beans.getBean(StackDesigns.class);
        this.catalog = beans.getBean(Catalog.class);
        this.http = new Http(settings);
        this.cargo = new Cargo(beans, http);
        this.masonry = new Masonry(beans, Towns.build(organizations).district());
        this.other = new Masonry(beans, Towns.build(organizations).district());
        this.grace = browsers.of(masonry.designer());
        this.dee = browsers.of(other.designer());
        this.goals = cargo.member(masonry, name("Goals"), "CC-BY-4.0");
        this.feedback = cargo.member(masonry, name("Feedback"), "CC-BY-SA-4.0");
        this.judgment = cargo.member(masonry, name("Judgment"), "CC0-1.0");
    }

    /** One after the other, with a last task and a picture of its own. */
    private Edition stack() {
        Map<String, String> fields = fields(name("Cargo"), "ordered", goals, feedback);
        fields.put(StackForm.LAST, slug(judgment));
        Editor editor = masonry.editor(masonry.designer());
        fields.put(
                StackLook.OWN,
                beans.getBean(OwnPictures.class)
                        .bring(
                                masonry.district().id(),
                                editor.person(),
                                new ByteArrayInputStream(DRAWING.getBytes(UTF_8)),
                                "stone.svg")
                        .hex());
        fields.put(StackLook.ALTERNATIVE, "A round stone.");
        return masonry.stack(Cargo.open(fields));
    }

    private List<Draft> draftsOfOther() {
        return drafts.of(Set.of(other.district().id()));
    }

    private List<StackDraft> stacksOfOther() {
        return designs.of(List.of(other.district().id()));
    }

    @Test
    void anybodyReadsThePackageWithAZipToolAndFindsThePackagesOfItsMembersUnchanged() {
        Edition stack = stack();
        assertThat(http.get("/stacks/" + slug(stack)).text()).contains(Cargo.address(stack));
        Http.Got got = http.get(Cargo.address(stack));
        assertThat(got.header("Content-Disposition")).contains(slug(stack) + "-version-1.zip");
        Map<String, byte[]> files = Parcels.unpacked(got.bytes());
        JsonNode manifest = Parcels.manifest(files);
        assertThat(sound(files, "stack-package.schema.json", manifest)).isTrue();
        JsonNode definition =
                Parcels.json(Parcels.file(files, "stacks/" + slug(stack) + "/stack.json"));
        assertThat(sound(files, "stack.schema.json", definition)).isTrue();
        assertThat(manifest.path("files").size()).isEqualTo(files.size() - 1);
        for (JsonNode one : manifest.path("files")) {
            byte[] file = Parcels.file(files, one.path("path").asString());
            assertThat(one.path("sha256").asString()).isEqualTo(Parcels.hash(file));
            assertThat(one.path("bytes").asLong()).isEqualTo(file.length);
        }
        assertThat(manifest.path("stacks").path(0).path("edition").path("sha256").asString())
                .isEqualTo(stack.id().value());
        for (Edition member : List.of(goals, feedback, judgment)) {
            assertThat(Parcels.file(files, "members/" + slug(member) + ".zip"))
                    .isEqualTo(http.get(Cargo.address(member)).bytes());
        }
        assertThat(
                        Parcels.json(
                                        Parcels.file(
                                                files,
                                                "stacks/" + slug(stack) + "/achievement.json"))
                                .path("alignment")
                                .size())
                .isEqualTo(3);
        assertThat(new String(Parcels.file(files, "README.txt"), UTF_8))
                .contains(stack.definition().title(), "can also be brought alone", "Bring a stack");
        assertThat(files.keySet()).anyMatch(path -> path.matches("templates/[0-9a-f]{64}\\.svg"));
        Http.Got again = http.get(Cargo.address(stack), "If-None-Match", got.header("ETag"));
        assertThat(again.status()).isEqualTo(304);
        assertThat(http.get(Cargo.address(stack)).bytes()).isEqualTo(got.bytes());
        assertThat(http.get("/catalog/stack-package.schema.json").bytes())
                .isEqualTo(Parcels.file(files, "stack-package.schema.json"));
    }

    private static boolean sound(Map<String, byte[]> files, String schema, JsonNode document) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(new String(Parcels.file(files, schema), UTF_8))
                .validate(document)
                .isEmpty();
    }

    @Test
    void whereAllRightsAreReservedOnlyWhoDesignsForTheIssuerHasIt() {
        Edition closed = cargo.member(masonry, name("Closed"), "");
        Edition reserved = masonry.stack(fields(name("Reserved"), "all", goals, closed));
        String address = Cargo.address(reserved);
        assertThat(http.get("/stacks/" + slug(reserved)).text()).doesNotContain("package.zip");
        assertThat(http.get(address).status()).isEqualTo(404);
        assertThat(http.get(address, "Cookie", Cargo.cookie(dee)).status()).isEqualTo(404);
        assertThat(grace.open("/stacks/" + slug(reserved)).html()).contains(address);
        Http.Got own = http.get(address, "Cookie", Cargo.cookie(grace));
        assertThat(own.status()).isEqualTo(200);
        assertThat(own.header("Cache-Control")).contains("private");
        assertThat(Parcels.unpacked(own.bytes())).containsKey("members/" + slug(closed) + ".zip");
        String look = cargo.brought(dee, own.bytes());
        Shown page = dee.open(look);
        assertThat(page.html())
                .contains("cannot be brought", "has reserved all rights to it")
                .doesNotContain("name=\"seen\"");
        Shown forced = dee.post(look + "/drafts", Cargo.hidden(page, "_csrf"), Map.of("seen", "x"));
        assertThat(forced.status()).isEqualTo(422);
        assertThat(stacksOfOther()).isEmpty();
    }

    @Test
    void aMemberWhoseIssuerReservedItIsNamedOnlyAndStaysNamedInTheDraft() {
        Edition closed = cargo.member(masonry, name("Closed"), "");
        Edition stack = masonry.stack(Cargo.open(fields(name("Half"), "all", goals, closed)));
        Map<String, byte[]> files = Parcels.unpacked(cargo.zip(stack));
        assertThat(files).doesNotContainKey("members/" + slug(closed) + ".zip");
        assertThat(new String(Parcels.file(files, "README.txt"), UTF_8)).contains("is not inside");
        String look = cargo.brought(dee, cargo.zip(stack));
        Shown page = dee.open(look);
        assertThat(Cargo.fate(page, closed)).isEqualTo("withheld");
        assertThat(page.html()).contains("One part cannot be brought", "2 drafts would be made");
        String draft = Cargo.take(dee, look, page).location().orElseThrow();
        Shown written = dee.open(draft);
        assertThat(written.html())
                .contains("waits for 2 parts", "Not here", closed.definition().title());
        Shown refused = publishing(draft);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("are not public yet", closed.definition().title());
        assertThat(grace.open(cargo.brought(grace, cargo.zip(stack))).html())
                .contains("This stack is here already");
    }

    private Shown publishing(String draft) {
        return publishing(draft, stacksOfOther().getFirst().title());
    }

    private Shown publishing(String draft, String title) {
        Map<String, String> fields = new HashMap<>(stacksOfOther().getFirst().fields());
        fields.put(StackForm.TITLE, title);
        fields.put("seen", Cargo.hidden(dee.open(draft), "seen"));
        fields.put("go", "publish");
        return dee.send(draft, draft, fields);
    }

    @Test
    void firstALookThenAllBecomesDraftsAndTheStackTakesEachMemberInOnceItIsPublic() {
        Edition stack = stack();
        byte[] zip = cargo.zip(stack);
        String look = cargo.brought(dee, zip);
        Shown page = dee.open(look);
        assertThat(page.html())
                .contains(
                        "4 drafts would be made",
                        "Adapted from “" + stack.definition().title(),
                        "under CC BY 4.0",
                        "one after the other");
        assertThat(Cargo.fate(page, judgment)).isEqualTo("new");
        assertThat(draftsOfOther()).as("a look makes nothing").isEmpty();
        assertThat(stacksOfOther()).isEmpty();
        String draft = Cargo.take(dee, look, page).location().orElseThrow();
        assertThat(Cargo.take(dee, look, page).location()).as("pressed twice").hasValue(draft);
        assertThat(draftsOfOther()).hasSize(3);
        assertThat(stacksOfOther()).hasSize(1);
        Shown written = dee.open(draft);
        assertThat(written.html())
                .contains("waits for 3 parts", "Not published yet", "data-origin")
                .contains(
                        draftsOfOther().stream()
                                .map(one -> "/catalog/drafts/" + one.id())
                                .toList());
        assertThat(publishing(draft).html()).contains("are not public yet");

        Editor editor = other.editor(other.designer());
        Map<String, Edition> made = new HashMap<>();
        for (Draft one : new ArrayList<>(draftsOfOther())) {
            made.put(one.title(), cargo.publish(editor, drafts.open(editor, one.id())));
        }
        assertThat(stacksOfOther().getFirst().awaited()).isEmpty();
        assertThat(publishing(draft).html())
                .as("the original is here")
                .contains("is taken already");
        String published = publishing(draft, name("Copy")).location().orElseThrow();
        Edition copy = catalog.current(published.replace("/stacks/", "")).orElseThrow();
        same(stack, copy, made);
    }

    /** What travelled is what was sent, and says whose it was. */
    private void same(Edition stack, Edition copy, Map<String, Edition> made) {
        Definition before = stack.definition();
        Definition after = copy.definition();
        assertThat(after.summary()).isEqualTo(before.summary());
        assertThat(after.picture()).isEqualTo(before.picture());
        assertThat(after.effort()).isEqualTo(before.effort());
        assertThat(after.rights().terms()).isEqualTo(CopyTerms.RESERVED);
        assertThat(after.rights().derivedFrom().getFirst().hash()).isEqualTo(stack.id());
        StackRule rule = after.stackRule();
        assertThat(rule.shape()).isEqualTo(StackRule.Shape.ORDERED);
        assertThat(rule.everything().stream().map(StackRule.Member::title))
                .containsExactlyElementsOf(
                        before.stackRule().everything().stream()
                                .map(StackRule.Member::title)
                                .toList());
        assertThat(rule.everything().stream().map(StackRule.Member::slug))
                .containsExactlyInAnyOrderElementsOf(
                        made.values().stream().map(Masonry::slug).toList());
        for (Edition original : List.of(goals, feedback, judgment)) {
            Edition member =
                    java.util.Objects.requireNonNull(made.get(original.definition().title()));
            assertThat(member.definition().parts()).isEqualTo(original.definition().parts());
            assertThat(member.definition().rubric()).isEqualTo(original.definition().rubric());
            assertThat(member.definition().rights().derivedFrom().getFirst().hash())
                    .isEqualTo(original.id());
        }
    }

    @Test
    void theSamePackageTwiceMakesNothingTwiceAndWhatIsHereIsUsed() {
        Edition stack = stack();
        byte[] zip = cargo.zip(stack);
        Http.Got single =
                http.post(
                        "/catalog/import/package",
                        List.of(
                                Http.Field.of(
                                        "_csrf",
                                        Cargo.hidden(dee.open("/catalog/import"), "_csrf")),
                                Http.Field.of("issuer", ""),
                                new Http.Field(
                                        "file", "p.zip", http.get(Cargo.address(goals)).bytes())),
                        "Cookie",
                        Cargo.cookie(dee));
        assertThat(single.status()).isEqualTo(303);
        Editor editor = other.editor(other.designer());
        Edition here = cargo.publish(editor, draftsOfOther().getFirst());
        String look = cargo.brought(dee, zip);
        assertThat(cargo.brought(dee, zip)).as("the same package").isEqualTo(look);
        Shown page = dee.open(look);
        assertThat(Cargo.fate(page, goals)).isEqualTo("here");
        assertThat(page.html()).contains("/catalog/" + slug(here), "3 drafts would be made");
        String draft = Cargo.take(dee, look, page).location().orElseThrow();
        assertThat(draftsOfOther()).hasSize(2);
        assertThat(stacksOfOther().getFirst().fields()).containsKey("place-" + slug(here));

        Shown second = dee.open(cargo.brought(dee, zip));
        assertThat(second.html())
                .contains("This stack is here already", draft)
                .doesNotContain("name=\"seen\"");
        assertThat(draftsOfOther()).hasSize(2);
        assertThat(stacksOfOther()).hasSize(1);
        designs.drop(editor, stacksOfOther().getFirst().id());
        Shown third = dee.open(cargo.brought(dee, zip));
        assertThat(Cargo.fate(third, feedback))
                .as("thrown away, its members not")
                .isEqualTo("draft");
        assertThat(third.html()).contains("One draft would be made");
        Cargo.take(dee, look, third);
        assertThat(draftsOfOther()).hasSize(2);
        assertThat(stacksOfOther().getFirst().awaited()).hasSize(2);
    }

    @Test
    void aStackOfStacksTravelsWithEachMemberOnceAndItsInnerStacksWaitToo() {
        Edition one = masonry.stack(Cargo.open(fields(name("One"), "all", goals, feedback)));
        Edition two = masonry.stack(Cargo.open(fields(name("Two"), "all", goals, judgment)));
        Edition all = masonry.stack(Cargo.open(fields(name("Both"), "all", one, two, goals)));
        Map<String, byte[]> files = Parcels.unpacked(cargo.zip(all));
        assertThat(files.keySet().stream().filter(path -> path.startsWith("members/"))).hasSize(3);
        assertThat(Parcels.manifest(files).path("stacks").size()).isEqualTo(3);
        String draft = cargo.taken(dee, cargo.zip(all));
        assertThat(draftsOfOther()).hasSize(3);
        assertThat(stacksOfOther()).hasSize(3);
        assertThat(dee.open(draft).html()).contains("waits for 3 parts", "/stacks/drafts/");
        Editor editor = other.editor(other.designer());
        draftsOfOther().forEach(it -> cargo.publish(editor, it));
        for (Edition inner : List.of(one, two)) {
            StackDraft waiting =
                    stacksOfOther().stream()
                            .filter(it -> it.title().equals(inner.definition().title()))
                            .findFirst()
                            .orElseThrow();
            assertThat(waiting.awaited()).isEmpty();
            retitled(editor, waiting);
        }
        StackDraft outer = stacksOfOther().getFirst();
        assertThat(outer.awaited()).isEmpty();
        Edition copy = retitled(editor, outer);
        assertThat(copy.definition().stackRule().members()).hasSize(3);
        assertThat(
                        catalog.bySlug(
                                        copy.definition().stackRule().everything().stream()
                                                .map(StackRule.Member::slug)
                                                .toList())
                                .values())
                .allMatch(card -> card.issuer().equals(other.district().id()));
    }

    /** A stack of this name is here already, so its copy gets another. */
    private Edition retitled(Editor editor, StackDraft draft) {
        Map<String, String> fields = new HashMap<>(draft.fields());
        fields.put(StackForm.TITLE, name("Copy"));
        designs.save(editor, draft.id(), draft.version(), fields);
        return designs.publish(editor, draft.id(), designs.open(editor, draft.id()).version());
    }

    @Test
    void fromAnotherProgramItComesInAndANewerEditionIsOfferedInTheAdaptation() {
        Edition stack = stack();
        Map<String, byte[]> files = Parcels.unpacked(far(stack, goals, "First words", 1));
        String draft = cargo.taken(dee, Parcels.packed(files));
        assertThat(dee.open(draft).html()).contains("Far Away Schools");
        assertThat(draftsOfOther()).hasSize(3);
        Map<String, byte[]> next = Parcels.unpacked(far(stack, goals, "Second words", 2));
        String path = Parcels.manifest(next).path("stacks").path(0).path("path").asString("");
        Cargo.stack(
                next,
                0,
                new String(Parcels.file(next, path), UTF_8)
                        .replace("Several stones", "Many stones"));
        String look = cargo.brought(dee, Parcels.packed(next));
        Shown page = dee.open(look);
        assertThat(Cargo.fate(page, goals)).isEqualTo("newer");
        assertThat(Cargo.fate(page, feedback)).isEqualTo("draft");
        Cargo.take(dee, look, page);
        assertThat(draftsOfOther()).as("no second draft of the same").hasSize(3);
        assertThat(stacksOfOther()).hasSize(2);
        Draft waiting =
                draftsOfOther().stream()
                        .filter(it -> it.title().equals(goals.definition().title()))
                        .findFirst()
                        .orElseThrow();
        assertThat(dee.open("/catalog/drafts/" + waiting.id() + "/original").html())
                .contains("Second words");
    }

    /** The package as another program would have made it of other words of one member. */
    private byte[] far(Edition stack, Edition member, String summary, int number) {
        Map<String, byte[]> files = Parcels.unpacked(cargo.zip(stack));
        JsonNode members = Parcels.manifest(files).path("members");
        for (int place = 0; place < members.size(); place++) {
            if (members.path(place).path("slug").asString("").equals(slug(member))) {
                String path = members.path(place).path("path").asString("");
                byte[] inner = Parcels.file(files, path);
                String definition =
                        new String(
                                        Parcels.file(
                                                Parcels.unpacked(inner), "micro-credential.json"),
                                        UTF_8)
                                .replace(member.definition().summary(), summary);
                Cargo.member(files, place, Parcels.elsewhere(inner, definition, number));
            }
        }
        Cargo.said(files, "stacks", 0);
        var manifest = Parcels.manifest(files);
        ((tools.jackson.databind.node.ObjectNode) manifest.path("stacks").path(0).path("issuer"))
                .put("name", "Far Away Schools")
                .put("id", "did:web:far.example");
        files.put("package.json", manifest.toString().getBytes(UTF_8));
        return Parcels.packed(files);
    }

    @Test
    void whatHasChangedSinceTheLookIsLookedAtAgainAndOthersDoNotSeeThePackage() {
        Edition stack = stack();
        String look = cargo.brought(dee, cargo.zip(stack));
        Shown page = dee.open(look);
        Draft own =
                drafts.beginAs(
                        other.district().id(),
                        other.designer(),
                        beans.getBean(Adaptations.class)
                                .adapting(
                                        goals.definition(),
                                        beans.getBean(Origins.class).of(goals)));
        Shown moved = Cargo.take(dee, look, page);
        assertThat(moved.status()).isEqualTo(409);
        assertThat(moved.html()).contains("has changed here since you looked");
        assertThat(Cargo.fate(moved, goals)).isEqualTo("draft");
        assertThat(stacksOfOther()).isEmpty();
        assertThat(draftsOfOther()).containsExactly(own);
        assertThat(grace.open(look).status()).isEqualTo(404);
        assertThat(dee.open("/stacks/packages/" + UUID.randomUUID()).status()).isEqualTo(404);
        Shown gone = dee.post(look + "/removal", Cargo.hidden(moved, "_csrf"), Map.of());
        assertThat(gone.location()).hasValue("/stacks/import");
        assertThat(dee.open(look).status()).isEqualTo(404);
        String old = cargo.brought(dee, cargo.zip(stack));
        beans.getBean(JdbcClient.class)
                .sql("update catalog.stack_package set at = at - interval '8 days' where id = :id")
                .param("id", StackPackageId.of(old.replace("/stacks/packages/", "")).value())
                .update();
        beans.getBean(StackPackageImports.class).dropOld();
        assertThat(dee.open(old).status()).as("kept for seven days").isEqualTo(404);
    }

    @Test
    void whoPressesManyTimesAtOnceHasItOnce() throws Exception {
        String look = cargo.brought(dee, cargo.zip(stack()));
        Shown page = dee.open(look);
        Set<String> drafts = ConcurrentHashMap.newKeySet();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                all.add(
                        threads.submit(
                                () ->
                                        drafts.add(
                                                Cargo.take(dee, look, page)
                                                        .location()
                                                        .orElseThrow())));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(drafts).hasSize(1);
        assertThat(stacksOfOther()).hasSize(1);
        assertThat(draftsOfOther()).hasSize(3);
    }
}
