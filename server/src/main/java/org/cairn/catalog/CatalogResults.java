package org.cairn.catalog;

import java.util.List;
import java.util.Map;
import org.cairn.platform.web.Text;

/**
 * What was found.
 *
 * @param total of all pages
 * @param stacks how many of them are stacks
 * @param page the one shown, from 1, never beyond the last
 * @param facets by the name of the choice in addresses: "stack", "path", "kind", "without",
 *     "topic", "audience", "issuer", "days", "can", "counts"
 * @param corrections what was read for words that the catalog does not have
 * @param worths what the organization that was asked for counts the cards for
 */
public record CatalogResults(
        List<Card> cards,
        int total,
        int stacks,
        int page,
        int pages,
        Map<String, List<Count>> facets,
        Map<String, String> corrections,
        Map<MicroCredentialId, Worth> worths) {

    /** A value of a facet and how many would remain if it were chosen. */
    public record Count(String value, int count) {}

    public CatalogResults {
        cards = List.copyOf(cards);
        facets = Map.copyOf(facets);
        corrections = Map.copyOf(corrections);
        worths = Map.copyOf(worths);
    }

    /** How many micro-credentials and how many stacks were found, in words. */
    public Text counted() {
        int alone = total - stacks;
        if (stacks == 0) {
            return Text.of("catalog.count", alone);
        }
        return alone == 0
                ? Text.of("catalog.count.stacks", stacks)
                : Text.of("catalog.count.both", alone, stacks);
    }

    /** The values of one facet, the most frequent first. */
    public List<Count> counts(String facet) {
        return facets.getOrDefault(facet, List.of());
    }
}
