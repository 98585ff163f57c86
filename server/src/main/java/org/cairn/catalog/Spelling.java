package org.cairn.catalog;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Tells how far apart two words are, and which known word somebody probably meant. */
final class Spelling {

    private Spelling() {}

    /**
     * The known word that a hand slipping on the keys turns into this one; empty if none is near.
     */
    static Optional<String> nearest(String word, Collection<String> known) {
        return known.stream()
                .filter(other -> distance(word, other) <= allowed(word))
                .min(
                        Comparator.comparingInt((String other) -> distance(word, other))
                                .thenComparing(Comparator.naturalOrder()));
    }

    /** How many slips are forgiven in a word of this length. */
    static int allowed(String word) {
        return word.length() <= 3 ? 0 : word.length() <= 5 ? 1 : word.length() <= 9 ? 2 : 3;
    }

    /** Letters added, dropped, changed or swapped with their neighbor. */
    static int distance(String one, String other) {
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[other.length() + 1];
            now[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(Math.min(last[j], now[j - 1]) + 1, last[j - 1] + change);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    now[j] = Math.min(now[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = now;
        }
        return last[other.length()];
    }
}
