package org.cairn.catalog;

import java.util.Collection;
import java.util.Map;

/** How many submissions are under way on an edition; the room of review provides it. */
@FunctionalInterface
public interface UnderWay {

    /** By edition, of all editions of these micro-credentials that have any. */
    Map<EditionId, Work> on(Collection<MicroCredentialId> microCredentials);

    /**
     * Submissions that are not decided for good.
     *
     * @param free drafts that were never handed in, so that their educators may change the edition
     * @param bound those that were handed in, which stay on it
     */
    record Work(int free, int bound) {

        public static final Work NOTHING = new Work(0, 0);

        public int all() {
            return free + bound;
        }

        public Work plus(Work other) {
            return new Work(free + other.free, bound + other.bound);
        }
    }
}
