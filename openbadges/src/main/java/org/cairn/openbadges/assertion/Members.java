package org.cairn.openbadges.assertion;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cairn.openbadges.Iri;
import org.cairn.openbadges.json.JsonProblem;
import org.cairn.openbadges.json.Nesting;
import org.cairn.openbadges.json.ZonedTime;
import org.cairn.openbadges.json.ZonelessTime;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads members of Open Badges 2.0 documents in the several shapes in which they are found. */
final class Members {

    static final String CONTEXT = "https://w3id.org/openbadges/v2";

    /** Ten thousand years. */
    private static final long MOST_SECONDS = 300_000_000_000L;

    private Members() {}

    /**
     * A copy that shares nothing that could be changed.
     *
     * @throws AssertionProblem when it is nested deeper than is read
     */
    static ObjectNode copy(ObjectNode json) {
        try {
            return Nesting.copy(json);
        } catch (JsonProblem problem) {
            throw new AssertionProblem(problem.getMessage());
        }
    }

    static Optional<String> text(JsonNode json, String name) {
        var value = json.path(name);
        return value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
    }

    /** What is issued must be named by a full address. */
    static void requireAddress(String value, String what) {
        if (!Iri.isFull(value)) {
            throw new AssertionProblem(
                    what + " must be a full address (URL or URN), not \"" + value + "\"");
        }
    }

    static void requireText(String value, String what) {
        if (value.isBlank()) {
            throw new AssertionProblem(what + " is missing");
        }
    }

    static String required(JsonNode json, String name) {
        return text(json, name)
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> new AssertionProblem("The badge has no \"" + name + "\""));
    }

    /** The id of a thing that is linked or stands inside. */
    static Optional<String> reference(JsonNode json, String name) {
        var value = json.path(name);
        return value.isObject() ? text(value, "id") : text(json, name);
    }

    static Optional<ObjectNode> embedded(JsonNode json, String name) {
        return json.path(name) instanceof ObjectNode object
                ? Optional.of(object)
                : Optional.empty();
    }

    static List<JsonNode> items(JsonNode json, String name) {
        var value = json.path(name);
        var items = new ArrayList<JsonNode>();
        if (value.isArray()) {
            value.forEach(items::add);
        } else if (!value.isMissingNode() && !value.isNull()) {
            items.add(value);
        }
        return items;
    }

    static List<String> texts(JsonNode json, String name) {
        return items(json, name).stream()
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .toList();
    }

    /**
     * A time; without a zone it is taken as UTC, and a number as seconds, as old badges have it.
     */
    static Optional<Instant> time(JsonNode json, String name) {
        var value = json.path(name);
        if (value.isIntegralNumber()) {
            return value.canConvertToLong() && Math.abs(value.longValue()) <= MOST_SECONDS
                    ? Optional.of(Instant.ofEpochSecond(value.longValue()))
                    : Optional.empty();
        }
        var text = value.isString() ? value.stringValue().strip() : "";
        return ZonedTime.read(text).or(() -> ZonelessTime.read(text));
    }
}
