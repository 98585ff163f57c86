package org.cairn.awards;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.cairn.CairnTest;
import org.cairn.Http;
import org.cairn.awards.Issuing.District;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.OwnPictures;
import org.cairn.catalog.Publication;
import org.cairn.openbadges.bake.PngBake;
import org.cairn.openbadges.bake.SvgBake;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.verify.Documents;
import org.cairn.openbadges.verify.Verdict;
import org.cairn.openbadges.verify.Verifier;
import org.cairn.people.Organization;
import org.cairn.people.PersonId;
import org.cairn.platform.art.Raster;
import org.cairn.platform.files.Sha256;
import org.cairn.platform.settings.Settings;
import org.cairn.sharing.Sharing;
import org.cairn.sharing.Visibility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A badge with a picture of its issuer’s own shows it wherever it goes, and verifies. */
@CairnTest
class OwnPictureTest {

    private static final String WORDS = "A lighthouse over a calm bay.";
    private static final String SVG =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 100\">"
                    + "<circle cx=\"50\" cy=\"50\" r=\"48\" fill=\"#0D5560\"></circle></svg>";

    private final Issuing issuing;
    private final Awards awards;
    private final Catalog catalog;
    private final OwnPictures pictures;
    private final Sharing sharing;
    private final OwnDocuments own;
    private final Clock clock;
    private final Http http;

    OwnPictureTest(
            Issuing issuing,
            Awards awards,
            Catalog catalog,
            OwnPictures pictures,
            Sharing sharing,
            OwnDocuments own,
            Clock clock,
            Settings settings) {
        this.issuing = issuing;
        this.awards = awards;
        this.catalog = catalog;
        this.pictures = pictures;
        this.sharing = sharing;
        this.own = own;
        this.clock = clock;
        this.http = new Http(settings);
    }

    @Test
    void aDrawingIsTheBadgeInEveryForm() throws IOException {
        District district = pictured(issuing.district(), SVG.getBytes(UTF_8), "a.svg");
        Award award = issuing.issue(district, "Ana Pérez");

        byte[] png = awards.png(award.id(), Extent.WHOLE);
        assertThat(points(png)).isEqualTo(points(Raster.png(SVG, 600)));
        verifies(png);
        String svg = awards.svg(award.id(), Extent.WHOLE);
        assertThat(svg).contains("<circle cx=\"50\" cy=\"50\" r=\"48\" fill=\"#0D5560\"></circle>");
        verifies(svg.getBytes(UTF_8));
        assertThat(PngBake.unbake(png).found().getFirst().text())
                .isEqualTo(SvgBake.unbake(svg.getBytes(UTF_8)).found().getFirst().text());
        assertThat(awards.plainSvg(award.id())).isEqualTo(SVG);
        verifies(awards.assertionPng(award.id()));

        JsonNode credential = StrictJson.read(awards.credential(award.id()));
        JsonNode image = credential.at("/credentialSubject/achievement/image");
        assertThat(image.path("caption").asString("")).isEqualTo(WORDS);
        assertThat(credential.at("/image/caption").asString("")).isEqualTo(WORDS);
        String path = URI.create(image.path("id").asString("")).getPath();
        assertThat(http.get(path).bytes()).isEqualTo(Raster.png(SVG, 600));
        assertThat(StrictJson.read(http.get(path.replace("badge.png", "ob2")).bytes()).toString())
                .contains(path);
    }

    @Test
    void thePageAndTheCardOfTheBadgeShowItToo() throws IOException {
        District drawn = issuing.district();
        Award before = issuing.issue(drawn, "Ana Pérez");
        Award after = issuing.issue(pictured(drawn, SVG.getBytes(UTF_8), "a.svg"), "Ana Pérez");
        for (Award one : new Award[] {before, after}) {
            sharing.show(one.earner(), one.id(), Visibility.PUBLIC);
        }
        String page = http.get("/badges/" + after.id()).text();
        assertThat(page).contains("alt=\"" + WORDS + "\"", "og:image:alt\" content=\"" + WORDS);
        assertThat(http.get("/badges/" + after.id() + "/art.svg").text()).isEqualTo(SVG);
        BufferedImage card = image(http.get("/badges/" + after.id() + "/card.png").bytes());
        assertThat(card.getRGB(716 + 210, 105 + 210) & 0xFFFFFF).isEqualTo(0x0D5560);
        assertThat(card.getRGB(716 + 210, 105 + 30) & 0xFFFFFF).isEqualTo(0x0D5560);

        assertThat(http.get("/badges/" + before.id()).text()).doesNotContain(WORDS);
        assertThat(awards.plainSvg(before.id()))
                .as("what was issued keeps the picture of its edition")
                .isNotEqualTo(SVG)
                .contains("Assessment for Learning stack");
        BufferedImage old = image(http.get("/badges/" + before.id() + "/card.png").bytes());
        assertThat(points(old)).isNotEqualTo(points(card));
    }

    @Test
    void pixelsAreBakedAsTheyAreAndALaterEditionMayHaveOthers() throws IOException {
        byte[] red = png(0xA4332A);
        byte[] blue = png(0x1F5FA8);
        District first = pictured(issuing.district(), red, "a.png");
        Award old = issuing.issue(first, "Ana Pérez");
        Award late = issuing.issue(pictured(first, blue, "b.png"), "Ana Pérez");
        for (int i = 0; i < 2; i++) {
            assertThat(points(awards.png(old.id(), Extent.WHOLE))).isEqualTo(points(red));
            assertThat(points(awards.png(late.id(), Extent.WHOLE))).isEqualTo(points(blue));
        }
        verifies(awards.png(late.id(), Extent.WHOLE));
        verifies(awards.svg(late.id(), Extent.WHOLE).getBytes(UTF_8));
        assertThat(awards.svg(late.id(), Extent.WHOLE)).contains("data:image/png;base64,");
    }

    private void verifies(byte[] badge) {
        assertThat(new Verifier(this::fromTheDatabase).verify(badge, clock.instant()).verdict())
                .isEqualTo(Verdict.GENUINE);
    }

    /** The next edition there, with this picture. */
    private District pictured(District district, byte[] picture, String name) {
        Organization issuer = district.organization();
        PersonId by = district.approver();
        Sha256 hash = pictures.bring(issuer.id(), by, new ByteArrayInputStream(picture), name);
        var file = catalog.file(district.edition());
        file.putObject("picture")
                .putObject("own")
                .put("sha256", hash.hex())
                .put("alternative", WORDS);
        Publication publication =
                catalog.publish(issuer.id(), "a.json", file.toString().getBytes(UTF_8), by);
        return new District(issuer, by, ((Publication.Published) publication).edition());
    }

    private Documents.Answer fromTheDatabase(URI address) {
        return own.find(address)
                .<Documents.Answer>map(document ->
                        new Documents.Answer.Found(document.bytes(), document.contentType()))
                .orElseGet(Documents.Answer.NotFound::new);
    }

    private static byte[] png(int color) throws IOException {
        BufferedImage image = new BufferedImage(500, 500, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 500 * 500; i++) {
            image.setRGB(i % 500, i / 500, color);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static BufferedImage image(byte[] png) throws IOException {
        return Optional.ofNullable(ImageIO.read(new ByteArrayInputStream(png))).orElseThrow();
    }

    private static int[] points(byte[] png) throws IOException {
        return points(image(png));
    }

    private static int[] points(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
