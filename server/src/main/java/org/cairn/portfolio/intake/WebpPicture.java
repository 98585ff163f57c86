package org.cairn.portfolio.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** WebP (RFC 9649): keeps the chunks that draw, drops Exif, XMP, unknown ones and what follows. */
final class WebpPicture implements Picture {

    private static final Set<String> DRAWING =
            Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");
    private static final int EXIF_FLAG = 0x08;
    private static final int XMP_FLAG = 0x04;
    private static final int LARGEST_EXIF = 1 << 20;
    private static final int MOST_CHUNKS = 20_000;

    /** Where a chunk's data lie. */
    private record Chunk(String name, long from, int length) {

        long padded() {
            return length + (length & 1L);
        }
    }

    @Override
    public void clean(Path from, OutputStream to) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(from.toFile(), "r")) {
            List<Chunk> all = chunks(file);
            int orientation = orientation(all, file);
            List<Chunk> kept = all.stream().filter(c -> DRAWING.contains(c.name())).toList();
            boolean extended = kept.stream().anyMatch(chunk -> chunk.name().equals("VP8X"));
            boolean turned = extended && !Orientation.isUpright(orientation);
            byte[] exif = turned ? Orientation.alone(orientation) : new byte[0];
            long size = 4 + kept.stream().mapToLong(chunk -> 8 + chunk.padded()).sum();
            size += turned ? 8 + exif.length : 0;
            to.write(head("RIFF", size));
            to.write("WEBP".getBytes(StandardCharsets.US_ASCII));
            for (Chunk chunk : kept) {
                write(chunk, turned, file, to);
            }
            if (turned) {
                to.write(head("EXIF", exif.length));
                to.write(exif);
            }
        }
    }

    private static List<Chunk> chunks(RandomAccessFile file) throws IOException {
        byte[] head = read(file, 0, 12);
        ByteBuffer begin = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        long end = 8 + (begin.getInt(4) & 0xffff_ffffL);
        if (!name(head, 0).equals("RIFF") || !name(head, 8).equals("WEBP") || end > file.length()) {
            throw Refusal.BROKEN.problem();
        }
        List<Chunk> chunks = new ArrayList<>();
        for (long at = 12; at + 8 <= end; ) {
            byte[] chunk = read(file, at, 8);
            int length = ByteBuffer.wrap(chunk).order(ByteOrder.LITTLE_ENDIAN).getInt(4);
            Chunk next = new Chunk(name(chunk, 0), at + 8, length);
            if (length < 0 || at + 8 + length > end || chunks.size() > MOST_CHUNKS) {
                throw Refusal.BROKEN.problem();
            }
            chunks.add(next);
            at += 8 + next.padded();
        }
        if (chunks.isEmpty() || !chunks.getFirst().name().startsWith("VP8")) {
            throw Refusal.BROKEN.problem();
        }
        return chunks;
    }

    private static int orientation(List<Chunk> chunks, RandomAccessFile file) throws IOException {
        for (Chunk chunk : chunks) {
            if (chunk.name().equals("EXIF") && chunk.length() <= LARGEST_EXIF) {
                byte[] exif = read(file, chunk.from(), chunk.length());
                boolean prefixed = exif.length > 6 && name(exif, 0).equals("Exif");
                return Orientation.of(
                        prefixed ? java.util.Arrays.copyOfRange(exif, 6, exif.length) : exif);
            }
        }
        return 1;
    }

    private static void write(Chunk chunk, boolean turned, RandomAccessFile file, OutputStream to)
            throws IOException {
        to.write(head(chunk.name(), chunk.length()));
        if (chunk.name().equals("VP8X") && chunk.length() >= 10) {
            byte[] flags = read(file, chunk.from(), chunk.length());
            flags[0] = (byte) (flags[0] & ~(EXIF_FLAG | XMP_FLAG) | (turned ? EXIF_FLAG : 0));
            Picture.checkPoints(1 + threeBytes(flags, 4), 1 + threeBytes(flags, 7));
            to.write(flags);
        } else {
            file.seek(chunk.from());
            InputStream data = Channels.newInputStream(file.getChannel());
            Picture.copy(data, to, chunk.length());
        }
        if ((chunk.length() & 1) == 1) {
            to.write(0);
        }
    }

    private static byte[] read(RandomAccessFile file, long from, int length) throws IOException {
        if (from + length > file.length()) {
            throw Refusal.BROKEN.problem();
        }
        byte[] data = new byte[length];
        file.seek(from);
        file.readFully(data);
        return data;
    }

    private static byte[] head(String name, long length) {
        return ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(name.getBytes(StandardCharsets.ISO_8859_1))
                .putInt((int) length)
                .array();
    }

    private static String name(byte[] data, int at) {
        return new String(data, at, 4, StandardCharsets.ISO_8859_1);
    }

    private static long threeBytes(byte[] data, int at) {
        return data[at] & 0xff | (data[at + 1] & 0xff) << 8 | (data[at + 2] & 0xff) << 16;
    }
}
