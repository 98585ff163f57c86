package org.cairn.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.cairn.CairnTest;
import org.cairn.Http;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.Role;
import org.cairn.people.SignedInBrowsers;
import org.cairn.people.Towns;
import org.cairn.people.Towns.Town;
import org.cairn.platform.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Packages that are not what they say are refused in one sentence and leave nothing behind. */
@CairnTest
class PackageImportTest {

    private final Drafts drafts;
    private final JdbcClient db;
    private final Http http;
    private final Town elsewhere;
    private final Desk desk;
    private final byte[] zip;
    private long before;

    PackageImportTest(
            Catalog catalog,
            Packages packages,
            Drafts drafts,
            JdbcClient db,
            People people,
            SignedInBrowsers browsers,
            Organizations organizations,
            Settings settings)
            throws Exception {
        this.drafts = drafts;
        this.db = db;
        this.http = new Http(settings);
        Town town = Towns.build(organizations);
        this.elsewhere = Towns.build(organizations);
        this.desk = Desk.of(people, browsers, elsewhere, Optional.of(Role.DESIGNER));
        String slug = "hostile-" + UUID.randomUUID();
        String text =
                Definitions.small(slug, "Open Questions")
                        .replaceFirst("(?m)^short:", "license: CC-BY-4.0\nshort:");
        assertThat(catalog.publish(town.district().id(), "a", text.getBytes(UTF_8), desk.person()))
                .isInstanceOf(Publication.Published.class);
        var out = new java.io.ByteArrayOutputStream();
        packages.of(catalog.current(slug).orElseThrow()).writeTo(out);
        this.zip = out.toByteArray();
    }

    @BeforeEach
    void count() {
        before = rows();
    }

    @AfterEach
    void nothingWasWritten() {
        assertThat(rows()).isEqualTo(before);
        assertThat(drafts.of(Set.of(elsewhere.district().id()))).isEmpty();
    }

    private long rows() {
        return db.sql(
                        "select (select count(*) from catalog.draft) + (select count(*) from catalog.template)")
                .query(Long.class)
                .single();
    }

    /** What is said to the package after this was done to its files. */
    private String said(Consumer<Map<String, byte[]>> change) {
        Map<String, byte[]> files = new LinkedHashMap<>(Parcels.unpacked(zip));
        change.accept(files);
        return said(Parcels.packed(files));
    }

    private String said(byte[] file) {
        Http.Got got = Parcels.bring(http, desk, file, false);
        assertThat(got.status()).isEqualTo(422);
        assertThat(got.text()).contains("No draft was made");
        return got.text();
    }

    private void manifest(Map<String, byte[]> files, String what, String instead) {
        String text = new String(Parcels.file(files, "package.json"), UTF_8);
        assertThat(text).contains(what);
        files.put("package.json", text.replace(what, instead).getBytes(UTF_8));
    }

    @Test
    void whatIsNoZipFileOrADamagedOne() {
        assertThat(said("PK no, really".getBytes(UTF_8))).contains("no ZIP file");
        assertThat(said(new byte[0])).contains("no ZIP file");
        byte[] torn = Arrays.copyOf(zip, zip.length / 2);
        assertThat(said(torn)).containsAnyOf("damaged", "which is not in it");
        byte[] bent = Parcels.packed(Parcels.unpacked(zip));
        for (int i = 60; i < 400; i++) {
            bent[i] ^= 0x55;
        }
        assertThat(said(bent)).containsAnyOf("damaged", "no name for a file", "no ZIP file");
    }

    @Test
    void aBombIsStoppedWhileItGoesOff() {
        assertThat(said(files -> files.put("templates/bomb.txt", new byte[30 << 20])))
                .contains("unpacks to more than a package may hold");
        assertThat(
                        said(files -> {
                            byte[] large = new byte[25 << 20];
                            for (int i = 0; i < 22; i++) {
                                files.put("templates/b" + i + ".txt", large);
                            }
                        }))
                .contains("unpacks to more than a package may hold");
        assertThat(said(files -> files.put("__MACOSX/bomb", new byte[2 << 20])))
                .as("what is thrown away is unpacked as well")
                .contains("unpacks to more than a package may hold");
        assertThat(said(files -> files.put("micro-credential.json", new byte[2 << 20])))
                .contains("is larger than 1 MB");
    }

    @Test
    void namesThatLeadElsewhere() {
        for (String name :
                new String[] {
                    "../../etc/passwd",
                    "/etc/passwd",
                    "templates/../../a.txt",
                    "C:\\a.txt",
                    "templates\\a.txt",
                    "a//b.txt",
                    "<script>alert(1)</script>.txt",
                    "a\u202Etxt.exe"
                }) {
            assertThat(said(files -> files.put(name, new byte[1])))
                    .as(name)
                    .contains("is no name for a file of a package")
                    .doesNotContain("<script>alert(1)");
        }
        assertThat(said(files -> files.put("a".repeat(3_000) + ".txt", new byte[1])))
                .contains("is longer than 120 letters");
    }

    @Test
    void tooManyFilesAndTheSameTwice() {
        assertThat(
                        said(files -> {
                            for (int i = 0; i < 600; i++) {
                                files.put("templates/" + i + ".txt", new byte[1]);
                            }
                        }))
                .contains("more than 500 files");
        assertThat(said(files -> files.put("PACKAGE.json", new byte[1])))
                .contains("“PACKAGE.json” is in it twice");
    }

    @Test
    void filesThatAreMissingOrOthersThanTheirHashes() {
        assertThat(said(files -> files.remove("package.json"))).contains("no package.json in it");
        assertThat(said(files -> files.remove("badge.svg")))
                .contains("names “badge.svg”, which is not in it");
        assertThat(said(files -> files.put("badge.svg", "<svg/>".getBytes(UTF_8))))
                .contains("“badge.svg” is not the file that package.json names");
        assertThat(
                        said(files -> {
                            files.put(
                                    "micro-credential.json",
                                    new String(Parcels.file(files, "micro-credential.json"), UTF_8)
                                            .replace("Open Questions", "Other Questions")
                                            .getBytes(UTF_8));
                            Parcels.listed(files, "micro-credential.json");
                        }))
                .contains("is not the edition that package.json names");
        assertThat(said(files -> manifest(files, "\"license\" : \"CC-BY-4.0\",", "")))
                .contains("names other terms");
    }

    @Test
    void manifestsOfAnotherFormatOrNone() {
        assertThat(said(files -> manifest(files, "cairn-package/1", "cairn-package/2")))
                .contains("in the format cairn-package/2. This program reads cairn-package/1");
        assertThat(said(files -> manifest(files, "cairn-package/1", "scorm/1.2")))
                .contains("not as its schema asks, at “format”");
        assertThat(said(files -> files.put("package.json", "{ \"a\": ".getBytes(UTF_8))))
                .contains("package.json cannot be read at line 1");
        assertThat(said(files -> files.put("package.json", "[".repeat(10_000).getBytes(UTF_8))))
                .contains("package.json cannot be read");
        assertThat(said(files -> manifest(files, "http://localhost", "javascript:alert(1)//")))
                .contains("not as its schema asks, at “edition.url”");
    }

    @Test
    void aDefinitionWithAProblemIsToldAtItsPlace() {
        String page =
                said(files -> {
                    files.put(
                            "micro-credential.json",
                            new String(Parcels.file(files, "micro-credential.json"), UTF_8)
                                    .replace("\"meets\" : \"demonstrated\"", "\"meets\" : \"x\"")
                                    .getBytes(UTF_8));
                    Parcels.listed(files, "micro-credential.json");
                });
        assertThat(page)
                .contains("micro-credential.json:", "rubric.meets")
                .containsPattern("Line \\d+");
    }

    @Test
    void withoutAFileOneIsAskedForOne() {
        assertThat(
                        desk.browser()
                                .send("/catalog/import", "/catalog/import/package", Map.of())
                                .html())
                .contains("Choose a package first.");
    }
}
