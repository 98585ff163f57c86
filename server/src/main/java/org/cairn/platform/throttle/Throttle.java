package org.cairn.platform.throttle;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Says whether something may be done once more, counted over all nodes. */
@Component
public class Throttle {

    private final ThrottleStore store;
    private final Clock clock;

    Throttle(ThrottleStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Counts one use of {@code key}; false if there were already {@code limit} within the time.
     * Uses come back one by one, not all at once. It counts also where the caller's transaction
     * fails.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean allow(String key, int limit, Duration per) {
        Instant now = clock.instant();
        return store.pay(key, now, per.dividedBy(limit), per);
    }

    void forgetPaidOff() {
        store.forgetBefore(clock.instant());
    }
}
