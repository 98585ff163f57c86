package org.cairn.openbadges.status;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;

/**
 * The bytes behind base64url text, a piece at a time, so that they never stand there as a whole.
 */
final class Base64Input extends InputStream {

    /** A multiple of 4, so that each piece stands for whole bytes. */
    private static final int PIECE = 8 << 10;

    private static final int LAST_LETTERS = 8;

    /** No letter stands for more bytes: the most that can be packed is 1032 in one. */
    private static final int MOST_PER_LETTER = 1032;

    private final String text;
    private int next;
    private byte[] piece = new byte[0];
    private int read;

    Base64Input(String text, int start) {
        this.text = text;
        this.next = start;
    }

    /**
     * How long what is packed in GZIP says to be: its last four bytes (RFC 1952, section 2.3.1). A
     * hint, which others may have written in there; 0 if it cannot be so.
     */
    long lengthSaid() {
        int letters = text.length() - next;
        int whole = next + Math.max(0, letters - LAST_LETTERS) / 4 * 4;
        try {
            byte[] last = decoded(whole, text.length());
            var bytes = ByteBuffer.wrap(last).order(ByteOrder.LITTLE_ENDIAN);
            long said = last.length < 4 ? 0 : bytes.getInt(last.length - 4) & 0xffff_ffffL;
            return said > (long) letters * MOST_PER_LETTER ? 0 : said;
        } catch (IllegalArgumentException e) {
            return 0;
        }
    }

    @Override
    public int read() {
        return filled() ? piece[read++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) {
        Objects.checkFromIndexSize(from, length, into.length);
        if (length == 0) {
            return 0;
        }
        if (!filled()) {
            return -1;
        }
        int count = Math.min(length, piece.length - read);
        System.arraycopy(piece, read, into, from, count);
        read += count;
        return count;
    }

    /**
     * Goes to the end.
     *
     * @throws IllegalArgumentException when what is left is not base64url
     */
    void drain() {
        while (filled()) {
            read = piece.length;
        }
    }

    /** Whether more can follow; tells GZIP that the list ends here. */
    @Override
    public int available() {
        return piece.length - read + (text.length() - next) / 4 * 3;
    }

    /**
     * @throws IllegalArgumentException when the text is not base64url
     */
    private boolean filled() {
        while (read == piece.length && next < text.length()) {
            int end = Math.min(next + PIECE, text.length());
            piece = decoded(next, end);
            if (end < text.length() && piece.length != PIECE / 4 * 3) {
                throw new IllegalArgumentException("Padding in the middle");
            }
            next = end;
            read = 0;
        }
        return read < piece.length;
    }

    private byte[] decoded(int from, int to) {
        // what is no letter of base64 becomes a question mark, which is none either
        var ascii = text.substring(from, to).getBytes(StandardCharsets.ISO_8859_1);
        return Base64.getUrlDecoder().decode(ascii);
    }
}
