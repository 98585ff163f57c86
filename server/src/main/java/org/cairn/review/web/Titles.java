package org.cairn.review.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Definition;
import org.cairn.catalog.Edition;
import org.cairn.catalog.EditionId;
import org.cairn.catalog.MicroCredentialId;

/** Titles for lists, asked for in bulk. */
public record Titles(Catalog catalog) {

    Map<EditionId, Definition> of(Collection<EditionId> editions) {
        Map<EditionId, Definition> found = new HashMap<>();
        catalog.editions(editions).forEach((id, edition) -> found.put(id, edition.definition()));
        return found;
    }

    /** A choice for a filter: address word, title and how many there are. */
    public record Choice(String slug, String title, long count) {}

    List<Choice> choices(Map<MicroCredentialId, Long> counts) {
        return counts.entrySet().stream()
                .flatMap(entry ->
                        catalog.currentOf(entry.getKey()).stream()
                                .map(Edition::definition)
                                .map(definition ->
                                        new Choice(
                                                definition.slug(),
                                                definition.title(),
                                                entry.getValue())))
                .sorted(Comparator.comparing(Choice::title))
                .toList();
    }
}
