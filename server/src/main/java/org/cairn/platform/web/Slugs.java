package org.cairn.platform.web;

import java.text.Normalizer;
import java.util.Locale;

/** Makes the word for an address out of a name. */
public final class Slugs {

    private Slugs() {}

    /**
     * Small letters, digits and hyphens; empty where the name has none of them.
     *
     * @param longest letters of it at most
     */
    public static String of(String name, int longest) {
        String plain =
                Normalizer.normalize(name, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        return plain.length() > longest ? plain.substring(0, longest).replaceAll("-$", "") : plain;
    }
}
