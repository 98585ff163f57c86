package org.cairn.openbadges.credential;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cairn.openbadges.json.ZonedTime;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads members in the several shapes in which JSON-LD lets them be written. */
final class Shape {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}(-[A-Z]{2})?");

    private Shape() {}

    /** A text, or the first one of several languages; empty when there is none. */
    static String text(JsonNode value) {
        JsonNode first = value;
        while (first.isArray()) {
            first = first.path(0);
        }
        if (first.isString()) {
            return first.stringValue();
        }
        return first instanceof ObjectNode object ? inOneLanguage(object) : "";
    }

    /** {@code {"@value": …}}, or the English or first one of {@code {"en": …, "es-MX": …}}. */
    private static String inOneLanguage(ObjectNode object) {
        if (object.path("@value").isString()) {
            return object.path("@value").stringValue();
        }
        boolean byLanguage =
                object.properties().stream()
                        .allMatch(member ->
                                LANGUAGE.matcher(member.getKey()).matches()
                                        && member.getValue().isString());
        return byLanguage
                ? object.path("en")
                        .asString(
                                object.values().stream()
                                        .findFirst()
                                        .map(JsonNode::stringValue)
                                        .orElse(""))
                : "";
    }

    /** The id of a thing that is linked or stands inside. */
    static String reference(JsonNode value) {
        JsonNode first = value.isArray() ? value.path(0) : value;
        return first.isObject() ? text(first.path("id")) : text(first);
    }

    /** One value or many, as many. */
    static List<JsonNode> items(JsonNode value) {
        List<JsonNode> items = new ArrayList<>();
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
        return items(value).stream().map(Shape::text).filter(text -> !text.isEmpty()).toList();
    }

    static Optional<BigDecimal> number(JsonNode value) {
        return value.isNumber() ? Optional.of(value.decimalValue()) : Optional.empty();
    }

    /** A time with a zone; empty when there is none that can be read. */
    static Optional<Instant> time(JsonNode value) {
        return ZonedTime.read(text(value));
    }
}
