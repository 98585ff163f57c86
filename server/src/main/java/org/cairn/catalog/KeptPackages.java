package org.cairn.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The packages that were asked for last, so that whoever asks again costs nothing.
 *
 * @param <K> all that a package depends on beside the program itself
 */
final class KeptPackages<K> {

    private final Map<K, EditionPackage> kept;

    KeptPackages(int most) {
        this.kept =
                Collections.synchronizedMap(
                        new LinkedHashMap<>(most, 0.75f, true) {
                            private static final long serialVersionUID = 1L;

                            @Override
                            protected boolean removeEldestEntry(
                                    Map.Entry<K, EditionPackage> eldest) {
                                return size() > most;
                            }
                        });
    }

    /** Made by whoever comes first, without holding back those who ask for others. */
    EditionPackage of(K key, Supplier<EditionPackage> making) {
        EditionPackage known = kept.get(key);
        if (known != null) {
            return known;
        }
        EditionPackage made = making.get();
        kept.put(key, made);
        return made;
    }
}
