package org.cairn.catalog;

import static org.cairn.catalog.DefinitionWriting.hours;
import static org.cairn.catalog.DefinitionWriting.list;
import static org.cairn.catalog.DefinitionWriting.putUnlessEmpty;

import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the hours plan of a definition. */
final class HoursWriting {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int QUARTER = 15;

    private HoursWriting() {}

    static ObjectNode plan(HoursPlan plan) {
        ObjectNode node = NODES.objectNode().put("required", plan.required());
        node.set("modes", list(plan.modes(), HoursWriting::mode));
        node.set("courses", list(plan.courses(), HoursWriting::course));
        return node;
    }

    private static ObjectNode mode(HoursPlan.Mode mode) {
        ObjectNode node = NODES.objectNode().put("id", mode.id()).put("name", mode.name());
        mode.frame().ifPresent(minutes -> node.put("frameMinutes", minutes));
        return node;
    }

    private static ObjectNode course(HoursPlan.Course course) {
        ObjectNode node = NODES.objectNode().put("id", course.id()).put("title", course.title());
        putUnlessEmpty(node, "about", course.about());
        node.set("modules", list(course.modules(), HoursWriting::module));
        own(node, course.own());
        course.frame().ifPresent(minutes -> node.put("frameMinutes", minutes));
        minutes(node, "frameMinutesIn", course.frameByMode());
        return node;
    }

    /**
     * Quarters of an hour as ever, so that editions from before minutes were known stay the same.
     */
    private static void own(ObjectNode node, Map<String, Integer> own) {
        if (own.values().stream().anyMatch(minutes -> minutes % QUARTER != 0)) {
            minutes(node, "minutes", own);
        } else if (!own.isEmpty()) {
            ObjectNode hours = node.putObject("hours");
            own.forEach((mode, minutes) -> hours.set(mode, hours(minutes)));
        }
    }

    private static ObjectNode module(HoursPlan.Module module) {
        ObjectNode node = NODES.objectNode().put("id", module.id()).put("title", module.title());
        putUnlessEmpty(node, "about", module.about());
        minutes(node, "minutes", module.minutes());
        return node;
    }

    private static void minutes(ObjectNode node, String name, Map<String, Integer> minutes) {
        if (!minutes.isEmpty()) {
            ObjectNode all = node.putObject(name);
            minutes.forEach(all::put);
        }
    }
}
