package org.cairn.catalog;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps the editions read last; they never change, so they never go stale. */
final class EditionCache {

    private static final int MOST = 400;

    private final Map<EditionId, Edition> kept =
            new LinkedHashMap<>(64, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<EditionId, Edition> eldest) {
                    return size() > MOST;
                }
            };

    synchronized Optional<Edition> get(EditionId id) {
        return Optional.ofNullable(kept.get(id));
    }

    synchronized void put(Edition edition) {
        kept.put(edition.id(), edition);
    }
}
