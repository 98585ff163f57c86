package org.cairn.catalog;

import java.text.Normalizer;
import java.util.Locale;

/** Makes a place in addresses of a title. */
final class Slugs {

    private static final int LONGEST = 80;
    private static final int SHORTEST = 3;

    private Slugs() {}

    /** Empty where the title has too few letters for one. */
    static String of(String title) {
        String plain =
                Normalizer.normalize(title, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}+", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        String slug = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
        return slug.length() < SHORTEST ? "" : slug.replaceAll("-$", "");
    }
}
