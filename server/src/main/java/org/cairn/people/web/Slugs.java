package org.cairn.people.web;

import java.text.Normalizer;
import java.util.Locale;

/** Makes the word for an address out of a name. */
final class Slugs {

    private Slugs() {}

    static String of(String name) {
        String plain =
                Normalizer.normalize(name, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        return plain.length() > 60 ? plain.substring(0, 60).replaceAll("-$", "") : plain;
    }
}
