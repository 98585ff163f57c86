package org.cairn.platform.throttle;

import java.time.Duration;
import org.springframework.stereotype.Component;

/** Says whether something may be done once more, counted over all nodes. */
@Component
public class Throttle {

    /** Counts one use of {@code key}; false if there were already {@code limit} within the time. */
    public boolean allow(String key, int limit, Duration per) {
        throw new UnsupportedOperationException("not built yet: " + key + limit + per);
    }
}
