package org.cairn.cohorts.web;

import org.cairn.catalog.HoursPlan;
import org.cairn.cohorts.Cell;
import org.cairn.cohorts.Session;

/** The names of what minutes count for. */
public final class Plans {

    private Plans() {}

    public static String course(HoursPlan plan, Session session) {
        return course(plan, session.cell());
    }

    private static String course(HoursPlan plan, Cell cell) {
        return plan.courses().stream()
                .filter(course -> course.id().equals(cell.course()))
                .map(HoursPlan.Course::title)
                .findFirst()
                .orElse(cell.course());
    }

    public static String mode(HoursPlan plan, Session session) {
        return mode(plan, session.cell());
    }

    public static String mode(HoursPlan plan, Cell cell) {
        return plan.modes().stream()
                .filter(mode -> mode.id().equals(cell.mode()))
                .map(HoursPlan.Mode::name)
                .findFirst()
                .orElse(cell.mode());
    }

    /** Its module, else its course. */
    public static String unit(HoursPlan plan, Session session) {
        return unit(plan, session.cell());
    }

    /** Its module, else its course. */
    public static String unit(HoursPlan plan, Cell cell) {
        return plan.courses().stream()
                .filter(course -> course.id().equals(cell.course()))
                .flatMap(course -> course.modules().stream())
                .filter(module -> cell.module().filter(module.id()::equals).isPresent())
                .map(HoursPlan.Module::title)
                .findFirst()
                .orElseGet(() -> course(plan, cell));
    }
}
