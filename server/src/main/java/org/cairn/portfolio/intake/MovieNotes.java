package org.cairn.portfolio.intake;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;

/**
 * What phones write into MP4 and QuickTime films beside sound and picture: place, device, names
 * (ISO/IEC 14496-12, boxes udta and meta). It is overwritten where it stands, so that nothing else
 * moves.
 */
final class MovieNotes {

    private static final Set<String> NOTES = Set.of("udta", "meta");
    private static final Set<String> HOLDERS = Set.of("moov", "trak");
    private static final byte[] XMP = {
        (byte) 0xBE,
        0x7A,
        (byte) 0xCF,
        (byte) 0xCB,
        (byte) 0x97,
        (byte) 0xA9,
        0x42,
        (byte) 0xE8,
        (byte) 0x9C,
        0x71,
        (byte) 0x99,
        (byte) 0x94,
        (byte) 0x91,
        (byte) 0xE3,
        (byte) 0xAF,
        (byte) 0xAC
    };
    private static final int LARGEST = 64 << 20;

    private final RandomAccessFile file;
    private boolean changed;

    private MovieNotes(RandomAccessFile file) {
        this.file = file;
    }

    /** Whether there was anything to overwrite. */
    static boolean remove(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            MovieNotes notes = new MovieNotes(file);
            notes.walk(0, file.length(), true);
            return notes.changed;
        }
    }

    private void walk(long from, long end, boolean outermost) throws IOException {
        for (long at = from; at + 8 <= end; ) {
            file.seek(at);
            long size = file.readInt() & 0xffff_ffffL;
            byte[] name = new byte[4];
            file.readFully(name);
            String type = new String(name, StandardCharsets.ISO_8859_1);
            long content = at + 8;
            if (size == 1) {
                size = file.readLong();
                content += 8;
            }
            long next = size == 0 ? end : at + size;
            if (next < content || next > end) {
                throw Refusal.BROKEN.problem();
            }
            if (HOLDERS.contains(type)) {
                walk(content, next, false);
            } else if (isNote(type, content, next, outermost)) {
                blank(at + 4, content, next);
            }
            at = next;
        }
    }

    private boolean isNote(String type, long content, long end, boolean outermost)
            throws IOException {
        if (!type.equals("uuid") || !outermost || end - content < XMP.length) {
            return NOTES.contains(type);
        }
        byte[] id = new byte[XMP.length];
        file.seek(content);
        file.readFully(id);
        return Arrays.equals(id, XMP);
    }

    private void blank(long name, long content, long end) throws IOException {
        if (end - content > LARGEST) {
            throw Refusal.BROKEN.problem();
        }
        file.seek(name);
        file.write("free".getBytes(StandardCharsets.US_ASCII));
        file.seek(content);
        file.write(new byte[(int) (end - content)]);
        changed = true;
    }
}
