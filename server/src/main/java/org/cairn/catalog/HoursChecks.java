package org.cairn.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Whether courses, modes and minutes fit together, and their sums with the frame. */
final class HoursChecks {

    private static final String COURSES = "/hours/courses";

    private final Findings findings;
    private final JsonNode hours;
    private final HoursPlan plan;
    private final Set<String> modes;

    private HoursChecks(Findings findings) {
        this.findings = findings;
        this.hours = findings.tree().path("hours");
        this.plan = HoursReading.plan(hours);
        this.modes = findings.ids(hours.path("modes"), "/hours/modes");
    }

    /** The ids of their modules by the ids of the courses. */
    static Map<String, Set<String>> check(Findings findings) {
        HoursChecks checks = new HoursChecks(findings);
        JsonNode courses = checks.hours.path("courses");
        Findings.each(courses, COURSES, checks::course);
        checks.frame();
        checks.everyCourseIsDrawnOn();
        findings.ids(courses, COURSES);
        Map<String, Set<String>> modules = new LinkedHashMap<>();
        checks.plan
                .courses()
                .forEach(course ->
                        modules.put(
                                course.id(),
                                course.modules().stream()
                                        .map(HoursPlan.Module::id)
                                        .collect(Collectors.toSet())));
        return modules;
    }

    private void course(String place, JsonNode course) {
        findings.ids(course.path("modules"), place + "/modules");
        for (String name : List.of("hours", "minutes", "frameMinutesIn")) {
            known(course.path(name), place + "/" + name);
        }
        Findings.each(
                course.path("modules"),
                place + "/modules",
                (where, module) -> known(module.path("minutes"), where + "/minutes"));
        if (course.has("hours") && course.has("minutes")) {
            findings.add(place + "/minutes", "minutes.twice");
        }
        if (isUnplanned(course)) {
            findings.add(place, "planned", course.path("title").asString("…"));
        }
    }

    private static boolean isUnplanned(JsonNode course) {
        return course.isObject()
                && course.path("hours").isEmpty()
                && course.path("minutes").isEmpty()
                && course.path("modules")
                        .valueStream()
                        .allMatch(module -> module.path("minutes").isEmpty());
    }

    private void known(JsonNode byMode, String place) {
        byMode.propertyNames().stream()
                .filter(mode -> !modes.contains(mode))
                .forEach(mode ->
                        findings.add(
                                Source.child(place, mode), "mode", mode, String.join(", ", modes)));
    }

    private void frame() {
        plan.gaps().forEach(gap -> findings.add(place(gap), gap.said()));
        plan.suspects().forEach(gap -> findings.add(own(gap), gap.suspected()));
    }

    private String place(HoursPlan.Gap gap) {
        return gap.course()
                .map(course ->
                        at(course)
                                + gap.mode()
                                        .map(mode -> Source.child("/frameMinutesIn", mode.id()))
                                        .orElse("/frameMinutes"))
                .orElseGet(() ->
                        "/hours/modes/"
                                + plan.modes().indexOf(gap.mode().orElseThrow())
                                + "/frameMinutes");
    }

    private String own(HoursPlan.Gap cell) {
        return Source.child(
                at(cell.course().orElseThrow()) + "/minutes", cell.mode().orElseThrow().id());
    }

    private String at(HoursPlan.Course course) {
        return COURSES + "/" + plan.courses().indexOf(course);
    }

    /** Each course is shown by at least one EOLA, where there are any. */
    private void everyCourseIsDrawnOn() {
        List<JsonNode> eolas =
                findings.tree()
                        .path("parts")
                        .valueStream()
                        .filter(part -> part.path("role").asString("").equals("eola"))
                        .toList();
        Set<String> drawnOn =
                eolas.stream()
                        .flatMap(part -> part.path("courses").valueStream())
                        .map(id -> id.asString(""))
                        .collect(Collectors.toSet());
        if (!eolas.isEmpty()) {
            plan.courses().stream()
                    .filter(course -> !drawnOn.contains(course.id()))
                    .forEach(course -> findings.add("/parts", "uncovered", course.title()));
        }
    }
}
