package org.cairn.catalog;

/** Names one edition by its content: SHA-256 over the canonical form of the definition, in hex. */
public record EditionId(String value) {

    private static final int LENGTH = 64;

    public EditionId {
        if (value.length() != LENGTH || !value.chars().allMatch(EditionId::isDigit)) {
            throw new IllegalArgumentException("not the hash of a definition: " + value);
        }
    }

    private static boolean isDigit(int letter) {
        return letter >= '0' && letter <= '9' || letter >= 'a' && letter <= 'f';
    }

    public static EditionId of(String text) {
        return new EditionId(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
