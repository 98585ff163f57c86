package org.cairn.awards;

import java.text.Normalizer;
import java.util.Locale;

/** Text as it is searched: small letters without accents. */
final class Sought {

    private Sought() {}

    static String text(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{Mn}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
    }
}
