package org.cairn.awards;

import java.text.Normalizer;
import java.util.Locale;

/** Text as it is searched: small letters without accents, with single spaces. */
final class Sought {

    private Sought() {}

    static String text(String words) {
        String decomposed = Normalizer.normalize(words, Normalizer.Form.NFD);
        StringBuilder bare = new StringBuilder(decomposed.length());
        decomposed.codePoints().forEach(letter -> add(letter, bare));
        return bare.toString().toLowerCase(Locale.ROOT).strip();
    }

    private static void add(int letter, StringBuilder text) {
        if (isSpace(letter)) {
            if (text.isEmpty() || text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
            }
        } else if (Character.getType(letter) != Character.NON_SPACING_MARK) {
            text.appendCodePoint(letter);
        }
    }

    private static boolean isSpace(int letter) {
        return letter == ' ' || letter >= '\t' && letter <= '\r';
    }
}
