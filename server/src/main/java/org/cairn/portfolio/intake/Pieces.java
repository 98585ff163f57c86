package org.cairn.portfolio.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Content that lies in a file in several pieces and is read and overwritten as if it were one. */
final class Pieces {

    private static final int MOST = 100_000;

    private final InPlace file;
    private final List<Piece> all = new ArrayList<>();
    private long length;

    Pieces(InPlace file) {
        this.file = file;
    }

    private record Piece(long at, long length) {}

    void add(long at, long bytes) {
        if (all.size() == MOST || at < 0 || bytes < 0 || at + bytes > file.length()) {
            throw Refusal.BROKEN.problem();
        }
        all.add(new Piece(at, bytes));
        length += bytes;
    }

    long length() {
        return length;
    }

    /** Fewer bytes where the content ends before. */
    byte[] read(long from, int most) throws IOException {
        byte[] bytes = new byte[(int) Math.clamp(length - from, 0, most)];
        int done = 0;
        long start = 0;
        for (Piece piece : all) {
            long skip = from + done - start;
            if (done < bytes.length && skip < piece.length()) {
                int part = (int) Math.min(bytes.length - done, piece.length() - skip);
                byte[] read = file.read(piece.at() + skip, part);
                System.arraycopy(read, 0, bytes, done, read.length);
                done += part;
            }
            start += piece.length();
        }
        return bytes;
    }

    void write(long from, byte[] bytes) throws IOException {
        int done = 0;
        long start = 0;
        for (Piece piece : all) {
            long skip = from + done - start;
            if (done < bytes.length && skip < piece.length()) {
                int part = (int) Math.min(bytes.length - done, piece.length() - skip);
                file.write(piece.at() + skip, Arrays.copyOfRange(bytes, done, done + part));
                done += part;
            }
            start += piece.length();
        }
    }

    /** Writes a new beginning and blanks the rest. */
    void replace(byte[] beginning) throws IOException {
        long start = 0;
        for (Piece piece : all) {
            long kept = Math.clamp(beginning.length - start, 0, piece.length());
            file.blank(piece.at() + kept, piece.at() + piece.length());
            start += piece.length();
        }
        write(0, beginning);
    }
}
