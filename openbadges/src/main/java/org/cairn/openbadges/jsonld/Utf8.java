package org.cairn.openbadges.jsonld;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A text that grows, kept as it is hashed: in UTF-8, whose bytes sort as code points do. */
final class Utf8 {

    private static final int FOUR_BYTES = 0xf0;

    /** The first byte of U+E000, the first character behind the surrogates. */
    private static final int BEHIND_SURROGATES = 0xee;

    /** Four spaces, a point, a line feed. */
    private static final int AROUND_TERMS = 6;

    private byte[] bytes;
    private int length;

    Utf8(int capacity) {
        this.bytes = new byte[capacity];
    }

    static Utf8 of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Utf8(bytes.length).add(bytes);
    }

    Utf8 add(byte[] more) {
        return add(more, 0, more.length);
    }

    Utf8 add(byte[] more, int from, int count) {
        makeRoom(count);
        System.arraycopy(more, from, bytes, length, count);
        length += count;
        return this;
    }

    Utf8 add(char ascii) {
        makeRoom(1);
        bytes[length++] = (byte) ascii;
        return this;
    }

    /**
     * A line of N-Quads.
     *
     * @param graph empty for that of the document
     */
    void line(byte[] subject, byte[] predicate, byte[] object, byte[] graph) {
        makeRoom(subject.length + predicate.length + object.length + graph.length + AROUND_TERMS);
        put(subject);
        bytes[length++] = ' ';
        put(predicate);
        bytes[length++] = ' ';
        put(object);
        bytes[length++] = ' ';
        if (graph.length > 0) {
            put(graph);
            bytes[length++] = ' ';
        }
        bytes[length++] = '.';
        bytes[length++] = '\n';
    }

    private void put(byte[] term) {
        System.arraycopy(term, 0, bytes, length, term.length);
        length += term.length;
    }

    private void makeRoom(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
        }
    }

    int length() {
        return length;
    }

    void clear() {
        length = 0;
    }

    /** Each with its line feed at the end. */
    List<byte[]> lines() {
        List<byte[]> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < length; i++) {
            if (bytes[i] == '\n') {
                lines.add(Arrays.copyOfRange(bytes, from, i + 1));
                from = i + 1;
            }
        }
        return lines;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    void feed(MessageDigest digest) {
        digest.update(bytes, 0, length);
    }

    byte[] hash(MessageDigest digest) {
        feed(digest);
        return digest.digest();
    }

    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    /** The order of code points (RDFC-1.0, section 5). */
    @SuppressWarnings("ReferenceEquality") // the same bytes need no look
    static int byCodePoint(byte[] a, byte[] b) {
        return a == b ? 0 : Arrays.compareUnsigned(a, b);
    }

    /**
     * The order of UTF-16, which is that of {@link String}. The two differ where a character of
     * four bytes meets one from U+E000 to U+FFFF.
     */
    @SuppressWarnings("ReferenceEquality") // the same bytes need no look
    static int byCodeUnit(byte[] a, byte[] b) {
        int at = a == b ? -1 : Arrays.mismatch(a, b);
        if (at < 0) {
            return 0;
        }
        if (at == a.length || at == b.length) {
            return a.length - b.length;
        }
        int x = a[at] & 0xff;
        int y = b[at] & 0xff;
        boolean differs = Math.min(x, y) >= BEHIND_SURROGATES && Math.max(x, y) >= FOUR_BYTES;
        return differs && (x < FOUR_BYTES || y < FOUR_BYTES) ? y - x : x - y;
    }
}
