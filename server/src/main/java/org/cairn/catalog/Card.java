package org.cairn.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cairn.people.OrganizationId;

/**
 * A micro-credential as the catalog's list shows it.
 *
 * @param kinds every kind of evidence that may be handed in
 * @param asked the few to speak of: of each demand the kind named first, and writing
 * @param lastStart the last day on which one can start; empty = no end is planned
 */
public record Card(
        MicroCredentialId id,
        String slug,
        EditionId edition,
        int number,
        OrganizationId issuer,
        Definition.Kind kind,
        Locale language,
        String title,
        String summary,
        String stack,
        Optional<Integer> level,
        List<EvidenceKind> kinds,
        List<EvidenceKind> asked,
        int effortMinutes,
        int decisionDays,
        List<Definition.Path> paths,
        Instant publishedAt,
        Optional<LocalDate> lastStart) {

    public Card {
        kinds = List.copyOf(kinds);
        asked = List.copyOf(asked);
        paths = List.copyOf(paths);
    }

    /** Where its page is. */
    public String address() {
        return address(kind, slug);
    }

    /** Where the page of something with this slug is. */
    public static String address(Definition.Kind kind, String slug) {
        return (kind == Definition.Kind.STACK ? "/stacks/" : "/catalog/") + slug;
    }
}
