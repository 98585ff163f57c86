package org.cairn.portfolio.intake;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** GIF (89a): keeps pictures and their timing, drops comments, XMP and what follows the end. */
final class GifPicture implements Picture {

    private static final int IMAGE = 0x2C;
    private static final int EXTENSION = 0x21;
    private static final int END = 0x3B;
    private static final int TIMING = 0xF9;
    private static final int APPLICATION = 0xFF;
    private static final Set<String> LOOPS = Set.of("NETSCAPE2.0", "ANIMEXTS1.0");

    @Override
    public void clean(Path from, OutputStream to) throws IOException {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(from), 65_536))) {
            screen(in, to);
            int block = in.readUnsignedByte();
            while (block != END) {
                switch (block) {
                    case IMAGE -> image(in, to);
                    case EXTENSION -> extension(in, to);
                    default -> throw Refusal.BROKEN.problem();
                }
                block = in.readUnsignedByte();
            }
            to.write(END);
        } catch (EOFException cutShort) {
            throw Refusal.BROKEN.problem();
        }
    }

    private static void screen(DataInputStream in, OutputStream to) throws IOException {
        byte[] head = new byte[13];
        in.readFully(head);
        String version = new String(head, 0, 6, StandardCharsets.US_ASCII);
        if (!version.equals("GIF87a") && !version.equals("GIF89a")) {
            throw Refusal.BROKEN.problem();
        }
        Picture.checkPoints(littleEndian(head, 6), littleEndian(head, 8));
        to.write(head);
        colors(head[10], in, to);
    }

    private static void image(DataInputStream in, OutputStream to) throws IOException {
        byte[] head = new byte[9];
        in.readFully(head);
        to.write(IMAGE);
        to.write(head);
        colors(head[8], in, to);
        int codeSize = in.readUnsignedByte();
        if (codeSize < 2 || codeSize > 11) {
            throw Refusal.BROKEN.problem();
        }
        to.write(codeSize);
        blocks(in, to);
    }

    private static void extension(DataInputStream in, OutputStream to) throws IOException {
        int label = in.readUnsignedByte();
        byte[] first = new byte[in.readUnsignedByte()];
        in.readFully(first);
        boolean keep =
                label == TIMING
                        || (label == APPLICATION
                                && LOOPS.contains(new String(first, StandardCharsets.US_ASCII)));
        OutputStream target = keep ? to : OutputStream.nullOutputStream();
        target.write(EXTENSION);
        target.write(label);
        target.write(first.length);
        target.write(first);
        if (first.length > 0) {
            blocks(in, target);
        }
    }

    private static void blocks(DataInputStream in, OutputStream to) throws IOException {
        int length = in.readUnsignedByte();
        while (length > 0) {
            to.write(length);
            Picture.copy(in, to, length);
            length = in.readUnsignedByte();
        }
        to.write(0);
    }

    private static void colors(byte flags, DataInputStream in, OutputStream to) throws IOException {
        if ((flags & 0x80) != 0) {
            Picture.copy(in, to, 3L << (flags & 7) + 1);
        }
    }

    private static int littleEndian(byte[] data, int at) {
        return data[at] & 0xff | (data[at + 1] & 0xff) << 8;
    }
}
