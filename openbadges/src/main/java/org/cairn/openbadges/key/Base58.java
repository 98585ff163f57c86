package org.cairn.openbadges.key;

import java.util.Arrays;

/**
 * Base 58 with the Bitcoin alphabet, as Multibase header {@code z} wants it (Controlled Identifiers
 * 1.0, section 2.4).
 */
public final class Base58 {

    private static final String ALPHABET =
            "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

    private static final byte[] DIGITS = new byte[128];

    /** The work grows with the square of the length, so that text from outside is kept short. */
    private static final int MAX_LENGTH = 4096;

    /** So many digits fit into a word at once, and that is what they count up to. */
    private static final int GROUP = 5;

    private static final long[] POWERS = {1, 58, 3_364, 195_112, 11_316_496, 656_356_768};
    private static final long WORD = 0xffff_ffffL;

    static {
        Arrays.fill(DIGITS, (byte) -1);
        for (int i = 0; i < ALPHABET.length(); i++) {
            DIGITS[ALPHABET.charAt(i)] = (byte) i;
        }
    }

    private Base58() {}

    /** The bytes in the alphabet of Bitcoin, without a multibase prefix. */
    public static String encode(byte[] bytes) {
        int zeros = 0;
        while (zeros < bytes.length && bytes[zeros] == 0) {
            zeros++;
        }
        int[] words = words(bytes);
        char[] text = new char[bytes.length * 138 / 100 + GROUP + 1];
        int at = text.length;
        for (int first = 0; first < words.length; ) {
            if (words[first] == 0) {
                first++;
                continue;
            }
            long rest = divide(words, first);
            for (int i = 0; i < GROUP; i++) {
                text[--at] = ALPHABET.charAt((int) (rest % 58));
                rest /= 58;
            }
        }
        while (at < text.length && text[at] == '1') {
            at++;
        }
        return "1".repeat(zeros) + new String(text, at, text.length - at);
    }

    /** The number in words of 32 bits, the most significant one first. */
    private static int[] words(byte[] bytes) {
        int[] words = new int[(bytes.length + 3) / 4];
        for (int i = 0; i < bytes.length; i++) {
            int fromEnd = bytes.length - 1 - i;
            words[words.length - 1 - fromEnd / 4] |= (bytes[i] & 0xff) << fromEnd % 4 * 8;
        }
        return words;
    }

    /** Divides by the largest power that is worked with; gives what is left. */
    private static long divide(int[] words, int first) {
        long rest = 0;
        for (int i = first; i < words.length; i++) {
            long number = rest << 32 | words[i] & WORD;
            words[i] = (int) (number / POWERS[GROUP]);
            rest = number % POWERS[GROUP];
        }
        return rest;
    }

    /**
     * The bytes behind such a text.
     *
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
        int[] words = new int[text.length() / GROUP + 1];
        for (int i = zeros; i < text.length(); i += GROUP) {
            int end = Math.min(i + GROUP, text.length());
            long group = 0;
            for (int c = i; c < end; c++) {
                group = group * 58 + digit(text.charAt(c));
            }
            multiply(words, POWERS[end - i], group);
        }
        return bytes(words, zeros);
    }

    private static int digit(char c) {
        int digit = c < DIGITS.length ? DIGITS[c] : -1;
        if (digit < 0) {
            throw new KeyProblem("'" + c + "' is not a base58 character");
        }
        return digit;
    }

    /** number = number * factor + more; the least significant word stands first. */
    private static void multiply(int[] words, long factor, long more) {
        long carry = more;
        for (int i = 0; i < words.length; i++) {
            carry += (words[i] & WORD) * factor;
            words[i] = (int) carry;
            carry >>>= 32;
        }
    }

    /** Without leading zeros but those that are asked for. */
    private static byte[] bytes(int[] words, int zeros) {
        int used = words.length * 4;
        while (used > 0 && byteAt(words, used - 1) == 0) {
            used--;
        }
        byte[] bytes = new byte[zeros + used];
        for (int i = 0; i < used; i++) {
            bytes[zeros + i] = byteAt(words, used - 1 - i);
        }
        return bytes;
    }

    private static byte byteAt(int[] words, int place) {
        return (byte) (words[place / 4] >> place % 4 * 8);
    }
}
