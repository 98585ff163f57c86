package org.cairn.sharing;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Who may see a badge; the earner alone decides. */
public enum Visibility {
    /** The earner alone. */
    PRIVATE,
    /** Whoever has the link; in no list and in no search engine. */
    UNLISTED,
    /** Everybody. */
    PUBLIC;

    public boolean isShown() {
        return this != PRIVATE;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Visibility> of(String code) {
        return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
