package org.cairn.platform.time;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

/**
 * The one clock of the house: real time, unless the demo world or a test stepped into another time
 * with {@link #at}.
 */
public final class HouseClock extends Clock {

    private static final ScopedValue<Instant> STEPPED_INTO = ScopedValue.newInstance();

    private final ZoneId zone;

    public HouseClock(ZoneId zone) {
        this.zone = zone;
    }

    /** Lets {@code story} happen at another time, on this thread only. */
    public static <T> T at(Instant time, Supplier<T> story) {
        return ScopedValue.where(STEPPED_INTO, time).call(story::get);
    }

    @Override
    public Instant instant() {
        return STEPPED_INTO.isBound() ? STEPPED_INTO.get() : Instant.now();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new HouseClock(other);
    }
}
