package org.cairn.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.cairn.CairnTest;
import org.cairn.Http;
import org.cairn.awards.Award;
import org.cairn.awards.GivenBadges;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.platform.art.Qr;
import org.cairn.platform.art.Raster;
import org.cairn.platform.settings.Settings;
import org.cairn.sharing.Sharing;
import org.cairn.sharing.Visibility;
import org.junit.jupiter.api.Test;

/** The QR code of a badge page, printed and photographed, brings a stranger to the check. */
@CairnTest
class QrCodeTest {

    private static final Pattern CODE =
            Pattern.compile("<div class=\"c-qr\">(<svg.*?</svg>)", Pattern.DOTALL);

    private final Http http;
    private final Sharing sharing;
    private final GivenBadges given;

    QrCodeTest(Settings settings, Sharing sharing, GivenBadges given) {
        this.http = new Http(settings);
        this.sharing = sharing;
        this.given = given;
    }

    @Test
    void aScreenshotAndASkewedPhotoOfTheCodeOnABadgePageAreChecked() throws IOException {
        Award award = given.valid("Marcus Bell");
        sharing.show(award.earner(), award.id(), Visibility.UNLISTED);
        Matcher code = CODE.matcher(http.get("/badges/" + award.id()).text());
        assertThat(code.find()).isTrue();
        byte[] screenshot = Raster.png(code.group(1), 400);

        for (byte[] picture : List.of(screenshot, photo(screenshot))) {
            assertThat(verdict(picture)).isEqualTo("genuine");
        }
        assertThat(http.post("/verify", file("photo.jpg", photo(screenshot))).text())
                .contains("Marcus Bell", "href=\"/badges/" + award.id() + "\"");
    }

    @Test
    void theCodeOfAPrivateBadgeOpensNothing() throws IOException {
        Award award = given.valid("Marcus Bell");
        sharing.show(award.earner(), award.id(), Visibility.UNLISTED);
        Matcher code = CODE.matcher(http.get("/badges/" + award.id()).text());
        assertThat(code.find()).isTrue();
        sharing.show(award.earner(), award.id(), Visibility.PRIVATE);

        Http.Got got = http.post("/verify", file("code.png", Raster.png(code.group(1), 400)));

        assertThat(got.status()).isEqualTo(422);
        assertThat(got.text()).contains("no badge is shown there").doesNotContain("Marcus Bell");
    }

    @Test
    void aCodeIntoAPrivateNetworkIsNotFollowedAndAPictureWithoutACodeSaysSo() throws IOException {
        byte[] inward = Raster.png(Qr.svg("http://169.254.169.254/latest", "x"), 400);
        byte[] words = Raster.png(Qr.svg("just words", "x"), 400);
        byte[] nothing = jpeg(new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB));
        byte[] cut = photo(words);

        assertThat(http.post("/verify", file("code.png", inward)).text())
                .contains("We do not open this link");
        assertThat(http.post("/verify", file("code.png", words)).text())
                .contains("This is not a badge file");
        assertThat(http.post("/verify", file("photo.jpg", nothing)).text())
                .contains("could not read a QR code");
        assertThat(
                        http.post("/verify", file("cut.jpg", java.util.Arrays.copyOf(cut, 900)))
                                .status())
                .isEqualTo(422);
    }

    private String verdict(byte[] picture) {
        Http.Got got = http.post("/verify", file("code", picture), "Accept", "application/json");
        return StrictJson.read(got.bytes()).path("verdict").asString("");
    }

    private static List<Http.Field> file(String name, byte[] bytes) {
        return List.of(new Http.Field("file", name, bytes), Http.Field.of("text", ""));
    }

    /** As a telephone sees it: large, turned, skewed, unevenly lit and grainy. */
    private static byte[] photo(byte[] screenshot) throws IOException {
        BufferedImage code = ImageIO.read(new ByteArrayInputStream(screenshot));
        BufferedImage table = new BufferedImage(3000, 2250, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = table.createGraphics();
        pen.setColor(new Color(176, 150, 120));
        pen.fillRect(0, 0, table.getWidth(), table.getHeight());
        AffineTransform view = AffineTransform.getTranslateInstance(1250, 500);
        view.rotate(Math.toRadians(17));
        view.shear(0.12, 0.04);
        view.scale(2.4, 2.2);
        pen.drawImage(code, view, null);
        pen.dispose();
        Random grain = new Random(7);
        for (int y = 0; y < table.getHeight(); y++) {
            for (int x = 0; x < table.getWidth(); x++) {
                Color seen = new Color(table.getRGB(x, y));
                double light = 0.6 + 0.4 * x / table.getWidth();
                table.setRGB(
                        x,
                        y,
                        new Color(
                                        dim(seen.getRed(), light, grain),
                                        dim(seen.getGreen(), light, grain),
                                        dim(seen.getBlue(), light, grain))
                                .getRGB());
            }
        }
        return jpeg(table);
    }

    private static int dim(int value, double light, Random grain) {
        return Math.clamp((int) (value * light) + grain.nextInt(25) - 12, 0, 255);
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        var out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(picture, "jpeg", out)).isTrue();
        return out.toByteArray();
    }
}
