package org.cairn.catalog;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes of an incomplete document a definition that can be looked at: three dots stand where words
 * are missing, and what fits nowhere is left out.
 */
final class DraftFilled {

    private static final String DOTS = "…";
    private static final String UNWRITTEN = "not-yet-written";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private DraftFilled() {}

    static Definition of(JsonNode document) {
        ObjectNode whole = fill(document, DraftShape.whole());
        for (String list : List.of("research", "resources", "alignment")) {
            onlyWhole(whole, document.path(list), list);
        }
        ObjectNode rubric = whole.withObject("/rubric");
        judgeable(rubric);
        whole.path("parts").valueStream().forEach(DraftFilled::askable);
        number(whole.path("explainer").path("questions").valueStream());
        number(whole.path("explainer").path("videos").valueStream());
        whole.path("explainer").path("videos").valueStream().forEach(DraftFilled::showable);
        return DefinitionReading.of(whole);
    }

    /** Half a source helps nobody who looks at the page. */
    private static void onlyWhole(ObjectNode whole, JsonNode given, String list) {
        JsonNode required =
                DraftShape.whole()
                        .at(new DraftPath(List.of(list)))
                        .flatMap(DraftShape::item)
                        .orElseThrow()
                        .schema()
                        .path("required");
        ArrayNode filled = whole.withArray("/" + list);
        for (int i = filled.size() - 1; i >= 0; i--) {
            JsonNode one = given.path(i);
            if (!required.valueStream().allMatch(name -> one.has(name.asString("")))) {
                filled.remove(i);
            }
        }
    }

    private static ObjectNode fill(JsonNode given, DraftShape shape) {
        ObjectNode filled = NODES.objectNode();
        shape.properties()
                .propertyNames()
                .forEach(name -> {
                    JsonNode value = given.path(name);
                    DraftShape kind = shape.at(new DraftPath(List.of(name))).orElseThrow();
                    boolean fits = fits(value, kind) && !(name.equals("url") && !isAddress(value));
                    if (fits || shape.requires(name)) {
                        filled.set(name, value(fits ? value : NODES.missingNode(), kind));
                    }
                });
        return filled;
    }

    private static boolean fits(JsonNode value, DraftShape kind) {
        return switch (kind.schema().path("type").asString("")) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "integer" -> value.isIntegralNumber() && isWithin(value, kind.schema());
            case "number" -> value.isNumber() && isWithin(value, kind.schema());
            case "boolean" -> value.isBoolean();
            default -> value.isString() && isWord(value.asString(""), kind.schema());
        };
    }

    private static boolean isWithin(JsonNode value, JsonNode schema) {
        BigDecimal number = value.decimalValue();
        JsonNode steps = schema.path("multipleOf");
        return number.compareTo(schema.path("minimum").decimalValue(BigDecimal.ZERO)) >= 0
                && number.compareTo(schema.path("maximum").decimalValue(number)) <= 0
                && (!steps.isNumber() || number.remainder(steps.decimalValue()).signum() == 0);
    }

    private static boolean isWord(String word, JsonNode schema) {
        JsonNode choices = schema.path("enum");
        return !word.isBlank()
                && (choices.isEmpty()
                        || choices.valueStream().anyMatch(one -> one.asString("").equals(word)));
    }

    private static JsonNode value(JsonNode value, DraftShape kind) {
        return switch (kind.schema().path("type").asString("")) {
            case "object" -> kind.isMap() ? map(value, kind) : fill(value, kind);
            case "array" -> list(value, kind);
            case "integer", "number" ->
                    value.isMissingNode()
                            ? NODES.numberNode(Math.max(1, kind.schema().path("minimum").asInt(1)))
                            : value;
            case "boolean" -> NODES.booleanNode(value.asBoolean(false));
            default -> value.isMissingNode() ? NODES.stringNode(word(kind)) : value;
        };
    }

    private static ObjectNode map(JsonNode value, DraftShape kind) {
        ObjectNode map = NODES.objectNode();
        value.properties().stream()
                .filter(entry -> fits(entry.getValue(), kind.each()))
                .forEach(entry -> map.set(entry.getKey(), entry.getValue()));
        return map;
    }

    private static ArrayNode list(JsonNode value, DraftShape kind) {
        ArrayNode list = NODES.arrayNode();
        DraftShape item = kind.item().orElseThrow();
        value.valueStream()
                .filter(one -> fits(one, item))
                .forEach(one -> list.add(value(one, item)));
        int fewest = kind.schema().path("minItems").asInt(0);
        while (list.size() < fewest) {
            list.add(value(NODES.missingNode(), item));
        }
        return list;
    }

    private static String word(DraftShape kind) {
        JsonNode choices = kind.schema().path("enum");
        String pattern = kind.schema().path("pattern").asString("");
        if (!choices.isEmpty()) {
            return choices.path(0).asString("");
        }
        return switch (pattern) {
            case "^[a-z0-9-]{3,80}$", "^[a-z0-9][a-z0-9-]{0,59}$" -> UNWRITTEN;
            case "^https?://[^\\s]+$" -> "https://example.org/";
            case "\\S", "" -> DOTS;
            default -> "en";
        };
    }

    /** Criteria follow the levels that there are now, and something meets. */
    private static void judgeable(ObjectNode rubric) {
        JsonNode levels = rubric.path("levels");
        number(levels.valueStream());
        String top = levels.path(levels.size() - 1).path("id").asString("");
        if (!hasId(levels, rubric.path("meets").asString(""))) {
            rubric.put("meets", top);
        }
        List<JsonNode> criteria =
                rubric.path("sections")
                        .valueStream()
                        .flatMap(section -> section.path("criteria").valueStream())
                        .toList();
        number(criteria.stream());
        criteria.forEach(criterion -> judgeable((ObjectNode) criterion, rubric));
    }

    private static void number(Stream<JsonNode> things) {
        AtomicInteger next = new AtomicInteger();
        things.filter(thing -> Sheet.id(thing).equals(UNWRITTEN))
                .forEach(thing ->
                        ((ObjectNode) thing).put("id", UNWRITTEN + next.incrementAndGet()));
    }

    private static void judgeable(ObjectNode criterion, ObjectNode rubric) {
        ArrayNode own = criterion.withArray("/levels");
        if (own.valueStream().anyMatch(level -> Sheet.id(level).equals(UNWRITTEN))) {
            own.removeAll();
            rubric.path("levels")
                    .valueStream()
                    .forEach(level -> own.addObject().put("id", Sheet.id(level)).put("says", DOTS));
        }
        String meets = criterion.path("meets").asString(rubric.path("meets").asString(""));
        if (!hasId(own, meets)) {
            criterion.put("meets", Sheet.id(own.get(own.size() - 1)));
        }
    }

    private static boolean hasId(JsonNode levels, String id) {
        return levels.valueStream().anyMatch(level -> Sheet.id(level).equals(id));
    }

    /** What is no hash names no file. */
    private static void showable(JsonNode video) {
        for (Explainer.Use use : Explainer.Use.values()) {
            if (!video.path(use.code()).asString("").matches("[0-9a-f]{64}")) {
                ((ObjectNode) video).remove(use.code());
            }
        }
    }

    private static void askable(JsonNode part) {
        if (part.path("templates") instanceof ArrayNode templates) {
            templates.removeIf(one -> !one.path("sha256").asString("").matches("[0-9a-f]{64}"));
        }
        part.path("prompts")
                .valueStream()
                .map(ObjectNode.class::cast)
                .filter(prompt -> isUpsideDown(prompt.path("words")))
                .forEach(prompt -> prompt.remove("words"));
        part.path("evidence")
                .valueStream()
                .map(ObjectNode.class::cast)
                .filter(demand -> isUpsideDown(demand.path("count")))
                .forEach(demand -> demand.remove("count"));
    }

    private static boolean isUpsideDown(JsonNode span) {
        return span.isObject()
                && (span.path("max").asInt(0) < 1
                        || span.path("min").asInt(0) < 0
                        || span.path("min").asInt(0) > span.path("max").asInt(0));
    }

    private static boolean isAddress(JsonNode value) {
        try {
            return new URI(value.asString("")).getHost() != null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
