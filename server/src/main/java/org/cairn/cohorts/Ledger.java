package org.cairn.cohorts;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.cairn.catalog.HoursPlan;

/**
 * The hours of one person against the plan, in minutes. What is over in one cell fills no gap in
 * another; only what was noted for a course as a whole fills the gaps of its modules.
 *
 * @param counted verified minutes: attended, made up, confirmed, or told by another system
 * @param claimed minutes that the person reported and nobody has confirmed
 * @param missed of the sessions held since the person is in, and not made up
 * @param held minutes of those sessions; of others what was attended
 */
public record Ledger(
        HoursPlan plan,
        Map<Cell, Integer> counted,
        Map<Cell, Integer> claimed,
        Map<Cell, Integer> missed,
        int held) {

    /** Those first who miss most of what was held so far. */
    public static final Comparator<Ledger> MOST_MISSED =
            Comparator.comparingInt((Ledger one) -> one.behind())
                    .reversed()
                    .thenComparingInt(Ledger::verified);

    public Ledger {
        counted = Map.copyOf(counted);
        claimed = Map.copyOf(claimed);
        missed = Map.copyOf(missed);
    }

    private static int sum(Map<Cell, Integer> minutes, Predicate<Cell> where) {
        return minutes.entrySet().stream()
                .filter(entry -> where.test(entry.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static Predicate<Cell> of(
            HoursPlan.Course course, HoursPlan.Module module, HoursPlan.Mode mode) {
        return cell -> cell.isIn(course, mode) && cell.module().equals(Optional.of(module.id()));
    }

    /** Of somebody who has been nowhere yet. */
    public static Ledger empty(HoursPlan plan) {
        return new Ledger(plan, Map.of(), Map.of(), Map.of(), 0);
    }

    public int planned(HoursPlan.Course course, HoursPlan.Mode mode) {
        return course.minutesIn(mode.id());
    }

    public int verified(HoursPlan.Course course, HoursPlan.Mode mode) {
        return sum(counted, cell -> cell.isIn(course, mode));
    }

    public int verified(HoursPlan.Course course, HoursPlan.Module module, HoursPlan.Mode mode) {
        return sum(counted, of(course, module, mode));
    }

    public int reported(HoursPlan.Course course, HoursPlan.Mode mode) {
        return sum(claimed, cell -> cell.isIn(course, mode));
    }

    public int reported(HoursPlan.Course course, HoursPlan.Module module, HoursPlan.Mode mode) {
        return sum(claimed, of(course, module, mode));
    }

    /** What is missing of what the plan has for the module itself. */
    public int missing(HoursPlan.Course course, HoursPlan.Module module, HoursPlan.Mode mode) {
        return Math.max(0, module.minutesIn(mode.id()) - verified(course, module, mode));
    }

    /** What is missing of the plan. */
    public int missing(HoursPlan.Course course, HoursPlan.Mode mode) {
        int open = course.own().getOrDefault(mode.id(), 0);
        int free = verified(course, mode);
        for (HoursPlan.Module module : course.modules()) {
            if (module.minutesIn(mode.id()) > 0) {
                open += missing(course, module, mode);
                free -= verified(course, module, mode);
            }
        }
        return Math.max(0, open - free);
    }

    /** What is missing of the sessions held so far. */
    public int behind(HoursPlan.Course course, HoursPlan.Mode mode) {
        return sum(missed, cell -> cell.isIn(course, mode));
    }

    public int verified(HoursPlan.Course course) {
        return plan.modes().stream().mapToInt(mode -> verified(course, mode)).sum();
    }

    public int reported(HoursPlan.Course course) {
        return plan.modes().stream().mapToInt(mode -> reported(course, mode)).sum();
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

    public int reported(HoursPlan.Mode mode) {
        return plan.courses().stream().mapToInt(course -> reported(course, mode)).sum();
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

    public int reported() {
        return plan.courses().stream().mapToInt(this::reported).sum();
    }

    public int missing() {
        return plan.courses().stream().mapToInt(this::missing).sum();
    }

    public int behind() {
        return plan.courses().stream().mapToInt(this::behind).sum();
    }

    /** Whether all that the plan has is verified. */
    public boolean isMet() {
        return missing() == 0;
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
