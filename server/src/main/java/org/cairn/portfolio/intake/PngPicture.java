package org.cairn.portfolio.intake;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/**
 * PNG (third edition): keeps the chunks that draw, drops texts, Exif, times and what follows IEND.
 */
final class PngPicture implements Picture {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final Set<String> DRAWING =
            Set.of(
                    "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB",
                    "cICP", "bKGD", "hIST", "pHYs", "sPLT", "acTL", "fcTL", "fdAT");
    private static final int LARGEST_EXIF = 1 << 20;

    @Override
    public void clean(Path from, OutputStream to) throws IOException {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(from), 65_536))) {
            byte[] begin = new byte[SIGNATURE.length];
            in.readFully(begin);
            if (!Arrays.equals(begin, SIGNATURE)) {
                throw Refusal.BROKEN.problem();
            }
            to.write(SIGNATURE);
            String type = chunk(in, to, true);
            while (!type.equals("IEND")) {
                type = chunk(in, to, false);
            }
        } catch (EOFException cutShort) {
            throw Refusal.BROKEN.problem();
        }
    }

    private static String chunk(DataInputStream in, OutputStream to, boolean first)
            throws IOException {
        int length = in.readInt();
        byte[] name = new byte[4];
        in.readFully(name);
        String type = new String(name, StandardCharsets.ISO_8859_1);
        if (length < 0 || first != type.equals("IHDR") || (first && length != 13)) {
            throw Refusal.BROKEN.problem();
        }
        if (type.equals("IHDR")) {
            header(in, name, to);
        } else if (DRAWING.contains(type)) {
            to.write(ByteBuffer.allocate(8).putInt(length).put(name).array());
            to.write(copied(in, name, length, to));
        } else {
            byte[] kept = exif(in, name, length);
            if (type.equals("eXIf") && !Orientation.isUpright(Orientation.of(kept))) {
                write(name, Orientation.alone(Orientation.of(kept)), to);
            }
        }
        return type;
    }

    private static void header(DataInputStream in, byte[] name, OutputStream to)
            throws IOException {
        byte[] header = new byte[13];
        in.readFully(header);
        ByteBuffer size = ByteBuffer.wrap(header);
        Picture.checkPoints(size.getInt(), size.getInt());
        if (in.readInt() != crc(name, header)) {
            throw Refusal.BROKEN.problem();
        }
        write(name, header, to);
    }

    /** Copies data while checking them; answers the four bytes of the checksum. */
    private static byte[] copied(DataInputStream in, byte[] name, int length, OutputStream to)
            throws IOException {
        CRC32 crc = new CRC32();
        crc.update(name);
        Picture.copy(new CheckedInputStream(in, crc), to, length);
        int given = in.readInt();
        if (given != (int) crc.getValue()) {
            throw Refusal.BROKEN.problem();
        }
        return ByteBuffer.allocate(4).putInt(given).array();
    }

    /** Skips a chunk that does not draw; answers its data if it may be Exif. */
    private static byte[] exif(DataInputStream in, byte[] name, int length) throws IOException {
        boolean read = name[0] == 'e' && length <= LARGEST_EXIF;
        byte[] data = new byte[read ? length : 0];
        in.readFully(data);
        Picture.copy(in, OutputStream.nullOutputStream(), length - data.length + 4L);
        return data;
    }

    private static void write(byte[] name, byte[] data, OutputStream to) throws IOException {
        to.write(
                ByteBuffer.allocate(12 + data.length)
                        .putInt(data.length)
                        .put(name)
                        .put(data)
                        .putInt(crc(name, data))
                        .array());
    }

    private static int crc(byte[] name, byte[] data) {
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        return (int) crc.getValue();
    }
}
