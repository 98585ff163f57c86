package org.cairn.openbadges.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads members of credentials in the several shapes that JSON-LD allows. */
final class Json {

    private Json() {}

    /** One or many, as a list. */
    static List<JsonNode> items(JsonNode value) {
        if (!value.isArray()) {
            return value.isMissingNode() || value.isNull() ? List.of() : List.of(value);
        }
        var items = new ArrayList<JsonNode>(value.size());
        value.forEach(items::add);
        return items;
    }

    static List<ObjectNode> objects(JsonNode value) {
        var objects = new ArrayList<ObjectNode>();
        for (var item : items(value)) {
            if (item instanceof ObjectNode object) {
                objects.add(object);
            }
        }
        return objects;
    }

    static List<String> texts(JsonNode value) {
        var texts = new ArrayList<String>();
        for (var item : items(value)) {
            if (item.isString()) {
                texts.add(item.stringValue());
            }
        }
        return texts;
    }

    /** Whether one of the texts is that one. */
    static boolean hasText(JsonNode value, String text) {
        if (!value.isArray()) {
            return value.isString() && value.stringValue().equals(text);
        }
        for (var item : value) {
            if (item.isString() && item.stringValue().equals(text)) {
                return true;
            }
        }
        return false;
    }

    static boolean isType(JsonNode json, String type) {
        return hasText(json.path("type"), type);
    }

    /** A text; of a text in several languages, English or else the first. */
    static String text(JsonNode value) {
        var first = value;
        while (first.isArray()) {
            first = first.path(0);
        }
        if (first.isString()) {
            return first.stringValue();
        }
        if (!(first instanceof ObjectNode object) || object.isEmpty()) {
            return "";
        }
        for (var name : List.of("@value", "en", "en-US")) {
            if (object.path(name).isString()) {
                return object.path(name).stringValue();
            }
        }
        return object.values().iterator().next().asString("");
    }

    static String text(JsonNode json, String member) {
        return text(json.path(member));
    }

    static Optional<String> optional(JsonNode json, String member) {
        return Optional.of(text(json, member)).filter(text -> !text.isBlank());
    }

    /** Whether it says so, be it alone or in an array. */
    static boolean isTrue(JsonNode json, String member) {
        return items(json.path(member)).stream().anyMatch(value -> value.asBoolean(false));
    }

    /** The id of a thing that is linked or stands inside. */
    static String id(JsonNode value) {
        var first = value.isArray() ? value.path(0) : value;
        return first.isObject() ? text(first, "id") : first.asString("");
    }
}
