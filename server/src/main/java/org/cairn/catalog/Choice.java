package org.cairn.catalog;

import java.util.List;
import java.util.Optional;

/**
 * One way to meet an evidence demand: any of these kinds.
 *
 * @param note what to look after, such as a length; may be empty
 */
public record Choice(List<EvidenceKind> kinds, Optional<Integer> maxMegabytes, String note) {

    public Choice {
        kinds = List.copyOf(kinds);
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("a choice allows at least one kind");
        }
    }

    public boolean allows(EvidenceKind kind) {
        return kinds.contains(kind);
    }
}
