package org.cairn.platform.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/** Counts the days on which an office works: no Saturday, no Sunday, no holiday of its own. */
public final class BusinessDays {

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    private BusinessDays() {}

    /**
     * The end of the n-th business day after the day of {@code from}, by the calendar on the wall
     * of that zone; a day that a clock change makes longer or shorter is still one day.
     */
    public static Instant add(Instant from, int days, ZoneId zone, Set<LocalDate> holidays) {
        LocalDate date = LocalDate.ofInstant(from, zone);
        for (int left = days; left > 0; ) {
            date = date.plusDays(1);
            if (isBusinessDay(date, holidays)) {
                left--;
            }
        }
        return date.atTime(END_OF_DAY).atZone(zone).toInstant();
    }

    /**
     * Business days after the day of {@code from} up to the day of {@code to}; negative if over.
     */
    public static int between(Instant from, Instant to, ZoneId zone, Set<LocalDate> holidays) {
        LocalDate first = LocalDate.ofInstant(from, zone);
        LocalDate last = LocalDate.ofInstant(to, zone);
        if (last.isBefore(first)) {
            return -count(last, first, holidays);
        }
        return count(first, last, holidays);
    }

    public static boolean isBusinessDay(LocalDate date, Set<LocalDate> holidays) {
        DayOfWeek day = date.getDayOfWeek();
        return day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY && !holidays.contains(date);
    }

    private static int count(LocalDate after, LocalDate upTo, Set<LocalDate> holidays) {
        return (int)
                after.plusDays(1)
                        .datesUntil(upTo.plusDays(1))
                        .filter(date -> isBusinessDay(date, holidays))
                        .count();
    }
}
