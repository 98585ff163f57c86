package org.cairn.review.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** Those of them that are tried in a pilot. */
    Set<EditionId> pilots(Collection<EditionId> editions) {
        return catalog.editions(editions).values().stream()
                .filter(Edition::isPilot)
                .map(Edition::id)
                .collect(Collectors.toSet());
    }

    /** A choice for a filter: address word, title and how many there are. */
    public record Choice(String slug, String title, long count) {}

    /** The micro-credential with this address word. */
    Optional<Edition> chosen(String slug) {
        return slug.isBlank() ? Optional.empty() : catalog.current(slug);
    }

    /** Whether words were typed that are to be found in titles. */
    static boolean isSearch(Optional<Edition> chosen, String typed) {
        return chosen.isEmpty() && !typed.isBlank();
    }

    /**
     * What there is to choose from, and what was chosen or typed.
     *
     * @param counts of what waits; all of it where titles are searched
     * @param isCut whether there may be micro-credentials without a count
     */
    Narrowing narrowing(
            Map<MicroCredentialId, Long> counts,
            boolean isCut,
            Optional<Edition> chosen,
            String typed) {
        List<Choice> choices =
                catalog.cards(offered(counts, isSearch(chosen, typed))).values().stream()
                        .map(card ->
                                new Choice(
                                        card.slug(),
                                        card.title(),
                                        counts.getOrDefault(card.id(), 0L)))
                        .sorted(Comparator.comparing(Choice::title))
                        .toList();
        return new Narrowing(
                counts.size(),
                isCut || Narrowing.isMany(counts.size()),
                choices,
                chosen.map(edition ->
                        new Choice(
                                edition.definition().slug(),
                                edition.definition().title(),
                                counts.getOrDefault(edition.microCredential(), 0L))),
                chosen.isPresent() ? "" : typed.strip());
    }

    /** A state has thousands of titles: their cards are read only to look for words in them. */
    private static Collection<MicroCredentialId> offered(
            Map<MicroCredentialId, Long> counts, boolean searched) {
        if (searched || !Narrowing.isMany(counts.size())) {
            return counts.keySet();
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<MicroCredentialId, Long>comparingByValue().reversed())
                .limit(Narrowing.MOST_TO_CHOOSE)
                .map(Map.Entry::getKey)
                .toList();
    }
}
