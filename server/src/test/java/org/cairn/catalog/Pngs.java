package org.cairn.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** PNG files that tests bring. */
final class Pngs {

    private Pngs() {}

    static byte[] of(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < Math.min(width, height); i++) {
            image.setRGB(i, i, 0x2F6DB5 + i);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    /** A small file that says it is huge. */
    static byte[] bomb(int side) throws IOException {
        byte[] file = of(400, 400);
        ByteBuffer.wrap(file).putInt(16, side).putInt(20, side);
        CRC32 crc = new CRC32();
        crc.update(file, 12, 17);
        ByteBuffer.wrap(file).putInt(29, (int) crc.getValue());
        return file;
    }

    /** The same picture as an animation of one picture. */
    static byte[] moving(byte[] png) {
        byte[] chunk = new byte[20];
        ByteBuffer.wrap(chunk).putInt(8).put("acTL".getBytes(UTF_8)).putInt(1).putInt(0);
        CRC32 crc = new CRC32();
        crc.update(chunk, 4, 12);
        ByteBuffer.wrap(chunk).putInt(16, (int) crc.getValue());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(png, 0, 33);
        out.writeBytes(chunk);
        out.write(png, 33, png.length - 33);
        return out.toByteArray();
    }
}
