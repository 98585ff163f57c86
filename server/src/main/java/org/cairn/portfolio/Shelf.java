package org.cairn.portfolio;

import java.util.Set;
import org.cairn.catalog.EvidenceKind;

/**
 * Which pieces of a portfolio to list.
 *
 * @param words found in title, note or file name; empty = all
 * @param kinds empty = all
 * @param page from 1
 */
public record Shelf(String words, Set<EvidenceKind> kinds, int page, int size) {

    public static final int PAGE = 24;

    public Shelf {
        words = words.strip();
        kinds = Set.copyOf(kinds);
        page = Math.clamp(page, 1, 10_000);
        size = Math.clamp(size, 1, 500);
    }

    /** The first pieces of all kinds, newest first. */
    public static Shelf whole() {
        return new Shelf("", Set.of(), 1, 500);
    }
}
