package org.cairn.portfolio.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The small file system that a document of Office before 2007 is (MS-CFB): where in the file the
 * bytes of each stream lie. A chain that leaves the file or bites its tail is refused: in an honest
 * file each sector belongs to one chain, so the length of the file bounds all of them together.
 */
final class OldOfficeFile {

    private static final int HEAD = 512;
    private static final int IN_HEAD = 109;
    private static final int ENTRY = 128;
    private static final int STREAM = 2;
    private static final int ROOT = 5;
    private static final int SMALL = 64;
    private static final long END = 0xFFFFFFFAL;
    private static final long MOST_SECTORS = 1 << 20;
    private static final int MOST_STREAMS = 2000;
    private static final long LONGEST = 32 << 20;

    private final InPlace file;
    private final int shift;
    private final long cutoff;
    private final List<Long> table = new ArrayList<>();
    private final List<Long> smallTable;
    private final Map<Stream, Pieces> contents = new HashMap<>();
    private List<Long> smallSectors = List.of();
    private long stepsLeft;

    /** A stream, whatever folder it lies in. */
    record Stream(String name, long first, long size) {}

    OldOfficeFile(InPlace file) throws IOException {
        this.file = file;
        stepsLeft = 1000 + Math.min(file.length() / SMALL * 2, MOST_SECTORS);
        shift = (int) file.little(30, 2);
        cutoff = file.little(56, 4);
        if (shift != 9 && shift != 12) {
            throw Refusal.BROKEN.problem();
        }
        readTable();
        smallTable = file.little(64, 4) == 0 ? List.of() : chain(file.little(60, 4));
    }

    /** The streams that have one of these names. */
    List<Stream> streams(Set<String> names) throws IOException {
        List<Stream> found = new ArrayList<>();
        for (long sector : chain(file.little(48, 4))) {
            for (int at = 0; at < 1 << shift; at += ENTRY) {
                byte[] entry = file.read(place(sector) + at, ENTRY);
                boolean root = entry.length == ENTRY && entry[66] == ROOT && size(entry) > 0;
                if (root && smallSectors.isEmpty()) {
                    smallSectors = chain(start(entry));
                } else if (entry.length == ENTRY
                        && entry[66] == STREAM
                        && names.contains(name(entry))) {
                    found.add(new Stream(name(entry), start(entry), size(entry)));
                }
            }
            if (found.size() > MOST_STREAMS) {
                throw Refusal.BROKEN.problem();
            }
        }
        return found;
    }

    /** Of a very large one only the beginning, where the names are. */
    Pieces content(Stream stream) throws IOException {
        Pieces known = contents.get(stream);
        if (known != null) {
            return known;
        }
        Pieces content = pieces(stream);
        contents.put(stream, content);
        return content;
    }

    private Pieces pieces(Stream stream) throws IOException {
        long size = stream.size();
        Pieces content = new Pieces(file);
        int length = size < cutoff ? SMALL : 1 << shift;
        long sector = stream.first();
        for (long at = 0; at < size && at < LONGEST && sector < END; at += length) {
            long place = size < cutoff ? smallPlace(sector) : place(sector);
            long here = Math.min(length, Math.max(0, file.length() - place));
            content.add(place, Math.min(here, size - at));
            sector = next(size < cutoff ? smallTable : table, sector);
        }
        return content;
    }

    private void readTable() throws IOException {
        for (int i = 0; i < IN_HEAD; i++) {
            addToTable(file.little(76 + 4L * i, 4));
        }
        int numbers = (1 << shift) / 4 - 1;
        long next = file.little(68, 4);
        long most = (file.length() >> shift) / ((long) numbers * numbers) + 1;
        for (long seen = 0; next < END; seen++) {
            if (seen > most) {
                throw Refusal.BROKEN.problem();
            }
            for (int i = 0; i < numbers; i++) {
                addToTable(file.little(place(next) + 4L * i, 4));
            }
            next = file.little(place(next) + 4L * numbers, 4);
        }
    }

    private void addToTable(long sector) {
        if (sector < END) {
            if (table.size() > file.length() >> shift) {
                throw Refusal.BROKEN.problem();
            }
            table.add(sector);
        }
    }

    private List<Long> chain(long first) throws IOException {
        List<Long> all = new ArrayList<>();
        for (long sector = first; sector < END; sector = next(table, sector)) {
            if (all.size() > Math.min(MOST_SECTORS, file.length() >> shift)) {
                throw Refusal.BROKEN.problem();
            }
            all.add(sector);
        }
        return all;
    }

    private long next(List<Long> from, long sector) throws IOException {
        int numbers = (1 << shift) / 4;
        stepsLeft--;
        if (stepsLeft < 0 || sector / numbers >= from.size()) {
            throw Refusal.BROKEN.problem();
        }
        long page = from.get((int) (sector / numbers));
        return file.little(place(page) + sector % numbers * 4, 4);
    }

    private long smallPlace(long sector) {
        long at = sector * SMALL;
        if (at >> shift >= smallSectors.size()) {
            throw Refusal.BROKEN.problem();
        }
        return place(smallSectors.get((int) (at >> shift))) + at % (1 << shift);
    }

    private long place(long sector) {
        return Math.max(HEAD, 1 << shift) + (sector << shift);
    }

    private static String name(byte[] entry) {
        int length = Math.clamp((entry[64] & 0xff) - 2L, 0, 62);
        return new String(entry, 0, length, StandardCharsets.UTF_16LE);
    }

    private static long start(byte[] entry) {
        return numbers(entry).getInt(116) & 0xffff_ffffL;
    }

    private static long size(byte[] entry) {
        return numbers(entry).getInt(120) & 0xffff_ffffL;
    }

    private static ByteBuffer numbers(byte[] entry) {
        return ByteBuffer.wrap(entry).order(ByteOrder.LITTLE_ENDIAN);
    }
}
