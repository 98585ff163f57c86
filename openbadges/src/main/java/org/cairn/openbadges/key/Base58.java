package org.cairn.openbadges.key;

/**
 * Base 58 with the Bitcoin alphabet, as Multibase header {@code z} wants it (Controlled Identifiers
 * 1.0, section 2.4).
 */
public final class Base58 {

    private static final String ALPHABET =
            "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

    /** The work grows with the square of the length, so that text from outside is kept short. */
    private static final int MAX_LENGTH = 4096;

    /** Several bytes and several letters are taken at once: as many as one word holds. */
    private static final int BYTES = 4;

    private static final int LETTERS = 5;
    private static final long WORD = 1L << 32;
    private static final long LETTERS_WORD = 58L * 58 * 58 * 58 * 58;

    private Base58() {}

    public static String encode(byte[] bytes) {
        int zeros = 0;
        while (zeros < bytes.length && bytes[zeros] == 0) {
            zeros++;
        }
        long[] digits = new long[bytes.length / BYTES + 2 + bytes.length / (BYTES * LETTERS)];
        int used = 0;
        int end = zeros;
        while (end < bytes.length) {
            int from = end;
            end += nextChunk(bytes.length - end, BYTES);
            long chunk = 0;
            for (int i = from; i < end; i++) {
                chunk = chunk << 8 | bytes[i] & 0xff;
            }
            used = shiftIn(digits, used, chunk, WORD, LETTERS_WORD);
        }
        StringBuilder text = new StringBuilder(zeros + LETTERS * used);
        for (int i = 0; i < used; i++) {
            long rest = digits[i];
            for (int k = 0; k < LETTERS && (i < used - 1 || rest > 0); k++) {
                text.append(ALPHABET.charAt((int) (rest % ALPHABET.length())));
                rest /= ALPHABET.length();
            }
        }
        return text.append("1".repeat(zeros)).reverse().toString();
    }

    /**
     * @throws KeyProblem when a character is outside the alphabet or the text is too long
     */
    public static byte[] decode(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new KeyProblem("A base58 value of " + text.length() + " characters is too long");
        }
        int zeros = 0;
        while (zeros < text.length() && text.charAt(zeros) == '1') {
            zeros++;
        }
        long[] digits = new long[text.length() / LETTERS + 1];
        int used = 0;
        int end = zeros;
        while (end < text.length()) {
            int from = end;
            end += nextChunk(text.length() - end, LETTERS);
            long chunk = 0;
            for (int i = from; i < end; i++) {
                chunk = chunk * ALPHABET.length() + digit(text.charAt(i));
            }
            used = shiftIn(digits, used, chunk, LETTERS_WORD, WORD);
        }
        return bytes(digits, used, zeros);
    }

    /** The first chunk is the short one. */
    private static int nextChunk(int left, int full) {
        return left % full == 0 ? full : left % full;
    }

    private static int digit(char letter) {
        int digit = ALPHABET.indexOf(letter);
        if (digit < 0) {
            throw new KeyProblem("'" + letter + "' is not a base58 character");
        }
        return digit;
    }

    private static byte[] bytes(long[] digits, int used, int zeros) {
        int length = used * BYTES;
        while (length > 0 && byteAt(digits, length - 1) == 0) {
            length--;
        }
        byte[] bytes = new byte[zeros + length];
        for (int i = 0; i < length; i++) {
            bytes[bytes.length - 1 - i] = byteAt(digits, i);
        }
        return bytes;
    }

    /** Counted from the last byte. */
    private static byte byteAt(long[] digits, int place) {
        return (byte) (digits[place / BYTES] >>> 8 * (place % BYTES));
    }

    /** number = number * fromBase + digit, kept as little-endian digits of toBase. */
    private static int shiftIn(long[] digits, int used, long digit, long fromBase, long toBase) {
        long carry = digit;
        int length = used;
        for (int i = 0; i < length; i++) {
            carry += digits[i] * fromBase;
            digits[i] = carry % toBase;
            carry /= toBase;
        }
        while (carry > 0) {
            digits[length++] = carry % toBase;
            carry /= toBase;
        }
        return length;
    }
}
