package org.cairn.openbadges.status;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;

/**
 * The bytes behind base64url text, a piece at a time, so that they never stand there as a whole.
 */
final class Base64Input extends InputStream {

    /** A multiple of 4, so that each piece stands for whole bytes. */
    private static final int PIECE = 8 << 10;

    private final String text;
    private int next;
    private byte[] piece = new byte[0];
    private int read;

    Base64Input(String text, int start) {
        this.text = text;
        this.next = start;
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
            // what is no letter of base64 becomes a question mark, which is none either
            var ascii = text.substring(next, end).getBytes(StandardCharsets.ISO_8859_1);
            piece = Base64.getUrlDecoder().decode(ascii);
            if (end < text.length() && piece.length != PIECE / 4 * 3) {
                throw new IllegalArgumentException("Padding in the middle");
            }
            next = end;
            read = 0;
        }
        return read < piece.length;
    }
}
