package org.cairn.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.stacks.Masonry.fields;
import static org.cairn.stacks.Masonry.name;
import static org.cairn.stacks.Masonry.slug;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cairn.CairnTest;
import org.cairn.Http;
import org.cairn.people.Browser.Shown;
import org.cairn.stacks.Masonry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import tools.jackson.databind.JsonNode;

/** A stack goes out with all that it is made of, and comes into another organization as drafts. */
@CairnTest
class StackPackageTest {

    private final TwoDistricts two;
    private final Drafts drafts;
    private final Catalog catalog;

    StackPackageTest(BeanFactory beans) {
        this.two = new TwoDistricts(beans);
        this.drafts = beans.getBean(Drafts.class);
        this.catalog = beans.getBean(Catalog.class);
    }

    @Test
    void anybodyReadsThePackageWithAZipToolAndFindsThePackagesOfItsMembersUnchanged() {
        Edition stack = two.stack();
        assertThat(two.http.get("/stacks/" + slug(stack)).text()).contains(Cargo.address(stack));
        Http.Got got = two.http.get(Cargo.address(stack));
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
        for (Edition member : List.of(two.goals, two.feedback, two.judgment)) {
            assertThat(Parcels.file(files, "members/" + slug(member) + ".zip"))
                    .isEqualTo(two.http.get(Cargo.address(member)).bytes());
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
        Http.Got again = two.http.get(Cargo.address(stack), "If-None-Match", got.header("ETag"));
        assertThat(again.status()).isEqualTo(304);
        assertThat(two.http.get(Cargo.address(stack)).bytes()).isEqualTo(got.bytes());
        assertThat(two.http.get("/catalog/stack-package.schema.json").bytes())
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
        Edition closed = two.cargo.member(two.masonry, name("Closed"), "");
        Edition reserved = two.masonry.stack(fields(name("Reserved"), "all", two.goals, closed));
        String address = Cargo.address(reserved);
        assertThat(two.http.get("/stacks/" + slug(reserved)).text()).doesNotContain("package.zip");
        assertThat(two.http.get(address).status()).isEqualTo(404);
        assertThat(two.http.get(address, "Cookie", Cargo.cookie(two.dee)).status()).isEqualTo(404);
        assertThat(two.grace.open("/stacks/" + slug(reserved)).html()).contains(address);
        Http.Got own = two.http.get(address, "Cookie", Cargo.cookie(two.grace));
        assertThat(own.status()).isEqualTo(200);
        assertThat(own.header("Cache-Control")).contains("private");
        assertThat(Parcels.unpacked(own.bytes())).containsKey("members/" + slug(closed) + ".zip");
        String look = two.cargo.brought(two.dee, own.bytes());
        Shown page = two.dee.open(look);
        assertThat(page.html())
                .contains("cannot be brought", "has reserved all rights to it")
                .doesNotContain("name=\"seen\"");
        Shown forced =
                two.dee.post(look + "/drafts", Cargo.hidden(page, "_csrf"), Map.of("seen", "x"));
        assertThat(forced.status()).isEqualTo(422);
        assertThat(two.stacks()).isEmpty();
    }

    @Test
    void aMemberWhoseIssuerReservedItIsNamedOnlyAndStaysNamedInTheDraft() {
        Edition closed = two.cargo.member(two.masonry, name("Closed"), "");
        Edition stack =
                two.masonry.stack(Cargo.open(fields(name("Half"), "all", two.goals, closed)));
        Map<String, byte[]> files = Parcels.unpacked(two.cargo.zip(stack));
        assertThat(files).doesNotContainKey("members/" + slug(closed) + ".zip");
        assertThat(new String(Parcels.file(files, "README.txt"), UTF_8)).contains("is not inside");
        String look = two.cargo.brought(two.dee, two.cargo.zip(stack));
        Shown page = two.dee.open(look);
        assertThat(Cargo.fate(page, closed)).isEqualTo("withheld");
        assertThat(page.html()).contains("One part cannot be brought", "2 drafts would be made");
        String draft = Cargo.take(two.dee, look, page).location().orElseThrow();
        Shown written = two.dee.open(draft);
        assertThat(written.html())
                .contains("waits for 2 parts", "Not here", closed.definition().title());
        Shown refused = publishing(draft);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("are not public yet", closed.definition().title());
        assertThat(two.grace.open(two.cargo.brought(two.grace, two.cargo.zip(stack))).html())
                .contains("This stack is here already");
    }

    private Shown publishing(String draft) {
        return publishing(draft, two.stacks().getFirst().title());
    }

    private Shown publishing(String draft, String title) {
        Map<String, String> fields = new HashMap<>(two.stacks().getFirst().fields());
        fields.put(StackForm.TITLE, title);
        fields.put("seen", Cargo.hidden(two.dee.open(draft), "seen"));
        fields.put("go", "publish");
        return two.dee.send(draft, draft, fields);
    }

    @Test
    void firstALookThenAllBecomesDraftsAndTheStackTakesEachMemberInOnceItIsPublic() {
        Edition stack = two.stack();
        byte[] zip = two.cargo.zip(stack);
        String look = two.cargo.brought(two.dee, zip);
        Shown page = two.dee.open(look);
        assertThat(page.html())
                .contains(
                        "4 drafts would be made",
                        "Adapted from “" + stack.definition().title(),
                        "under CC BY 4.0",
                        "one after the other");
        assertThat(Cargo.fate(page, two.judgment)).isEqualTo("new");
        assertThat(two.drafts()).as("a look makes nothing").isEmpty();
        assertThat(two.stacks()).isEmpty();
        String draft = Cargo.take(two.dee, look, page).location().orElseThrow();
        assertThat(Cargo.take(two.dee, look, page).location()).as("pressed twice").hasValue(draft);
        assertThat(two.drafts()).hasSize(3);
        assertThat(two.stacks()).hasSize(1);
        Shown written = two.dee.open(draft);
        assertThat(written.html())
                .contains("waits for 3 parts", "Not published yet", "data-origin")
                .contains(two.drafts().stream().map(one -> "/catalog/drafts/" + one.id()).toList());
        assertThat(publishing(draft).html()).contains("are not public yet");

        Editor editor = two.editor();
        Map<String, Edition> made = new HashMap<>();
        for (Draft one : new ArrayList<>(two.drafts())) {
            made.put(one.title(), two.cargo.publish(editor, drafts.open(editor, one.id())));
        }
        assertThat(two.stacks().getFirst().awaited()).isEmpty();
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
        for (Edition original : List.of(two.goals, two.feedback, two.judgment)) {
            Edition member = Objects.requireNonNull(made.get(original.definition().title()));
            assertThat(member.definition().parts()).isEqualTo(original.definition().parts());
            assertThat(member.definition().rubric()).isEqualTo(original.definition().rubric());
            assertThat(member.definition().rights().derivedFrom().getFirst().hash())
                    .isEqualTo(original.id());
        }
    }
}
