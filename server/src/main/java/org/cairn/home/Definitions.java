package org.cairn.home;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Definition;
import org.cairn.catalog.EditionId;

/** The definitions behind the lines of a list, asked for all at once. */
public record Definitions(Map<EditionId, Definition> byEdition) {

    public Definitions {
        byEdition = Map.copyOf(byEdition);
    }

    public static Definitions of(Catalog catalog, Stream<EditionId> editions) {
        Map<EditionId, Definition> found = new HashMap<>();
        catalog.editions(editions.distinct().toList())
                .forEach((id, edition) -> found.put(id, edition.definition()));
        return new Definitions(found);
    }

    /** Of an edition that was asked for; editions are never deleted. */
    public Definition get(EditionId edition) {
        return Objects.requireNonNull(byEdition.get(edition), () -> "no edition " + edition);
    }
}
