package org.cairn.catalog;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the original of an adaptation has become since.
 *
 * @param before the edition that was adapted, or of which changes were taken last
 * @param now its newest edition
 * @param changes what the adaptation does not have of it
 * @param was the definition of the one, {@code is} that of the other, {@code mine} one's own
 * @param document the newest edition as a draft has it
 * @param isPassed whether somebody has said that nothing of it is taken
 */
public record OriginalNews(
        Origin before,
        Origin now,
        List<OriginalChange> changes,
        Definition was,
        Definition is,
        Definition mine,
        ObjectNode document,
        boolean isPassed) {

    public OriginalNews {
        changes = List.copyOf(changes);
    }

    public long conflicts() {
        return changes.stream().filter(OriginalChange::isConflict).count();
    }
}
