package org.cairn.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.stacks.Masonry.fields;
import static org.cairn.stacks.Masonry.name;
import static org.cairn.stacks.Masonry.slug;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.cairn.CairnTest;
import org.cairn.Http;
import org.cairn.people.Browser;
import org.cairn.people.Organizations;
import org.cairn.people.SignedInBrowsers;
import org.cairn.people.Towns;
import org.cairn.platform.settings.Settings;
import org.cairn.stacks.Masonry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Packages of stacks that are not what they say are refused, and leave nothing behind. */
@CairnTest
class StackPackageImportTest {

    private final Http http;
    private final Cargo cargo;
    private final Masonry other;
    private final Browser dee;
    private final Edition goals;
    private final Edition feedback;
    private final Edition inner;
    private final Edition outer;
    private final byte[] zip;
    private long before;

    StackPackageImportTest(
            BeanFactory beans,
            Organizations organizations,
            SignedInBrowsers browsers,
            Settings settings) {
        this.http = new Http(settings);
        this.cargo = new Cargo(beans, http);
        Masonry masonry = new Masonry(beans, Towns.build(organizations).district());
        this.other = new Masonry(beans, Towns.build(organizations).district());
        this.dee = browsers.of(other.designer());
        this.goals = cargo.member(masonry, name("Goals"), "CC-BY-4.0");
        this.feedback = cargo.member(masonry, name("Feedback"), "CC-BY-4.0");
        this.inner = masonry.stack(Cargo.open(fields(name("Inner"), "all", goals, feedback)));
        this.outer = masonry.stack(Cargo.open(fields(name("Outer"), "all", inner, goals)));
        this.zip = cargo.zip(outer);
    }

    @BeforeEach
    void count() {
        before = cargo.unloaded(other.district().id());
    }

    @AfterEach
    void nothingWasWritten() {
        assertThat(cargo.unloaded(other.district().id())).isEqualTo(before);
    }

    /** What is said to the package after this was done to its files. */
    private String said(Consumer<Map<String, byte[]>> change) {
        Map<String, byte[]> files = new LinkedHashMap<>(Parcels.unpacked(zip));
        change.accept(files);
        return said(Parcels.packed(files));
    }

    private String said(byte[] file) {
        Http.Got got = cargo.bring(dee, file);
        assertThat(got.status()).as(got.header("Location")).isEqualTo(422);
        assertThat(got.text()).contains("No draft was made");
        return got.text();
    }

    private static String member(Edition edition) {
        return "members/" + slug(edition) + ".zip";
    }

    private static String definition(Edition stack) {
        return "stacks/" + slug(stack) + "/stack.json";
    }

    private static String text(Map<String, byte[]> files, String path) {
        return new String(Parcels.file(files, path), UTF_8);
    }

    private static void manifest(Map<String, byte[]> files, Consumer<ObjectNode> change) {
        ObjectNode manifest = Parcels.manifest(files);
        change.accept(manifest);
        files.put("package.json", manifest.toString().getBytes(UTF_8));
    }

    /** The same package with something done to the files of the package of a member. */
    private static void within(
            Map<String, byte[]> files, Edition member, Consumer<Map<String, byte[]>> change) {
        Map<String, byte[]> own =
                new LinkedHashMap<>(Parcels.unpacked(Parcels.file(files, member(member))));
        change.accept(own);
        files.put(member(member), Parcels.packed(own));
        Parcels.listed(files, member(member));
    }

    @Test
    void whatIsNoZipFileOrADamagedOne() {
        assertThat(said("no, really".getBytes(UTF_8))).contains("no ZIP file");
        assertThat(said(Arrays.copyOf(zip, zip.length / 2)))
                .containsAnyOf("damaged", "which is not in it", "no package.json");
        assertThat(
                        said(files -> {
                            files.put(member(goals), "no package".getBytes(UTF_8));
                            Parcels.listed(files, member(goals));
                        }))
                .contains(member(goals) + ": This is no ZIP file");
        dropped(cargo.brought(dee, zip(files -> files.put("__MACOSX/._clutter", new byte[9]))));
    }

    private void dropped(String look) {
        dee.post(look + "/removal", Cargo.hidden(dee.open("/stacks/import"), "_csrf"), Map.of());
    }

    private byte[] zip(Consumer<Map<String, byte[]>> change) {
        Map<String, byte[]> files = new LinkedHashMap<>(Parcels.unpacked(zip));
        change.accept(files);
        return Parcels.packed(files);
    }

    @Test
    void bombsAreStoppedAlsoInsideOfMembersAndAllOfThemTogether() {
        assertThat(said(files -> files.put("templates/bomb.txt", new byte[30 << 20])))
                .contains("unpacks to more than a package may hold");
        assertThat(
                        said(files ->
                                within(
                                        files,
                                        goals,
                                        own -> own.put("templates/b.txt", new byte[30 << 20]))))
                .contains(member(goals), "“templates/b.txt” unpacks to more");
        byte[] large = new byte[25 << 20];
        assertThat(
                        said(files -> {
                            for (Edition one : new Edition[] {goals, feedback}) {
                                within(
                                        files,
                                        one,
                                        own -> {
                                            for (int i = 0; i < 12; i++) {
                                                own.put("templates/b" + i + ".txt", large);
                                            }
                                        });
                            }
                        }))
                .as("each may be that large, both together may not")
                .contains("unpacks to more than a package may hold");
    }

    @Test
    void membersThatAreMissingOrOthersThanTheirHashes() {
        assertThat(said(files -> files.remove(member(feedback))))
                .contains("names “" + member(feedback) + "”, which is not in it");
        assertThat(said(files -> files.put(member(feedback), Parcels.file(files, member(goals)))))
                .contains("“" + member(feedback) + "” is not the file that package.json names");
        assertThat(
                        said(files -> {
                            files.put(member(feedback), Parcels.file(files, member(goals)));
                            Parcels.listed(files, member(feedback));
                        }))
                .contains(
                        member(feedback) + " is not “" + slug(feedback) + "”",
                        member(feedback) + " is not the edition that package.json names");
        assertThat(said(files -> within(files, goals, own -> own.remove("badge.svg"))))
                .contains(member(goals) + ": package.json names “badge.svg”, which is not in it");
        assertThat(
                        said(files ->
                                within(
                                        files,
                                        goals,
                                        own -> {
                                            own.put(
                                                    "micro-credential.json",
                                                    text(own, "micro-credential.json")
                                                            .replace("\"rubric\" :", "\"rubrik\" :")
                                                            .getBytes(UTF_8));
                                            Parcels.listed(own, "micro-credential.json");
                                        })))
                .containsPattern(Pattern.quote(member(goals)) + ", line \\d+, rubrik");
        assertThat(said(files -> Cargo.said(files, "members", 0, "license", "CC0-1.0")))
                .contains("package.json names other terms than members/");
    }

    @Test
    void stacksThatAreOthersThanTheirHashesOrAskForWhatIsNotThere() {
        String own = definition(outer);
        assertThat(
                        said(files -> {
                            files.put(
                                    own,
                                    text(files, own)
                                            .replace("Several stones", "No stones")
                                            .getBytes(UTF_8));
                            Parcels.listed(files, own);
                        }))
                .contains(own + " is not the edition that package.json names");
        assertThat(
                        said(files ->
                                Cargo.stack(
                                        files,
                                        0,
                                        text(files, own)
                                                .replace(
                                                        "\"slug\" : \"" + slug(goals) + "\"",
                                                        "\"slug\" : \"nobody-has-this\""))))
                .contains(own + " asks for “nobody-has-this”");
        assertThat(
                        said(files ->
                                Cargo.stack(
                                        files,
                                        1,
                                        text(files, definition(inner))
                                                .replace(slug(feedback), slug(goals) + "-x"))))
                .contains("asks for “" + slug(goals) + "-x”");
        assertThat(said(files -> Cargo.stack(files, 0, "{\"kind\": \"stack\"}")))
                .containsPattern(Pattern.quote(own) + ", line 1");
    }

    @Test
    void circlesStraysAndThingsThatAreNamedTwice() {
        assertThat(
                        said(files ->
                                Cargo.stack(
                                        files,
                                        1,
                                        text(files, definition(inner))
                                                .replace(slug(feedback), slug(outer)))))
                .contains(
                        "A stack cannot contain itself: "
                                + slug(outer)
                                + " → "
                                + slug(inner)
                                + " → "
                                + slug(outer));
        assertThat(
                        said(files ->
                                Cargo.stack(
                                        files,
                                        1,
                                        text(files, definition(inner))
                                                .replace(slug(feedback), slug(goals)))))
                .contains("is in it twice");
        assertThat(
                        said(files ->
                                manifest(
                                        files,
                                        tree ->
                                                ((ArrayNode) tree.path("members"))
                                                        .add(
                                                                ((ObjectNode)
                                                                                tree.path("members")
                                                                                        .path(0))
                                                                        .deepCopy()
                                                                        .put("slug", "a-stray")
                                                                        .without("path")))))
                .contains("“a-stray” is in it, but no stack of the package asks for it");
        assertThat(
                        said(files ->
                                manifest(
                                        files,
                                        tree ->
                                                ((ArrayNode) tree.path("members"))
                                                        .add(
                                                                tree.path("members")
                                                                        .path(0)
                                                                        .deepCopy()))))
                .contains("is in it twice");
        assertThat(said(files -> manifest(files, tree -> tree.put("slug", slug(inner)))))
                .contains("and not the one that the package is of");
    }

    @Test
    void manifestsOfOthersOfOtherVersionsOrOutOfMeasure() {
        assertThat(said(http.get(Cargo.address(goals)).bytes()))
                .contains("This is the package of one micro-credential");
        Http.Got single =
                http.post(
                        "/catalog/import/package",
                        java.util.List.of(
                                Http.Field.of(
                                        "_csrf",
                                        Cargo.hidden(dee.open("/catalog/import"), "_csrf")),
                                Http.Field.of("issuer", ""),
                                new Http.Field("file", "p.zip", zip)),
                        "Cookie",
                        Cargo.cookie(dee));
        assertThat(single.status()).isEqualTo(422);
        assertThat(single.text()).contains("This is the package of a whole stack");
        assertThat(said(files -> files.remove("package.json"))).contains("no package.json in it");
        assertThat(said(files -> manifest(files, tree -> tree.put("format", "scorm/1.2"))))
                .contains("not as its schema asks, at “format”");
        assertThat(
                        said(files ->
                                manifest(
                                        files,
                                        tree -> tree.put("format", "cairn-stack-package/9"))))
                .contains("in the format cairn-stack-package/9");
        assertThat(said(files -> manifest(files, tree -> tree.put("stacks", "none"))))
                .contains("not as its schema asks, at “stacks”");
        assertThat(said(files -> Cargo.said(files, "stacks", 0, "edition.url", "javascript:1")))
                .contains("at “stacks[0].edition.url”");
        assertThat(
                        said(files ->
                                manifest(
                                        files,
                                        tree -> {
                                            ArrayNode all = (ArrayNode) tree.path("members");
                                            for (int i = 0; i < 300; i++) {
                                                all.add(all.path(0).deepCopy());
                                            }
                                        })))
                .contains("more than 200 parts or 40 stacks");
        assertThat(said(files -> files.put("../../etc/passwd", new byte[1])))
                .contains("is no name for a file of a package");
    }

    @Test
    void aFileThatItsGateRefusesStopsAllOfIt() {
        byte[] bad =
                zip(files ->
                        within(
                                files,
                                goals,
                                own -> {
                                    String planner =
                                            own.keySet().stream()
                                                    .filter(one -> one.startsWith("templates/"))
                                                    .findFirst()
                                                    .orElseThrow();
                                    ObjectNode manifest = Parcels.manifest(own);
                                    byte[] program = "MZ\u0000\u0001 no planner".getBytes(UTF_8);
                                    String hash = Parcels.hash(program);
                                    String definition =
                                            text(own, "micro-credential.json")
                                                    .replace(
                                                            planner.replaceAll(
                                                                    "templates/|\\.[a-z]+$", ""),
                                                            hash);
                                    own.remove(planner);
                                    own.put("templates/" + hash + ".exe", program);
                                    own.put(
                                            "package.json",
                                            manifest.toString()
                                                    .replace(planner, "templates/" + hash + ".exe")
                                                    .getBytes(UTF_8));
                                    Parcels.listed(own, "templates/" + hash + ".exe");
                                    Map<String, byte[]> whole =
                                            Parcels.unpacked(
                                                    Parcels.elsewhere(
                                                            Parcels.packed(own), definition, 1));
                                    own.clear();
                                    own.putAll(whole);
                                }));
        Map<String, byte[]> files = new LinkedHashMap<>(Parcels.unpacked(bad));
        for (int place = 0; place < 2; place++) {
            String path =
                    Parcels.manifest(files).path("members").path(place).path("path").asString("");
            Cargo.member(files, place, Parcels.file(files, path));
        }
        String look = cargo.brought(dee, Parcels.packed(files));
        var refused = Cargo.take(dee, look, dee.open(look));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains(member(goals), "was not taken");
        assertThat(cargo.unloaded(other.district().id())).isEqualTo(before + 1);
        dropped(look);
    }
}
