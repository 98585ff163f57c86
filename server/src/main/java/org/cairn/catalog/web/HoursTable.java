package org.cairn.catalog.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairn.catalog.HoursPlan;
import org.cairn.catalog.HoursPlan.Course;
import org.cairn.catalog.HoursPlan.Gap;
import org.cairn.catalog.HoursPlan.Mode;
import org.cairn.catalog.HoursPlan.Module;
import org.cairn.catalog.Minutes;
import org.cairn.platform.web.Frame;

/** A scope and schedule while it is planned: sums, and where they are off. */
public record HoursTable(HoursPlan plan) {

    public List<Mode> modes() {
        return plan.modes();
    }

    public List<Course> courses() {
        return plan.courses();
    }

    public String mode(Frame frame, int index) {
        String name = modes().get(index).name();
        return name.isEmpty() ? frame.t("catalog.item.hours.modes", index + 1) : name;
    }

    public String course(Frame frame, int index) {
        String title = courses().get(index).title();
        return title.isEmpty() ? frame.t("catalog.item.hours.courses", index + 1) : title;
    }

    public String module(Frame frame, Module module, int index) {
        return module.title().isEmpty()
                ? frame.t("catalog.item.hours.courses.modules", index + 1)
                : module.title();
    }

    /** What of a course is planned beside its modules. */
    public String rest(Frame frame, Course course) {
        return frame.t(
                course.modules().isEmpty()
                        ? "catalog.studio.hours.course"
                        : "catalog.studio.hours.rest");
    }

    public String time(Frame frame, int minutes) {
        return frame.t(Minutes.said(minutes));
    }

    /** By how much a sum is off, in words; empty where it is as its frame says. */
    public String off(Frame frame, Optional<Course> course, Optional<Mode> mode) {
        return plan.gaps().stream()
                .filter(gap -> gap.course().equals(course) && gap.mode().equals(mode))
                .findFirst()
                .map(gap -> off(frame, gap))
                .orElse("");
    }

    private String off(Frame frame, Gap gap) {
        String key =
                gap.difference() > 0 ? "catalog.studio.hours.over" : "catalog.studio.hours.under";
        return frame.t(key, time(frame, Math.abs(gap.difference())));
    }

    /** One sentence for each cell, course and mode that is off. */
    public List<String> sentences(Frame frame) {
        return Stream.concat(
                        plan.gaps().stream().map(Gap::said),
                        plan.suspects().stream().map(Gap::suspected))
                .map(frame::t)
                .toList();
    }

    /** The same sentence with braces, for the script to fill in while one types. */
    public String pattern(Frame frame, String key) {
        return frame.t(
                "catalog.problem.frame." + key, "{c}", "{m}", "{planned}", "{frame}", "{off}");
    }

    public boolean hasFrame() {
        return modes().stream().anyMatch(mode -> mode.frame().isPresent())
                || courses().stream()
                        .anyMatch(course ->
                                course.frame().isPresent() || !course.frameByMode().isEmpty());
    }
}
