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
        var items = new ArrayList<JsonNode>();
        if (value.isArray()) {
            value.forEach(items::add);
        } else if (!value.isMissingNode() && !value.isNull()) {
            items.add(value);
        }
        return items;
    }

    static List<ObjectNode> objects(JsonNode value) {
        return items(value).stream()
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .toList();
    }

    static List<String> texts(JsonNode value) {
        return items(value).stream().filter(JsonNode::isString).map(JsonNode::stringValue).toList();
    }

    static boolean isType(JsonNode json, String type) {
        return texts(json.path("type")).contains(type);
    }

    /** A text; of a text in several languages, English or else the first. */
    static String text(JsonNode value) {
        if (value.isString()) {
            return value.stringValue();
        }
        if (value.isArray() && value.size() > 0) {
            return text(value.get(0));
        }
        if (!(value instanceof ObjectNode object) || object.isEmpty()) {
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

    /** The id of a thing that is linked or stands inside. */
    static String id(JsonNode value) {
        var first = value.isArray() ? value.path(0) : value;
        return first.isObject() ? text(first, "id") : first.asString("");
    }
}
