package org.cairn.catalog;

import java.util.regex.Pattern;

/** Names one edition by its content: SHA-256 over the canonical form of the definition, in hex. */
public record EditionId(String value) {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    public EditionId {
        if (!HEX.matcher(value).matches()) {
            throw new IllegalArgumentException("not the hash of a definition: " + value);
        }
    }

    public static EditionId of(String text) {
        return new EditionId(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
