package org.cairn.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.stacks.Masonry.fields;
import static org.cairn.stacks.Masonry.name;
import static org.cairn.stacks.Masonry.slug;

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
import org.cairn.people.Browser.Shown;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What of a stack is here is used, what was brought before is not made again, each thing once. */
@CairnTest
class StackPackageAgainTest {

    private final TwoDistricts two;
    private final Drafts drafts;
    private final StackDesigns designs;
    private final Catalog catalog;
    private final BeanFactory beans;

    StackPackageAgainTest(BeanFactory beans) {
        this.two = new TwoDistricts(beans);
        this.drafts = beans.getBean(Drafts.class);
        this.designs = beans.getBean(StackDesigns.class);
        this.catalog = beans.getBean(Catalog.class);
        this.beans = beans;
    }

    @Test
    void theSamePackageTwiceMakesNothingTwiceAndWhatIsHereIsUsed() {
        Edition stack = two.stack();
        byte[] zip = two.cargo.zip(stack);
        Http.Got single =
                two.http.post(
                        "/catalog/import/package",
                        List.of(
                                Http.Field.of(
                                        "_csrf",
                                        Cargo.hidden(two.dee.open("/catalog/import"), "_csrf")),
                                Http.Field.of("issuer", ""),
                                new Http.Field(
                                        "file",
                                        "p.zip",
                                        two.http.get(Cargo.address(two.goals)).bytes())),
                        "Cookie",
                        Cargo.cookie(two.dee));
        assertThat(single.status()).isEqualTo(303);
        Editor editor = two.editor();
        Edition here = two.cargo.publish(editor, two.drafts().getFirst());
        String look = two.cargo.brought(two.dee, zip);
        assertThat(two.cargo.brought(two.dee, zip)).as("the same package").isEqualTo(look);
        Shown page = two.dee.open(look);
        assertThat(Cargo.fate(page, two.goals)).isEqualTo("here");
        assertThat(page.html()).contains("/catalog/" + slug(here), "3 drafts would be made");
        String draft = Cargo.take(two.dee, look, page).location().orElseThrow();
        assertThat(two.drafts()).hasSize(2);
        assertThat(two.stacks().getFirst().fields()).containsKey("place-" + slug(here));

        Shown second = two.dee.open(two.cargo.brought(two.dee, zip));
        assertThat(second.html())
                .contains("This stack is here already", draft)
                .doesNotContain("name=\"seen\"");
        assertThat(two.drafts()).hasSize(2);
        assertThat(two.stacks()).hasSize(1);
        designs.drop(editor, two.stacks().getFirst().id());
        Shown third = two.dee.open(two.cargo.brought(two.dee, zip));
        assertThat(Cargo.fate(third, two.feedback))
                .as("thrown away, its members not")
                .isEqualTo("draft");
        assertThat(third.html()).contains("One draft would be made");
        Cargo.take(two.dee, look, third);
        assertThat(two.drafts()).hasSize(2);
        assertThat(two.stacks().getFirst().awaited()).hasSize(2);
    }

    @Test
    void aStackOfStacksTravelsWithEachMemberOnceAndItsInnerStacksWaitToo() {
        Edition one =
                two.masonry.stack(Cargo.open(fields(name("One"), "all", two.goals, two.feedback)));
        Edition second =
                two.masonry.stack(Cargo.open(fields(name("Two"), "all", two.goals, two.judgment)));
        Edition all =
                two.masonry.stack(Cargo.open(fields(name("Both"), "all", one, second, two.goals)));
        Map<String, byte[]> files = Parcels.unpacked(two.cargo.zip(all));
        assertThat(files.keySet().stream().filter(path -> path.startsWith("members/"))).hasSize(3);
        assertThat(Parcels.manifest(files).path("stacks").size()).isEqualTo(3);
        String draft = two.cargo.taken(two.dee, two.cargo.zip(all));
        assertThat(two.drafts()).hasSize(3);
        assertThat(two.stacks()).hasSize(3);
        assertThat(two.dee.open(draft).html()).contains("waits for 3 parts", "/stacks/drafts/");
        Editor editor = two.editor();
        two.drafts().forEach(it -> two.cargo.publish(editor, it));
        for (Edition inner : List.of(one, second)) {
            StackDraft waiting =
                    two.stacks().stream()
                            .filter(it -> it.title().equals(inner.definition().title()))
                            .findFirst()
                            .orElseThrow();
            assertThat(waiting.awaited()).isEmpty();
            retitled(editor, waiting);
        }
        StackDraft outer = two.stacks().getFirst();
        assertThat(outer.awaited()).isEmpty();
        Edition copy = retitled(editor, outer);
        assertThat(copy.definition().stackRule().members()).hasSize(3);
        assertThat(
                        catalog.bySlug(
                                        copy.definition().stackRule().everything().stream()
                                                .map(StackRule.Member::slug)
                                                .toList())
                                .values())
                .allMatch(card -> card.issuer().equals(two.other.district().id()));
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
        Edition stack = two.stack();
        Map<String, byte[]> files = Parcels.unpacked(far(stack, two.goals, "First words", 1));
        String draft = two.cargo.taken(two.dee, Parcels.packed(files));
        assertThat(two.dee.open(draft).html()).contains("Far Away Schools");
        assertThat(two.drafts()).hasSize(3);
        Map<String, byte[]> next = Parcels.unpacked(far(stack, two.goals, "Second words", 2));
        String path = Parcels.manifest(next).path("stacks").path(0).path("path").asString("");
        Cargo.stack(
                next,
                0,
                new String(Parcels.file(next, path), UTF_8)
                        .replace("Several stones", "Many stones"));
        String look = two.cargo.brought(two.dee, Parcels.packed(next));
        Shown page = two.dee.open(look);
        assertThat(Cargo.fate(page, two.goals)).isEqualTo("newer");
        assertThat(Cargo.fate(page, two.feedback)).isEqualTo("draft");
        Cargo.take(two.dee, look, page);
        assertThat(two.drafts()).as("no second draft of the same").hasSize(3);
        assertThat(two.stacks()).hasSize(2);
        Draft waiting =
                two.drafts().stream()
                        .filter(it -> it.title().equals(two.goals.definition().title()))
                        .findFirst()
                        .orElseThrow();
        assertThat(two.dee.open("/catalog/drafts/" + waiting.id() + "/original").html())
                .contains("<ins>Second </ins>");
    }

    /** The package as another program would have made it of other words of one member. */
    private byte[] far(Edition stack, Edition member, String summary, int number) {
        Map<String, byte[]> files = Parcels.unpacked(two.cargo.zip(stack));
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
        ObjectNode manifest = Parcels.manifest(files);
        ((ObjectNode) manifest.path("stacks").path(0).path("issuer"))
                .put("name", "Far Away Schools")
                .put("id", "did:web:far.example");
        files.put("package.json", manifest.toString().getBytes(UTF_8));
        return Parcels.packed(files);
    }

    @Test
    void whatHasChangedSinceTheLookIsLookedAtAgainAndOthersDoNotSeeThePackage() {
        Edition stack = two.stack();
        String look = two.cargo.brought(two.dee, two.cargo.zip(stack));
        Shown page = two.dee.open(look);
        Draft own =
                drafts.beginAs(
                        two.other.district().id(),
                        two.other.designer(),
                        beans.getBean(Adaptations.class)
                                .adapting(
                                        two.goals.definition(),
                                        beans.getBean(Origins.class).of(two.goals)));
        Shown moved = Cargo.take(two.dee, look, page);
        assertThat(moved.status()).isEqualTo(409);
        assertThat(moved.html()).contains("has changed here since you looked");
        assertThat(Cargo.fate(moved, two.goals)).isEqualTo("draft");
        assertThat(two.stacks()).isEmpty();
        assertThat(two.drafts()).containsExactly(own);
        assertThat(two.grace.open(look).status()).isEqualTo(404);
        assertThat(two.dee.open("/stacks/packages/" + UUID.randomUUID()).status()).isEqualTo(404);
        Shown gone = two.dee.post(look + "/removal", Cargo.hidden(moved, "_csrf"), Map.of());
        assertThat(gone.location()).hasValue("/stacks/import");
        assertThat(two.dee.open(look).status()).isEqualTo(404);
        String old = two.cargo.brought(two.dee, two.cargo.zip(stack));
        beans.getBean(JdbcClient.class)
                .sql("update catalog.stack_package set at = at - interval '8 days' where id = :id")
                .param("id", StackPackageId.of(old.replace("/stacks/packages/", "")).value())
                .update();
        beans.getBean(StackPackageImports.class).dropOld();
        assertThat(two.dee.open(old).status()).as("kept for seven days").isEqualTo(404);
    }

    @Test
    void whoPressesManyTimesAtOnceHasItOnce() throws Exception {
        String look = two.cargo.brought(two.dee, two.cargo.zip(two.stack()));
        Shown page = two.dee.open(look);
        Set<String> drafts = ConcurrentHashMap.newKeySet();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                all.add(
                        threads.submit(() ->
                                drafts.add(
                                        Cargo.take(two.dee, look, page).location().orElseThrow())));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(drafts).hasSize(1);
        assertThat(two.stacks()).hasSize(1);
        assertThat(two.drafts()).hasSize(3);
    }
}
