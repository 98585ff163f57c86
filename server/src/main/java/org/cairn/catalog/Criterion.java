package org.cairn.catalog;

import java.util.List;
import java.util.Optional;

/**
 * One quality judged.
 *
 * @param weight counts in the weighted rule only
 * @param notApplicable whether the assessor may say that it does not apply
 * @param meets id of the lowest level that meets it
 * @param levels in rising order
 */
public record Criterion(
        String id,
        String title,
        String about,
        int weight,
        boolean notApplicable,
        String meets,
        List<Level> levels) {

    public Criterion {
        levels = List.copyOf(levels);
        if (weight < 1 || levels.size() < 2) {
            throw new IllegalArgumentException("criterion " + id + " cannot be judged");
        }
        indexOf(levels, meets);
    }

    public Optional<Level> level(String levelId) {
        return levels.stream().filter(level -> level.id().equals(levelId)).findFirst();
    }

    /** Whether this level or a lower one is the level that meets; unknown levels are refused. */
    public boolean meets(String levelId) {
        return indexOf(levels, levelId) >= indexOf(levels, meets);
    }

    /** 1 for the lowest level. */
    public int rank(String levelId) {
        return indexOf(levels, levelId) + 1;
    }

    private static int indexOf(List<Level> levels, String id) {
        for (int i = 0; i < levels.size(); i++) {
            if (levels.get(i).id().equals(id)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no level " + id);
    }
}
