package org.cairn.cohorts.web;

import org.cairn.catalog.HoursPlan;
import org.cairn.cohorts.Session;

/** The names of what a session counts for. */
public final class Plans {

    private Plans() {}

    public static String course(HoursPlan plan, Session session) {
        return plan.courses().stream()
                .filter(course -> course.id().equals(session.course()))
                .map(HoursPlan.Course::title)
                .findFirst()
                .orElse(session.course());
    }

    public static String mode(HoursPlan plan, Session session) {
        return plan.modes().stream()
                .filter(mode -> mode.id().equals(session.mode()))
                .map(HoursPlan.Mode::name)
                .findFirst()
                .orElse(session.mode());
    }

    /** Its module, else its course. */
    public static String unit(HoursPlan plan, Session session) {
        return plan.courses().stream()
                .filter(course -> course.id().equals(session.course()))
                .flatMap(course -> course.modules().stream())
                .filter(module -> session.module().filter(module.id()::equals).isPresent())
                .map(HoursPlan.Module::title)
                .findFirst()
                .orElseGet(() -> course(plan, session));
    }
}
