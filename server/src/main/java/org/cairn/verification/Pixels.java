package org.cairn.verification;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/** Makes pictures that may stand in a page: what strangers give is painted anew, pixel by pixel. */
final class Pixels {

    private static final int SIDE = 256;
    private static final long MOST = 24_000_000;
    private static final String PNG_LINK = "data:image/png;base64,";
    private static final int LONGEST_LINK = 4_000_000;

    private Pixels() {}

    /** A drawing of our own as a data URL. */
    static String drawing(String svg) {
        return "data:image/svg+xml;base64,"
                + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
    }

    /** A small copy of a PNG picture; empty when these bytes are none, or not a sane one. */
    static Optional<String> anew(byte[] bytes) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("png");
        if (!isPng(bytes) || !readers.hasNext()) {
            return Optional.empty();
        }
        ImageReader reader = readers.next();
        try (ImageInputStream in =
                ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            return Optional.ofNullable(decoded(reader)).map(Pixels::encoded);
        } catch (IOException | RuntimeException broken) {
            // the decoder of the platform stumbles over broken files in many ways; then no picture
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }

    /** The same for a picture that a record carries inside itself. */
    static Optional<String> inLink(String link) {
        if (!link.startsWith(PNG_LINK) || link.length() > LONGEST_LINK) {
            return Optional.empty();
        }
        try {
            return anew(Base64.getMimeDecoder().decode(link.substring(PNG_LINK.length())));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static boolean isPng(byte[] bytes) {
        return bytes.length > 24 && bytes[0] == (byte) 0x89 && bytes[1] == 'P' && bytes[2] == 'N';
    }

    private static @Nullable BufferedImage decoded(ImageReader reader) throws IOException {
        int wide = reader.getWidth(0);
        int high = reader.getHeight(0);
        if ((long) wide * high > MOST) {
            return null;
        }
        int step = Math.max(1, Math.max(wide, high) / (2 * SIDE));
        ImageReadParam how = reader.getDefaultReadParam();
        how.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, how);
    }

    private static String encoded(BufferedImage picture) {
        double scale = (double) SIDE / Math.max(picture.getWidth(), picture.getHeight());
        int wide = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int high = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        BufferedImage small = new BufferedImage(wide, high, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = small.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(picture, 0, 0, wide, high, null);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(small, "png", out);
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return PNG_LINK + Base64.getEncoder().encodeToString(out.toByteArray());
    }
}
