package org.cairn.catalog.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.CatalogQuery;
import org.cairn.people.Organization;
import org.springframework.stereotype.Component;

/** Looks, where nothing was found, which one choice or word stood in the way. */
@Component
class Suggestions {

    private static final int MOST = 6;

    private final Catalog catalog;

    Suggestions(Catalog catalog) {
        this.catalog = catalog;
    }

    List<Suggestion> of(CatalogChoices choices, Optional<Organization> district) {
        List<Suggestion> ways = new ArrayList<>();
        for (String facet : CatalogChoices.FACETS) {
            for (String value : choices.chosen().getOrDefault(facet, List.of())) {
                add(ways, facet, value, choices.minus(facet, value), district);
            }
        }
        List<String> words = Arrays.asList(choices.first("q").strip().split("\\s+"));
        for (String word : words.size() > 1 ? words : List.<String>of()) {
            String rest =
                    words.stream()
                            .filter(other -> !other.equals(word))
                            .collect(Collectors.joining(" "));
            add(ways, "q", word, choices.saying(rest), district);
        }
        return ways.isEmpty() ? stacks() : ways;
    }

    private void add(
            List<Suggestion> ways,
            String name,
            String value,
            CatalogChoices fewer,
            Optional<Organization> district) {
        if (ways.size() < MOST) {
            int count = catalog.search(fewer.query(district)).total();
            if (count > 0) {
                ways.add(new Suggestion(name, value, fewer.address(), count));
            }
        }
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
