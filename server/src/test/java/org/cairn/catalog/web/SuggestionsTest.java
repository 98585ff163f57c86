package org.cairn.catalog.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cairn.CairnTest;
import org.cairn.catalog.CatalogQuery;
import org.cairn.catalog.CatalogResults;
import org.cairn.catalog.CountedCatalog;
import org.cairn.home.Neighbors;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * An empty list shows ways out, and asks for them only so often, whatever stands in the address.
 */
@CairnTest
class SuggestionsTest {

    private final CountedCatalog counted;
    private final Neighbors neighbors;
    private final CatalogResults nothing;

    SuggestionsTest(CountedCatalog counted, Neighbors neighbors) {
        this.counted = counted;
        this.neighbors = neighbors;
        this.nothing = counted.catalog().search(CatalogQuery.words("zyxwvutsr"));
    }

    @Test
    void manyWordsAndManyChoicesAreTriedEightTimesAtMost() {
        MultiValueMap<String, String> address = new LinkedMultiValueMap<>();
        address.add("q", numbered("qqzx", 2_000));
        IntStream.range(0, 2_000).forEach(i -> address.add("topic", "no topic " + i));
        int statements = counted.during(() -> ways(CatalogChoices.of(address)));
        assertThat(statements).isPositive().isLessThanOrEqualTo(8 * 2 + 2);
        assertThat(CatalogChoices.of(address).first("q")).hasSize(200);
    }

    @Test
    void theWordThatStandsInTheWayIsNamedAsTheSearchReadsIt() {
        neighbors.publish(neighbors.town().district(), "Asking for Quartz");
        MultiValueMap<String, String> address = new LinkedMultiValueMap<>();
        address.add("q", "Zyxwvutsr, quartz");
        assertThat(ways(CatalogChoices.of(address)))
                .singleElement()
                .satisfies(way -> {
                    assertThat(way.name()).isEqualTo("q");
                    assertThat(way.value()).isEqualTo("zyxwvutsr");
                    assertThat(way.address()).isEqualTo("/catalog?q=quartz");
                    assertThat(way.count()).isPositive();
                });
    }

    private List<Suggestion> ways(CatalogChoices choices) {
        return new Suggestions(counted.catalog()).of(choices, Optional.empty(), nothing);
    }

    private static String numbered(String word, int count) {
        return IntStream.range(0, count).mapToObj(i -> word + i).collect(Collectors.joining(" "));
    }
}
