package org.cairn.cohorts;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
        return total() - counting(plan);
    }

    /** Minutes that have a place in this plan. */
    public int counting(HoursPlan plan) {
        return in(plan).stream().mapToInt(Map.Entry::getValue).sum();
    }

    /** What has a place in this plan, in its order. */
    List<Map.Entry<Cell, Integer>> in(HoursPlan plan) {
        return plan.courses().stream()
                .flatMap(course -> plan.modes().stream().flatMap(mode -> in(course, mode)))
                .toList();
    }

    private Stream<Map.Entry<Cell, Integer>> in(HoursPlan.Course course, HoursPlan.Mode mode) {
        return minutes.entrySet().stream()
                .filter(one -> one.getKey().isIn(course, mode) && one.getValue() > 0)
                .sorted(Comparator.comparing(one -> one.getKey().module().orElse("")));
    }
}
