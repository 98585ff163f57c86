package org.cairn.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps what depends on each other in a document together: criteria follow the rubric's levels, a
 * rule has only its own numbers, parts name only criteria that exist.
 */
final class DraftTidy {

    private final ObjectNode document;
    private final ObjectNode rubric;
    private final Map<String, String> levels = new LinkedHashMap<>();

    private DraftTidy(ObjectNode document) {
        this.document = document;
        this.rubric = document.withObject("/rubric");
        rubric.path("levels")
                .valueStream()
                .forEach(level -> levels.put(Sheet.id(level), level.path("name").asString("")));
    }

    static void tidy(ObjectNode document) {
        DraftTidy tidy = new DraftTidy(document);
        tidy.skeleton();
        tidy.rule();
        objects(tidy.criteria()).forEach(tidy::criterion);
        tidy.hours();
        tidy.parts();
        PictureJson.tidy(document);
    }

    /** What is always there, so that what lacks in it is told at its own field. */
    private void skeleton() {
        for (String name : List.of("stack", "effort", "decision")) {
            document.withObject("/" + name);
        }
        if (document.path("plan").isEmpty()) {
            document.remove("plan");
        }
        if (document.path("explainer") instanceof ObjectNode explainer) {
            List.of("questions", "videos").stream()
                    .filter(name -> explainer.path(name).isEmpty())
                    .forEach(explainer::remove);
            if (explainer.isEmpty()) {
                document.remove("explainer");
            }
        }
        if (document.path(RightsJson.TERMS).asString("").equals(CopyTerms.RESERVED.code())) {
            document.remove(RightsJson.TERMS);
        }
        if (document.path("assessment").isEmpty()) {
            document.remove("assessment");
        }
        rubric.withObject("/rule");
        rubric.withArray("/levels");
        rubric.withArray("/sections");
        document.withArray("/parts");
    }

    private void rule() {
        ObjectNode rule = rubric.withObject("/rule");
        switch (rule.path("type").asString("")) {
            case "n-of-m" -> rule.retain("type", "n");
            case "weighted" -> rule.retain("type", "atLeast");
            case "holistic" -> rule.retain("type", "criterion");
            default -> rule.retain("type");
        }
    }

    private Stream<JsonNode> criteria() {
        return rubric.path("sections")
                .valueStream()
                .flatMap(section -> section.path("criteria").valueStream());
    }

    private static Stream<ObjectNode> objects(Stream<JsonNode> nodes) {
        return nodes.filter(ObjectNode.class::isInstance).map(ObjectNode.class::cast);
    }

    private void criterion(ObjectNode criterion) {
        ArrayNode own = criterion.withArray("/levels");
        if (!criterion.has("notApplicable")) {
            criterion.put("notApplicable", false);
        }
        if (criterion.path("meets").asString("").equals(rubric.path("meets").asString(""))) {
            criterion.remove("meets");
        }
        if (namesAsTheRubric(own)) {
            objects(own.valueStream()).forEach(level -> level.remove("name"));
        }
        if (hasSharedLevels(criterion)) {
            follow(own);
        }
    }

    private boolean namesAsTheRubric(ArrayNode own) {
        return own.size() == levels.size()
                && own.valueStream()
                        .allMatch(level ->
                                level.path("name")
                                        .asString("")
                                        .equals(levels.get(Sheet.id(level))));
    }

    /** Whether the criterion is judged by the levels that the rubric names for all. */
    static boolean hasSharedLevels(JsonNode criterion) {
        return criterion.path("levels").valueStream().noneMatch(level -> level.has("name"));
    }

    private void follow(ArrayNode own) {
        Map<String, JsonNode> written = new LinkedHashMap<>();
        own.valueStream().forEach(level -> written.put(Sheet.id(level), level));
        if (!levels.keySet().containsAll(written.keySet())) {
            return;
        }
        own.removeAll();
        levels.keySet()
                .forEach(id -> {
                    JsonNode known = written.get(id);
                    if (known == null) {
                        own.addObject().put("id", id);
                    } else {
                        own.add(known);
                    }
                });
    }

    /** Time is kept in minutes while it is written, and only in modes that there are. */
    private void hours() {
        if (!(document.path("hours") instanceof ObjectNode plan)) {
            return;
        }
        if (!plan.has("required")) {
            plan.put("required", true);
        }
        Set<String> modes = ids(plan.path("modes"));
        inMinutes(document);
        objects(plan.path("courses").valueStream())
                .forEach(course -> {
                    onlyIn(modes, course, "minutes");
                    onlyIn(modes, course, "frameMinutesIn");
                    objects(course.path("modules").valueStream())
                            .forEach(module -> onlyIn(modes, module, "minutes"));
                });
    }

    /** The time of all courses in minutes, whichever way it was written. */
    static void inMinutes(ObjectNode document) {
        objects(document.path("hours").path("courses").valueStream())
                .filter(course -> course.path("minutes").isEmpty())
                .forEach(DraftTidy::ofCourse);
    }

    private static void ofCourse(ObjectNode course) {
        if (course.path("hours") instanceof ObjectNode hours) {
            ObjectNode minutes = course.putObject("minutes");
            hours.properties()
                    .forEach(mode ->
                            HoursReading.hours(mode.getValue())
                                    .ifPresentOrElse(
                                            some -> minutes.put(mode.getKey(), some),
                                            () ->
                                                    minutes.put(
                                                            mode.getKey(),
                                                            mode.getValue().asString(""))));
            course.remove("hours");
        }
    }

    private static void onlyIn(Set<String> modes, ObjectNode holder, String name) {
        if (holder.path(name) instanceof ObjectNode byMode) {
            byMode.retain(modes);
            if (byMode.isEmpty()) {
                holder.remove(name);
            }
        }
    }

    private static Set<String> ids(JsonNode list) {
        Set<String> ids = new LinkedHashSet<>();
        list.valueStream().forEach(one -> ids.add(Sheet.id(one)));
        return ids;
    }

    private void parts() {
        JsonNode courses = document.path("hours").path("courses");
        Set<String> criteria = new LinkedHashSet<>();
        criteria().forEach(criterion -> criteria.add(Sheet.id(criterion)));
        objects(document.path("parts").valueStream())
                .forEach(part -> {
                    onlyKnown(part.withArray("/criteria"), criteria);
                    drawsOn(part, courses);
                    objects(part.withArray("/prompts").valueStream()).forEach(DraftTidy::prompt);
                    objects(part.withArray("/evidence").valueStream()).forEach(DraftTidy::demand);
                });
    }

    private static void onlyKnown(ArrayNode list, Set<String> known) {
        List<JsonNode> kept = new ArrayList<>();
        list.valueStream().filter(id -> known.contains(id.asString(""))).forEach(kept::add);
        list.removeAll().addAll(kept);
    }

    /** Only an EOLA draws on courses; who draws on a module draws on its course. */
    private static void drawsOn(ObjectNode part, JsonNode courses) {
        Set<String> drawnOn = texts(part.path("courses"));
        Set<String> modules = texts(part.path("modules"));
        Set<String> known = new LinkedHashSet<>();
        objects(courses.valueStream())
                .filter(course -> ids(course.path("modules")).stream().anyMatch(modules::contains))
                .forEach(course -> drawnOn.add(Sheet.id(course)));
        objects(courses.valueStream())
                .filter(course -> drawnOn.contains(Sheet.id(course)))
                .forEach(course -> known.addAll(ids(course.path("modules"))));
        boolean eola = part.path("role").asString("").equals("eola");
        drawnOn.retainAll(eola ? ids(courses) : Set.of());
        modules.retainAll(eola ? known : Set.of());
        put(part, "courses", drawnOn);
        put(part, "modules", modules);
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new LinkedHashSet<>();
        list.valueStream().forEach(one -> texts.add(one.asString("")));
        return texts;
    }

    private static void put(ObjectNode part, String name, Set<String> ids) {
        if (ids.isEmpty()) {
            part.remove(name);
        } else {
            ArrayNode list = part.putArray(name);
            ids.forEach(list::add);
        }
    }

    private static void prompt(ObjectNode prompt) {
        required(prompt);
        JsonNode words = prompt.path("words");
        if (words instanceof ObjectNode rule && (rule.has("min") || rule.has("max"))) {
            if (!rule.has("rule")) {
                rule.put("rule", "guide");
            }
        } else {
            prompt.remove("words");
        }
    }

    private static void demand(ObjectNode demand) {
        required(demand);
        if (demand.path("count").isEmpty()) {
            demand.remove("count");
        }
        objects(demand.withArray("/choices").valueStream())
                .forEach(choice -> choice.withArray("/kinds"));
    }

    private static void required(ObjectNode asked) {
        if (!asked.has("required")) {
            asked.put("required", true);
        }
    }
}
