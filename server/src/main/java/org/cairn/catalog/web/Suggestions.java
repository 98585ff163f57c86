package org.cairn.catalog.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.CatalogQuery;
import org.cairn.catalog.CatalogResults;
import org.cairn.people.Organization;
import org.springframework.stereotype.Component;

/** Looks, where nothing was found, which one choice or word stood in the way. */
@Component
class Suggestions {

    private static final int MOST = 6;

    /** Each is a search of the whole catalog, and anybody may ask. */
    private static final int MOST_TRIES = 8;

    private final Catalog catalog;

    Suggestions(Catalog catalog) {
        this.catalog = catalog;
    }

    List<Suggestion> of(
            CatalogChoices choices, Optional<Organization> district, CatalogResults nothing) {
        List<Suggestion> ways =
                tries(choices).stream()
                        .limit(MOST_TRIES)
                        .map(fewer -> fewer.counted(catalog, district, nothing))
                        .filter(way -> way.count() > 0)
                        .limit(MOST)
                        .toList();
        return ways.isEmpty() ? stacks() : ways;
    }

    /** The same choices without one of them. */
    private record Try(String name, String value, CatalogChoices fewer) {

        Suggestion counted(
                Catalog catalog, Optional<Organization> district, CatalogResults nothing) {
            int count = catalog.count(fewer.query(district), nothing.worths());
            return new Suggestion(name, value, fewer.address(), count);
        }
    }

    private static List<Try> tries(CatalogChoices choices) {
        List<Try> tries = new ArrayList<>();
        for (String facet : CatalogChoices.FACETS) {
            for (String value : choices.chosen().getOrDefault(facet, List.of())) {
                tries.add(new Try(facet, value, choices.minus(facet, value)));
            }
        }
        List<String> words = choices.query().terms();
        for (String word : words.size() > 1 ? words : List.<String>of()) {
            String rest =
                    words.stream()
                            .filter(other -> !other.equals(word))
                            .collect(Collectors.joining(" "));
            tries.add(new Try("q", word, choices.saying(rest)));
        }
        return tries;
    }

    private List<Suggestion> stacks() {
        return catalog.search(CatalogQuery.everything()).counts("stack").stream()
                .limit(MOST)
                .map(stack ->
                        new Suggestion(
                                "",
                                stack.value(),
                                CatalogChoices.only("stack", stack.value()).address(),
                                stack.count()))
                .toList();
    }
}
