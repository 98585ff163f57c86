package org.cairn.portfolio.intake;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A file whose bytes are overwritten where they stand, so that it never grows, nor moves. */
final class InPlace implements AutoCloseable {

    private static final int WINDOW = 1 << 13;
    private static final byte[] ZEROS = new byte[1 << 16];

    private final RandomAccessFile file;
    private final long length;
    private final byte[] window = new byte[WINDOW];
    private long windowAt;
    private int windowLength;
    private boolean changed;

    private InPlace(Path path) throws IOException {
        file = new RandomAccessFile(path.toFile(), "rw");
        length = file.length();
    }

    /** What takes the names out of one kind of file. */
    @FunctionalInterface
    interface Cleaning {
        void clean(InPlace file) throws IOException;
    }

    /** Whether there was anything to overwrite. */
    static boolean clean(Path path, Cleaning cleaning) throws IOException {
        try (InPlace file = new InPlace(path)) {
            cleaning.clean(file);
            return file.changed;
        }
    }

    long length() {
        return length;
    }

    /** Fewer bytes where the file ends before. */
    byte[] read(long at, int most) throws IOException {
        if (at < 0 || at >= length) {
            return new byte[0];
        }
        byte[] bytes = new byte[(int) Math.min(most, length - at)];
        if (bytes.length > WINDOW) {
            file.seek(at);
            file.readFully(bytes);
            return bytes;
        }
        if (at < windowAt || at + bytes.length > windowAt + windowLength) {
            windowAt = at;
            windowLength = (int) Math.min(WINDOW, length - at);
            file.seek(at);
            file.readFully(window, 0, windowLength);
        }
        System.arraycopy(window, (int) (at - windowAt), bytes, 0, bytes.length);
        return bytes;
    }

    /** One letter for each byte. */
    String text(long at, int most) throws IOException {
        return new String(read(at, most), StandardCharsets.ISO_8859_1);
    }

    /** A number whose last byte weighs most; a file that ends within it is broken. */
    long little(long at, int bytes) throws IOException {
        byte[] all = whole(at, bytes);
        long number = 0;
        for (int i = bytes - 1; i >= 0; i--) {
            number = number << 8 | all[i] & 0xff;
        }
        return number;
    }

    /** A number whose first byte weighs most; a file that ends within it is broken. */
    long big(long at, int bytes) throws IOException {
        long number = 0;
        for (byte b : whole(at, bytes)) {
            number = number << 8 | b & 0xff;
        }
        return number;
    }

    private byte[] whole(long at, int bytes) throws IOException {
        byte[] all = read(at, bytes);
        if (all.length < bytes) {
            throw Refusal.BROKEN.problem();
        }
        return all;
    }

    void write(long at, byte[] bytes) throws IOException {
        write(at, bytes, bytes.length);
    }

    /** Zeros from the first place up to the second one, which stays. */
    void blank(long from, long to) throws IOException {
        for (long at = from; at < to; at += ZEROS.length) {
            write(at, ZEROS, (int) Math.min(ZEROS.length, to - at));
        }
    }

    private void write(long at, byte[] bytes, int count) throws IOException {
        if (at < 0 || at + count > length) {
            throw Refusal.BROKEN.problem();
        }
        file.seek(at);
        file.write(bytes, 0, count);
        windowLength = 0;
        changed = true;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
