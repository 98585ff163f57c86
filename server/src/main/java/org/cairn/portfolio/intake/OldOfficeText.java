package org.cairn.portfolio.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The words in documents of Office before 2007. Text lies there in one or two bytes a letter
 * between numbers, so whatever reads as words is taken for words, also what was deleted and is
 * still in the file; the words of a workbook, which touch each other, are taken one by one (MS-XLS
 * 2.4.265). Good for finding a name, not for reading.
 */
final class OldOfficeText {

    private static final Set<String> STREAMS =
            Set.of(
                    "WordDocument",
                    "Workbook",
                    "Book",
                    "PowerPoint Document",
                    "Current User",
                    "Package",
                    OldOfficeNames.PACKED);
    private static final Charset NARROW = Charset.forName("windows-1252");
    private static final int LARGEST = 16 << 20;
    private static final int SHORTEST = 2;
    private static final int MOST_RECORDS = 100_000;

    private static final int WORDS = 0xFC;
    private static final int GOES_ON = 0x3C;
    private static final int LOCKED = 0x2F;
    private static final int LONGEST_LOCK_SEARCH = 4096;
    private static final int LOCKED_SLIDES = 0xF3D1C4DF;

    private final StringBuilder words = new StringBuilder();
    private boolean whole = true;

    private OldOfficeText() {}

    /** What was read; what is locked, very large or says very much is not whole. */
    record Found(String words, boolean whole) {}

    static Found of(InPlace file) throws IOException {
        OldOfficeText text = new OldOfficeText();
        OldOfficeFile folders = new OldOfficeFile(file);
        long left = file.length();
        for (OldOfficeFile.Stream stream : new LinkedHashSet<>(folders.streams(STREAMS))) {
            if (text.isFull()) {
                break;
            }
            Pieces pieces = folders.content(stream);
            left -= pieces.length();
            if (left < 0) {
                text.whole = false;
                break;
            }
            byte[] content = pieces.read(0, LARGEST);
            text.whole &= stream.size() <= LARGEST && !isLocked(stream.name(), content);
            text.read(stream.name(), content);
        }
        return new Found(text.words.toString(), text.whole && !text.isFull());
    }

    private void read(String stream, byte[] content) {
        switch (stream) {
            case "Current User" -> {}
            case "Package", OldOfficeNames.PACKED -> whole = false;
            case "Workbook" -> {
                cells(content);
                take(content);
            }
            default -> take(content);
        }
    }

    /** What would come behind that is dropped by whoever reads this, so it is not looked for. */
    private boolean isFull() {
        return words.length() >= DocumentText.MOST_CHARS;
    }

    private static boolean isLocked(String stream, byte[] content) {
        ByteBuffer bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        return switch (stream) {
            case "WordDocument" -> content.length > 11 && (content[11] & 1) != 0;
            case "Current User" -> content.length > 15 && bytes.getInt(12) == LOCKED_SLIDES;
            case "Workbook", "Book" -> isLockedBook(bytes);
            default -> false;
        };
    }

    private static boolean isLockedBook(ByteBuffer book) {
        int end = Math.min(book.limit(), LONGEST_LOCK_SEARCH);
        for (int at = 0; at + 4 <= end; at += 4 + (book.getShort(at + 2) & 0xffff)) {
            if ((book.getShort(at) & 0xffff) == LOCKED) {
                return true;
            }
        }
        return false;
    }

    /** Three times: a letter may take one byte, or two that begin at an even or an odd place. */
    private void take(byte[] content) {
        if (!isFull()) {
            runs(new String(content, NARROW));
        }
        if (!isFull()) {
            runs(new String(content, StandardCharsets.UTF_16LE));
        }
        if (content.length > 1 && !isFull()) {
            runs(new String(content, 1, content.length - 1, StandardCharsets.UTF_16LE));
        }
    }

    private void runs(String all) {
        int from = 0;
        for (int at = 0; at <= all.length() && !isFull(); at++) {
            if (at == all.length() || !isOfWords(all.charAt(at))) {
                if (at - from > SHORTEST) {
                    int room = DocumentText.MOST_CHARS - words.length();
                    words.append(all, from, Math.min(at, from + room)).append('\n');
                }
                from = at + 1;
            }
        }
    }

    /** Other scripts are read, signs that two bytes of a number give by chance mostly are not. */
    private static boolean isOfWords(char letter) {
        return letter >= ' ' && letter < 0x7f
                || letter == '\t'
                || letter >= 0xA0 && letter < 0x0700 && letter != 0xAD
                || letter >= 0x1E00 && letter < 0x2000
                || letter >= 0x2010 && letter < 0x2040
                || letter >= 0x3040 && letter < 0x3100
                || letter >= 0x4E00 && letter < 0xA000
                || letter >= 0xAC00 && letter < 0xD7A4;
    }

    /** The table of words of a workbook, and the records that it goes on in. */
    private void cells(byte[] book) {
        ByteBuffer bytes = ByteBuffer.wrap(book).order(ByteOrder.LITTLE_ENDIAN);
        List<ByteBuffer> parts = new ArrayList<>();
        for (int at = 0; at + 4 <= book.length; ) {
            int type = bytes.getShort(at) & 0xffff;
            int size = Math.min(bytes.getShort(at + 2) & 0xffff, book.length - at - 4);
            if (type == WORDS || type == GOES_ON && !parts.isEmpty()) {
                parts.add(bytes.slice(at + 4, size).order(ByteOrder.LITTLE_ENDIAN));
            } else if (!parts.isEmpty()) {
                break;
            }
            if (parts.size() > MOST_RECORDS) {
                whole = false;
                break;
            }
            at += 4 + size;
        }
        if (!parts.isEmpty() && parts.getFirst().remaining() > 8) {
            parts.getFirst().position(8);
            new Cells(parts).read();
        }
    }

    /** Words that may be cut by the end of a record, behind which it is said anew how they go. */
    private final class Cells {

        private final List<ByteBuffer> parts;
        private int part;

        Cells(List<ByteBuffer> parts) {
            this.parts = parts;
        }

        void read() {
            while (!isFull() && has(3)) {
                int letters = now().getShort() & 0xffff;
                int how = now().get();
                int runs = (how & 8) != 0 && has(2) ? now().getShort() & 0xffff : 0;
                long more = (how & 4) != 0 && has(4) ? now().getInt() & 0xffff_ffffL : 0;
                letters(letters, (how & 1) != 0);
                words.append('\n');
                skip(4L * runs + more);
            }
        }

        private void letters(int count, boolean wide) {
            boolean two = wide;
            for (int left = count; left > 0 && !isFull(); left--) {
                if (!now().hasRemaining()) {
                    if (!has(1)) {
                        return;
                    }
                    two = (now().get() & 1) != 0;
                }
                if (now().remaining() < (two ? 2 : 1)) {
                    return;
                }
                words.append(two ? (char) now().getShort() : (char) (now().get() & 0xff));
            }
        }

        private void skip(long bytes) {
            for (long left = bytes; left > 0 && has(1); ) {
                int here = (int) Math.min(left, now().remaining());
                now().position(now().position() + here);
                left -= here;
            }
        }

        /** Moves on to the next record where this one is read. */
        private boolean has(int bytes) {
            while (!now().hasRemaining() && part + 1 < parts.size()) {
                part++;
            }
            return now().remaining() >= bytes;
        }

        private ByteBuffer now() {
            return parts.get(part);
        }
    }
}
