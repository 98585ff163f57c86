package org.cairn.openbadges.bake;

import java.util.List;

/**
 * Everything that was found in one picture.
 *
 * @param found the records in the order in which they stand in the file; the standard wants exactly
 *     one
 * @param trailingBytes how many bytes follow the end of the picture and were not looked at
 */
public record Unbaked(List<Baked> found, long trailingBytes) {

    /** Keeps copies of the lists, which nobody can change. */
    public Unbaked {
        found = List.copyOf(found);
    }
}
