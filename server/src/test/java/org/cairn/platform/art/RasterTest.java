package org.cairn.platform.art;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.cairn.platform.art.PreviewCard.Words;
import org.junit.jupiter.api.Test;

class RasterTest {

    @Test
    void aBadgeIsTheSamePixelsEachTimeAndHoldsNothingElse() {
        String svg = BadgeArt.svg(BadgeArtTest.badge("Feedback That Moves Learning", 2));
        byte[] png = Raster.png(svg, 256);
        assertThat(Raster.png(svg, 256)).isEqualTo(png);
        assertThat(new String(png, StandardCharsets.ISO_8859_1))
                .contains("IHDR", "IDAT", "IEND")
                .doesNotContain("tIME", "tEXt", "iTXt", "zTXt");
    }

    @Test
    void aPngShowsTheLargeDrawingAtAnySize() throws Exception {
        String svg = BadgeArt.svg(BadgeArtTest.badge("Goals", 2));
        for (int width : new int[] {64, 512, 1024}) {
            BufferedImage image = decode(Raster.png(svg, width));
            assertThat(image.getWidth()).isEqualTo(width);
            assertThat(image.getHeight()).isEqualTo(width);
            assertThat(image.getRGB(0, 0) >>> 24).as("corner is clear").isZero();
            // between disc and rim: sky in the small drawing, the stack's deep color in the large
            // one
            assertThat(image.getRGB(width * 85 / 512, width / 2) & 0xFFFFFF).isEqualTo(0x1F5A3E);
        }
    }

    @Test
    void aFileThatIsNoDrawingIsRefused() {
        assertThatThrownBy(() -> Raster.png("hello", 64))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot be read");
        assertThatThrownBy(() -> Raster.png("<svg xmlns='http://www.w3.org/2000/svg'/>", 100_000))
                .hasMessageContaining("pixels wide");
    }

    @Test
    void aFileThatAsksForBoundlessMemoryIsRefused() {
        String blur =
                "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><filter id='f'>"
                        + "<feGaussianBlur stdDeviation='100000'/></filter>"
                        + "<rect filter='url(#f)' width='9' height='9'/></svg>";
        assertThatThrownBy(() -> Raster.png(blur, 64))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("without them");
    }

    @Test
    void aFileCanFetchNothing() throws Exception {
        try (ServerSocket web = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String url = "http://127.0.0.1:" + web.getLocalPort() + "/";
            String svg =
                    """
                    <!DOCTYPE svg SYSTEM "%1$sa.dtd" [<!ENTITY x SYSTEM "%1$sb">]>
                    <svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><title>&x;</title>
                    <image width="9" height="9" href="%1$sc.png"/><use href="%1$sd.svg#x"/></svg>\
                    """
                            .formatted(url);
            assertThat(Raster.png(svg, 9)).isNotEmpty();
            web.setSoTimeout(200);
            assertThatThrownBy(web::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void aQrCodeReadsBackAsTheAddressInIt() throws Exception {
        String address = "https://badges.harbormesa.example/b/7KQ4-MB2R";
        String svg = Qr.svg(address, "Opens \"this\" page");
        assertThat(svg).contains("aria-label=\"Opens &quot;this&quot; page\"");
        BufferedImage image = Raster.image(svg, 400);
        int[] pixels = image.getRGB(0, 0, 400, 400, null, 0, 400);
        var source = new RGBLuminanceSource(400, 400, pixels);
        var read = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)));
        assertThat(read.getText()).isEqualTo(address);
    }

    @Test
    void aPreviewCardHasTheSizeOtherSitesExpect() throws Exception {
        BadgeFacts facts = BadgeArtTest.badge("Feedback That Moves Learning", 2);
        byte[] png =
                PreviewCard.png(facts, new Words("Marcus Bell", "Harbor Mesa Unified", "#1F5FA8"));
        BufferedImage image = decode(png);
        assertThat(image.getWidth()).isEqualTo(1200);
        assertThat(image.getHeight()).isEqualTo(630);
        assertThat(image.getRGB(600, 5) & 0xFFFFFF).isEqualTo(0x1F5FA8);
    }

    @Test
    void aPreviewCardLeavesOutANameItCannotDraw() {
        BadgeFacts facts = BadgeArtTest.badge("Goals", 2);
        String unnamed = PreviewCard.svg(facts, new Words("", "Harbor Mesa Unified", "#1F5FA8"));
        assertThat(PreviewCard.svg(facts, new Words("山田太郎", "Harbor Mesa Unified", "#1F5FA8")))
                .isEqualTo(unnamed);
        assertThat(
                        PreviewCard.svg(
                                facts, new Words("Marcus Bell", "Harbor Mesa Unified", "#1F5FA8")))
                .isNotEqualTo(unnamed)
                .doesNotContain("<text");
    }

    private static BufferedImage decode(byte[] png) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
