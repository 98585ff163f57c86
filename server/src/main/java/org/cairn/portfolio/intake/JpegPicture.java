package org.cairn.portfolio.intake;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** JPEG (ITU T.81): keeps the segments that draw, drops Exif, XMP, IPTC, comments and trailers. */
final class JpegPicture implements Picture {

    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int APP0 = 0xE0;
    private static final int COM = 0xFE;
    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};

    @Override
    public void clean(Path from, OutputStream to) throws IOException {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(from), 65_536))) {
            if (in.readUnsignedByte() != 0xFF || in.readUnsignedByte() != SOI) {
                throw Refusal.BROKEN.problem();
            }
            mark(SOI, to);
            int marker = nextMarker(in);
            while (marker != EOI) {
                marker = segment(marker, in, to);
            }
            mark(EOI, to);
        } catch (EOFException cutShort) {
            throw Refusal.BROKEN.problem();
        }
    }

    /** Handles one segment and whatever data follow it; answers the next marker. */
    private static int segment(int marker, DataInputStream in, OutputStream to) throws IOException {
        if (standsAlone(marker)) {
            mark(marker, to);
            return nextMarker(in);
        }
        int length = in.readUnsignedShort();
        if (length < 2) {
            throw Refusal.BROKEN.problem();
        }
        byte[] payload = new byte[length - 2];
        in.readFully(payload);
        if (isFrame(marker)) {
            checkFrame(payload);
        }
        if (marker == APP0 + 1 && startsWith(payload, EXIF)) {
            keepOrientation(payload, to);
        } else if (draws(marker, payload)) {
            write(marker, payload, to);
        }
        return marker == SOS ? scan(in, to) : nextMarker(in);
    }

    private static boolean draws(int marker, byte[] payload) {
        if (marker == COM) {
            return false;
        }
        if (marker < APP0 || marker > APP0 + 15) {
            return true;
        }
        return switch (marker - APP0) {
            case 0 -> startsWith(payload, bytes("JFIF\0"));
            case 2 -> startsWith(payload, bytes("ICC_PROFILE\0"));
            case 14 -> startsWith(payload, bytes("Adobe"));
            default -> false;
        };
    }

    private static void keepOrientation(byte[] exif, OutputStream to) throws IOException {
        int orientation = Orientation.of(Arrays.copyOfRange(exif, EXIF.length, exif.length));
        if (!Orientation.isUpright(orientation)) {
            byte[] alone = Orientation.alone(orientation);
            byte[] payload = Arrays.copyOf(EXIF, EXIF.length + alone.length);
            System.arraycopy(alone, 0, payload, EXIF.length, alone.length);
            write(APP0 + 1, payload, to);
        }
    }

    /**
     * Copies entropy-coded data up to the next real marker (B.1.1.5: FF 00 and restarts are data).
     */
    private static int scan(DataInputStream in, OutputStream to) throws IOException {
        while (true) {
            int b = in.readUnsignedByte();
            if (b != 0xFF) {
                to.write(b);
                continue;
            }
            int next = in.readUnsignedByte();
            while (next == 0xFF) {
                next = in.readUnsignedByte();
            }
            if (next != 0 && !(next >= 0xD0 && next <= 0xD7)) {
                return next;
            }
            to.write(0xFF);
            to.write(next);
        }
    }

    private static int nextMarker(DataInputStream in) throws IOException {
        if (in.readUnsignedByte() != 0xFF) {
            throw Refusal.BROKEN.problem();
        }
        int marker = in.readUnsignedByte();
        while (marker == 0xFF) {
            marker = in.readUnsignedByte();
        }
        return marker;
    }

    private static boolean standsAlone(int marker) {
        return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7);
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0
                && marker <= 0xCF
                && marker != 0xC4
                && marker != 0xC8
                && marker != 0xCC;
    }

    private static void checkFrame(byte[] frame) {
        if (frame.length < 6) {
            throw Refusal.BROKEN.problem();
        }
        int height = (frame[1] & 0xff) << 8 | frame[2] & 0xff;
        int width = (frame[3] & 0xff) << 8 | frame[4] & 0xff;
        Picture.checkPoints(width, Math.max(height, 1));
    }

    private static void write(int marker, byte[] payload, OutputStream to) throws IOException {
        mark(marker, to);
        to.write(payload.length + 2 >> 8);
        to.write(payload.length + 2);
        to.write(payload);
    }

    private static void mark(int marker, OutputStream to) throws IOException {
        to.write(0xFF);
        to.write(marker);
    }

    private static boolean startsWith(byte[] payload, byte[] begin) {
        return payload.length >= begin.length
                && Arrays.equals(payload, 0, begin.length, begin, 0, begin.length);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
