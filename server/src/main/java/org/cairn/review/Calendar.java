package org.cairn.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.cairn.platform.time.BusinessDays;

/** The days on which one issuer works, and the zone in which they end. */
public record Calendar(ZoneId zone, Set<LocalDate> daysOff) {

    public Calendar {
        daysOff = Set.copyOf(daysOff);
    }

    /** By when something promised in business days is due. */
    public Instant due(Instant from, int businessDays) {
        return BusinessDays.add(from, businessDays, zone, daysOff);
    }

    /** The last minute of a day, as all promises end. */
    public Instant endOf(LocalDate day) {
        return day.atTime(LocalTime.of(23, 59)).atZone(zone).toInstant();
    }

    /** Business days from now on; negative when the time is over. */
    public int daysLeft(Instant now, Instant due) {
        return BusinessDays.between(now, due, zone, daysOff);
    }
}
