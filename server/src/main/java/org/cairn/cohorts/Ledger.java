package org.cairn.cohorts;

import java.util.Map;
import org.cairn.catalog.HoursPlan;

/**
 * The hours of one person against the plan, in minutes. What is over in one cell fills no gap in
 * another.
 *
 * @param attended minutes that attendance shows
 * @param offered minutes of the sessions held since the person is in; of others what was attended
 */
public record Ledger(HoursPlan plan, Map<Cell, Integer> attended, Map<Cell, Integer> offered) {

    public Ledger {
        attended = Map.copyOf(attended);
        offered = Map.copyOf(offered);
    }

    /** Of somebody who has been nowhere yet. */
    public static Ledger empty(HoursPlan plan) {
        return new Ledger(plan, Map.of(), Map.of());
    }

    public int planned(HoursPlan.Course course, HoursPlan.Mode mode) {
        return course.minutesIn(mode.id());
    }

    public int verified(HoursPlan.Course course, HoursPlan.Mode mode) {
        return attended.getOrDefault(new Cell(course.id(), mode.id()), 0);
    }

    /** What is missing of the plan. */
    public int missing(HoursPlan.Course course, HoursPlan.Mode mode) {
        return Math.max(0, planned(course, mode) - verified(course, mode));
    }

    /** What is missing of the sessions held so far. */
    public int behind(HoursPlan.Course course, HoursPlan.Mode mode) {
        return Math.max(
                0,
                offered.getOrDefault(new Cell(course.id(), mode.id()), 0) - verified(course, mode));
    }

    public int verified(HoursPlan.Course course) {
        return plan.modes().stream().mapToInt(mode -> verified(course, mode)).sum();
    }

    public int missing(HoursPlan.Course course) {
        return plan.modes().stream().mapToInt(mode -> missing(course, mode)).sum();
    }

    public int behind(HoursPlan.Course course) {
        return plan.modes().stream().mapToInt(mode -> behind(course, mode)).sum();
    }

    public int verified(HoursPlan.Mode mode) {
        return plan.courses().stream().mapToInt(course -> verified(course, mode)).sum();
    }

    public int missing(HoursPlan.Mode mode) {
        return plan.courses().stream().mapToInt(course -> missing(course, mode)).sum();
    }

    public int behind(HoursPlan.Mode mode) {
        return plan.courses().stream().mapToInt(course -> behind(course, mode)).sum();
    }

    public int verified() {
        return plan.courses().stream().mapToInt(this::verified).sum();
    }

    public int missing() {
        return plan.courses().stream().mapToInt(this::missing).sum();
    }

    public int behind() {
        return plan.courses().stream().mapToInt(this::behind).sum();
    }

    /** All minutes of the sessions held so far. */
    public int held() {
        return offered.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How it stands with the sessions held so far. */
    public Standing standing() {
        int behind = behind();
        return behind == 0
                ? Standing.ON_TRACK
                : behind * 10 > held() ? Standing.AT_RISK : Standing.BEHIND;
    }

    /** From nothing missed to more than a tenth of what was held. */
    public enum Standing {
        ON_TRACK,
        BEHIND,
        AT_RISK;

        /** The message key. */
        public String key() {
            return "cohorts.standing."
                    + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
