package org.cairn.awards;

import java.time.Instant;
import java.util.List;

/** Badges were issued in one step; one message for all of them, however many. */
public record BadgesIssued(List<AwardId> awards, Instant at) {

    public BadgesIssued {
        awards = List.copyOf(awards);
    }
}
