package org.cairn.openbadges.bake;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/** Makes sound and broken pictures for tests. */
public final class Pictures {

    private Pictures() {}

    /** A small PNG with a few colors. */
    public static byte[] png() {
        var image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_ARGB);
        for (int i = 0; i < 64; i++) {
            image.setRGB(i % 8, i / 8, new Color(i * 4, 255 - i * 4, i, 255).getRGB());
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static BufferedImage pixels(byte[] png) {
        try {
            return ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The PNG with one more chunk behind its header. */
    public static byte[] withChunk(byte[] png, String type, byte[] data) {
        var out = new ByteArrayOutputStream();
        out.write(png, 0, 33);
        out.writeBytes(chunk(type, data));
        out.write(png, 33, png.length - 33);
        return out.toByteArray();
    }

    static byte[] chunk(String type, byte[] data) {
        var buffer = ByteBuffer.allocate(data.length + 12);
        buffer.putInt(data.length).put(type.getBytes(StandardCharsets.ISO_8859_1)).put(data);
        var crc = new CRC32();
        crc.update(buffer.array(), 4, data.length + 4);
        return buffer.putInt((int) crc.getValue()).array();
    }

    /** The data of an iTXt chunk whose text is compressed. */
    public static byte[] compressedText(String keyword, byte[] text) {
        var deflater = new Deflater();
        deflater.setInput(text);
        deflater.finish();
        var out = new ByteArrayOutputStream();
        out.writeBytes((keyword + "\0\1\0\0\0").getBytes(StandardCharsets.ISO_8859_1));
        var buffer = new byte[65536];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }
}
