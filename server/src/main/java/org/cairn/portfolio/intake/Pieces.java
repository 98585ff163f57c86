package org.cairn.portfolio.intake;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Content that lies in a file in several pieces and is read and overwritten as if it were one. */
final class Pieces {

    private static final int MOST = 100_000;

    private final InPlace file;
    private final TreeMap<Long, Piece> all = new TreeMap<>();
    private long length;

    Pieces(InPlace file) {
        this.file = file;
    }

    private record Piece(long at, long length) {}

    /** One more at the end; what follows the last one in the file, too, becomes one with it. */
    void add(long at, long bytes) {
        if (all.size() == MOST || at < 0 || bytes < 0 || at + bytes > file.length()) {
            throw Refusal.BROKEN.problem();
        }
        Map.Entry<Long, Piece> last = all.lastEntry();
        if (last != null && last.getValue().at() + last.getValue().length() == at) {
            all.put(
                    last.getKey(),
                    new Piece(last.getValue().at(), last.getValue().length() + bytes));
        } else if (bytes > 0) {
            all.put(length, new Piece(at, bytes));
        }
        length += bytes;
    }

    long length() {
        return length;
    }

    /** Fewer bytes where the content ends before. */
    byte[] read(long from, int most) throws IOException {
        byte[] bytes = new byte[Math.clamp(length - from, 0, most)];
        for (int done = 0; done < bytes.length; ) {
            Place place = place(from + done, bytes.length - done);
            byte[] read = file.read(place.at(), place.bytes());
            System.arraycopy(read, 0, bytes, done, read.length);
            done += place.bytes();
        }
        return bytes;
    }

    /** What would stand behind the end is dropped. */
    void write(long from, byte[] bytes) throws IOException {
        int most = Math.clamp(length - from, 0, bytes.length);
        for (int done = 0; done < most; ) {
            Place place = place(from + done, most - done);
            file.write(place.at(), Arrays.copyOfRange(bytes, done, done + place.bytes()));
            done += place.bytes();
        }
    }

    /** Writes a new beginning and blanks the rest. */
    void replace(byte[] beginning) throws IOException {
        for (Map.Entry<Long, Piece> entry : all.entrySet()) {
            Piece piece = entry.getValue();
            long kept = Math.clamp(beginning.length - entry.getKey(), 0, piece.length());
            file.blank(piece.at() + kept, piece.at() + piece.length());
        }
        write(0, beginning);
    }

    private record Place(long at, int bytes) {}

    /** Where in the file a place of the content lies, and how much of it lies there together. */
    private Place place(long from, int most) {
        Map.Entry<Long, Piece> entry = all.floorEntry(from);
        if (entry == null) {
            throw Refusal.BROKEN.problem();
        }
        long skip = from - entry.getKey();
        long here = Math.min(most, entry.getValue().length() - skip);
        return new Place(entry.getValue().at() + skip, (int) here);
    }
}
