package org.cairn.home;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Definition;
import org.cairn.catalog.Edition;
import org.cairn.catalog.EditionId;

/** The definitions behind the lines of a list, asked for all at once. */
public record Definitions(Map<EditionId, Edition> byEdition) {

    public Definitions {
        byEdition = Map.copyOf(byEdition);
    }

    public static Definitions of(Catalog catalog, Stream<EditionId> editions) {
        return new Definitions(catalog.editions(editions.distinct().toList()));
    }

    /** Of an edition that was asked for; editions are never deleted. */
    public Definition get(EditionId edition) {
        return of(edition).definition();
    }

    /** Whether that is tried in a pilot. */
    public boolean isPilot(EditionId edition) {
        return of(edition).isPilot();
    }

    private Edition of(EditionId edition) {
        return Objects.requireNonNull(byEdition.get(edition), () -> "no edition " + edition);
    }
}
