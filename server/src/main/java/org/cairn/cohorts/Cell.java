package org.cairn.cohorts;

import java.util.Optional;
import org.cairn.catalog.HoursPlan;

/**
 * One course in one mode of learning, the unit in which a program plans its minutes.
 *
 * @param module of the course; empty = the course as a whole
 */
public record Cell(String course, Optional<String> module, String mode) {

    boolean isIn(HoursPlan.Course one, HoursPlan.Mode in) {
        return course.equals(one.id()) && mode.equals(in.id());
    }

    /** Whether minutes of it count for something in this plan. */
    boolean hasPlaceIn(HoursPlan plan) {
        return plan.courses().stream()
                .anyMatch(one -> plan.modes().stream().anyMatch(in -> isIn(one, in)));
    }
}
