package org.cairn.awards;

import java.time.Instant;

/**
 * One step for many badges as a list shows it.
 *
 * @param done of how many badges it came true
 * @param refused how many stayed as they were
 */
public record BulkLine(
        BulkId id, Bulk.Action action, Instant startedAt, int badges, int done, int refused) {

    public boolean isFinished() {
        return done + refused == badges;
    }
}
