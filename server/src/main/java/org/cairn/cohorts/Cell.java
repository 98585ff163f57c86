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
}
