package org.cairn.platform.art;

import java.util.Locale;

/** What lies behind the cairn of a badge. */
public enum Scenery {
    HILLS,
    MOUNTAINS,
    WATER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Scenery of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
