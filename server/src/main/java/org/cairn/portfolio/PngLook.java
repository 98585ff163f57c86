package org.cairn.portfolio;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * What the head of a PNG says of it, before a single point is unpacked.
 *
 * @param moves whether it is an animation
 */
record PngLook(int width, int height, boolean moves) {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int FIRST_CHUNK = 8;
    private static final int AROUND_A_CHUNK = 12;

    /** Empty where it is no PNG. */
    static Optional<PngLook> of(byte[] file) {
        boolean png =
                file.length > FIRST_CHUNK + AROUND_A_CHUNK + 13
                        && Arrays.equals(Arrays.copyOf(file, SIGNATURE.length), SIGNATURE)
                        && name(file, FIRST_CHUNK).equals("IHDR");
        if (!png) {
            return Optional.empty();
        }
        ByteBuffer size = ByteBuffer.wrap(file, FIRST_CHUNK + 8, 8);
        return Optional.of(new PngLook(size.getInt(), size.getInt(), isAnimated(file)));
    }

    private static String name(byte[] file, int chunk) {
        return new String(file, chunk + 4, 4, StandardCharsets.ISO_8859_1);
    }

    /** An animation says so in a chunk of its own (PNG, third edition, acTL). */
    private static boolean isAnimated(byte[] file) {
        long at = FIRST_CHUNK;
        while (at + AROUND_A_CHUNK <= file.length) {
            int chunk = (int) at;
            if (name(file, chunk).equals("acTL")) {
                return true;
            }
            long length = ByteBuffer.wrap(file, chunk, 4).getInt() & 0xFFFFFFFFL;
            at += AROUND_A_CHUNK + length;
        }
        return false;
    }

    /** Reads all of it, so that a broken one is found here and not on the page of a badge. */
    static boolean canBeRead(byte[] file) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("png");
        ImageReader reader = readers.next();
        try (ImageInputStream input =
                ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(input, true, true);
            return reader.read(0) != null;
        } catch (IOException | RuntimeException broken) {
            return false;
        } finally {
            reader.dispose();
        }
    }
}
