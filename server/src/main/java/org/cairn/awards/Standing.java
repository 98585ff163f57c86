package org.cairn.awards;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a badge can be relied on, and if not, why. */
public enum Standing {
    VALID,
    EXPIRED,
    SUSPENDED,
    REVOKED;

    public boolean isValid() {
        return this == VALID;
    }

    /** Whether it will not count again by itself, so that one may earn it anew. */
    public boolean isOver() {
        return this == EXPIRED || this == REVOKED;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Standing> of(String code) {
        return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
