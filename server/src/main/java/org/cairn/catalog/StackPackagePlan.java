package org.cairn.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairn.people.OrganizationId;
import org.cairn.platform.files.Sha256;

/**
 * What bringing the package of a stack would do.
 *
 * @param rows first the stack itself, then what it is made of, each once
 */
public record StackPackagePlan(
        StackPackageId id, OrganizationId issuer, String summary, StackRule rule, List<Row> rows) {

    /** What becomes of one thing in the package. */
    public enum Fate {
        /** A draft would be made. */
        NEW,
        /** It is one’s own: the draft of its next edition would be made. */
        NEXT,
        /** An earlier edition was adapted; this one would be offered in its draft. */
        NEWER,
        /** One’s own organizations offer it. */
        HERE,
        /** It is being written here. */
        DRAFT,
        /** It is only named: whoever made the package was not allowed to copy it. */
        WITHHELD,
        /** Its issuer has reserved all rights. */
        RESERVED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether something would be made of it. */
        public boolean makes() {
            return this == NEW || this == NEXT || this == NEWER;
        }

        /** Whether it cannot be in the stack as things are. */
        public boolean lacks() {
            return this == WITHHELD || this == RESERVED;
        }
    }

    /**
     * One thing.
     *
     * @param key what would stand for it in the stack; empty = that is not known yet
     * @param address where it is here
     */
    public record Row(
            String slug,
            boolean stack,
            Origin origin,
            Fate fate,
            String key,
            Optional<String> address) {}

    public StackPackagePlan {
        rows = List.copyOf(rows);
    }

    public Row first() {
        return rows.getFirst();
    }

    /** Whether anything would be made. */
    public boolean makes() {
        return first().fate().makes();
    }

    /** How many drafts would be made. */
    public int drafts() {
        return (int)
                rows.stream()
                        .filter(row -> row.fate() == Fate.NEW || row.fate() == Fate.NEXT)
                        .count();
    }

    /** How many parts cannot be in it as things are. */
    public int lacking() {
        return (int) rows.stream().skip(1).filter(row -> row.fate().lacks()).count();
    }

    /** What was looked at, in one word. */
    public String seen() {
        return Sha256.ofTexts(
                        rows.stream()
                                .flatMap(row ->
                                        Stream.of(
                                                row.origin().hash().value(),
                                                row.fate().code(),
                                                row.key()))
                                .toList())
                .hex();
    }

    /** The row of that thing. */
    Row row(String slug) {
        return rows.stream().filter(row -> row.slug().equals(slug)).findFirst().orElseThrow();
    }
}
