package org.cairn.cohorts;

import java.time.Instant;
import java.util.Map;
import org.cairn.catalog.HoursPlan;

/**
 * That the attendance of one cohort counts in another one, since somebody went on there.
 *
 * @param name of the cohort where the person was there
 * @param minutes that attendance shows now, by course and mode of that cohort
 */
public record Carried(CohortId origin, String name, Instant at, Map<Cell, Integer> minutes) {

    public Carried {
        minutes = Map.copyOf(minutes);
    }

    public int total() {
        return minutes.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Minutes for a course or mode that this plan does not have; they count for nothing here. */
    public int homeless(HoursPlan plan) {
        return minutes.entrySet().stream()
                .filter(one -> !hasPlaceIn(plan, one.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static boolean hasPlaceIn(HoursPlan plan, Cell cell) {
        return plan.courses().stream().anyMatch(course -> course.id().equals(cell.course()))
                && plan.modes().stream().anyMatch(mode -> mode.id().equals(cell.mode()));
    }
}
