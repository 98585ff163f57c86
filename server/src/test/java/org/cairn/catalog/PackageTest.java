package org.cairn.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.cairn.CairnTest;
import org.cairn.Http;
import org.cairn.people.Browser.Shown;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.Role;
import org.cairn.people.SignedInBrowsers;
import org.cairn.people.Towns;
import org.cairn.people.Towns.Town;
import org.cairn.platform.settings.Settings;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An edition goes out as a package, and comes into another organization as a draft. */
@CairnTest
class PackageTest {

    private final Catalog catalog;
    private final Drafts drafts;
    private final TemplateFiles templates;
    private final OpenBadges badges;
    private final Packages packages;
    private final Http http;
    private final Town town;
    private final Desk desk;
    private final Desk other;
    private final Town elsewhere;
    private final String slug = "package-" + UUID.randomUUID();

    PackageTest(
            Catalog catalog,
            Drafts drafts,
            TemplateFiles templates,
            OpenBadges badges,
            Packages packages,
            People people,
            SignedInBrowsers browsers,
            Organizations organizations,
            Settings settings) {
        this.catalog = catalog;
        this.drafts = drafts;
        this.templates = templates;
        this.badges = badges;
        this.packages = packages;
        this.http = new Http(settings);
        this.town = Towns.build(organizations);
        this.elsewhere = Towns.build(organizations);
        this.desk = Desk.of(people, browsers, town, Optional.of(Role.DESIGNER));
        this.other = Desk.of(people, browsers, elsewhere, Optional.of(Role.DESIGNER));
    }

    /** A definition of the demo world with two templates, under these terms. */
    private Edition published(String license) {
        String text =
                Definitions.ofTheWorld().stream()
                        .filter(file ->
                                "curating-text-sets-for-inquiry.yaml".equals(file.getFilename()))
                        .map(PackageTest::text)
                        .findFirst()
                        .orElseThrow()
                        .replaceAll("(?m)^license: .*\n", "")
                        .replace("slug: curating-text-sets-for-inquiry", "slug: " + slug)
                        .replaceFirst(
                                "(?m)^short:",
                                (license.isEmpty() ? "" : "license: " + license + "\n") + "short:");
        Draft draft =
                ((Begun.Ready)
                                drafts.beginWith(
                                        town.district().id(), text.getBytes(UTF_8), desk.person()))
                        .draft();
        Editor editor = new Editor(desk.person(), Set.of(town.district().id()));
        String part = drafts.asItStands(draft).parts().getFirst().id();
        templates.add(
                editor,
                draft.id(),
                part,
                new ByteArrayInputStream("Which text, and why?\n".getBytes(UTF_8)),
                "Text set planner.txt");
        templates.add(
                editor, draft.id(), part, new ByteArrayInputStream(picture()), "An example.png");
        Draft whole = drafts.open(editor, draft.id());
        assertThat(drafts.publish(editor, draft.id(), whole.seen(), 0))
                .isInstanceOf(DraftPublication.Published.class);
        return catalog.current(slug).orElseThrow();
    }

    private static String text(org.springframework.core.io.Resource file) {
        try {
            return file.getContentAsString(UTF_8);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static byte[] picture() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
            image.setRGB(3, 4, 0x336699);
            ImageIO.write(image, "png", out);
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private String address() {
        return "/catalog/" + slug + "/editions/1/package.zip";
    }

    @Test
    void anybodyReadsAPackageWithAZipToolAndFindsAllOfItSound() {
        Edition edition = published("CC-BY-4.0");
        Http.Got got = http.get(address());
        assertThat(got.status()).isEqualTo(200);
        assertThat(got.header("Content-Type")).isEqualTo("application/zip");
        assertThat(got.header("Content-Disposition")).contains(slug + "-edition-1.zip");
        Map<String, byte[]> files = Parcels.unpacked(got.bytes());
        JsonNode manifest = Parcels.manifest(files);
        assertThat(manifest.path("files").valueStream().map(one -> one.path("path").asString()))
                .doesNotHaveDuplicates()
                .hasSize(files.size() - 1)
                .allSatisfy(path -> assertThat(files).containsKey(path));
        for (JsonNode one : manifest.path("files")) {
            byte[] file = Parcels.file(files, one.path("path").asString());
            assertThat(one.path("sha256").asString()).isEqualTo(Parcels.hash(file));
            assertThat(one.path("bytes").asLong()).isEqualTo(file.length);
        }
        assertThat(errors(files, "package.schema.json", "package.json")).isEmpty();
        assertThat(errors(files, "definition.schema.json", "micro-credential.json")).isEmpty();
        assertThat(manifest.path("edition").path("sha256").asString())
                .isEqualTo(edition.id().value());
        assertThat(manifest.path("license").asString()).isEqualTo("CC-BY-4.0");
        assertThat(manifest.path("issuer").path("name").asString())
                .isEqualTo(town.district().name());
        assertThat(manifest.path("issuer").path("id").asString()).startsWith("did:web:");
        JsonNode achievement = Parcels.json(Parcels.file(files, "achievement.json"));
        assertThat(achievement).isEqualTo(badges.achievement(edition));
        assertThat(achievement.path("alignment").path(0).path("targetUrl").asString())
                .isEqualTo(
                        Parcels.json(Parcels.file(files, "micro-credential.json"))
                                .path("alignment")
                                .path(0)
                                .path("url")
                                .asString());
        assertThat(new String(Parcels.file(files, "README.txt"), UTF_8))
                .contains(
                        edition.definition().title(),
                        town.district().name(),
                        "https://creativecommons.org/licenses/by/4.0/",
                        "Text set planner.txt",
                        "Bring a package");
        assertThat(files.keySet()).contains("badge.svg", "badge.png");
        assertThat(files.keySet()).filteredOn(name -> name.startsWith("templates/")).hasSize(2);
    }

    private static List<?> errors(Map<String, byte[]> files, String schema, String document) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(new String(Parcels.file(files, schema), UTF_8))
                .validate(Parcels.json(Parcels.file(files, document)));
    }

    @Test
    void theSameEditionIsTheSameBytesAndIsNotSentTwice() {
        Edition edition = published("CC0-1.0");
        Http.Got first = http.get(address());
        Http.Got second = http.get(address());
        assertThat(second.bytes()).isEqualTo(first.bytes());
        assertThat(packages.of(edition).bytes()).isEqualTo(first.bytes().length);
        Http.Got again = http.get(address(), "If-None-Match", first.header("ETag"));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.bytes()).isEmpty();
    }

    @Test
    void whereAllRightsAreReservedOnlyWhoDesignsForTheIssuerHasThePackage() {
        published("");
        String page = http.get("/catalog/" + slug).text();
        assertThat(page).contains("All rights are reserved.").doesNotContain("package.zip");
        assertThat(http.get(address()).status()).isEqualTo(404);
        assertThat(http.get(address(), "Cookie", Parcels.cookie(other)).status()).isEqualTo(404);
        assertThat(desk.open("/catalog/" + slug).html()).contains(address());
        Http.Got own = http.get(address(), "Cookie", Parcels.cookie(desk));
        assertThat(own.status()).isEqualTo(200);
        assertThat(own.header("Cache-Control")).contains("private");
        Http.Got taken = Parcels.bring(http, other, own.bytes(), false);
        assertThat(taken.status()).isEqualTo(422);
        assertThat(taken.text()).contains("has reserved all rights to it");
    }

    @Test
    void aPackageBecomesADraftThatSaysWhoseItWasAndThenAnEditionWithTheSameParts() {
        Edition original = published("CC-BY-4.0");
        byte[] zip = http.get(address()).bytes();
        String draft = brought(other, zip, false);
        assertThat(other.open(draft + "/terms").html())
                .contains("Adapted from “" + original.definition().title() + "”")
                .contains(original.id().value().substring(0, 12));
        String own = "adapted-" + UUID.randomUUID();
        other.write(draft + "/basics", "slug", own);
        other.write(draft + "/terms", "license", "CC-BY-NC-4.0", "derivedFrom[0].issuer", "Me");
        Shown page = other.open(draft + "/publication");
        assertThat(other.publish(draft, page).location()).isPresent();
        Edition adapted = catalog.current(own).orElseThrow();
        assertThat(adapted.issuer()).isEqualTo(elsewhere.district().id());
        assertThat(adapted.definition().parts()).isEqualTo(original.definition().parts());
        assertThat(adapted.definition().rubric()).isEqualTo(original.definition().rubric());
        Origin from = adapted.definition().rights().derivedFrom().getFirst();
        assertThat(from.issuer()).isEqualTo(town.district().name());
        assertThat(from.hash()).isEqualTo(original.id());
        assertThat(from.terms()).isEqualTo(CopyTerms.CC_BY);
        for (NamedFile template : NamedFile.of(original.definition())) {
            String file = "/editions/1/templates/" + template.hash();
            assertThat(http.get("/catalog/" + own + file).bytes())
                    .isEqualTo(http.get("/catalog/" + slug + file).bytes());
        }
        assertThat(http.get("/catalog/" + own).text())
                .contains("Adapted from “" + original.definition().title() + "”", "CC BY-NC 4.0");
        assertThat(http.get("/catalog/" + own + ".json").text())
                .contains(original.id().value(), "\"derivedFrom\"");
        Map<String, byte[]> next =
                Parcels.unpacked(http.get("/catalog/" + own + "/editions/1/package.zip").bytes());
        assertThat(Parcels.manifest(next).path("derivedFrom").path(0).path("sha256").asString())
                .isEqualTo(original.id().value());
        assertThat(new String(Parcels.file(next, "README.txt"), UTF_8)).contains("Adapted from “");
    }

    private String brought(Desk who, byte[] zip, boolean again) {
        Http.Got got = Parcels.bring(http, who, zip, again);
        assertThat(got.status()).as(got.text()).isEqualTo(303);
        return got.header("Location");
    }

    @Test
    void whoHasItAlreadyIsToldSoWithoutMakingItAgain() {
        Edition edition = published("CC-BY-4.0");
        Http.Got first = http.get(address());
        Http.Got again = http.get(address(), "If-None-Match", first.header("ETag"));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.bytes()).isEmpty();
        assertThat(packages.of(edition)).isSameAs(packages.of(edition));
    }

    @Test
    void theSamePackageMakesASecondDraftOnlyIfOneSaysSo() {
        published("CC-BY-4.0");
        byte[] zip = http.get(address()).bytes();
        String first = brought(other, zip, false);
        Http.Got second = Parcels.bring(http, other, zip, false);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text()).contains("This edition was adapted here before", first);
        assertThat(drafts.of(Set.of(elsewhere.district().id()))).hasSize(1);
        assertThat(brought(other, zip, true)).isNotEqualTo(first);
        assertThat(drafts.of(Set.of(elsewhere.district().id()))).hasSize(2);
    }

    @Test
    void onesOwnPackageComesBackAsTheNextEditionAndNotAsAnAdaptation() {
        published("");
        byte[] zip = http.get(address(), "Cookie", Parcels.cookie(desk)).bytes();
        String draft = brought(desk, zip, false);
        Draft begun = drafts.of(Set.of(town.district().id())).getFirst();
        assertThat(draft).endsWith(begun.id().toString());
        assertThat(begun.hasFixedSlug()).isTrue();
        assertThat(drafts.asItStands(begun).rights().derivedFrom()).isEmpty();
        assertThat(brought(desk, zip, false)).isEqualTo(draft);
    }

    @Test
    void shareAlikePassesOnAndPublishingWaitsForIt() {
        Edition original = published("CC-BY-SA-4.0");
        Shown page = other.open("/catalog/" + slug);
        assertThat(page.html()).contains("/catalog/drafts/new?like=" + slug);
        assertThat(other.open("/catalog/drafts/new?like=" + slug).html())
                .contains("Others let you adapt", "value=\"" + slug + "\"");
        String draft =
                other.browser()
                        .send("/catalog/drafts/new", "/catalog/drafts", Map.of("like", slug))
                        .location()
                        .orElseThrow()
                        .replace("/basics", "");
        String own = "alike-" + UUID.randomUUID();
        other.write(draft + "/basics", "slug", own);
        assertThat(other.open(draft + "/terms").html())
                .containsPattern("value=\"CC-BY-SA-4.0\" checked");
        other.write(draft + "/terms", "license", "reserved");
        assertThat(other.open(draft + "/terms").html())
                .contains("which passes on to all that is made of it");
        assertThat(other.open(draft + "/publication").html()).doesNotContain("name=\"seen\"");
        other.write(draft + "/terms", "license", "CC-BY-SA-4.0");
        assertThat(other.publish(draft, other.open(draft + "/publication")).location()).isPresent();
        assertThat(
                        catalog.current(own)
                                .orElseThrow()
                                .definition()
                                .rights()
                                .derivedFrom()
                                .getFirst()
                                .hash())
                .isEqualTo(original.id());

        String dropped =
                catalog.file(catalog.current(own).orElseThrow()).without("derivedFrom").toString();
        assertThat(
                        catalog.publish(
                                elsewhere.district().id(),
                                "a",
                                dropped.getBytes(UTF_8),
                                other.person()))
                .isInstanceOfSatisfying(
                        Publication.Refused.class,
                        refused ->
                                assertThat(refused.problems().getFirst().message().key())
                                        .isEqualTo("catalog.problem.origin"));
    }

    @Test
    void nobodyBeginsWithWhatOthersHaveReserved() {
        published("");
        assertThat(
                        other.browser()
                                .send(
                                        "/catalog/drafts/new",
                                        "/catalog/drafts",
                                        Map.of("like", slug))
                                .status())
                .isEqualTo(404);
    }

    @Test
    void termsAllowWhatTheirTextsAllow() {
        assertThat(CopyTerms.CC_BY.allow(CopyTerms.CC0)).isFalse();
        assertThat(CopyTerms.CC_BY.allow(CopyTerms.RESERVED)).isTrue();
        assertThat(CopyTerms.CC_BY_NC.allow(CopyTerms.CC_BY)).isFalse();
        assertThat(CopyTerms.CC_BY_NC.allow(CopyTerms.CC_BY_NC_SA)).isTrue();
        assertThat(CopyTerms.CC_BY_SA.allow(CopyTerms.CC_BY_NC_SA)).isFalse();
        assertThat(CopyTerms.CC0.allow(CopyTerms.CC_BY)).isTrue();
        assertThat(CopyTerms.of("WTFPL")).isEqualTo(CopyTerms.RESERVED);
        assertThat(CopyTerms.CC_BY_NC_SA.title().toLowerCase(Locale.ROOT)).contains("nc-sa");
    }
}
