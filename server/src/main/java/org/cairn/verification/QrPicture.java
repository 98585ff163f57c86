package org.cairn.verification;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Reads the QR code in a photo or screenshot, made small before anything looks at it. */
final class QrPicture {

    /** Telephones take photos of so many pixels by themselves; more are not decoded. */
    private static final long MOST = 25_000_000;

    /** The same for those that must be held whole: cameras write none, messengers smaller ones. */
    private static final long MOST_HELD = 13_000_000;

    private static final int PLAIN = 0xc0;
    private static final int EXTENDED = 0xc1;
    private static final int LAST_FRAME = 0xcf;
    private static final int SCAN = 0xda;

    /** As large as a picture is looked at. */
    private static final int SIDE = 1_600;

    private static final Map<DecodeHintType, Object> HINTS =
            Map.of(
                    DecodeHintType.POSSIBLE_FORMATS,
                    List.of(BarcodeFormat.QR_CODE),
                    DecodeHintType.TRY_HARDER,
                    true);

    /** A large picture takes much memory: so many at a time, whoever came first. */
    static final Semaphore PLACES =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

    private QrPicture() {}

    /** Whether it is a picture in which a code may be looked for. */
    static boolean isOne(byte[] bytes) {
        return isJpeg(bytes) || isPng(bytes);
    }

    static boolean isJpeg(byte[] bytes) {
        return bytes.length > 3
                && bytes[0] == (byte) 0xff
                && bytes[1] == (byte) 0xd8
                && bytes[2] == (byte) 0xff;
    }

    private static boolean isPng(byte[] bytes) {
        return bytes.length > 24 && bytes[0] == (byte) 0x89 && bytes[1] == 'P' && bytes[2] == 'N';
    }

    /** What the code says; empty when there is none, or the picture is not a sane one. */
    static Optional<String> text(byte[] bytes) {
        PLACES.acquireUninterruptibly();
        try {
            return looked(bytes);
        } finally {
            PLACES.release();
        }
    }

    private static Optional<String> looked(byte[] bytes) {
        String format = isJpeg(bytes) ? "jpeg" : "png";
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        if (!readers.hasNext()) {
            return Optional.empty();
        }
        ImageReader reader = readers.next();
        try (ImageInputStream in =
                ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            long most = isHeldWhole(bytes) ? MOST_HELD : MOST;
            return pixels(reader) > most ? Optional.empty() : found(small(reader));
        } catch (IOException | RuntimeException broken) {
            // the decoder of the platform stumbles over broken files in many ways; then no code
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }

    private static long pixels(ImageReader reader) throws IOException {
        return (long) reader.getWidth(0) * reader.getHeight(0);
    }

    /**
     * Whether it is a JPEG in several passes, of which all must be over before the first pixel is
     * known, so that a few kilobytes can stand for a hundred megabytes. What is not plainly another
     * is taken for one (ITU-T T.81, annex B).
     */
    private static boolean isHeldWhole(byte[] bytes) {
        if (!isJpeg(bytes)) {
            return false;
        }
        int components = 0;
        int at = 2;
        while (at + 10 <= bytes.length && bytes[at] == (byte) 0xff) {
            int marker = bytes[at + 1] & 0xff;
            if (marker == SCAN) {
                return bytes[at + 4] < components;
            }
            if (marker == PLAIN || marker == EXTENDED) {
                components = bytes[at + 9];
            } else if (marker > EXTENDED && marker <= LAST_FRAME && marker % 4 != 0) {
                return true;
            }
            at += 2 + ((bytes[at + 2] & 0xff) << 8) + (bytes[at + 3] & 0xff);
        }
        return true;
    }

    /** How many pixels lie between those that are looked at, when a side is so long. */
    static int step(int longest) {
        return Math.max(1, Math.ceilDiv(longest, SIDE));
    }

    private static BufferedImage small(ImageReader reader) throws IOException {
        int step = step(Math.max(reader.getWidth(0), reader.getHeight(0)));
        ImageReadParam how = reader.getDefaultReadParam();
        how.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, how);
    }

    private static Optional<String> found(BufferedImage picture) {
        LuminanceSource light = light(picture);
        return decoded(new BinaryBitmap(new HybridBinarizer(light)))
                .or(() -> decoded(new BinaryBitmap(new GlobalHistogramBinarizer(light))));
    }

    private static Optional<String> decoded(BinaryBitmap bitmap) {
        try {
            return Optional.of(new MultiFormatReader().decode(bitmap, HINTS).getText());
        } catch (NotFoundException none) {
            return Optional.empty();
        }
    }

    /** What is transparent is white, as on a page. */
    private static LuminanceSource light(BufferedImage picture) {
        int wide = picture.getWidth();
        int high = picture.getHeight();
        BufferedImage plain = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = plain.createGraphics();
        pen.drawImage(picture, 0, 0, Color.WHITE, null);
        pen.dispose();
        return new RGBLuminanceSource(wide, high, plain.getRGB(0, 0, wide, high, null, 0, wide));
    }
}
