package org.cairn.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cairn.people.OrganizationId;

/** A micro-credential as the catalog's list shows it. */
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
        int effortMinutes,
        int decisionDays,
        List<Definition.Path> paths,
        Instant publishedAt) {

    public Card {
        kinds = List.copyOf(kinds);
        paths = List.copyOf(paths);
    }
}
