package org.cairn.world;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.cairn.platform.time.HouseClock;

/** The time in which one story happens: days before today, never backwards, never in the future. */
final class Days {

    private static final Duration AT_LEAST = Duration.ofMinutes(17);

    private final Instant now;
    private final ZoneId zone;
    private Instant last = Instant.EPOCH;

    Days(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** Lets a step happen that many days ago, at about this hour, after the step before it. */
    <T> T at(int daysAgo, int hour, Supplier<T> step) {
        Instant wanted =
                LocalDate.ofInstant(now, zone)
                        .minusDays(daysAgo)
                        .atTime(LocalTime.of(hour, Math.floorMod(daysAgo * 7, 60)))
                        .atZone(zone)
                        .toInstant();
        Instant after = last.plus(AT_LEAST);
        Instant time = wanted.isBefore(after) ? after : wanted;
        last = time.isAfter(now) ? now : time;
        return HouseClock.at(last, step);
    }

    void at(int daysAgo, int hour, Runnable step) {
        at(
                daysAgo,
                hour,
                () -> {
                    step.run();
                    return true;
                });
    }

    /** How long a lease must be that was taken at the last step and still has some hours to run. */
    Duration untilLaterToday() {
        return Duration.between(last, now.plus(Duration.ofHours(6)));
    }
}
