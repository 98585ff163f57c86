package org.cairn.openbadges.key;

import java.util.Arrays;

/**
 * Base 58 with the Bitcoin alphabet, as Multibase header {@code z} wants it (Controlled Identifiers
 * 1.0, section 2.4).
 */
public final class Base58 {

    private static final String ALPHABET =
            "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

    /** The work grows with the square of the length, so that text from outside is kept short. */
    private static final int MAX_LENGTH = 4096;

    private Base58() {}

    /** The bytes in the alphabet of Bitcoin, without a multibase prefix. */
    public static String encode(byte[] bytes) {
        int zeros = 0;
        while (zeros < bytes.length && bytes[zeros] == 0) {
            zeros++;
        }
        int[] digits = new int[bytes.length * 138 / 100 + 1];
        int used = 0;
        for (int i = zeros; i < bytes.length; i++) {
            used = shiftIn(digits, used, bytes[i] & 0xff, 256, 58);
        }
        StringBuilder text = new StringBuilder(zeros + used).append("1".repeat(zeros));
        for (int i = used - 1; i >= 0; i--) {
            text.append(ALPHABET.charAt(digits[i]));
        }
        return text.toString();
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
        int[] digits = new int[text.length()];
        int used = 0;
        for (int i = zeros; i < text.length(); i++) {
            int digit = ALPHABET.indexOf(text.charAt(i));
            if (digit < 0) {
                throw new KeyProblem("'" + text.charAt(i) + "' is not a base58 character");
            }
            used = shiftIn(digits, used, digit, 58, 256);
        }
        byte[] bytes = new byte[zeros + used];
        Arrays.fill(bytes, 0, zeros, (byte) 0);
        for (int i = 0; i < used; i++) {
            bytes[zeros + i] = (byte) digits[used - 1 - i];
        }
        return bytes;
    }

    /** number = number * fromBase + digit, kept as little-endian digits of toBase. */
    private static int shiftIn(int[] digits, int used, int digit, int fromBase, int toBase) {
        int carry = digit;
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
