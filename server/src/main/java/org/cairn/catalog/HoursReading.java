package org.cairn.catalog;

import static org.cairn.catalog.DefinitionReading.line;
import static org.cairn.catalog.DefinitionReading.list;
import static org.cairn.catalog.DefinitionReading.prose;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Makes the hours plan of a definition; of one that was not checked, what is no time counts as
 * none.
 */
final class HoursReading {

    private HoursReading() {}

    static HoursPlan plan(JsonNode node) {
        return new HoursPlan(
                node.path("required").asBoolean(true),
                list(node, "modes", HoursReading::mode),
                list(node, "courses", HoursReading::course));
    }

    private static HoursPlan.Mode mode(JsonNode node) {
        return new HoursPlan.Mode(
                line(node, "id"), line(node, "name"), minutes(node.path("frameMinutes")));
    }

    private static HoursPlan.Course course(JsonNode node) {
        return new HoursPlan.Course(
                line(node, "id"),
                line(node, "title"),
                prose(node, "about"),
                list(node, "modules", HoursReading::module),
                own(node),
                minutes(node.path("frameMinutes")),
                byMode(node.path("frameMinutesIn")));
    }

    private static HoursPlan.Module module(JsonNode node) {
        return new HoursPlan.Module(
                line(node, "id"),
                line(node, "title"),
                prose(node, "about"),
                byMode(node.path("minutes")));
    }

    /** In hours, as files have always said it, or in minutes. */
    private static Map<String, Integer> own(JsonNode course) {
        Map<String, Integer> own = byMode(course.path("minutes"));
        course.path("hours")
                .properties()
                .forEach(mode ->
                        hours(mode.getValue())
                                .ifPresent(minutes -> own.put(mode.getKey(), minutes)));
        return own;
    }

    private static Map<String, Integer> byMode(JsonNode node) {
        Map<String, Integer> all = new LinkedHashMap<>();
        node.properties()
                .forEach(mode ->
                        minutes(mode.getValue())
                                .ifPresent(minutes -> all.put(mode.getKey(), minutes)));
        return all;
    }

    private static Optional<Integer> minutes(JsonNode node) {
        return Optional.of(node)
                .filter(JsonNode::canConvertToInt)
                .filter(JsonNode::isIntegralNumber)
                .map(JsonNode::asInt)
                .filter(minutes -> minutes >= 0 && minutes <= Minutes.MOST);
    }

    static Optional<Integer> hours(JsonNode node) {
        return node.isNumber() ? Minutes.ofHours(node.decimalValue()) : Optional.empty();
    }
}
