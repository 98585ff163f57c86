package org.cairn.platform.text;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/**
 * Counts words as people do: whatever stands between spaces and has a letter or digit in it; in
 * scripts written without spaces each character is one.
 */
public final class Words {

    private static final Set<UnicodeScript> WITHOUT_SPACES =
            Set.of(
                    UnicodeScript.HAN,
                    UnicodeScript.HIRAGANA,
                    UnicodeScript.KATAKANA,
                    UnicodeScript.THAI,
                    UnicodeScript.LAO,
                    UnicodeScript.KHMER,
                    UnicodeScript.MYANMAR);

    private Words() {}

    public static int count(String text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); ) {
            int letter = text.codePointAt(i);
            i += Character.charCount(letter);
            if (isSpace(letter)) {
                inside = false;
            } else if (Character.isLetterOrDigit(letter)) {
                boolean alone = WITHOUT_SPACES.contains(UnicodeScript.of(letter));
                if (alone || !inside) {
                    words++;
                }
                inside = !alone;
            }
        }
        return words;
    }

    private static boolean isSpace(int letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
    }
}
