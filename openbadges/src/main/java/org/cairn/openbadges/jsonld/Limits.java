package org.cairn.openbadges.jsonld;

import java.time.Duration;

/**
 * How much work a document may cause before it is given up.
 *
 * @param time for all of it together
 * @param blankNodes nodes without an id that a document may have
 * @param branches times that the search may look at look-alike nodes (RDFC-1.0, section 4.8)
 */
public record Limits(Duration time, int blankNodes, int branches) {

    /** Ample for a learner's record of 500 badges, too little for a poison graph. */
    public static final Limits STANDARD = new Limits(Duration.ofSeconds(5), 20_000, 200_000);
}
