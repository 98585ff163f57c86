package org.cairn.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.cairn.CairnTest;
import org.cairn.Http;
import org.cairn.people.Browser.Shown;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.Role;
import org.cairn.people.SignedInBrowsers;
import org.cairn.people.Towns;
import org.cairn.people.Towns.Town;
import org.cairn.platform.art.Raster;
import org.cairn.platform.files.FileStore;
import org.cairn.platform.files.Sha256;
import org.cairn.platform.settings.Settings;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An issuer brings a picture of its own for a badge; what is no harmless picture leaves nothing.
 */
@CairnTest
class BadgePictureTest {

    private static final String ADD = "/catalog/drafts/pictures";
    private static final String WORDS = "A lighthouse over a calm bay.";
    private static final String SVG =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 100\">%s"
                    + "<circle cx=\"50\" cy=\"50\" r=\"48\" fill=\"#0D5560\"/></svg>";

    private final Catalog catalog;
    private final Drafts drafts;
    private final OwnPictures pictures;
    private final FileStore files;
    private final People people;
    private final SignedInBrowsers browsers;
    private final JdbcClient db;
    private final Town town;
    private final Town elsewhere;
    private final Desk desk;
    private final Http stranger;
    private final String slug = "own-" + UUID.randomUUID();

    BadgePictureTest(
            Catalog catalog,
            Drafts drafts,
            OwnPictures pictures,
            FileStore files,
            People people,
            SignedInBrowsers browsers,
            Organizations organizations,
            JdbcClient db,
            Settings settings) {
        this.catalog = catalog;
        this.drafts = drafts;
        this.pictures = pictures;
        this.files = files;
        this.people = people;
        this.browsers = browsers;
        this.db = db;
        this.town = Towns.build(organizations);
        this.elsewhere = Towns.build(organizations);
        this.desk = Desk.of(people, browsers, town, Optional.of(Role.DESIGNER));
        this.stranger = new Http(settings);
    }

    @Test
    void aDrawingComesInCleanedAndIsTheBadgeOfItsEditionAlone() throws IOException {
        String draft = next();
        String before = stranger.get("/catalog/" + slug + "/badge.svg").text();
        Shown sent =
                bring(
                        draft,
                        "badge.svg",
                        SVG.formatted("<script>alert(1)</script>").getBytes(UTF_8));
        assertThat(sent.location()).as(sent.html()).contains(draft + "/picture");
        String page = desk.open(draft + "/picture").html();
        assertThat(page)
                .contains("Left out for safety: script", WORDS, "Draw the badge instead")
                .doesNotContain("name=\"picture.color");
        assertThat(stranger.get("/catalog/" + slug + "/badge.svg").text()).isEqualTo(before);
        assertThat(desk.open(draft + "/badge.svg").html())
                .contains("#0D5560")
                .doesNotContain("script");
        publish(draft);

        Edition second = catalog.current(slug).orElseThrow();
        Picture.Own own = second.definition().picture().own().orElseThrow();
        assertThat(own.alternative()).isEqualTo(WORDS);
        String svg = stranger.get("/catalog/" + slug + "/badge.svg").text();
        assertThat(Sha256.of(svg.getBytes(UTF_8))).as("exactly these bytes").isEqualTo(own.hash());
        assertThat(stranger.get("/catalog/" + slug + "/badge.png").bytes())
                .isEqualTo(Raster.png(svg, 1024));
        assertThat(stranger.get("/catalog/" + slug + "/editions/2/badge.png").bytes())
                .isEqualTo(Raster.png(svg, 600));
        assertThat(stranger.get("/catalog/" + slug + "/badge.svg?edition=1").text())
                .isEqualTo(before);
        assertThat(stranger.get("/catalog/" + slug).text()).contains("alt=\"" + WORDS + "\"");
        assertThat(
                        stranger.get("/catalog/" + slug + "/badge.svg")
                                .header("Content-Security-Policy"))
                .contains("default-src 'none'");
        try (PDDocument paper = Loader.loadPDF(stranger.get("/catalog/" + slug + ".pdf").bytes())) {
            assertThat(paper.getPage(0).getResources().getXObjectNames()).isNotEmpty();
        }
        assertThat(audited("catalog.add-picture", draft)).isEqualTo(1);
    }

    @Test
    void pixelsComeInAndOutAsTheyAre() throws IOException {
        String draft = next();
        assertThat(bring(draft, "badge.png", Pngs.of(420, 410)).location()).isPresent();
        publish(draft);
        byte[] out = stranger.get("/catalog/" + slug + "/badge.png").bytes();
        assertThat(Sha256.of(out))
                .isEqualTo(
                        catalog.current(slug)
                                .orElseThrow()
                                .definition()
                                .picture()
                                .own()
                                .orElseThrow()
                                .hash());
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(out));
        assertThat(image.getWidth()).isEqualTo(420);
        assertThat(stranger.get("/catalog/" + slug + "/badge.svg").text())
                .contains("viewBox=\"0 0 420 410\"", "data:image/png;base64,");
        assertThat(
                        stranger.get("/catalog/" + slug + "/badge.svg")
                                .header("Content-Security-Policy"))
                .contains("img-src data:");
        assertThat(stranger.get("/catalog/" + slug + ".pdf").status()).isEqualTo(200);
    }

    @Test
    void whatIsHostileOrDoesNotFitIsRefusedAtItsFieldAndLeavesNothing() throws IOException {
        String draft = next();
        String seen = drafts.open(editor(), id(draft)).seen();
        Map<String, byte[]> bad = new LinkedHashMap<>();
        bad.put("damaged", Arrays.copyOf(Pngs.of(500, 500), 300));
        bad.put("no SVG and no PNG", "GIF89a".getBytes(UTF_8));
        bad.put(
                "cannot be read as an SVG",
                "<html><script>alert(1)</script></html>".getBytes(UTF_8));
        bad.put("399 × 500", Pngs.of(399, 500));
        bad.put("30,000 × 30,000", Pngs.bomb(30_000));
        bad.put("2,001 × 2,001", Pngs.of(2001, 2001));
        bad.put("600 × 500", Pngs.of(600, 500));
        bad.put("This PNG moves", Pngs.moving(Pngs.of(500, 500)));
        bad.put("declares entities", laughs());
        bad.put("style sheet", SVG.formatted("<style>*{}</style>").getBytes(UTF_8));
        bad.put("set in a font", SVG.formatted("<text>Hi</text>").getBytes(UTF_8));
        bad.put("moves (“animate”)", SVG.formatted("<animate/>").getBytes(UTF_8));
        bad.put("uses “use”", SVG.formatted("<use href='#a'/>").getBytes(UTF_8));
        bad.put("200 × 100", SVG.replace("0 0 100 100", "0 0 200 100").getBytes(UTF_8));
        bad.put("Nothing can be seen", SVG.replace("#0D5560", "none").getBytes(UTF_8));
        bad.put("at most 1 MB", new byte[(1 << 20) + 1]);
        bad.forEach((sentence, file) -> {
            Shown sent = bring(draft, "badge.svg", file);
            assertThat(sent.status()).as(sentence).isIn(413, 422);
            assertThat(sent.html()).as(sentence).contains(sentence, "aria-invalid=\"true\"", WORDS);
        });
        assertThat(drafts.open(editor(), id(draft)).seen()).isEqualTo(seen);
        assertThat(kept()).isZero();
        assertThat(audited("catalog.add-picture", draft)).isZero();
    }

    @Test
    void wordsForThoseWhoDoNotSeeItAreRequired() throws IOException {
        String draft = next();
        for (String words : List.of("", "   ", "x".repeat(301))) {
            Shown sent = sent(draft, words, "badge.png", Pngs.of(500, 500));
            assertThat(sent.status()).isEqualTo(422);
            assertThat(sent.html()).contains("id=\"alternative-error\"");
        }
        assertThat(sent(draft, WORDS, "", new byte[0]).html())
                .contains("Choose a file first.", WORDS);
        assertThat(kept()).isZero();
        bring(draft, "badge.png", Pngs.of(500, 500));
        desk.write(draft + "/picture", "picture.own.alternative", "");
        assertThat(desk.open(draft + "/publication").html())
                .contains("What the picture shows")
                .doesNotContain("name=\"seen\"");
    }

    @Test
    void aPictureFromAnOldTabChangesNothingAndTheSameTwiceCountsOnce() throws IOException {
        String draft = next();
        Map<String, String> fields = fields(draft, WORDS);
        desk.write(draft + "/picture", "picture.color", "#17457F");
        Shown late =
                desk.browser()
                        .bring(draft + "/picture/own", ADD, fields, "a.png", Pngs.of(500, 500));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.html()).contains("was changed meanwhile", WORDS);
        assertThat(kept()).isZero();
        Map<String, String> fresh = fields(draft, WORDS);
        for (int i = 0; i < 2; i++) {
            assertThat(
                            desk.browser()
                                    .bring(
                                            draft + "/picture/own",
                                            ADD,
                                            fresh,
                                            "a.png",
                                            Pngs.of(500, 500))
                                    .status())
                    .isEqualTo(303);
        }
        assertThat(audited("catalog.add-picture", draft)).isEqualTo(1);
        desk.write(draft + "/picture", "step", "draw");
        assertThat(desk.open(draft + "/picture").html())
                .as("what was chosen before is still there")
                .contains("value=\"#17457F\"", "Bring a picture");
    }

    @Test
    void aHashInAFileShowsNothingThatNobodyBroughtAsAPicture() throws IOException {
        Sha256 secret =
                files.put(
                                new ByteArrayInputStream(
                                        "<svg>what a student wrote</svg>".getBytes(UTF_8)))
                        .hash();
        String stolen = named(secret);
        assertThat(
                        catalog.publish(
                                town.district().id(), "a", stolen.getBytes(UTF_8), desk.person()))
                .isInstanceOfSatisfying(
                        Publication.Refused.class,
                        refused ->
                                assertThat(refused.problems())
                                        .singleElement()
                                        .satisfies(one -> {
                                            assertThat(one.path()).isEqualTo("picture.own.sha256");
                                            assertThat(one.message().key())
                                                    .isEqualTo("catalog.problem.picture");
                                        }));
        Draft begun =
                ((Begun.Ready)
                                drafts.beginWith(
                                        town.district().id(),
                                        stolen.getBytes(UTF_8),
                                        desk.person()))
                        .draft();
        String draft = "/catalog/drafts/" + begun.id();
        assertThat(desk.open(draft + "/badge.svg").html()).doesNotContain("student wrote");
        assertThat(desk.open(draft + "/picture").html())
                .contains("The picture of the badge is not here");
        assertThat(desk.open(draft + "/publication").html()).doesNotContain("name=\"seen\"");
    }

    @Test
    void aFileNamesThePictureByItsHashOnceItIsBrought() throws IOException {
        byte[] bytes = Pngs.of(500, 500);
        Sha256 hash =
                pictures.bring(
                        town.district().id(),
                        desk.person(),
                        new ByteArrayInputStream(bytes),
                        "a.png");
        byte[] file = named(hash).getBytes(UTF_8);
        Desk other = Desk.of(people, browsers, elsewhere, Optional.of(Role.DESIGNER));
        assertThat(catalog.publish(elsewhere.district().id(), "a", file, other.person()))
                .as("what is not public is nobody else’s")
                .isInstanceOf(Publication.Refused.class);
        assertThat(catalog.publish(town.district().id(), "a", file, desk.person()))
                .isInstanceOf(Publication.Published.class);
        byte[] copied =
                new String(file, UTF_8).replace("slug: own", "slug: copied").getBytes(UTF_8);
        assertThat(catalog.publish(elsewhere.district().id(), "a", copied, other.person()))
                .as("what is public may be used by others")
                .isInstanceOf(Publication.Published.class);
    }

    @Test
    void nobodyBringsAPictureToTheDraftOfSomebodyElse() throws IOException {
        String draft = next();
        Desk other = Desk.of(people, browsers, elsewhere, Optional.of(Role.DESIGNER));
        assertThat(
                        other.browser()
                                .bring(
                                        "/catalog/drafts/new",
                                        ADD,
                                        fields(draft, WORDS),
                                        "a.png",
                                        Pngs.of(500, 500))
                                .status())
                .isEqualTo(404);
        assertThat(kept()).isZero();
    }

    private String named(Sha256 hash) {
        return Definitions.small(slug, "Yak Pictures")
                + "picture: { own: { sha256: \""
                + hash
                + "\", alternative: \""
                + WORDS
                + "\" } }\n";
    }

    private String next() {
        catalog.publish(
                town.district().id(),
                "a",
                Definitions.small(slug, "Yak Pictures").getBytes(UTF_8),
                desk.person());
        return desk.next(slug).replace("/basics", "");
    }

    private void publish(String draft) {
        Shown page = desk.open(draft + "/publication");
        assertThat(page.html()).contains("name=\"seen\"");
        assertThat(desk.publish(draft, page).location()).contains("/catalog/" + slug);
    }

    private Shown bring(String draft, String name, byte[] file) {
        return sent(draft, WORDS, name, file);
    }

    private Shown sent(String draft, String words, String name, byte[] file) {
        return desk.browser().bring(draft + "/picture/own", ADD, fields(draft, words), name, file);
    }

    private Map<String, String> fields(String draft, String words) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("draft", id(draft).toString());
        fields.put("seen", Desk.hidden(desk.open(draft + "/picture/own"), "seen"));
        fields.put("alternative", words);
        return fields;
    }

    private Editor editor() {
        return new Editor(desk.person(), Set.of(town.district().id()));
    }

    private static DraftId id(String draft) {
        return DraftId.of(draft.replaceAll(".*/", ""));
    }

    private int kept() {
        return db.sql("select count(*) from catalog.picture where issuer = ?")
                .param(town.district().id().value())
                .query(Integer.class)
                .single();
    }

    private int audited(String step, String draft) {
        return db.sql("select count(*) from platform.audit where action = ? and subject = ?")
                .param(step)
                .param("draft/" + id(draft))
                .query(Integer.class)
                .single();
    }

    private static byte[] laughs() {
        return ("<!DOCTYPE svg [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>"
                        + SVG.formatted("<title>&b;</title>"))
                .getBytes(UTF_8);
    }
}
