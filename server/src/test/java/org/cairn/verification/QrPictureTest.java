package org.cairn.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.cairn.platform.art.Qr;
import org.cairn.platform.art.Raster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A picture that a stranger gives takes little room and waits its turn. */
class QrPictureTest {

    private static final String LINK = "https://elsewhere.example/badges/1";

    @ParameterizedTest
    @CsvSource({"1, 1", "1600, 1", "1601, 2", "3199, 2", "3200, 2", "3201, 3", "25000, 16"})
    void nothingIsLookedAtThatIsLongerThanSixteenHundredPixels(int longest, int step) {
        assertThat(QrPicture.step(longest)).isEqualTo(step);
        assertThat(Math.ceilDiv(longest, step)).isLessThanOrEqualTo(1600);
    }

    @Test
    void theCodeInAPhotoOfATelephoneIsReadAndOneInALargerPictureIsNot() throws IOException {
        assertThat(QrPicture.text(onATable(5712, 4284))).hasValue(LINK);
        assertThat(QrPicture.text(onATable(3199, 2400))).hasValue(LINK);
        assertThat(QrPicture.text(onATable(5001, 5000))).isEmpty();
    }

    @Test
    void aPictureThatMustBeHeldWholeMayBeAsLargeAsMessengersSendThem() throws IOException {
        assertThat(QrPicture.text(progressive(onATable(4096, 3072)))).hasValue(LINK);
        assertThat(QrPicture.text(progressive(onATable(4300, 3200)))).isEmpty();
    }

    @Test
    void onlySoManyPicturesAreLookedAtAtATime() throws Exception {
        byte[] picture = onATable(400, 400);
        int all = QrPicture.PLACES.drainPermits();
        assertThat(all).isPositive();
        CompletableFuture<Optional<String>> waiting =
                CompletableFuture.supplyAsync(() -> QrPicture.text(picture));
        try {
            for (int i = 0; i < 200 && !QrPicture.PLACES.hasQueuedThreads(); i++) {
                Thread.sleep(Duration.ofMillis(20));
            }
            assertThat(QrPicture.PLACES.hasQueuedThreads()).isTrue();
            assertThat(waiting).isNotDone();
        } finally {
            QrPicture.PLACES.release(all);
        }
        assertThat(waiting.get()).hasValue(LINK);
    }

    private static byte[] progressive(byte[] jpeg) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        var out = new ByteArrayOutputStream();
        try (ImageOutputStream to = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(to);
            IIOImage image = new IIOImage(ImageIO.read(new ByteArrayInputStream(jpeg)), null, null);
            writer.write(null, image, how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** The code takes a third of the height. */
    private static byte[] onATable(int wide, int high) throws IOException {
        BufferedImage table = new BufferedImage(wide, high, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = table.createGraphics();
        pen.setColor(Color.LIGHT_GRAY);
        pen.fillRect(0, 0, wide, high);
        int side = high / 3;
        byte[] code = Raster.png(Qr.svg(LINK, "x"), 400);
        pen.drawImage(ImageIO.read(new ByteArrayInputStream(code)), side, side, side, side, null);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(table, "jpeg", out)).isTrue();
        return out.toByteArray();
    }
}
