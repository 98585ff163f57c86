package org.cairn.cohorts;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cairn.platform.files.Sha256;
import org.cairn.platform.web.Text;

/** The days of a series as they would be made, with those that are left out and why. */
public record Series(List<Day> days) {

    static final int MOST = 80;

    /**
     * One day of the rhythm.
     *
     * @param skipped why there is no session on it; empty = there is one
     */
    public record Day(LocalDate date, Optional<Text> skipped) {}

    public Series {
        days = List.copyOf(days);
    }

    /**
     * Every n weeks from the first day on, without days off and without times that do not exist.
     */
    static Series of(SessionForm form, ZoneId zone, Map<LocalDate, String> daysOff) {
        List<Day> days = new ArrayList<>();
        LocalDate day = form.day();
        for (int made = 0; !day.isAfter(form.until()) && made < MOST; made++) {
            days.add(new Day(day, skipped(day, form, zone, daysOff)));
            day = day.plusWeeks(Math.max(1, form.weeks()));
        }
        return new Series(days);
    }

    private static Optional<Text> skipped(
            LocalDate day, SessionForm form, ZoneId zone, Map<LocalDate, String> daysOff) {
        if (form.weeks() > 0 && daysOff.containsKey(day)) {
            String name = daysOff.getOrDefault(day, "");
            return Optional.of(
                    name.isEmpty()
                            ? Text.of("cohorts.series.day-off")
                            : Text.of("cohorts.series.holiday", name));
        }
        return SessionForm.isSkipped(day, form.clock(), zone)
                ? Optional.of(Text.of("cohorts.series.no-such-time"))
                : Optional.empty();
    }

    /** The days that get a session. */
    public List<LocalDate> made() {
        return days.stream().filter(day -> day.skipped().isEmpty()).map(Day::date).toList();
    }

    /** What somebody has seen who has seen exactly these days. */
    public String mark() {
        return Sha256.ofText(
                        made().stream().map(LocalDate::toString).collect(Collectors.joining(" ")))
                .hex()
                .substring(0, 16);
    }
}
