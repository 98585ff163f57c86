package org.cairn.review;

import java.util.Locale;

/** The word for each state, as it stands in the database, in addresses and in message keys. */
public enum Stage {
    DRAFT,
    HANDED_IN,
    UNDER_ASSESSMENT,
    RECOMMENDED,
    RETURNED,
    INCOMPLETE,
    AWARDED,
    PILOTED,
    WITHDRAWN;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Stage of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether the educator still has a way to go here. */
    public boolean isOpen() {
        return this != AWARDED && this != PILOTED && this != WITHDRAWN;
    }
}
