package org.cairn.awards;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** That a badge does not count: why, and since when. */
public record Lapse(Standing standing, Instant since) {

    public Lapse {
        if (standing.isValid()) {
            throw new IllegalArgumentException("a badge that counts has not lapsed");
        }
    }

    /** Of those among them that do not count by that time. */
    public static Map<AwardId, Lapse> all(Collection<Award> awards, Instant time) {
        Map<AwardId, Lapse> lapses = new HashMap<>();
        awards.forEach(
                award -> award.lapse(time).ifPresent(lapse -> lapses.put(award.id(), lapse)));
        return lapses;
    }

    /** Whether it will not count again by itself, so that one may earn it anew. */
    public boolean isOver() {
        return standing.isOver();
    }
}
